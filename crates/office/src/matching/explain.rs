//! Why two records may be one person: each field with its weight in bits, as `linkage` weighs it.
//!
//! Records are compared as they stand now, with the weights that the whole register taught; how rare a value is is added
//! where both records were there when it was learned and have not changed since.

use super::{Compared, rows};
use crate::office::Office;
use linkage::explain::{About, Agreement, meaning};
use linkage::fields::{Outcome, Rows};
use linkage::{Linked, Table};
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
    let weighed = Weighed::of(table.finish(), &compared.linked);
    let now = weighed.explain(0, 1);
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

/// A few records, compared with the weights of the whole register.
pub struct Weighed<'a> {
    few: Rows,
    linked: &'a Linked,
    /// For each measure of the register the one of these rows that holds the same columns.
    places: Vec<Option<usize>>,
}

impl<'a> Weighed<'a> {
    /// Prepares a small table.
    pub fn of(table: Table, linked: &'a Linked) -> Weighed<'a> {
        let columns = linkage::recognise(&table, &rows::roles());
        let few = linkage::fields::compile(&table, &columns);
        let of = |rows: &Rows, place: usize| {
            let measure = rows.measures.get(place)?;
            rows.fields.get(measure.field).map(|field| (field.columns.clone(), measure.part))
        };
        let places = (0..linked.rows.measures.len()).map(|place| {
            let wanted = of(&linked.rows, place);
            (0..few.measures.len()).find(|other| of(&few, *other) == wanted)
        });
        let places = places.collect();
        Weighed { few, linked, places }
    }

    /// How two rows agree, in the measures of the register; values are not looked up among those of the register.
    fn outcome(&self, left: usize, right: usize) -> Outcome {
        let few = self.few.compare(left, right);
        let mut outcome = Outcome::default();
        for (place, from) in self.places.iter().enumerate() {
            if let (Some(level), Some(from)) = (outcome.levels.get_mut(place), from) {
                *level = few.levels.get(*from).copied().unwrap_or_default();
            }
        }
        outcome
    }

    /// Bits for one person.
    pub fn bits(&self, left: usize, right: usize) -> f32 {
        self.linked.model.weigh(&self.linked.rows, &self.outcome(left, right)).bits
    }

    fn explain(&self, left: usize, right: usize) -> Explained {
        let outcome = self.outcome(left, right);
        let weighed = self.linked.model.weigh(&self.linked.rows, &outcome);
        let line = |place: usize| {
            let meaning = meaning(&self.linked.rows, place, outcome.levels[place]);
            Said { about: meaning.about, agreement: meaning.agreement, bits: weighed.parts[place] }
        };
        sorted(Explained {
            prior: self.linked.model.prior as f32,
            lines: (0..self.linked.rows.measures.len()).map(line).collect(),
            kin: weighed.kin + weighed.dependence,
            bits: weighed.bits,
        })
    }
}
