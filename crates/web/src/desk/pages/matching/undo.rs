//! Taking a judgement back, with a reason: both records are again as they were, and the log keeps both.

use super::pair;
use crate::desk::pages::refused;
use crate::desk::{Answer, Turned, Visit, answer};
use crate::look::{Area, Field, Head, breadcrumbs, grave_button};
use maud::html;
use office::NotDone;
use register::{Act, Refusal, ThingId};

fn judgement(visit: &Visit) -> Result<ThingId, Turned> {
    ThingId::from_hex(visit.part("judgement")).ok_or(Turned::NotThere)
}

/// The form.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// Takes it back, or says what to mend.
pub fn undo(visit: &Visit) -> Answer {
    let id = judgement(visit)?;
    let pair = visit.read(|known| known.state.matching().judgement(id).map(|(pair, _)| pair))?;
    let (one, other) = pair.ok_or(Turned::NotThere)?;
    match visit.act(Act::WithdrawJudgement { judgement: id, reason: visit.sent.text("reason").to_owned() }) {
        Ok(_) => answer::go_to(&format!("{}?done=undone", super::address(one, other))),
        Err(NotDone::Refused(refusal)) => shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (words, id) = (visit.words, judgement(visit)?);
    let viewer = visit.member().ok_or(Turned::Closed)?;
    let title = words.say("matching-undo");
    let body = visit.read(|known| {
        let state = &known.state;
        let (of, judged) = state.matching().judgement(id)?;
        let numbers = super::numbers(state, of)?;
        // Somebody else's blind judgement is not told by its number either.
        register::matching::acts::may_see(state, of, viewer, judged.stamp.member).then(|| {
            html! {
                (breadcrumbs(words, &[("/matching", &words.say("matching-title"))], &title))
                (Head::new(&title).lead(&words.say("matching-undo-lead")))
                @if let Some(refusal) = refusal { (refused(words, refusal)) }
                div.sides {
                    div.side { (super::record(words, state, numbers.0)) }
                    div.side { (super::record(words, state, numbers.1)) }
                }
                (pair::one(words, state, judged))
                @if judged.withdrawn.is_none() {
                    form.form method="post" action={ "/matching/undo/" (id) } {
                        (visit.hidden())
                        (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                            .value(visit.sent.text("reason")))
                        (grave_button(&words.say("matching-undo")))
                    }
                }
            }
        })
    })?;
    let body = body.ok_or(Turned::NotThere)?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Matching), &title, body),
        None => visit.page(Some(Area::Matching), &title, body),
    }
}
