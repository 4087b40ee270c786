//! A person: status and why, time, custody, every value with who says it, what contradicts, what was done to them.
//!
//! The page looks only at this record and at what mentions it, so it costs the same however large the register is. Who
//! opened it is noted.

use super::statement::{self, person_claim};
use super::{as_of, deeds, list, past, records, relations, status, times, twins, value};
use crate::desk::pages::erasing;
use crate::desk::{Answer, Visit};
use crate::look::{
    Area, Badge, Claim, Head, Notice, Side, breadcrumbs, link_button, quiet_link_button, side_by_side,
};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use register::people::facts::PersonField;
use register::people::views::{AsOf, DeathStanding, PersonView, verification};
use register::state::{Thing, ThingNo};
use register::{Kind, State, ThingId};
use std::collections::BTreeSet;

/// A person on a page: the visit, what is known, and as of when.
pub(super) struct Shown<'a> {
    pub visit: &'a Visit,
    pub state: &'a State,
    pub number: ThingNo,
    pub view: PersonView<'a>,
    pub as_of: AsOf,
}

impl<'a> Shown<'a> {
    pub fn words(&self) -> &'static Words {
        self.visit.words
    }

    pub fn id(&self) -> ThingId {
        self.view.id
    }

    /// The record that stands for the person.
    pub fn thing(&self) -> &'a Thing {
        self.state.thing(self.number)
    }

    /// Every record that tells of the person.
    pub fn numbers(&self) -> Vec<ThingNo> {
        self.view.records.iter().filter_map(|id| self.state.find(*id)).map(|(number, _)| number).collect()
    }

    /// True when one of these is a record of the person.
    pub fn is_among(&self, ids: &[ThingId]) -> bool {
        ids.iter().any(|id| self.view.records.contains(id))
    }

    /// What mentions any of the person's records, each once.
    pub fn mentioned_by(&self) -> Vec<ThingNo> {
        let all: BTreeSet<ThingNo> = self
            .numbers()
            .into_iter()
            .flat_map(|number| self.state.mentions_of(number).iter().copied())
            .collect();
        all.into_iter().collect()
    }

    /// A part of the page, with its heading.
    pub fn section(&self, heading: &str, body: Markup) -> Markup {
        html! { section { h2 { (self.words().say(heading)) } (body) } }
    }
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let id = visit.thing()?;
    let as_of = as_of::chosen(visit);
    let alike = twins::weighed(visit, id);
    let body =
        visit.read(|known| shown(visit, known, id, as_of).map(|shown| body(&shown, (known, &alike))))?;
    let Some(body) = body else { return erasing::page::in_place_of(visit, id) };
    visit.desk.office.note_read(visit.signed_in()?, id);
    visit.page(Some(Area::People), &visit.words.say("people-title"), body)
}

/// A record that is there, looked at on this knowledge.
pub(super) fn shown<'a>(visit: &'a Visit, known: &'a Known, id: ThingId, as_of: AsOf) -> Option<Shown<'a>> {
    let state = &known.state;
    let view = state.person(id, as_of)?;
    let (number, _) = state.find(view.id)?;
    Some(Shown { visit, state, number, view, as_of })
}

fn body(shown: &Shown<'_>, (known, alike): (&Known, &[ThingId])) -> Markup {
    let words = shown.words();
    html! {
        (breadcrumbs(words, &[("/people", &words.say("people-title"))], shown.view.name))
        (head(shown))
        (done(shown))
        (twins::notice(shown, (known, alike)))
        (as_of::notice(shown.visit, shown.as_of))
        (as_of::form(shown.visit))
        (records::section(shown))
        (status::section(shown))
        (contradictions(shown))
        (times::timeline(shown))
        (times::custody(shown))
        (values(shown))
        (relations::section(shown))
        (deeds::sections(shown))
        (past::section(shown))
        (erasing::page::link(words, shown.id()))
    }
}

