//! The three languages, in the order in which they are offered.
//!
//! A language is never guessed from where a reader is, only from the address, the reader's choice or the browser's header.

use unic_langid::LanguageIdentifier;

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Kazakh, in Cyrillic.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of the language switch.
    pub const ALL: [Lang; 3] = [Lang::Kk, Lang::Ru, Lang::En];

    /// The code in addresses and in `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }

    /// The language with this code; `None` for any other.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Kk => "Қазақша",
            Lang::Ru => "Русский",
            Lang::En => "English",
        }
    }

    /// The first language of an `Accept-Language` header that we speak; Kazakh when there is none.
    pub fn from_header(header: &str) -> Lang {
        let tags = header.split(',').filter_map(|part| part.trim().get(..2));
        tags.filter_map(|tag| Lang::from_code(&tag.to_ascii_lowercase())).next().unwrap_or(Lang::Kk)
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_is_taken_from_the_header() {
        assert_eq!(Lang::from_header("de-DE,de;q=0.9,RU-ru;q=0.8,en;q=0.7"), Lang::Ru);
        assert_eq!(Lang::from_header("en-US,en;q=0.5"), Lang::En);
        assert_eq!(Lang::from_header(""), Lang::Kk);
        assert_eq!(Lang::from_header("ұұ,*"), Lang::Kk);
    }

    #[test]
    fn a_code_reads_back() {
        assert!(Lang::ALL.into_iter().all(|lang| Lang::from_code(lang.code()) == Some(lang)));
        assert_eq!(Lang::from_code("de"), None);
    }
}
