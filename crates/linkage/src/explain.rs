//! Why two rows have the bits they have, measure by measure.
//!
//! Invariant: the prior, the lines, the kin and the dependence terms add up to the bits.

use crate::fields::{EXACT, Kind, MISSING, Rows, date, name, text};
use crate::link::Linked;

/// The reasons for the bits of a pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// log₂ of the odds of any two rows, before anything is seen.
    pub prior: f32,
    /// One line for each measure.
    pub lines: Vec<Line>,
    /// What goes off because kin, or people of one home, would agree in this too.
    pub kin: f32,
    /// What goes off because two fields that agree say partly the same.
    pub dependence: f32,
    /// The sum of it all.
    pub bits: f32,
}

/// One measure of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The columns it was read from.
    pub columns: Vec<usize>,
    /// What is compared.
    pub about: About,
    /// How it agrees.
    pub agreement: Agreement,
}

/// A measure and what it weighs.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is compared, and how it agrees.
    pub meaning: Meaning,
    /// Its bits: for one person above 0, against below.
    pub bits: f32,
}

/// What a measure compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A surname.
    Surname,
    /// A given name.
    GivenName,
    /// A father's name or a middle name.
    Patronymic,
    /// The date of birth, or the year reckoned from an age.
    Birth,
    /// Another date.
    Date,
    /// A place or an address.
    Place,
    /// A structured code.
    Code,
    /// An identity number.
    Identity,
    /// A text.
    Text,
    /// One of a few values.
    Category,
    /// An age.
    Age,
}

/// How two values agree, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// The same.
    Exact,
    /// The same word in another place of the name.
    Crossed,
    /// One of several values is the same, or the same words stand in another order.
    Shared,
    /// One slip apart, or alike in sound.
    Near,
    /// Two slips apart, one is the beginning of the other, or half of the words agree.
    Partly,
    /// The beginnings agree.
    Begins,
    /// One is an initial that fits.
    Initial,
    /// The years are the same, both without day and month.
    YearOnly,
    /// One is only a year or an age, and it fits.
    YearFits,
    /// Two of day, month and year agree.
    TwoParts,
    /// The year is the same, the rest is not.
    SameYear,
    /// The years are next to each other, or an age is a year off.
    NextYear,
    /// Both are known and do not agree.
    Differs,
    /// Missing on one side or both: no evidence.
    Missing,
}

impl Linked {
    /// Why two rows have the bits they have.
    pub fn explain(&self, left: u32, right: u32) -> Explanation {
        let place = |row: u32| self.places.get(row as usize).copied().unwrap_or(0);
        let (left, right) = (place(left), place(right));
        let outcome = self.rows.compare(left.min(right) as usize, left.max(right) as usize);
        let weighed = self.model.weigh(&self.rows, &outcome);
        let line = |place: usize| Line {
            meaning: meaning(&self.rows, place, outcome.levels[place]),
            bits: weighed.parts[place],
        };
        Explanation {
            prior: self.model.prior as f32,
            lines: (0..self.rows.measures.len()).map(line).collect(),
            kin: weighed.kin,
            dependence: weighed.dependence,
            bits: weighed.bits,
        }
    }
}

/// What a grade of a measure means.
pub fn meaning(rows: &Rows, place: usize, level: u8) -> Meaning {
    let measure = rows.measures[place];
    let field = &rows.fields[measure.field];
    let (about, agreement) = of_kind(&field.kind, measure.part, level);
    Meaning { columns: field.columns.clone(), about, agreement }
}

fn of_kind(kind: &Kind, part: usize, level: u8) -> (About, Agreement) {
    match kind {
        Kind::Names(_) => {
            ([About::Surname, About::GivenName, About::Patronymic][part.min(2)], of_name(level))
        }
        Kind::Birth(_) => (About::Birth, of_date(level)),
        Kind::Date(_) => (About::Date, of_date(level)),
        Kind::Place(_) => (About::Place, of_text(level)),
        Kind::Code(_) => (About::Code, of_text(level)),
        Kind::Identity(_) => (About::Identity, of_text(level)),
        Kind::Text(_) => (About::Text, of_text(level)),
        Kind::Category(_) => (About::Category, of_text(level)),
        Kind::Age => (About::Age, of_text(level)),
    }
}

fn of_name(level: u8) -> Agreement {
    match level {
        MISSING => Agreement::Missing,
        EXACT => Agreement::Exact,
        name::CROSSED => Agreement::Crossed,
        name::NEAR => Agreement::Near,
        name::FAR => Agreement::Partly,
        name::BEGINS => Agreement::Begins,
        name::INITIAL => Agreement::Initial,
        _ => Agreement::Differs,
    }
}

fn of_date(level: u8) -> Agreement {
    match level {
        MISSING => Agreement::Missing,
        EXACT => Agreement::Exact,
        date::SAME_YEAR_BOTH_BARE => Agreement::YearOnly,
        date::SLIP => Agreement::Near,
        date::SAME_YEAR_ONE_BARE | date::AGE_FITS => Agreement::YearFits,
        date::TWO_PARTS => Agreement::TwoParts,
        date::SAME_YEAR => Agreement::SameYear,
        date::AGE_NEAR | date::NEXT_YEAR => Agreement::NextYear,
        _ => Agreement::Differs,
    }
}

fn of_text(level: u8) -> Agreement {
    match level {
        MISSING => Agreement::Missing,
        EXACT => Agreement::Exact,
        text::SHARED => Agreement::Shared,
        text::NEAR => Agreement::Near,
        text::PARTLY => Agreement::Partly,
        text::BEGINS => Agreement::Begins,
        _ => Agreement::Differs,
    }
}
