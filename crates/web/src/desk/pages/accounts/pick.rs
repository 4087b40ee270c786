//! Fields of accounts: lines of text, one of the things that are there, several people by name.
//!
//! A name that fits nobody, or more than one, is refused and never guessed.

use crate::desk::typed;
use crate::fields::Fields;
use crate::look::{Choice, Field, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::{Kind, Refusal, State, ThingId, When};

/// The things offered in a list to choose from; whoever needs an older one finds it by its page.
const OFFERED: usize = 500;

/// A line of text, as it was typed.
pub fn line(words: &Words, fields: &Fields, name: &str, label: &str) -> Field {
    Field::text(name, label).value(fields.text(name)).optional(words)
}

/// Several lines of text, as they were typed.
pub fn long(words: &Words, fields: &Fields, name: &str, label: &str) -> Field {
    Field::long(name, label).value(fields.text(name)).optional(words)
}

/// One of the things of a kind, or none.
pub fn one_of(
    words: &Words,
    state: &State,
    (fields, name): (&Fields, &str),
    (kind, label): (Kind, &str),
) -> Markup {
    let chosen = fields.text(name);
    let mut things: Vec<_> =
        state.all_of(kind).iter().rev().take(OFFERED).map(|&number| state.thing(number)).collect();
    let old = ThingId::from_hex(chosen).and_then(|id| state.find(id)).map(|(_, thing)| thing);
    things.extend(old.filter(|old| things.iter().all(|thing| thing.id != old.id)));
    let mut choices: Vec<_> =
        things.into_iter().map(|thing| (plain(state.label_of(thing)), thing.id.to_string())).collect();
    choices.sort();
    let none = Choice::new("", &words.say("accounts-none-chosen"));
    let choices = std::iter::once(none).chain(choices.iter().map(|(label, id)| Choice::new(id, label)));
    html! { (Field::select(name, label, choices).value(chosen).optional(words)) }
}

/// The thing that was chosen.
pub fn read_one(fields: &Fields, name: &str, kind: Kind) -> Result<Option<ThingId>, Refusal> {
    fields.given(name).map(|text| ThingId::from_hex(text).ok_or(Refusal::NotThere(kind))).transpose()
}

/// Several things by name, one on a line, each with its id behind it so that twins stay apart.
pub fn lines(state: &State, ids: &[ThingId]) -> String {
    let line = |id: &ThingId| {
        let name = state.find(*id).map_or("", |(_, thing)| state.label_of(thing));
        format!("{} [{id}]", plain(name))
    };
    ids.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads lines back: the id or the address at the end of a line, else a name that exactly one thing has.
pub fn read_lines(state: &State, text: &str, kinds: &[Kind]) -> Result<Vec<ThingId>, Refusal> {
    let missing = || Refusal::NotThere(kinds.first().copied().unwrap_or(Kind::Person));
    let typed = text.lines().map(str::trim).filter(|line| !line.is_empty());
    typed.map(|line| id_at_end(line).or_else(|| named(state, line, kinds)).ok_or_else(missing)).collect()
}

fn id_at_end(line: &str) -> Option<ThingId> {
    let bare = line.trim_end_matches([']', '/']);
    let start = bare.len().checked_sub(32)?;
    ThingId::from_hex(bare.get(start..)?)
}

fn named(state: &State, name: &str, kinds: &[Kind]) -> Option<ThingId> {
    let wanted = name.to_lowercase();
    let mut fitting = state.things().filter(|(_, thing)| {
        thing.kind().is_some_and(|kind| kinds.contains(&kind))
            && state.label_of(thing).to_lowercase() == wanted
    });
    let (_, found) = fitting.next()?;
    fitting.next().is_none().then_some(found.id)
}

/// An account on its way back into the fields of its form.
#[derive(Default)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// Fills a field.
    pub fn put(mut self, name: &str, text: &str) -> Typed {
        self.0.push((name.to_owned(), text.to_owned()));
        self
    }

    /// Fills a field when there is something to fill in.
    pub fn may(self, name: &str, text: Option<&str>) -> Typed {
        match text {
            Some(text) => self.put(name, text),
            None => self,
        }
    }

    /// Chooses a thing.
    pub fn thing(self, name: &str, id: Option<ThingId>) -> Typed {
        match id {
            Some(id) => self.put(name, &id.to_string()),
            None => self,
        }
    }

    /// The fields.
    pub fn fields(self) -> Fields {
        Fields::from_pairs(self.0)
    }

    /// The fields with a time.
    pub fn fields_with(self, name: &str, when: When) -> Fields {
        typed::with_when(&self.fields(), name, when)
    }
}

/// Other names, one on a line.
pub fn names(text: &str) -> Vec<Box<str>> {
    text.lines().map(str::trim).filter(|name| !name.is_empty()).map(Box::from).collect()
}
