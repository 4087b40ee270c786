//! What supports that something happened to a person, and how sure that makes it. These are the rules of the grades.
//!
//! A coerced statement supports nothing, and a record that a reviewer found false or about somebody else counts nowhere.

use crate::claim::Claim;
use crate::figures::definitions::facts::{Grade, Measure, Who};
use crate::figures::persons::Person;
use crate::people::facts::{LegalPosition, PersonClaim, Role, Status, Verification};
use crate::people::views::{AsOf, DeathStanding, death_standing, grounds_of, role_bit, shown_status};
use crate::state::{KnownBy, State, StoredClaim};
use crate::when::When;

/// What is known of one measure of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How sure.
    pub grade: Grade,
    /// When it happened: the earliest that any supporting statement says; unknown when none says.
    pub when: When,
}

/// What supports the measure; `None` when nothing does, or it had not begun by the day asked for.
pub fn evidence(state: &State, person: &Person, measure: Measure, as_of: AsOf) -> Option<Evidence> {
    let verdict = Verdict::of(state, person, as_of.known);
    if verdict == Verdict::False || !status_allows(state, person, measure, as_of) {
        return None;
    }
    let supporting: Vec<&StoredClaim> = claims(state, person, as_of.known)
        .filter(|claim| state.basis_of(claim.fact).support() > 0 && support(measure, &claim.claim).is_some())
        .collect();
    let times = supporting.iter().filter_map(|claim| support(measure, &claim.claim));
    let when = times.filter(|when| !when.is_unknown()).min_by_key(|when| (when.start(), when.end()));
    let when = when.unwrap_or(When::UNKNOWN);
    let begun = as_of.on.is_none_or(|day| when.begun_by(day));
    (begun && !supporting.is_empty()).then(|| {
        let grade = grade(state, person, measure, (as_of.known, verdict, &supporting));
        Evidence { grade, when }
    })
}

/// Deaths: confirmed by rule 3 alone. Everything: probable with two independent voices, with one document, or verified by
/// a reviewer; confirmed with such grounds and verified.
fn grade(
    state: &State,
    person: &Person,
    measure: Measure,
    (known, verdict, supporting): (KnownBy, Verdict, &[&StoredClaim]),
) -> Grade {
    let enough = grounds_of(state, supporting).are_enough();
    let is_verified = verdict == Verdict::Verified;
    let is_confirmed = match measure {
        Measure::Dead => {
            let confirmed = |number: &u32| death_standing(state, *number, known) == DeathStanding::Confirmed;
            person.records.iter().any(confirmed)
        }
        Measure::Missing
        | Measure::Detained
        | Measure::Held
        | Measure::Released
        | Measure::Injured
        | Measure::Tortured
        | Measure::Charged
        | Measure::Convicted
        | Measure::Everybody => enough && is_verified,
    };
    match (is_confirmed, enough || is_verified) {
        (true, _) => Grade::Confirmed,
        (false, true) => Grade::Probable,
        (false, false) => Grade::Reported,
    }
}

/// What a reviewer found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    None,
    Verified,
    False,
}

impl Verdict {
    /// The last word of each record; of several records one that is verified is enough, and all must be false.
    fn of(state: &State, person: &Person, known: KnownBy) -> Verdict {
        let last = |number: &u32| {
            let words = state.current(state.thing(*number), known).filter_map(|claim| match &claim.claim {
                Claim::Person(PersonClaim::Verification(word)) => Some(*word),
                _ => None,
            });
            match words.last() {
                Some(Verification::Verified) => Verdict::Verified,
                Some(Verification::FalselyAttributed | Verification::Rejected) => Verdict::False,
                Some(Verification::Unverified | Verification::Pending) | None => Verdict::None,
            }
        };
        let mut words = person.records.iter().map(last);
        if words.clone().any(|word| word == Verdict::Verified) {
            Verdict::Verified
        } else if words.all(|word| word == Verdict::False) {
            Verdict::False
        } else {
            Verdict::None
        }
    }
}

/// Every statement about the person that counts.
pub fn claims<'a>(
    state: &'a State,
    person: &'a Person,
    known: KnownBy,
) -> impl Iterator<Item = &'a StoredClaim> {
    person.records.iter().flat_map(move |number| state.current(state.thing(*number), known))
}

