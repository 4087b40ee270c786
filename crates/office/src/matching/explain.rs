//! Why two records may be one person: each field with its weight in bits, as `linkage` weighs it.
//!
//! Records are compared as they stand now, with the weights that the whole register taught, and with how rare a value is in it.

use super::weighed::Weighed;
use super::{Compared, rows};
use crate::office::Office;
use linkage::Linked;
use linkage::explain::{About, Agreement, meaning};
use register::{State, ThingId};

/// Why two records may be one person, or may not.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The odds of any two records, in bits, before anything is seen.
    pub prior: f32,
    /// One line for each field, the weightiest first.
    pub lines: Vec<Said>,
    /// What goes off because kin would agree in it too, and because two fields say partly the same.
    pub kin: f32,
    /// The sum.
    pub bits: f32,
}

/// What one field says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// What is compared.
    pub about: About,
    /// How it agrees.
    pub agreement: Agreement,
    /// Its weight: above 0 for one person, below against; 0 when it is missing.
    pub bits: f32,
}

impl Office {
    /// Why two records may be one person; `None` until the register was compared once, or when one of them is not there.
    pub fn explain_pair(&self, one: ThingId, other: ThingId) -> Option<Explained> {
        let compared = self.compared()?;
        self.read(|known| explained(&known.state, &compared, (one, other)))?
    }
}

fn explained(state: &State, compared: &Compared, (one, other): (ThingId, ThingId)) -> Option<Explained> {
    let mut table = rows::table();
    for id in [one, other] {
        let (number, _) = state.find(id)?;
        rows::add(&mut table, state, number);
    }
    let now = explain(&Weighed::of(table.finish(), &[one, other], compared), &compared.linked);
    let both = compared.row_of.get(&one).zip(compared.row_of.get(&other));
    let then = both.map(|(left, right)| {
        let why = compared.linked.explain(*left, *right);
        let lines = why.lines.iter().map(|line| Said {
            about: line.meaning.about,
            agreement: line.meaning.agreement,
            bits: line.bits,
        });
        sorted(Explained {
            prior: why.prior,
            lines: lines.collect(),
            kin: why.kin + why.dependence,
            bits: why.bits,
        })
    });
    let grades = |all: &Explained| {
        let mut grades: Vec<_> = all.lines.iter().map(|line| (line.about, line.agreement)).collect();
        grades.sort_unstable();
        grades
    };
    // What was learned of exactly these values counts; a record that was corrected since is another one.
    Some(then.filter(|then| grades(then) == grades(&now)).unwrap_or(now))
}

fn sorted(mut explained: Explained) -> Explained {
    explained.lines.sort_by(|one, other| other.bits.abs().total_cmp(&one.bits.abs()));
    explained
}

/// What a few rows say now.
fn explain(weighed: &Weighed<'_>, linked: &Linked) -> Explained {
    let outcome = weighed.outcome(0, 1);
    let bits = weighed.weigh(&outcome);
    let line = |place: usize| {
        let meaning = meaning(&linked.rows, place, outcome.levels[place]);
        Said { about: meaning.about, agreement: meaning.agreement, bits: bits.parts[place] }
    };
    sorted(Explained {
        prior: linked.model.prior as f32,
        lines: (0..linked.rows.measures.len()).map(line).collect(),
        kin: bits.kin + bits.dependence,
        bits: bits.bits,
    })
}
