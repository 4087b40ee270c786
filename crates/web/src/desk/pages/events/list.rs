//! Events in the order of time, under the day they are known for: a night, a month and "about" have headings of their own.

use super::{TELLER, Wanted, chart};
use crate::desk::pages::accounts::{enter_link, short_said};
use crate::desk::pages::download::{self, Download};
use crate::desk::{Answer, Visit};
use crate::fields::Fields;
use crate::look::{Area, Head, Notice, empty, filters, isolate, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use register::events::facts::EventAccount;
use register::state::Thing;
use register::{Kind, KnownBy, Precision, State, When};

/// An event with the account shown of it.
pub type Event<'a> = (&'a Thing, &'a EventAccount);

/// The events asked for, in the order of time; those of unknown time last.
pub fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<Event<'a>> {
    let wanted = Wanted::of(asked);
    let mut events: Vec<_> =
        all(state).filter(|(_, event)| wanted.takes(event.city.as_deref(), event.when)).collect();
    events.sort_by_key(|(_, event)| order(event.when));
    events
}

fn all(state: &State) -> impl Iterator<Item = Event<'_>> {
    let things = state.all_of(Kind::Event).iter().map(|&number| state.thing(number));
    things.filter_map(|thing| Some((thing, state.event_account(thing, KnownBy::Now)?)))
}

/// By the day; what is vague comes after all that can have been before its end, and what is unknown last.
pub fn order(when: When) -> (bool, Option<jiff::civil::Date>, u8, When) {
    let vague = match when.precision() {
        Precision::Minute | Precision::Hour | Precision::Day => 0,
        Precision::Night => 1,
        Precision::About => 2,
        Precision::Range => 3,
        Precision::Month => 4,
        Precision::Year => 5,
        Precision::Unknown => 6,
    };
    let day = if vague < 2 { when.first_day() } else { when.last_day() };
    (when.is_unknown(), day, vague, when)
}

/// The heading under which a time stands: its day when it is known to the day, else the time as it was given.
fn heading(words: &Words, when: When) -> String {
    let day = when.first_day().filter(|_| matches!(when.precision(), Precision::Minute | Precision::Hour));
    day.map_or_else(|| words.when(when), |day| words.day(day))
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("events-title");
    let body = visit.read(|known| {
        let state = &known.state;
        let events = wanted(&visit.asked, state);
        let cities = all(state).filter_map(|(_, event)| event.city.as_deref());
        html! {
            (Head::new(&title).lead(&words.say("events-lead")).actions(html! {
                (enter_link(visit, &TELLER))
                (quiet_link_button("/deeds", &words.say("events-acts")))
            }))
            (filters(words, "/events", Wanted::fields(words, &visit.asked, cities)))
            p.soft { (words.say_with("desk-count-events", &[("count", events.len().into())])) }
            @if Wanted::of(&visit.asked).has_period() { (Notice::info(&words.say("events-period-note"))) }
            @if events.is_empty() { (nothing(visit)) } @else {
                (chart::figure(visit, &events))
                (timeline(words, state, &events))
                (download::links(visit))
            }
        }
    })?;
    visit.page(Some(Area::Events), &title, body)
}

fn nothing(visit: &Visit) -> Markup {
    let words = visit.words;
    let enter = enter_link(visit, &TELLER);
    empty(&words.say("events-none"), &words.say("events-none-text"), Some(enter))
}

fn timeline(words: &Words, state: &State, events: &[Event<'_>]) -> Markup {
    let mut groups: Vec<(String, Vec<&Event<'_>>)> = Vec::new();
    for event in events {
        let heading = heading(words, event.1.when);
        match groups.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, group)) => group.push(event),
            None => groups.push((heading, vec![event])),
        }
    }
    html! {
        ol.timeline {
            @for (heading, group) in &groups {
                @let certain = group.iter().all(|(_, event)| order(event.when).2 == 0);
                li class=[(!certain).then_some("uncertain")] {
                    h2.when { (heading) }
                    div.stack { @for (thing, event) in group { (moment(words, state, thing, event)) } }
                }
            }
        }
    }
}

fn moment(words: &Words, state: &State, thing: &Thing, event: &EventAccount) -> Markup {
    let clock = matches!(event.when.precision(), Precision::Minute | Precision::Hour);
    let site = [event.city.as_deref(), event.site.as_deref()];
    html! {
        div {
            @if clock { span.when { (words.when(event.when)) } }
            div.timeline-title { a href={ "/events/" (thing.id) } { (isolate(&event.title)) } }
            @if site.iter().any(Option::is_some) {
                p.small { @for part in site.into_iter().flatten() { (isolate(part)) " " } }
            }
            @if let Some(told) = &event.description { p { (isolate(told)) } }
            p.said { span.said-source { (short_said(words, state, thing)) } }
        }
    }
}

/// The list as a file.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let columns = ["events-name", "events-when", "events-from", "events-until", "events-city", "events-site"];
    let [name, when, from, until, city, site] = columns.map(|key| words.say(key));
    let (told, source) = (words.say("events-description"), words.say("desk-source"));
    let mut sheet = Download::new("events", [name, when, from, until, city, site, told, source]);
    for (thing, event) in wanted(asked, state) {
        let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
        let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
        sheet.row([
            event.title.to_string(),
            words.when(event.when),
            day(event.when.first_day()),
            day(event.when.last_day()),
            text(&event.city),
            text(&event.site),
            text(&event.description),
            download::source_of(state, thing),
        ]);
    }
    sheet
}

/// The events that name this place, in the order of time.
pub fn at(state: &State, place: register::ThingId) -> Vec<Event<'_>> {
    let mut events: Vec<_> = all(state).filter(|(_, event)| event.place == Some(place)).collect();
    events.sort_by_key(|(_, event)| order(event.when));
    events
}
