//! Whose phone number ends like this: for those who take calls, and noted as read.
//!
//! No index of phone numbers exists, not even in memory: the statements that count are looked through each time.

use crate::door::NotDone;
use crate::office::Office;
use crate::session::Session;
use register::members::facts::MemberRole;
use register::people::facts::PersonClaim;
use register::state::ThingNo;
use register::{Claim, Kind, KnownBy, Refusal, State, ThingId};

/// Fewer digits fit too many people.
pub const LEAST_DIGITS: usize = 4;
/// More people than this are not shown: then more digits are needed.
const MOST: usize = 20;

impl Office {
    /// The people one of whose phone numbers ends with these digits, in the order in which they were entered; spaces and
    /// dashes do not count. What was found is noted as read by this member.
    ///
    /// # Errors
    /// When the member's role does not see phone numbers, or there are too few digits.
    pub fn people_by_phone(&self, session: &Session, typed: &str) -> Result<Vec<ThingId>, NotDone> {
        let digits = digits_of(typed);
        let found = self
            .read(|known| {
                let role = known.state.members().role_of(session.member).ok_or(Refusal::NotAMember)?;
                if !matches!(role, MemberRole::Lead | MemberRole::Operator) {
                    return Err(Refusal::RoleMayNot(role));
                }
                if digits.len() < LEAST_DIGITS {
                    return Err(Refusal::Missing("contact"));
                }
                Ok(ending_with(&known.state, &digits))
            })
            .ok_or(NotDone::Closed)??;
        found.iter().for_each(|id| self.note_read(session, *id));
        Ok(found)
    }
}

fn ending_with(state: &State, digits: &str) -> Vec<ThingId> {
    let records = state.things().filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record));
    let mut found: Vec<ThingNo> = Vec::new();
    for (number, thing) in records {
        let fits = state.current(thing, KnownBy::Now).any(|claim| match &claim.claim {
            Claim::Person(PersonClaim::Contact(text)) => ends_with(text, digits),
            _ => false,
        });
        let person = state.head_of(number);
        if fits && !found.contains(&person) {
            found.push(person);
        }
        if found.len() == MOST {
            break;
        }
    }
    found.into_iter().map(|number| state.thing(number).id).collect()
}

/// True when a number in this text ends with these digits: a text may hold several, apart from each other by words.
fn ends_with(text: &str, digits: &str) -> bool {
    let breaks = |letter: char| !(letter.is_ascii_digit() || " -()+.\u{a0}".contains(letter));
    text.split(breaks).any(|number| digits_of(number).ends_with(digits))
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_any_number_in_a_contact_fits_and_its_middle_does_not() {
        let text = "mother +7 (701) 123-45-67, work 8 727 000 11 22";
        for (typed, fits) in
            [("4567", true), ("45 67", true), ("11-22", true), ("1234", false), ("6787", false)]
        {
            assert_eq!(ends_with(text, &digits_of(typed)), fits, "{typed}");
        }
    }
}
