//! Two records side by side: what agrees, what differs, what is missing, what it weighs, what members said; and the form
//! that judges them.

use super::evidence::{self, Evidence};
use super::{names, numbers, standing, two, verdict, weights};
use crate::desk::pages::people::statement;
use crate::desk::pages::{people, refused};
use crate::desk::{Answer, Turned, Visit, routes, said};
use crate::fields::Fields;
use crate::look::{
    Area, Badge, Column, Field, Head, Notice, Table, Tone, breadcrumbs, isolate, plain, quiet_button,
};
use crate::words::Words;
use crate::words::names::{NamesCompared, Stands};
use maud::{Markup, html};
use office::Known;
use register::matching::clusters::barrier;
use register::matching::facts::Verdict;
use register::matching::state::{Judged, PairStanding};
use register::matching::views::{Agreement, FieldPair, PairView, compare, pair};
use register::people::facts::PersonField;
use register::state::ThingNo;
use register::told::Told;
use register::{KnownBy, MemberId, Refusal, State, ThingId};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// The page, with what is wrong in its form.
pub fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (words, of) = (visit.words, two(visit)?);
    let title = words.say("matching-pair");
    let viewer = visit.member().ok_or(Turned::Closed)?;
    evidence::looked(visit);
    let evidence = evidence::of(visit, of);
    let body = visit.read(|known| {
        let pair = Pair::of(known, (of, viewer), evidence.as_ref(), words)?;
        Some(html! {
            (breadcrumbs(words, &[("/matching", &words.say("matching-title"))], &title))
            (Head::new(&title).lead(&words.say("matching-pair-lead")).badges([standing(words, pair.said.standing)]))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            (done(visit, &known.state))
            (notices(words, &pair))
            (side_by_side(visit, &pair))
            (names::section(words, &pair.compared))
            (weighed(words, &pair))
            (form(visit, &pair))
            (judgements(visit, &pair))
        })
    })?;
    let body = body.ok_or(Turned::NotThere)?;
    if refusal.is_some() {
        return visit.mend(Some(Area::Matching), &title, body);
    }
    let office = &visit.desk.office;
    let session = visit.signed_in()?;
    office.note_read(session, of.0);
    office.note_read(session, of.1);
    visit.page(Some(Area::Matching), &title, body)
}

/// Two records as the page shows them.
struct Pair<'a> {
    state: &'a State,
    ids: (ThingId, ThingId),
    numbers: (ThingNo, ThingNo),
    fields: Vec<FieldPair<'a>>,
    said: PairView<'a>,
    compared: NamesCompared,
    evidence: Option<&'a Evidence>,
}

impl<'a> Pair<'a> {
    fn of(
        known: &'a Known,
        (ids, viewer): ((ThingId, ThingId), MemberId),
        evidence: Option<&'a Evidence>,
        words: &Words,
    ) -> Option<Pair<'a>> {
        let state = &known.state;
        let numbers = numbers(state, ids)?;
        let fields = compare(state, ids.0, ids.1)?;
        let said = pair(state, ids.0, ids.1, viewer);
        let compared = names::compared(words, known, numbers);
        Some(Pair { state, ids, numbers, fields, said, compared, evidence })
    }

    fn names(&self) -> (String, String) {
        let name = |number| plain(self.state.name_of(self.state.thing(number)));
        (name(self.numbers.0), name(self.numbers.1))
    }

    /// How the records stand to each other in a field. Names are told by the comparison of names, not by their letters.
    fn agreement(&self, field: &FieldPair<'_>) -> Agreement {
        let is_spelled = field.field == PersonField::Name && field.agreement == Agreement::Differs;
        match self.compared.stands().filter(|_| is_spelled) {
            Some(Stands::Agrees) => Agreement::Agrees,
            Some(Stands::Differs | Stands::Missing) | None => field.agreement,
        }
    }

    fn is_joined(&self) -> bool {
        self.state.head_of(self.numbers.0) == self.state.head_of(self.numbers.1)
    }
}

/// What was just done, with the way back.
fn done(visit: &Visit, state: &State) -> Markup {
    let words = visit.words;
    let judged = ThingId::from_hex(visit.asked.text("done")).and_then(|id| state.matching().judgement(id));
    html! {
        @if let Some((pair, judged)) = judged {
            (just_judged(words, pair, judged))
        } @else if visit.asked.text("done") == "undone" {
            (Notice::done(&words.say("matching-undone")))
        } @else if visit.asked.text("done") == "asked" {
            (Notice::done(&words.say("matching-asked")))
        }
    }
}

