//! The map of acts by region, with dots for the places that may be shown; private ones never reach the drawing.

use super::region::Regions;
use crate::desk::pages::deeds;
use crate::desk::{Answer, Visit, answer};
use crate::drawing::{Drawing, MapContent, MapPoint, Region, Width, map};
use crate::look::{Column, Figure, Table};
use crate::words::Words;
use maud::{Markup, html};
use register::State;
use register::events::facts::Exposure;
use std::collections::BTreeMap;

/// How many acts each region has, and how many have none.
fn counts(state: &State) -> (Vec<(Region, u32)>, u32) {
    let regions = Regions::of(state);
    let (mut counts, mut elsewhere) = (BTreeMap::<Region, u32>::new(), 0);
    for (_, deed) in deeds::all(state) {
        match regions.of_deed(deed) {
            Some(region) => *counts.entry(region).or_default() += 1,
            None => elsewhere += 1,
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(region, count)| (std::cmp::Reverse(*count), *region));
    (counts, elsewhere)
}

/// Towns that may be shown, once each; a city that the map draws itself needs no dot, and a dot never hides a number or
/// the name of a region.
fn points(state: &State) -> Vec<MapPoint> {
    let mut points: Vec<MapPoint> = Vec::new();
    for (_, place) in super::all(state).filter(|(_, place)| place.exposure == Exposure::Mappable) {
        let Some(point) = place.point else { continue };
        let (latitude, longitude) = (super::degrees(point.latitude), super::degrees(point.longitude));
        let drawn = Region::at(latitude, longitude).is_some_and(Region::is_city);
        let near = |other: &MapPoint| (other.latitude - latitude).hypot(other.longitude - longitude) < 0.3;
        let room = Region::at(latitude, longitude).map_or(f64::MAX, |region| {
            let (east, north) = region.label();
            (east - longitude).hypot(north - latitude)
        });
        if !drawn && room > 0.5 && !points.iter().any(near) {
            let label = if room > 1.5 { place.name.to_string() } else { String::new() };
            points.push(MapPoint { latitude, longitude, label });
        }
    }
    points
}

fn drawn(words: &Words, state: &State, width: Width) -> Drawing {
    let (values, points) = (counts(state).0, points(state));
    map(words, &words.say("events-map"), &MapContent { values: &values, points: &points }, width)
}

/// The map with the table of regions.
pub fn figure(words: &Words, state: &State) -> Markup {
    let (counts, elsewhere) = counts(state);
    let drawing = drawn(words, state, Width::Desk);
    let (region, most) =
        counts.first().map_or((String::new(), 0), |(region, most)| (region.name(words), *most));
    let columns = [Column::text(&words.say("events-region")), Column::number(&words.say("events-acts"))];
    let number = |count: u32| html! { (words.number(i64::from(count))) };
    let rows = counts.iter().map(|(region, count)| vec![html! { (region.name(words)) }, number(*count)]);
    let table = Table::new(&words.say("events-map"), columns).grid().rows(rows);
    let table = table.row([html! { (words.say("events-no-region")) }, number(elsewhere)]);
    let figure = Figure {
        words,
        title: &words.say("events-map"),
        image: ("/places.png", drawing.width, drawing.height),
        phone_image: Some("/places-phone.png"),
        alt: &words.say_with("events-map-alt", &[("region", region.into()), ("count", most.into())]),
        warning: None,
        table: html! { (table) },
        svg: "/places.svg",
        csv: "/places.csv",
    };
    html! { (figure) p.small { (words.say("events-map-private")) " " (words.say("events-map-exactness")) } }
}

/// The map as a picture, or as a drawing to be saved.
pub fn chart(visit: &Visit) -> Answer {
    answer::drawing(visit, |width| visit.read(|known| drawn(visit.words, &known.state, width)))
}
