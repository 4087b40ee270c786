//! Places: the map with its table of regions, the list, one place with what happened there, how an account is typed.

mod list;
mod map;
pub mod region;

pub use list::{download, page, sheet};
pub use map::chart;

use super::accounts::{self, Row, Teller, Typed, line, long, row, row_text};
use super::{deeds, events};
use crate::desk::{Answer, Visit, typed};
use crate::fields::Fields;
use crate::look::{Area, Field, Notice, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::events::facts::{Exposure, PlaceAccount, Point};
use register::state::Thing;
use register::{Claim, Kind, KnownBy, Refusal, State};

/// How a place is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Place,
    area: Area::Places,
    folder: "places",
    title: "events-places",
    enter: "events-place-enter",
    head: "name",
    fields,
    read,
    typed: put,
    rows,
};

fn fields(words: &Words, _: &State, typed: &Fields) -> Markup {
    let exposures = typed::codes(words, "exposure", Exposure::ALL.iter().map(|code| code.code()));
    // Whoever does not say that a place may be shown has not said it.
    let exposure = typed.given("exposure").unwrap_or(Exposure::Private.code());
    html! {
        (Field::text("name", &words.say("events-place")).hint(&words.say("accounts-name-hint")).value(typed.text("name")))
        (long(words, typed, "other-names", &words.say("accounts-other-names")).hint(&words.say("accounts-one-a-line")))
        (line(words, typed, "kind", &words.say("accounts-kind")).hint(&words.say("events-place-kind-hint")))
        (line(words, typed, "city", &words.say("events-city")))
        (line(words, typed, "region", &words.say("events-region")).hint(&words.say("events-region-hint")))
        (line(words, typed, "region-basis", &words.say("events-region-basis")))
        (Field::radio("exposure", &words.say("events-exposure"), exposures)
            .hint(&words.say("events-map-private")).value(exposure))
        (line(words, typed, "latitude", &words.say("events-latitude")).hint(&words.say("events-point-hint")))
        (line(words, typed, "longitude", &words.say("events-longitude")))
        (line(words, typed, "point-basis", &words.say("events-point-basis")))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Place(Box::new(PlaceAccount {
        name: fields.text("name").into(),
        other_names: accounts::names(fields.text("other-names")),
        kind: typed::text(fields, "kind"),
        city: typed::text(fields, "city"),
        region: typed::text(fields, "region"),
        region_basis: typed::text(fields, "region-basis"),
        point: point(fields.given("latitude"), fields.given("longitude"))?,
        point_basis: typed::text(fields, "point-basis"),
        exposure: Exposure::from_code(fields.text("exposure")).unwrap_or(Exposure::Private),
    })))
}

fn point(latitude: Option<&str>, longitude: Option<&str>) -> Result<Option<Point>, Refusal> {
    let Some((latitude, longitude)) = latitude.zip(longitude) else {
        return if latitude.or(longitude).is_some() { Err(Refusal::Impossible("point")) } else { Ok(None) };
    };
    let millionths = |text: &str| {
        let degrees: f64 = text.replace(',', ".").parse().map_err(|_| Refusal::Impossible("point"))?;
        // The register refuses what lies beyond the poles; here only what no number of 32 bits holds.
        if degrees.abs() > 360.0 {
            Err(Refusal::Impossible("point"))
        } else {
            Ok((degrees * 1e6).round() as i32)
        }
    };
    Ok(Some(Point { latitude: millionths(latitude)?, longitude: millionths(longitude)? }))
}

fn degrees(millionths: i32) -> f64 {
    f64::from(millionths) / 1e6
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::Place(told) = claim else { return Fields::default() };
    let typed = Typed::default().put("name", &told.name).put("other-names", &told.other_names.join("\n"));
    let typed = typed.may("kind", told.kind.as_deref()).may("city", told.city.as_deref());
    let typed = typed.may("region", told.region.as_deref()).may("region-basis", told.region_basis.as_deref());
    let at = |part: fn(&Point) -> i32| told.point.as_ref().map(|point| degrees(part(point)).to_string());
    let typed = typed.may("latitude", at(|point| point.latitude).as_deref());
    let typed = typed.may("longitude", at(|point| point.longitude).as_deref());
    typed.may("point-basis", told.point_basis.as_deref()).put("exposure", told.exposure.code()).fields()
}

fn rows(words: &Words, _: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Place(told) = claim else { return Vec::new() };
    let point = told.point.filter(|_| told.exposure == Exposure::Mappable);
    let point = point.map(|point| {
        let degrees = |part| words.decimal(degrees(part), 4);
        format!("{}; {}", degrees(point.latitude), degrees(point.longitude))
    });
    let exactness = |key: &str, basis: &Option<Box<str>>| row_text(&words.say(key), basis.as_deref());
    let rows = [
        row_text(&words.say("events-place"), Some(&told.name)),
        row_text(&words.say("accounts-other-names"), Some(&told.other_names.join("; "))),
        row_text(&words.say("accounts-kind"), told.kind.as_deref()),
        row_text(&words.say("events-city"), told.city.as_deref()),
        row_text(&words.say("events-region"), told.region.as_deref()),
        exactness("events-region-basis", &told.region_basis),
        row_text(&words.say("events-point"), point.as_deref()),
        exactness("events-point-basis", &told.point_basis),
        row(&words.say("events-exposure"), html! { (words.code("exposure", told.exposure.code())) }),
    ];
    rows.into_iter().flatten().collect()
}

/// Every place that somebody tells.
pub fn all(state: &State) -> impl Iterator<Item = (&Thing, &PlaceAccount)> {
    let things = state.all_of(Kind::Place).iter().map(|&number| state.thing(number));
    things.filter_map(|thing| Some((thing, state.place_account(thing, KnownBy::Now)?)))
}

/// One place, and what happened there.
pub fn one(visit: &Visit) -> Answer {
    accounts::page(visit, &TELLER, |words, state, thing| {
        let private =
            state.place_account(thing, KnownBy::Now).is_some_and(|told| told.exposure == Exposure::Private);
        let acts: Vec<_> = deeds::all(state).filter(|(_, deed)| deed.place == Some(thing.id)).collect();
        let happened = events::at(state, thing.id);
        html! {
            @if private { (Notice::info(&words.say("events-map-private"))) }
            section {
                h2 { (words.say("events-title")) }
                @if happened.is_empty() { p.soft { (words.say("events-nothing-here")) } }
                ul.list {
                    @for (event, told) in happened {
                        li { span.when { (words.when(told.when)) } " " a href={ "/events/" (event.id) } { (isolate(&told.title)) } }
                    }
                }
            }
            section {
                h2 { (words.say("events-acts")) }
                @if acts.is_empty() { p.soft { (words.say("events-nothing-here")) } }
                @else { (deeds::table(words, state, &acts)) }
            }
        }
    })
}