fn head(shown: &Shown<'_>) -> Markup {
    let (words, thing) = (shown.words(), shown.thing());
    let mut badges = vec![Badge::verification(words, verification(&shown.view).code())];
    if let Some(status) = &shown.view.status {
        badges.insert(0, Badge::status(words, status.note.status.code()));
    }
    if thing.summary.is_contradicted {
        badges.push(list::contradicted(words));
    }
    let made_up = thing.list.and_then(|list| shown.state.list(shown.state.thing(list).id));
    if made_up.is_some_and(|list| list.made_up) {
        badges.push(Badge::made_up(words));
    }
    let lead = [
        shown.view.kind != Kind::Person,
        shown.view.death == DeathStanding::Reported,
        shown.view.death == DeathStanding::Confirmed,
        thing.summary.is_withdrawn,
    ];
    let said = [
        words.code("kind", shown.view.kind.code()),
        words.say("people-death-reported"),
        words.say("people-death-confirmed"),
        words.say("desk-withdrawn"),
    ];
    let lead = value::list(lead.into_iter().zip(said).filter(|(so, _)| *so).map(|(_, said)| said));
    let say = format!("/people/{}/say", shown.id());
    let actions = html! {
        (link_button(&format!("{say}?what=status"), &words.say("people-record-status")))
        (quiet_link_button(&say, &words.say("people-say")))
    };
    let name = if shown.view.name.is_empty() { "—" } else { shown.view.name };
    html! { (Head::of(name).lead(&lead).badges(badges).actions(actions)) }
}

/// What was just done, when the page is shown after a form.
fn done(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let key = match shown.visit.asked.text("done") {
        "entered" => "people-done-entered",
        "said" => "people-done-said",
        "corrected" => "people-done-corrected",
        "withdrawn" => "people-done-withdrawn",
        "approved" => "people-done-approved",
        _ => return html! {},
    };
    html! { (Notice::done(&words.say(key))) }
}

/// The fields that can have only one true value and were given several, side by side.
fn contradictions(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let differing: Vec<_> =
        PersonField::ALL.iter().filter(|field| shown.view.contradicts_itself_on(**field)).collect();
    if differing.is_empty() {
        return html! {};
    }
    let sides = |field: PersonField| -> Vec<Side> {
        let counting = shown.view.said(field).filter(|told| told.is_current());
        let side = |told| Side {
            claim: Claim {
                value: statement::of(shown.visit, shown.state, told),
                said: crate::desk::said::said(words, shown.state, &told.by, told.entered),
            },
            shown_because: None,
        };
        counting.map(side).collect()
    };
    let body = html! {
        p { (words.say("desk-contradictions-lead")) }
        @for field in differing {
            (side_by_side(words, &words.code("person-field", field.code()), &sides(*field)))
        }
    };
    shown.section("desk-contradictions", body)
}

/// Fields with a section of their own are left out here.
const ELSEWHERE: [PersonField; 3] = [PersonField::Status, PersonField::Custody, PersonField::Relation];

/// Every value that counts, by its kind, each with who says it.
fn values(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let said = |field: PersonField| shown.view.said(field).filter(|told| told.is_current());
    let fields = PersonField::ALL.iter().copied().filter(|field| !ELSEWHERE.contains(field));
    let fields: Vec<_> = fields.filter(|field| said(*field).next().is_some()).collect();
    let body = html! {
        dl.facts {
            @for field in fields {
                div.fact {
                    dt { (words.code("person-field", field.code())) }
                    dd {
                        @for told in said(field).filter(|told| person_claim(told).is_some()) {
                            (statement::whole(shown.visit, shown.state, shown.id(), told))
                        }
                        @if field == PersonField::Contact {
                            p { a href={ "/people/" (shown.id()) "/contact" } { (words.say("people-contact-open")) } }
                        }
                    }
                }
            }
            @for record in shown.numbers() { (records::list(words, shown.state, record)) }
        }
    };
    shown.section("people-values", body)
}
