//! What was done to a person or by one, and the steps of cases that name them: from what mentions the record.

use super::person::Shown;
use super::times::uncertain;
use crate::desk::said;
use crate::look::{Column, Moment, Said, Table, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::cases::facts::StepAccount;
use register::events::facts::DeedAccount;
use register::state::{StoredClaim, Thing};
use register::{Claim, When};

/// A deed or a step that names this person, with the statement that is shown of it.
struct Mention<'a, T> {
    thing: &'a Thing,
    account: &'a T,
    claim: &'a StoredClaim,
}

fn mentions<'a, T: 'a>(
    shown: &Shown<'a>,
    account: impl Fn(&'a Claim) -> Option<&'a T> + Copy,
) -> impl Iterator<Item = Mention<'a, T>> {
    let (state, known) = (shown.state, shown.as_of.known);
    let things = shown.mentioned_by().into_iter().map(|number| state.thing(number));
    things.filter_map(move |thing| {
        let told = state.current(thing, known).filter_map(|claim| Some((account(&claim.claim)?, claim)));
        told.last().map(|(account, claim)| Mention { thing, account, claim })
    })
}

fn deeds<'a>(shown: &Shown<'a>) -> impl Iterator<Item = Mention<'a, DeedAccount>> {
    mentions(shown, |claim| match claim {
        Claim::Deed(account) => Some(&**account),
        _ => None,
    })
}

fn steps<'a>(shown: &Shown<'a>) -> impl Iterator<Item = Mention<'a, StepAccount>> {
    let all = mentions(shown, |claim| match claim {
        Claim::Step(account) => Some(&**account),
        _ => None,
    });
    all.filter(|step| shown.is_among(&step.account.persons))
}

fn said_of<T>(shown: &Shown<'_>, mention: &Mention<'_, T>) -> Said {
    let told = shown.state.told_one(mention.claim, shown.as_of.known);
    said::said(shown.words(), shown.state, &told.by, told.entered)
}

/// Deeds and steps as moments of the timeline.
pub fn moments(shown: &Shown<'_>) -> Vec<(When, Moment)> {
    let words = shown.words();
    let moment = |when: When, title: Markup, said: Said| {
        let moment = Moment {
            when: words.when(when),
            title,
            body: None,
            said: Some(said),
            uncertain: uncertain(when),
        };
        (when, moment)
    };
    let suffered = deeds(shown).filter(|deed| shown.is_among(&deed.account.victims));
    let deeds = suffered
        .map(|deed| moment(deed.account.when, said::link(shown.state, deed.thing), said_of(shown, &deed)));
    let steps = steps(shown)
        .map(|step| moment(step.account.when, said::link(shown.state, step.thing), said_of(shown, &step)));
    deeds.chain(steps).collect()
}

/// The three tables; one that would be empty is left out.
pub fn sections(shown: &Shown<'_>) -> Markup {
    let suffered: Vec<_> = deeds(shown).filter(|deed| shown.is_among(&deed.account.victims)).collect();
    let done: Vec<_> = deeds(shown).filter(|deed| shown.is_among(&deed.account.perpetrators)).collect();
    let steps: Vec<_> = steps(shown).collect();
    html! {
        @if !suffered.is_empty() {
            (shown.section("people-acts", deed_table(shown, &suffered)))
        }
        @if !done.is_empty() { (shown.section("people-acts-by", deed_table(shown, &done))) }
        @if !steps.is_empty() { (shown.section("people-cases", step_table(shown, &steps))) }
    }
}

fn deed_table(shown: &Shown<'_>, deeds: &[Mention<'_, DeedAccount>]) -> Markup {
    let words = shown.words();
    let columns = ["people-what", "desk-when", "desk-place", "people-by-whom", "desk-who-says-it"];
    let rows = deeds.iter().map(|deed| {
        let account = deed.account;
        vec![
            said::link(shown.state, deed.thing),
            html! { (words.when(account.when)) },
            either(account.site.as_deref(), account.city.as_deref()),
            perpetrators(shown, account),
            said_of(shown, deed).line(words),
        ]
    });
    let columns = columns.map(|key| Column::text(&words.say(key)));
    html! { (Table::new(&rows_in_words(words, deeds.len()), columns).rows(rows)) }
}

fn either(one: Option<&str>, other: Option<&str>) -> Markup {
    html! { @for (at, text) in [one, other].into_iter().flatten().enumerate() { @if at > 0 { ", " } (isolate(text)) } }
}

/// Who did it: in the source's words, and those who have a page.
fn perpetrators(shown: &Shown<'_>, account: &DeedAccount) -> Markup {
    let known = account.perpetrators.iter().filter_map(|id| shown.state.find(*id));
    html! {
        @if let Some(text) = &account.perpetrators_described { div { (isolate(text)) } }
        @for (_, thing) in known { div { (said::link(shown.state, thing)) } }
        @if let Some(how) = account.involvement {
            div.soft { (shown.words().code("involvement", how.code())) }
        }
    }
}

fn step_table(shown: &Shown<'_>, steps: &[Mention<'_, StepAccount>]) -> Markup {
    let words = shown.words();
    let columns =
        ["people-what", "desk-when", "people-side", "people-body", "people-outcome", "desk-who-says-it"];
    let text = |text: &Option<Box<str>>| text.as_deref().map(isolate).unwrap_or_default();
    let rows = steps.iter().map(|step| {
        let account = step.account;
        vec![
            said::link(shown.state, step.thing),
            html! { (words.when(account.when)) },
            html! { (words.code("case-side", account.side.code())) },
            text(&account.body),
            text(&account.outcome),
            said_of(shown, step).line(words),
        ]
    });
    let columns = columns.map(|key| Column::text(&words.say(key)));
    html! { (Table::new(&rows_in_words(words, steps.len()), columns).rows(rows)) }
}

fn rows_in_words(words: &Words, count: usize) -> String {
    words.say_with("desk-count-rows", &[("count", count.into())])
}
