//! Steps of cases: one thing a row, told apart by whom the case is directed at.

use super::book::{Book, some};
use super::times::{timed, with_remark};
use exchange::record::Case;
use register::cases::facts::{CaseSide, StepAccount};
use register::{Claim, Kind, NewThing};

/// The thing of a row.
pub fn step(book: &Book<'_>, case: &Case) -> NewThing {
    let account = StepAccount {
        persons: book.all(&case.people),
        subject: some(&case.subject),
        kind: case.kind.as_str().into(),
        side: side(book, case),
        when: timed(&case.when),
        body: some(&case.body),
        outcome: some(&case.outcome),
        ground: None,
    };
    let note = with_remark(&case.note, &case.when);
    book.told((Kind::Step, &case.id), Claim::Step(Box::new(account)), (&case.cited, &note))
}

/// Whom the case is directed at, judged from what was done; where the same word serves both sides, from who is concerned.
fn side(book: &Book<'_>, case: &Case) -> CaseSide {
    match case.kind.as_str() {
        "arrest"
        | "administrative detention"
        | "charge against victim"
        | "fine"
        | "forced confession published"
        | "hearing"
        | "hearing by video"
        | "lawyer assigned"
        | "private lawyer hired"
        | "release"
        | "suspicion of terrorism"
        | "transfer" => CaseSide::AgainstVictim,
        "complaint filed"
        | "identified officer in new post"
        | "nobody charged"
        | "nobody held responsible"
        | "nobody prosecuted"
        | "officers identified" => CaseSide::AgainstOfficials,
        "amnesty" | "closed" | "verdict" if concerns_officials(book, case) => CaseSide::AgainstOfficials,
        "amnesty" | "verdict" => CaseSide::AgainstVictim,
        "closed" if case.outcome.contains("rioting") => CaseSide::AgainstVictim,
        "closed" | "classified" => CaseSide::AgainstOfficials,
        "investigation opened" if case.outcome.contains("announced to him") => CaseSide::AgainstVictim,
        "compensation" => CaseSide::Compensation,
        "accountability demanded"
        | "complaint threshold"
        | "independent inquiry demanded"
        | "international inquiry demanded"
        | "investigation demanded"
        | "official statement" => CaseSide::Statement,
        _ => CaseSide::NotClear,
    }
}

fn concerns_officials(book: &Book<'_>, case: &Case) -> bool {
    let in_words = [&case.subject, &case.outcome].iter().any(|text| text.contains("officers"));
    let is_officer = |id: &String| {
        let person = book.record.people.iter().find(|person| person.id == *id);
        person.is_some_and(|person| person.roles.iter().any(|role| role.starts_with("officer")))
    };
    in_words || case.people.iter().any(is_officer)
}
