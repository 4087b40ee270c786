//! The comparisons there are, and the form that begins one: our list, their list, what it is called.

use super::{PATH, all};
use crate::desk::pages::refused;
use crate::desk::{Answer, Turned, Visit, answer, routes, said};
use crate::look::{
    Area, Choice, Column, Field, Head, Table, breadcrumbs, button, empty, isolate, link_button, plain,
};
use crate::words::Words;
use maud::{Markup, html};
use office::NotDone;
use register::matching::facts::ReconciliationAccount;
use register::{Act, Kind, Refusal, State, ThingId};
use std::collections::HashMap;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// Begins a comparison, or says what to mend.
pub fn begin(visit: &Visit) -> Answer {
    match begun(visit) {
        Ok(id) => answer::go_to(&format!("{PATH}/{id}")),
        Err(NotDone::Refused(refusal)) => shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn begun(visit: &Visit) -> Result<ThingId, NotDone> {
    let list = |name: &str| ThingId::from_hex(visit.sent.text(name)).ok_or(Refusal::NotThere(Kind::List));
    let account = ReconciliationAccount {
        ours: list("ours")?,
        theirs: list("theirs")?,
        title: visit.sent.text("title").into(),
    };
    let id = visit.draw_ids(1)?.first().copied().ok_or(NotDone::Closed)?;
    let done = visit.act(Act::BeginReconciliation(id, account))?;
    Ok(done.thing.unwrap_or(id))
}

fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let title = words.say("matching-reconcile");
    let signed = signed(visit)?;
    let body = visit.read(|known| {
        html! {
            (breadcrumbs(words, &[("/matching", &words.say("matching-title"))], &title))
            (Head::new(&title).lead(&words.say("matching-reconcile-lead")))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            (there(words, &known.state, &signed))
            (form(visit, &known.state))
        }
    })?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Matching), &title, body),
        None => visit.page(Some(Area::Matching), &title, body),
    }
}

fn there(words: &Words, state: &State, signed: &HashMap<ThingId, String>) -> Markup {
    let columns =
        ["matching-comparison", "matching-ours", "matching-theirs", "matching-signed", "desk-who-says-it"];
    let columns = columns.map(|key| Column::text(&words.say(key)));
    let list = |id: ThingId| state.find(id).map(|(_, thing)| said::link(state, thing)).unwrap_or_default();
    let rows = state.matching().reconciliations().into_iter().map(|(id, one)| {
        vec![
            html! { a href={ (PATH) "/" (id) } { (isolate(&one.account.title)) } },
            list(one.account.ours),
            list(one.account.theirs),
            html! { @if let Some(signed) = signed.get(&id) { (signed) } },
            said::entered(words, state, one.began),
        ]
    });
    html! {
        @if !state.matching().reconciliations().is_empty() {
            section {
                h2 { (words.say("matching-comparisons")) }
                (Table::new(&words.say("matching-comparisons"), columns).below_its_heading().rows(rows))
            }
        }
    }
}

/// How many lines of each comparison are signed, of how many.
fn signed(visit: &Visit) -> Result<HashMap<ThingId, String>, Turned> {
    visit.read(|known| {
        let state = &known.state;
        let told = |(id, _)| {
            // Whom a line may be changes its group, and not how many lines there are or who signed.
            let lines = all(state, id, &HashMap::new()).unwrap_or_default();
            let signed = lines.iter().filter(|line| line.signed.is_some()).count();
            let args = [("done", signed.into()), ("of", lines.len().into())];
            (id, visit.words.say_with("matching-signed-of", &args))
        };
        state.matching().reconciliations().into_iter().map(told).collect()
    })
}

fn form(visit: &Visit, state: &State) -> Markup {
    let (words, sent) = (visit.words, &visit.sent);
    let may = visit.role.is_some_and(|role| routes::may_send(role, PATH));
    let lists = || {
        let lists = state.all_of(Kind::List).iter().rev().map(|&number| state.thing(number));
        lists.map(|list| Choice::new(&list.id.to_string(), &plain(state.label_of(list)))).collect::<Vec<_>>()
    };
    let none = || std::iter::once(Choice::new("", &words.say("matching-choose-list")));
    html! {
        section {
            h2 { (words.say("matching-begin")) }
            @if state.all_of(Kind::List).len() < 2 {
                (empty(&words.say("matching-two-lists"), &words.say("matching-two-lists-text"),
                    Some(link_button("/import", &words.say("import-title")))))
            } @else if may {
                form.form method="post" action=(PATH) {
                    (visit.hidden())
                    (Field::select("ours", &words.say("matching-ours"), none().chain(lists())).value(sent.text("ours")))
                    (Field::select("theirs", &words.say("matching-theirs"), none().chain(lists()))
                        .hint(&words.say("matching-theirs-hint")).value(sent.text("theirs")))
                    (Field::text("title", &words.say("matching-comparison")).hint(&words.say("matching-comparison-hint"))
                        .value(sent.text("title")))
                    (button(&words.say("matching-begin")))
                }
            }
        }
    }
}