/// The time of a statement that supports the measure; `None` when it does not.
fn support(measure: Measure, claim: &Claim) -> Option<When> {
    let Claim::Person(claim) = claim else { return None };
    let role = |roles: &[Role]| match claim {
        PersonClaim::Role(role) if roles.contains(role) => Some(When::UNKNOWN),
        _ => None,
    };
    let status = |statuses: &[Status]| match claim {
        PersonClaim::Status(note) if statuses.contains(&note.status) => Some(note.when),
        _ => None,
    };
    match measure {
        Measure::Dead => status(&[Status::Dead]).or_else(|| role(&[Role::Killed])),
        Measure::Missing => status(&[Status::Missing, Status::Sought]).or_else(|| role(&[Role::Missing])),
        Measure::Held => status(&[Status::Held]),
        Measure::Released => status(&[Status::Released]).or_else(|| role(&[Role::Released])),
        Measure::Injured => status(&[Status::Hospitalised]).or_else(|| role(&[Role::Injured])),
        Measure::Tortured => role(&[Role::Tortured]),
        Measure::Everybody => Some(When::UNKNOWN),
        Measure::Detained => match claim {
            PersonClaim::Custody(step) => Some(step.from),
            _ => status(&[Status::Held])
                // A release tells that there was custody before it, and not when it began.
                .or_else(|| status(&[Status::Released]).map(|_| When::UNKNOWN))
                .or_else(|| role(&[Role::Detained, Role::DetainedWithParent])),
        },
        Measure::Charged => match claim {
            PersonClaim::Legal(position, when) => was_charged(*position).then_some(*when),
            _ => role(&[Role::Charged]),
        },
        Measure::Convicted => match claim {
            PersonClaim::Legal(LegalPosition::Convicted, when) => Some(*when),
            _ => None,
        },
    }
}

const fn was_charged(position: LegalPosition) -> bool {
    match position {
        LegalPosition::Charged
        | LegalPosition::OnTrial
        | LegalPosition::Convicted
        | LegalPosition::Acquitted => true,
        LegalPosition::NoneKnown
        | LegalPosition::Suspect
        | LegalPosition::Amnestied
        | LegalPosition::CaseClosed => false,
    }
}

/// Whether the status shown lets the measure count: nobody is missing who was found, nobody is held who was released, and
/// nobody is dead who is shown free and alive.
fn status_allows(state: &State, person: &Person, measure: Measure, as_of: AsOf) -> bool {
    let mut shown = person.records.iter().filter_map(|number| status_of(state, *number, as_of));
    match measure {
        Measure::Dead => {
            let alive = [Status::Safe, Status::Released, Status::InHiding, Status::Abroad];
            !shown.any(|status| alive.contains(&status))
        }
        Measure::Missing => shown.all(|status| matches!(status, Status::Missing | Status::Sought)),
        Measure::Held => shown.any(|status| status == Status::Held),
        Measure::Detained
        | Measure::Released
        | Measure::Injured
        | Measure::Tortured
        | Measure::Charged
        | Measure::Convicted
        | Measure::Everybody => true,
    }
}

fn status_of(state: &State, number: u32, as_of: AsOf) -> Option<Status> {
    let thing = state.thing(number);
    if as_of == AsOf::NOW {
        return thing.summary.status;
    }
    shown_status(state, thing, as_of).map(|shown| shown.note.status)
}

/// Whether the person is one of these: civilians are all whom no source counts among the security forces.
pub fn is_one_of(state: &State, person: &Person, who: Who, known: KnownBy) -> bool {
    let forces = [Role::SecurityForces, Role::Officer, Role::OfficerProsecuted].map(role_bit);
    let of_forces = || {
        claims(state, person, known).any(|claim| match &claim.claim {
            Claim::Person(PersonClaim::Role(role)) => forces.contains(&role_bit(*role)),
            _ => false,
        })
    };
    match who {
        Who::All => true,
        Who::Civilians => !of_forces(),
        Who::SecurityForces => of_forces(),
    }
}
