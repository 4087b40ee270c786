//! Places of detention, where a deed names one: each a step of the victim's custody chain.

use super::book::{Book, some};
use super::times;
use exchange::record::{Act, Timed};
use exchange::written::{Manner, read};
use register::people::facts::{Acknowledgement, CustodyStep, PersonClaim};
use register::{Basis, Said, When};

const KINDS: &[&str] = &["arbitrary detention", "incommunicado detention", "arrest from hospital"];

/// The custody steps of one person, as the deeds tell them.
pub fn said(book: &Book<'_>, victim: &str) -> Vec<Said> {
    let tells = |act: &&Act| {
        KINDS.contains(&act.kind.as_str())
            && !act.site.is_empty()
            && act.victims.iter().any(|of| of == victim)
    };
    let step = |act: &Act| {
        let claim = PersonClaim::Custody(Box::new(step(book, act)));
        super::people::told(vec![claim], book.cited(&act.cited, Basis::Media))
    };
    book.record.acts.iter().filter(tells).map(step).collect()
}

fn step(book: &Book<'_>, act: &Act) -> CustodyStep {
    let (from, until) = ends(&act.when);
    let place = book.record.places.iter().find(|place| place.name.eq_ignore_ascii_case(&act.site));
    CustodyStep {
        place: act.site.as_str().into(),
        place_id: place.and_then(|place| book.find(&place.id)),
        body: some(&act.perpetrator),
        brought_by: None,
        from,
        until,
        acknowledgement: Acknowledgement::NotStated,
        details: some(&act.kind),
    }
}

/// When it began and, where the deed lasted longer than a day, when it ended.
fn ends(timed: &Timed) -> (When, When) {
    let one = |text: &str| {
        let written = read(text, Manner::default()).ok();
        let when = written.map_or(When::UNKNOWN, times::when);
        if timed.precision == "approx" { when.about() } else { when }
    };
    let until = if timed.end == timed.start { When::UNKNOWN } else { one(&timed.end) };
    (one(&timed.start), until)
}
