//! Judging two records, and asking a second member who does not see the first judgement.

use super::{pair, two};
use crate::desk::pages::open::own_address;
use crate::desk::{Answer, Visit, answer};
use crate::fields::Fields;
use office::NotDone;
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::{Act, Refusal, ThingId};

/// Where a judgement is sent.
pub const PATH: &str = "/matching/pair/{id}/{other}";

/// Judges, then leads on: back to where the member came from, else to the next pair.
pub fn judge(visit: &Visit) -> Answer {
    match said(visit) {
        Ok(judgement) => answer::go_to(&next(visit, judgement)?),
        Err(NotDone::Refused(refusal)) => pair::shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn said(visit: &Visit) -> Result<ThingId, NotDone> {
    let verdict = Verdict::from_code(visit.sent.text("verdict")).ok_or(Refusal::Missing("verdict"))?;
    let pair = two(visit).map_err(|_| Refusal::NotThere(register::Kind::Person))?;
    let id = visit.draw_ids(1)?.first().copied().ok_or(NotDone::Closed)?;
    let judging = Judging { id, pair, verdict, reason: visit.sent.text("reason").to_owned() };
    let done = visit.act(Act::JudgePair(judging))?;
    Ok(done.thing.unwrap_or(id))
}

fn next(visit: &Visit, judgement: ThingId) -> Result<String, crate::desk::Turned> {
    let done = Fields::default().with("done", Some(&judgement.to_string())).as_query();
    if let Some(back) = visit.sent.given("back") {
        return Ok(own_address(back).to_owned());
    }
    let next = visit.desk.office.suggestions(0, 1).pairs.into_iter().next();
    Ok(match next {
        Some(next) => format!("{}{done}", super::address(next.left, next.right)),
        None => format!("/matching{done}"),
    })
}

/// Asks for a second judgement.
pub fn review(visit: &Visit) -> Answer {
    let (one, other) = two(visit)?;
    match visit.act(Act::AskReview(one, other)) {
        Ok(_) => answer::go_to(&format!("{}?done=asked", super::address(one, other))),
        Err(NotDone::Refused(refusal)) => pair::shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}
