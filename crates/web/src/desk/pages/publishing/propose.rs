//! Proposing an edition: choosing among the figures that may be public; the others are listed with what keeps them back.

use super::{estimates, own};
use crate::desk::pages::figures::{claimant, stated, withheld_because};
use crate::desk::pages::refused;
use crate::desk::{Answer, Visit, answer, typed};
use crate::look::{Area, Choice, Field, Head, Notice, breadcrumbs, button, empty, plain};
use crate::words::Words;
use maud::{Markup, html};
use office::NotDone;
use register::figures::claims::{Claimed, claimed};
use register::publishing::facts::{EditionProposal, Ours};
use register::publishing::views::{Withheld, withheld};
use register::{Kind, KnownBy, Refusal, State, ThingId};
use std::collections::HashMap;

/// The form.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// Proposes the figures that were chosen.
pub fn propose(visit: &Visit) -> Answer {
    let figures: Option<Vec<_>> = visit.sent.all("figure").map(ThingId::from_hex).collect();
    let proposal = figures.map(|figures| EditionProposal {
        figures,
        note: typed::text(&visit.sent, "note"),
        ours: (visit.sent.text("ours") == "yes").then_some(Ours::ByStatusAndRole),
        estimates: estimates::chosen(visit),
    });
    let done = proposal
        .ok_or(NotDone::Refused(Refusal::NotThere(Kind::Figure)))
        .and_then(|proposal| visit.desk.office.propose_edition(visit.acting()?, visit.sent_act(), proposal));
    match done {
        Ok(done) => answer::go_to(&format!("/publishing/{}", done.act)),
        Err(NotDone::Refused(refusal)) => shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let title = words.say("publishing-propose");
    let body = visit.read(|known| {
        let (offered, kept) = apart(words, &known.state);
        let ours = own::rows(words, &known.state, KnownBy::Now);
        let (numbers, without) = estimates::apart(&known.state);
        html! {
            (breadcrumbs(words, &[("/publishing", &words.say("publishing-title"))], &title))
            (Head::new(&title).lead(&words.say("publishing-propose-lead")))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            (Notice::info(&words.say("publishing-rule")))
            @if offered.is_empty() && ours.is_empty() && numbers.is_empty() {
                (empty(&words.say("publishing-nothing-offered"), &words.say("figures-none-text"), None))
            } @else {
                form.form method="post" action="/publishing/new" {
                    (visit.hidden())
                    (own_choice(visit, &ours))
                    (estimates::choices(visit, &known.state, &numbers))
                    (choices(visit, &offered))
                    (Field::long("note", &words.say("publishing-note")).value(visit.sent.text("note")).optional(words))
                    (button(&words.say("publishing-propose")))
                }
            }
            (estimates::kept_back(words, &known.state, &without))
            (kept)
        }
    })?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Publishing), &title, body),
        None => visit.page(Some(Area::Publishing), &title, body),
    }
}

/// The figures that may be public, and the others with what keeps each back.
fn apart<'a>(words: &Words, state: &'a State) -> (Vec<Claimed<'a>>, Markup) {
    let mut all = claimed(state);
    all.sort_by_cached_key(|figure| (figure.account.measure.to_lowercase(), figure.account.as_of.order()));
    let ids: Vec<_> = all.iter().map(|figure| figure.id).collect();
    let kept: HashMap<ThingId, Withheld> = withheld(state, &ids).into_iter().collect();
    let (back, offered): (Vec<_>, Vec<_>) = all.into_iter().partition(|figure| kept.contains_key(&figure.id));
    let list = html! {
        @if !back.is_empty() {
            details.more {
                summary { (words.say_with("publishing-kept-back", &[("count", back.len().into())])) }
                ul {
                    @for (figure, why) in back.iter().filter_map(|figure| Some((figure, kept.get(&figure.id)?))) {
                        li { (figure_line(words, figure)) ": " (withheld_because(words, why)) }
                    }
                }
            }
        }
    };
    (offered, list)
}

/// Our own counts, to be published or not, as they would be.
fn own_choice(visit: &Visit, ours: &[own::Row]) -> Markup {
    let words = visit.words;
    let choice = Choice::new("yes", &words.say("publishing-ours")).hint(&words.say("publishing-ours-hint"));
    let choice = if visit.sent.text("ours") == "yes" { choice.chosen() } else { choice };
    html! {
        @if !ours.is_empty() {
            (Field::checks("ours", &words.say("publishing-ours-title"), [choice]))
            details.more { summary { (words.say("desk-as-table")) } (own::table(words, ours)) }
        }
    }
}

fn choices(visit: &Visit, offered: &[Claimed<'_>]) -> Markup {
    let words = visit.words;
    let chosen: Vec<_> = visit.sent.all("figure").collect();
    let choices = offered.iter().map(|figure| {
        let id = figure.id.to_string();
        let choice = Choice::new(&id, &label(words, figure)).hint(&hint(words, figure));
        if chosen.contains(&id.as_str()) { choice.chosen() } else { choice }
    });
    html! { (Field::checks("figure", &words.say("figures-title"), choices)) }
}

fn label(words: &Words, figure: &Claimed<'_>) -> String {
    plain(&format!("{}: {}", figure.account.measure, stated(figure.account).text(words)))
}

fn hint(words: &Words, figure: &Claimed<'_>) -> String {
    let account = figure.account;
    let who = account.claimant.as_deref().map_or_else(|| words.say("figures-not-attributed"), str::to_owned);
    let parts =
        [account.scope.as_deref(), account.place.as_deref(), Some(&*who), account.publisher.as_deref()];
    let mut parts: Vec<_> = parts.into_iter().flatten().map(plain).collect();
    parts.push(words.when(account.as_of));
    parts.join(" · ")
}

/// A figure of an edition in a line.
pub fn figure_line(words: &Words, figure: &Claimed<'_>) -> Markup {
    html! {
        a href={ "/figures/" (figure.id) } { (label(words, figure)) }
        " — " (claimant(words, figure.account))
    }
}
