//! A few records, compared with the weights of the whole register, and with how rare their values are in it.
//!
//! Records that were entered since the register was compared weigh as if they had been there.

use super::{Compared, rows};
use linkage::fields::{Kind, Outcome, Rows};
use linkage::model::Weighed as Bits;
use linkage::table::Texts;
use linkage::{Linked, Table};
use register::ThingId;

/// The values of the register, in an order in which they are quickly found: four bytes each.
#[derive(Debug)]
pub(crate) struct Codes(Vec<Vec<u32>>);

impl Codes {
    pub(crate) fn of(linked: &Linked) -> Codes {
        let sorted = |field: &linkage::fields::Field| match texts(&field.kind) {
            Some(texts) => {
                let mut codes: Vec<u32> = (1..texts.len() as u32).collect();
                codes.sort_unstable_by_key(|code| texts.get(*code));
                codes
            }
            None => Vec::new(),
        };
        Codes(linked.rows.fields.iter().map(sorted).collect())
    }

    /// The code that the register has for what a code of a few rows says; 0 where it has none.
    fn find(&self, field: usize, register: &Kind, (few, code): (&Kind, u32)) -> u32 {
        match (register, few) {
            (Kind::Birth(dates) | Kind::Date(dates), Kind::Birth(own) | Kind::Date(own)) => own
                .get(code as usize)
                .and_then(|date| dates.binary_search(date).ok())
                .map_or(0, |at| at as u32),
            (Kind::Age, Kind::Age) => code,
            _ => self.find_text(field, (texts(register), texts(few)), code).unwrap_or(0),
        }
    }

    fn find_text(&self, field: usize, texts: (Option<&Texts>, Option<&Texts>), code: u32) -> Option<u32> {
        let (register, wanted) = (texts.0?, texts.1?.get(code));
        let codes = self.0.get(field)?;
        let at = codes.binary_search_by_key(&wanted, |code| register.get(*code)).ok()?;
        codes.get(at).copied()
    }
}

/// The texts that the codes of a field stand for; dates and ages have none.
fn texts(kind: &Kind) -> Option<&Texts> {
    match kind {
        Kind::Names(names) => Some(&names.words),
        Kind::Place(values)
        | Kind::Code(values)
        | Kind::Identity(values)
        | Kind::Text(values)
        | Kind::Category(values) => Some(&values.texts),
        Kind::Birth(_) | Kind::Date(_) | Kind::Age => None,
    }
}

/// A few records beside the register.
pub(crate) struct Weighed<'a> {
    few: Rows,
    compared: &'a Compared,
    /// For each row how many of the register are named like it; 0 where the register does not have it.
    named: Vec<u32>,
    /// For each measure of the register the one of these rows that holds the same columns.
    places: Vec<Option<usize>>,
}

impl<'a> Weighed<'a> {
    /// Prepares a small table, whose rows are these records.
    pub(crate) fn of(table: Table, ids: &[ThingId], compared: &'a Compared) -> Weighed<'a> {
        let columns = linkage::recognise(&table, &rows::roles());
        let few = linkage::fields::compile(&table, &columns);
        let linked = &compared.linked;
        let of = |rows: &Rows, place: usize| {
            let measure = rows.measures.get(place)?;
            rows.fields.get(measure.field).map(|field| (field.columns.clone(), measure.part))
        };
        let places = (0..linked.rows.measures.len()).map(|place| {
            let wanted = of(&linked.rows, place);
            (0..few.measures.len()).find(|other| of(&few, *other) == wanted)
        });
        let named = |id: &ThingId| {
            let row = compared.row_of.get(id)?;
            let place = linked.places.get(*row as usize)?;
            linked.rows.named.get(*place as usize).copied()
        };
        let places = places.collect();
        Weighed { few, compared, named: ids.iter().map(|id| named(id).unwrap_or(0)).collect(), places }
    }

    /// How two rows agree, in the measures of the register and with its codes.
    pub(crate) fn outcome(&self, left: usize, right: usize) -> Outcome {
        let few = self.few.compare(left, right);
        let mut outcome = Outcome::default();
        for (place, from) in self.places.iter().enumerate() {
            if let Some(from) = *from {
                outcome.levels[place] = few.levels[from];
                outcome.codes[place] = self.code(place, (from, few.codes[from]));
            }
        }
        if few.named != 0 {
            let named = |row: usize| self.named.get(row).copied().unwrap_or(0);
            outcome.named = named(left).max(named(right));
        }
        outcome
    }

    fn code(&self, place: usize, (from, code): (usize, u32)) -> u32 {
        let field_of = |rows: &Rows, place: usize| rows.measures.get(place).map(|measure| measure.field);
        let register = &self.compared.linked.rows;
        let fields = field_of(register, place).zip(field_of(&self.few, from)).filter(|_| code != 0);
        fields.map_or(0, |(field, own)| {
            let kinds = (&register.fields[field].kind, &self.few.fields[own].kind);
            self.compared.codes().find(field, kinds.0, (kinds.1, code))
        })
    }

    /// What an outcome weighs.
    pub(crate) fn weigh(&self, outcome: &Outcome) -> Bits {
        self.compared.linked.model.weigh(&self.compared.linked.rows, outcome)
    }
}

#[cfg(test)]
mod tests;
