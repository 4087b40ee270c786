//! Who says it, as the parts of a page show it; and where each thing has its page.
//!
//! What somebody typed (titles, names, remarks) leaves here isolated.

use crate::look::{Grade, Said, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::provenance::{Credibility, Reliability};
use register::state::Thing;
use register::{Basis, Kind, MemberId, Provenance, Stamp, State, ThingId};

/// Who says a statement, where, when and on what ground.
pub fn said(words: &Words, state: &State, by: &Provenance, entered: Stamp) -> Said {
    let (source, address, when) = match by.source {
        Some(id) => (short_name(state, id), address_of(Kind::Source, id), published(words, state, id)),
        None => {
            let member = member_name(state, entered.member);
            let known = words.say_with("desk-known-to-member", &[("member", member.into())]);
            (known, None, words.day_of(entered.milliseconds()))
        }
    };
    Said {
        source,
        address,
        locator: by.locator.to_string(),
        when,
        basis: words.code("basis", by.basis.code()),
        quoted: by.attributed_to.as_deref().unwrap_or_default().to_owned(),
        grade: grade(by),
        coerced: (by.basis == Basis::Coerced).then_some(()),
    }
}

/// Who entered it and when: "Entered by Aigul, 20 January 2022, 12:00".
pub fn entered(words: &Words, state: &State, stamp: Stamp) -> Markup {
    let member = member_name(state, stamp.member);
    let when = words.moment(stamp.milliseconds());
    isolate(&words.say_with("desk-entered-by", &[("member", member.into()), ("when", when.into())]))
}

/// The name of a member, of those who left too.
pub fn member_name(state: &State, member: MemberId) -> &str {
    state.members().find(member).map_or("", |member| &member.account.name)
}

/// A link to the page of a thing, called as it is called there.
pub fn link(state: &State, thing: &Thing) -> Markup {
    let label = state.label_of(thing);
    match thing.kind().and_then(|kind| address_of(kind, thing.id)) {
        Some(address) => html! { a href=(address) { (isolate(label)) } },
        None => isolate(label),
    }
}

/// Where a thing has its page; `None` for what has none.
pub fn address_of(kind: Kind, id: ThingId) -> Option<String> {
    let area = match kind {
        Kind::Person | Kind::Unnamed | Kind::Group => "people",
        Kind::Source => "sources",
        Kind::List => "lists",
        Kind::Event => "events",
        Kind::Deed => "deeds",
        Kind::Organisation => "organisations",
        Kind::Place => "places",
        Kind::Figure => "figures",
        Kind::Step => "cases",
        Kind::Definition => "definitions",
        Kind::Member => return None,
    };
    Some(format!("/{area}/{id}"))
}

/// What a source is called beside each value: its publisher, without what stands in brackets behind, else its title. The
/// date stands beside it, and the link leads to the whole.
fn short_name(state: &State, source: ThingId) -> String {
    let Some(account) = state.source(source) else { return String::new() };
    let publisher = account.publisher.as_deref().and_then(|name| name.split(" (").next()).map(str::trim);
    publisher.filter(|name| !name.is_empty()).unwrap_or(&account.title).to_owned()
}

fn published(words: &Words, state: &State, source: ThingId) -> String {
    let published = state.source(source).map(|account| account.published);
    published.filter(|when| !when.is_unknown()).map_or_else(String::new, |when| words.when(when))
}

/// Both halves of a grade; a half that nobody gave reads "cannot be judged" beside one that somebody gave.
fn grade(by: &Provenance) -> Option<Grade> {
    if by.reliability.is_none() && by.credibility.is_none() {
        return None;
    }
    let letter = by.reliability.unwrap_or(Reliability::F).code();
    let figure = by.credibility.unwrap_or(Credibility::CannotBeJudged).code();
    Some(Grade { source: letter.chars().next()?, information: figure.chars().next()? })
}
