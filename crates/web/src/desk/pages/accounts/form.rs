//! Entering a thing, adding what another source says of it, correcting and withdrawing an account.
//!
//! After a refusal the form comes back with all that was typed; after success the thing's page follows.

use super::{Teller, teller};
use crate::desk::pages::refused;
use crate::desk::{Answer, Turned, Visit, answer, said, typed};
use crate::fields::Fields;
use crate::look::{Field, Head, Notice, breadcrumbs, button, grave_button, plain, quiet_link_button};
use maud::{Markup, html};
use office::NotDone;
use register::told::Told;
use register::{Act, ClaimRef, Kind, KnownBy, NewThing, Refusal, Said, State, ThingId};

/// The form that enters a thing.
pub fn enter_page(visit: &Visit) -> Answer {
    entering(visit, &visit.asked, None)
}

/// Enters a thing.
pub fn enter(visit: &Visit) -> Answer {
    let teller = teller(visit)?;
    match try_enter(visit, teller) {
        Ok(id) => answer::go_to(&format!("/{}/{id}", teller.folder)),
        Err(NotDone::Refused(refusal)) => entering(visit, &visit.sent, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn try_enter(visit: &Visit, teller: &Teller) -> Result<ThingId, NotDone> {
    let said = read(visit, teller)?;
    let id = *visit.draw_ids(1)?.first().ok_or(NotDone::Closed)?;
    let new = NewThing { id, kind: teller.kind, list: None, reference: None, said: vec![said] };
    Ok(visit.act(Act::Enter(new))?.thing.unwrap_or(id))
}

fn read(visit: &Visit, teller: &Teller) -> Result<Said, NotDone> {
    let read = |state: &State| {
        Ok(Said { claims: vec![(teller.read)(state, &visit.sent)?], by: typed::provenance(&visit.sent)? })
    };
    let said: Option<Result<Said, Refusal>> = visit.desk.office.read(|known| read(&known.state));
    Ok(said.ok_or(NotDone::Closed)??)
}

fn entering(visit: &Visit, fields: &Fields, refusal: Option<&Refusal>) -> Answer {
    let teller = teller(visit)?;
    let words = visit.words;
    let title = words.say(teller.enter);
    let form = visit.read(|known| filled(visit, teller, &known.state, fields))?;
    let address = format!("{}/new", teller.address());
    let body = html! {
        (breadcrumbs(words, &[(&teller.address(), &words.say(teller.title))], &title))
        (Head::new(&title).lead(&words.say("accounts-enter-lead")))
        (sent_form(visit, &address, refusal, form))
    };
    framed(visit, teller, &title, body, refusal)
}

/// The form that adds what a source says of a thing.
pub fn say_page(visit: &Visit) -> Answer {
    saying(visit, None)
}

/// Adds what a source says of a thing.
pub fn say(visit: &Visit) -> Answer {
    let (teller, thing) = (teller(visit)?, visit.thing()?);
    let done = read(visit, teller).and_then(|said| visit.act(Act::Say { thing, said }));
    match done {
        Ok(_) => answer::go_to(&format!("/{}/{thing}", teller.folder)),
        Err(NotDone::Refused(refusal)) => saying(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn saying(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (teller, id) = (teller(visit)?, visit.thing()?);
    let words = visit.words;
    let (label, form) = visit
        .read(|known| {
            let label = label_of(&known.state, id, teller.kind)?;
            let fresh = Fields::default().with(teller.head, Some(&label));
            let fields = if refusal.is_some() { &visit.sent } else { &fresh };
            Some((label, filled(visit, teller, &known.state, fields)))
        })?
        .ok_or(Turned::NotThere)?;
    let title = words.say("accounts-say");
    let body = html! {
        (way(visit, teller, (id, &label), &title))
        (Head::new(&title).lead(&words.say("accounts-say-lead")))
        (sent_form(visit, &format!("/{}/{id}/say", teller.folder), refusal, form))
    };
    framed(visit, teller, &title, body, refusal)
}

/// The form that corrects an account.
pub fn correct_page(visit: &Visit) -> Answer {
    correcting(visit, None)
}

/// Corrects an account: the old one stays, the new one counts.
pub fn correct(visit: &Visit) -> Answer {
    let (teller, thing) = (teller(visit)?, visit.thing()?);
    let claim = claim(visit)?;
    let reason = visit.sent.text("reason").to_owned();
    let done = read(visit, teller).and_then(|said| {
        let with = said.claims.into_iter().next().ok_or(Refusal::NothingSaid)?;
        visit.act(Act::Correct { claim, with, by: said.by, reason })
    });
    match done {
        Ok(_) => answer::go_to(&format!("/{}/{thing}", teller.folder)),
        Err(NotDone::Refused(refusal)) => correcting(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn correcting(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (teller, id) = (teller(visit)?, visit.thing()?);
    let words = visit.words;
    let found = visit.read(|known| {
        with_told(&known.state, visit, |told| {
            let before = typed::with_provenance(&(teller.typed)(&known.state, told.claim), &told.by);
            let fields = if refusal.is_some() { &visit.sent } else { &before };
            (label_of(&known.state, id, teller.kind), filled(visit, teller, &known.state, fields))
        })
    })?;
    let (label, form) = found.ok_or(Turned::NotThere)?;
    let title = words.say("accounts-correct");
    let form = html! { (form) (reason(visit)) };
    let body = html! {
        (way(visit, teller, (id, &label.unwrap_or_default()), &title))
        (Head::new(&title).lead(&words.say("accounts-correct-lead")))
        (sent_form(visit, &visit.path, refusal, form))
    };
    framed(visit, teller, &title, body, refusal)
}

/// Asks why an account is withdrawn.
pub fn withdraw_page(visit: &Visit) -> Answer {
    withdrawing(visit, None)
}

/// Withdraws an account; it stays to be read.
pub fn withdraw(visit: &Visit) -> Answer {
    let (teller, thing) = (teller(visit)?, visit.thing()?);
    let reason = visit.sent.text("reason").to_owned();
    match visit.act(Act::Withdraw { claim: claim(visit)?, reason }) {
        Ok(_) => answer::go_to(&format!("/{}/{thing}", teller.folder)),
        Err(NotDone::Refused(refusal)) => withdrawing(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn withdrawing(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (teller, id) = (teller(visit)?, visit.thing()?);
    let words = visit.words;
    let found = visit.read(|known| {
        with_told(&known.state, visit, |told| {
            let shown = html! {
                dl.facts {
                    @for (label, value) in (teller.rows)(words, &known.state, told.claim) {
                        div.fact { dt { (label) } dd { (value) } }
                    }
                }
                (said::said(words, &known.state, &told.by, told.entered).line(words))
            };
            (label_of(&known.state, id, teller.kind), shown)
        })
    })?;
    let (label, shown) = found.ok_or(Turned::NotThere)?;
    let title = words.say("accounts-withdraw");
    let body = html! {
        (way(visit, teller, (id, &label.unwrap_or_default()), &title))
        (Head::new(&title).lead(&words.say("accounts-withdraw-lead")))
        (shown)
        @if let Some(refusal) = refusal { (refused(words, refusal)) }
        form.form method="post" action=(visit.path) {
            (visit.hidden())
            (reason(visit))
            div.buttons {
                (grave_button(&words.say("desk-withdraw")))
                (quiet_link_button(&format!("/{}/{id}", teller.folder), &words.say("desk-cancel")))
            }
        }
    };
    framed(visit, teller, &title, body, refusal)
}

fn reason(visit: &Visit) -> Field {
    let words = visit.words;
    Field::text("reason", &words.say("desk-reason"))
        .hint(&words.say("desk-reason-hint"))
        .value(visit.sent.text("reason"))
}

fn claim(visit: &Visit) -> Result<ClaimRef, Turned> {
    ClaimRef::read(visit.part("claim")).ok_or(Turned::NotThere)
}

/// Hands over the account that the address names, when it is one of this thing.
fn with_told<R>(state: &State, visit: &Visit, with: impl FnOnce(&Told<'_>) -> R) -> Option<R> {
    let at = ClaimRef::read(visit.part("claim"))?;
    let (number, position) = state.find_claim(at)?;
    let thing = state.thing(number);
    let told = state.told_one(thing.claims.get(position)?, KnownBy::Now);
    (visit.thing().ok() == Some(thing.id)).then(|| with(&told))
}

fn label_of(state: &State, id: ThingId, kind: Kind) -> Option<String> {
    let (_, thing) = state.find(id).filter(|(_, thing)| thing.kind() == Some(kind))?;
    Some(plain(state.label_of(thing)))
}

fn way(visit: &Visit, teller: &Teller, (id, label): (ThingId, &str), title: &str) -> Markup {
    let (list, thing) = (teller.address(), format!("/{}/{id}", teller.folder));
    let steps = [(list.as_str(), &*visit.words.say(teller.title)), (thing.as_str(), label)];
    breadcrumbs(visit.words, &steps, title)
}

/// The fields of the account, and who says it.
fn filled(visit: &Visit, teller: &Teller, state: &State, fields: &Fields) -> Markup {
    html! {
        (teller_fields(visit, teller, state, fields))
        h2 { (visit.words.say("desk-who-says-it")) }
        (typed::provenance_fields(visit.words, state, fields))
    }
}

fn teller_fields(visit: &Visit, teller: &Teller, state: &State, fields: &Fields) -> Markup {
    (teller.fields)(visit.words, state, fields)
}

fn sent_form(visit: &Visit, address: &str, refusal: Option<&Refusal>, fields: Markup) -> Markup {
    let notice: Option<Notice> = refusal.map(|refusal| refused(visit.words, refusal));
    html! {
        @if let Some(notice) = notice { (notice) }
        form.form method="post" action=(address) {
            (visit.hidden())
            (fields)
            (button(&visit.words.say("desk-save")))
        }
    }
}

fn framed(visit: &Visit, teller: &Teller, title: &str, body: Markup, refusal: Option<&Refusal>) -> Answer {
    match refusal {
        Some(_) => visit.mend(Some(teller.area), title, body),
        None => visit.page(Some(teller.area), title, body),
    }
}
