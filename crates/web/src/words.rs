//! Words: every text a reader sees, in Kazakh, Russian and English, from `words/{kk,ru,en}/*.ftl`.
//!
//! Every key exists in all three languages with the same arguments, and every key that a page names exists: the build
//! compares the files, the tests compare the arguments and read the pages.
//!
//! ```
//! use web::words::{Lang, words};
//!
//! let words = words(Lang::En);
//! assert_eq!(words.say("desk-close"), "Close the office");
//! assert_eq!(words.say_with("desk-count-people", &[("count", 4500.into())]), "4,500 people");
//! assert_eq!(words.number(4500), "4,500");
//! assert_eq!(words.code("status", "held"), "in custody");
//! ```

mod dates;
mod files;
mod lang;
pub mod names;
mod numbers;
#[cfg(test)]
mod tests;
pub mod when;

pub use lang::Lang;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// A value put into a sentence: text as it is, numbers grouped as the language writes them.
pub type Arg<'a> = FluentValue<'a>;

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

static KAZAKH: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::Kk));
static RUSSIAN: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::Ru));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::En));

/// The words of a language; read once, then shared.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Kk => &KAZAKH,
        Lang::Ru => &RUSSIAN,
        Lang::En => &ENGLISH,
    }
}

impl Words {
    fn load(lang: Lang) -> Words {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::formatter(lang)));
        for (_, text) in files::of(lang) {
            // A file with a mistake still yields its other messages; the tests refuse any mistake.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource(resource).unwrap_or_default();
        }
        Words { lang, bundle }
    }

    /// The language these words are in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a key that takes no arguments.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of a key, with its arguments put in.
    pub fn say_with(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// What a closed list calls one of its codes: `code("status", "held")` says the key `status-held`.
    ///
    /// The list is the name of its type in kebab case; the codes are in `codes.ftl`.
    pub fn code(&self, list: &str, code: &str) -> String {
        self.say(&format!("{list}-{}", code.to_ascii_lowercase()))
    }

    /// True when this key has a text.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A form of a word, kept as an attribute of its message: the genitive of a month, say.
    fn form(&self, key: &str, form: &str) -> String {
        match self.bundle.get_message(key).and_then(|message| message.get_attribute(form)) {
            Some(found) => self.bundle.format_pattern(found.value(), None, &mut Vec::new()).into_owned(),
            None => self.say(key),
        }
    }
}