/// A judgement that was just made, with the way back.
pub fn just_judged(words: &Words, pair: (ThingId, ThingId), judged: &Judged) -> Markup {
    let told = words
        .say_with("matching-judged", &[("verdict", words.code("verdict", judged.verdict.code()).into())]);
    html! {
        (Notice::done(&told).body(html! {
            p {
                a href=(super::address(pair.0, pair.1)) { (words.say("matching-see-pair")) } " · "
                a href={ "/matching/undo/" (judged.id) } { (words.say("matching-undo")) }
            }
        }))
    }
}

fn notices(words: &Words, pair: &Pair<'_>) -> Markup {
    let people = |number| pair.state.records_of(number, KnownBy::Now);
    let between = (people(pair.numbers.0), people(pair.numbers.1));
    let barrier =
        if pair.is_joined() { None } else { barrier(pair.state, (&between.0, &between.1), KnownBy::Now) };
    html! {
        @if let Some((barrier, _)) = barrier {
            (Notice::warning(&words.say("matching-barrier")).body(html! { p { (words.code("barrier", barrier.code())) } }))
        }
        @if pair.is_joined() {
            (Notice::info(&words.say("matching-joined")).body(html! {
                p { a href={ "/people/" (pair.ids.0) "/history" } { (words.say("matching-history")) } }
            }))
        }
        @match pair.said.standing {
            PairStanding::InReview => (Notice::info(&words.say("matching-in-review")).next(words.say("matching-in-review-next"))),
            PairStanding::Disputed => (Notice::warning(&words.say("matching-disputed")).next(words.say("matching-disputed-next"))),
            PairStanding::Open | PairStanding::Same | PairStanding::Different | PairStanding::Unsure => {}
        }
    }
}

fn side_by_side(visit: &Visit, pair: &Pair<'_>) -> Markup {
    let words = visit.words;
    let (left, right) = pair.names();
    let columns = [
        Column::text(&words.say("matching-field")),
        Column::text(&left).in_short(&words.say("matching-one")),
        Column::text(&right).in_short(&words.say("matching-other")),
        Column::text(&words.say("matching-stands")),
    ];
    let said = |field: &&FieldPair<'_>| field.agreement != Agreement::MissingInBoth;
    let row = |field: &FieldPair<'_>| {
        vec![
            html! { (words.code("person-field", field.field.code())) },
            side(visit, pair, field.field, &field.left),
            side(visit, pair, field.field, &field.right),
            html! { (agreement(words, pair.agreement(field))) },
        ]
    };
    let records = vec![
        html! { (words.say("matching-record")) },
        super::record(words, pair.state, pair.numbers.0),
        super::record(words, pair.state, pair.numbers.1),
        html! {},
    ];
    let rows = std::iter::once(records).chain(pair.fields.iter().filter(said).map(row));
    html! {
        section {
            h2 { (words.say("matching-side-by-side")) }
            (Table::new(&words.say("matching-side-by-side"), columns).below_its_heading().rows(rows))
        }
    }
}

/// What one record says in a field, each value with who says it; who may be called stays on its own page.
fn side(visit: &Visit, pair: &Pair<'_>, field: PersonField, told: &[Told<'_>]) -> Markup {
    let (words, state) = (visit.words, pair.state);
    if field == PersonField::Contact {
        return html! { @if !told.is_empty() { span.soft { (words.say("matching-has-contact")) } } };
    }
    html! {
        @for told in told {
            div {
                div.fact-value { (statement::of(visit, state, told)) }
                (said::said(words, state, &told.by, told.entered).line(words))
            }
        }
        @if told.is_empty() { span.soft { (words.say("matching-missing")) } }
    }
}

/// How two values stand, as a badge.
pub fn agreement(words: &Words, agreement: Agreement) -> Badge {
    let (tone, mark) = match agreement {
        Agreement::Agrees => (Tone::Accent, "="),
        Agreement::Differs => (Tone::Warn, "≠"),
        Agreement::MissingInOne | Agreement::MissingInBoth => (Tone::Plain, "–"),
    };
    Badge::new(tone, mark, &words.code("agreement", agreement.code()))
}

