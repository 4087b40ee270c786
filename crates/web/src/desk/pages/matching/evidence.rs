//! What speaks for and against two records being one person, in words and bits: the one place where pages ask for it.
//!
//! The office weighs; nothing here reads what it knows at the same time, so nobody waits for somebody else.

use crate::desk::Visit;
use crate::words::Words;
use linkage::explain::{About, Agreement};
use office::matching::{Explained, Said, Suggesting};
use register::state::ThingNo;
use register::{Kind, ThingId};
use std::collections::HashMap;

/// A register of so many records is looked through when somebody opens the page; a larger one when they ask for it.
const AT_ONCE: usize = 20_000;
/// So many records are asked one by one whom they may be.
const ONE_BY_ONE: usize = 300;

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// What was compared, in the reader's language.
    pub field: String,
    /// How it came out, in the reader's language.
    pub outcome: String,
    /// Bits for one person (above nought) or against.
    pub bits: f64,
}

/// Everything that was weighed.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// How likely two records of this register are one person before anything is compared, in bits; then each field.
    pub weights: Vec<Weight>,
    /// All bits together.
    pub bits: f64,
}

/// What speaks for and against two records; `None` until the register was looked through.
pub fn of(visit: &Visit, (one, other): (ThingId, ThingId)) -> Option<Evidence> {
    visit.desk.office.explain_pair(one, other).map(|explained| told(visit.words, &explained))
}

fn told(words: &Words, explained: &Explained) -> Evidence {
    let weight = |field: &str, outcome: String, bits: f32| Weight {
        field: words.say(field),
        outcome,
        bits: f64::from(bits),
    };
    let line = |said: &Said| weight(about(said.about), words.say(agreement(said.agreement)), said.bits);
    let known = explained.lines.iter().filter(|said| said.agreement != Agreement::Missing);
    let mut weights = vec![weight("matching-prior", String::new(), explained.prior)];
    weights.extend(known.map(line));
    if explained.kin != 0.0 {
        weights.push(weight("matching-kin", String::new(), explained.kin));
    }
    Evidence { weights, bits: f64::from(explained.bits) }
}

/// The key of what was compared.
pub const fn about(about: About) -> &'static str {
    match about {
        About::Surname => "matching-about-surname",
        About::GivenName => "matching-about-given-name",
        About::Patronymic => "matching-about-patronymic",
        About::Birth => "matching-about-birth",
        About::Date => "matching-about-date",
        About::Place => "matching-about-place",
        About::Code => "matching-about-code",
        About::Identity => "matching-about-identity",
        About::Text => "matching-about-text",
        About::Category => "matching-about-category",
        About::Age => "matching-about-age",
    }
}

/// The key of how two values agree.
pub const fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Exact => "matching-agrees-exact",
        Agreement::Crossed => "matching-agrees-crossed",
        Agreement::Shared => "matching-agrees-shared",
        Agreement::Near => "matching-agrees-near",
        Agreement::Partly => "matching-agrees-partly",
        Agreement::Begins => "matching-agrees-begins",
        Agreement::Initial => "matching-agrees-initial",
        Agreement::YearOnly => "matching-agrees-year-only",
        Agreement::YearFits => "matching-agrees-year-fits",
        Agreement::TwoParts => "matching-agrees-two-parts",
        Agreement::SameYear => "matching-agrees-same-year",
        Agreement::NextYear => "matching-agrees-next-year",
        Agreement::Differs => "matching-agrees-differs",
        Agreement::Missing => "matching-agrees-missing",
    }
}

/// Begins to look through a small register when nobody has yet; says how that stands.
pub fn looked(visit: &Visit) -> Suggesting {
    let office = &visit.desk.office;
    let stage = office.suggesting();
    let is_small = || visit.read(|known| known.people.len() <= AT_ONCE).unwrap_or(false);
    if stage == Suggesting::NotYet && is_small() {
        office.start_suggesting();
        return office.suggesting();
    }
    stage
}

/// Whom each of these records may be, beside those it was joined with: the likeliest first.
pub fn candidates(visit: &Visit, records: &[ThingId]) -> HashMap<ThingId, Vec<ThingId>> {
    let office = &visit.desk.office;
    let mut found: HashMap<ThingId, Vec<ThingId>> = HashMap::new();
    if records.len() <= ONE_BY_ONE {
        found.extend(records.iter().map(|record| (*record, office.candidates(*record))));
        return found;
    }
    for pair in office.suggestions(0, usize::MAX).pairs {
        found.entry(pair.left).or_default().push(pair.right);
        found.entry(pair.right).or_default().push(pair.left);
    }
    found
}

/// The records of two lists.
pub fn on_lists(visit: &Visit, lists: (ThingId, ThingId)) -> Vec<ThingId> {
    let found = visit.read(|known| {
        let state = &known.state;
        let numbers = [lists.0, lists.1].map(|id| state.find(id).map(|(number, _)| number));
        let is_on = |list: Option<ThingNo>| list.is_some() && numbers.contains(&list);
        let records = state.things().filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record));
        records.filter(|(_, thing)| is_on(thing.list)).map(|(_, thing)| thing.id).collect::<Vec<_>>()
    });
    found.unwrap_or_default()
}