fn weighed(words: &Words, pair: &Pair<'_>) -> Markup {
    match pair.evidence {
        Some(evidence) => weights::section(words, pair.ids, evidence),
        None => html! { p.soft { (words.say("matching-not-weighed")) } },
    }
}

/// The reason that stands in the field until somebody writes a better one: what agrees and what differs.
fn seen(words: &Words, pair: &Pair<'_>) -> String {
    let of = |agreement: Agreement| {
        let fields = pair.fields.iter().filter(|field| pair.agreement(field) == agreement);
        people::value::list(fields.map(|field| words.code("person-field", field.field.code())))
    };
    let parts = [("matching-seen-agrees", Agreement::Agrees), ("matching-seen-differs", Agreement::Differs)];
    let said = parts
        .into_iter()
        .map(|(key, agreement)| (key, of(agreement)))
        .filter(|(_, fields)| !fields.is_empty());
    said.map(|(key, fields)| words.say_with(key, &[("fields", fields.into())])).collect::<Vec<_>>().join(" ")
}

fn form(visit: &Visit, pair: &Pair<'_>) -> Markup {
    let words = visit.words;
    let address = super::address(pair.ids.0, pair.ids.1);
    let typed = visit.sent.given("reason").map_or_else(|| seen(words, pair), str::to_owned);
    let back = visit.asked.given("back").or(visit.sent.given("back")).unwrap_or_default();
    html! {
        @if visit.role.is_some_and(|role| routes::may_send(role, super::judge::PATH)) {
            section id="judge" {
                h2 { (words.say("matching-judge")) }
                form.form method="post" action=(address) {
                    (visit.hidden())
                    input type="hidden" name="back" value=(back);
                    (Field::long("reason", &words.say("desk-reason")).hint(&words.say("matching-reason-hint")).value(&typed))
                    p.small.soft { (words.say("matching-keys")) }
                    div.buttons { @for (at, verdict) in Verdict::ALL.iter().enumerate() { (choice(words, *verdict, at + 1)) } }
                }
                @if pair.said.standing != PairStanding::InReview {
                    form.form method="post" action={ (address) "/review" } {
                        (visit.hidden())
                        p.small.soft { (words.say("matching-review-text")) }
                        (quiet_button(&words.say("matching-review")))
                    }
                }
            }
        }
    }
}

/// A button that judges, with its key.
fn choice(words: &Words, verdict: Verdict, key: usize) -> Markup {
    let class = match verdict {
        Verdict::Same => None,
        Verdict::Different | Verdict::Unsure => Some("button-quiet"),
    };
    html! {
        button type="submit" class=[class] name="verdict" value=(verdict.code()) accesskey=(key) {
            (words.code("verdict", verdict.code())) " " kbd aria-hidden="true" { (key) }
        }
    }
}

fn judgements(visit: &Visit, pair: &Pair<'_>) -> Markup {
    let words = visit.words;
    html! {
        @if !pair.said.judgements.is_empty() || pair.said.hidden > 0 {
            section {
                h2 { (words.say("matching-judgements")) }
                @if pair.said.hidden > 0 { p { (words.say_with("matching-hidden", &[("count", pair.said.hidden.into())])) } }
                ul.list { @for judged in &pair.said.judgements { li { (one(words, pair.state, judged)) } } }
            }
        }
    }
}

/// A judgement: what was said, by whom, when and why; and what became of it.
pub fn one(words: &Words, state: &State, judged: &Judged) -> Markup {
    let by = said::entered(words, state, judged.stamp);
    html! {
        div { (verdict(words, judged.verdict)) " " q { (isolate(&judged.reason)) } }
        p.said { (by) }
        @match &judged.withdrawn {
            Some((stamp, reason)) => p.said {
                (Badge::new(Tone::Plain, "–", &words.say("matching-taken-back"))) " " q { (isolate(reason)) } " "
                (said::entered(words, state, *stamp))
            },
            None => p.said { a href={ "/matching/undo/" (judged.id) } { (words.say("matching-undo")) } },
        }
    }
}

/// The query that brings a page back here after judging.
pub fn with_back(address: &str, back: &str) -> String {
    format!("{address}{}", Fields::default().with("back", Some(back)).as_query())
}
