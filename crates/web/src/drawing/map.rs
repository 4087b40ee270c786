//! The map of Kazakhstan with its seventeen regions of January 2022: a number in each, and points where asked for.
//!
//! A region's shade repeats the number printed in it. Private places must never reach this file: the caller leaves them out.

use super::canvas::{Anchor, At, Canvas, Style, Weight, colour};
use super::letters::{width_of, wrapped};
use super::regions::{OUTLINES, Outline, Region};
use super::{Drawing, Width};
use crate::words::Words;

/// A place that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPoint {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Its name; empty for a dot without one.
    pub label: String,
}

/// What a map shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct MapContent<'a> {
    /// A number for each region that has one.
    pub values: &'a [(Region, u32)],
    /// Places.
    pub points: &'a [MapPoint],
}

/// Shades from the faintest to the darkest, and the colour of text on each.
const SHADES: [(&str, &str); 4] = [
    ("#d3e3ea", colour::INK),
    ("#9fc3d1", colour::INK),
    ("#37758e", colour::SHEET),
    ("#1a566e", colour::SHEET),
];

/// Draws the map.
pub fn map(words: &Words, title: &str, content: &MapContent<'_>, width: Width) -> Drawing {
    let mut canvas = Canvas::new(width);
    let view = View::of(width);
    let steps = steps(content.values);
    for outline in OUTLINES.iter().filter(|outline| !outline.region.is_city()) {
        let fill = shade(content, outline.region, &steps).map_or(colour::WASH, |(fill, _)| fill);
        canvas.path(&view.path(outline), fill, colour::SHEET, 1.2);
    }
    for region in Region::ALL.iter().copied().filter(|region| !region.is_city()) {
        name_region(&mut canvas, words, (content, &view, &steps), region);
    }
    for point in content.points {
        draw_point(&mut canvas, &view, point);
    }
    for region in Region::ALL.iter().copied().filter(|region| region.is_city()) {
        draw_city(&mut canvas, words, (content, &view, &steps), region);
    }
    let y = key(&mut canvas, words, &steps, (&view, view.height + 22.0));
    let note = wrapped(&words.say("drawing-map-note"), 12.0, width.units() - 32.0);
    let y = canvas.lines(At(16.0, y + 4.0), Style::SOFT, &note);
    canvas.finish(y, title)
}

/// How degrees become units: Albers' conic with equal areas, true at 43° and 53° north, centred on 67° east.
struct View {
    width: Width,
    scale: f64,
    left: f64,
    top: f64,
    height: f64,
}

const CENTRE: f64 = 67.0;
const PARALLELS: (f64, f64) = (43.0, 53.0);

/// Where a point falls on the cone, in radii of the earth.
fn on_cone(longitude: f64, latitude: f64) -> (f64, f64) {
    let (one, other) = (PARALLELS.0.to_radians(), PARALLELS.1.to_radians());
    let n = (one.sin() + other.sin()) / 2.0;
    let c = one.cos().powi(2) + 2.0 * n * one.sin();
    let radius = (c - 2.0 * n * latitude.to_radians().sin()).max(0.0).sqrt() / n;
    let angle = n * (longitude - CENTRE).to_radians();
    (radius * angle.sin(), -radius * angle.cos())
}

impl View {
    fn of(width: Width) -> View {
        let all: Vec<(f64, f64)> = OUTLINES
            .iter()
            .flat_map(|outline| outline.rings.iter().flatten())
            .map(|(x, y)| on_cone(*x, *y))
            .collect();
        let fold = |values: &dyn Fn(&(f64, f64)) -> f64| {
            let low = all.iter().map(values).fold(f64::INFINITY, f64::min);
            let high = all.iter().map(values).fold(f64::NEG_INFINITY, f64::max);
            (low, high)
        };
        let ((west, east), (south, north)) = (fold(&|point| point.0), fold(&|point| point.1));
        let margin = if width == Width::Phone { 6.0 } else { 12.0 };
        let scale = (width.units() - 2.0 * margin) / (east - west).max(1e-9);
        let height = (north - south) * scale + 2.0 * margin;
        View { width, scale, left: margin - west * scale, top: margin + north * scale, height }
    }

    fn at(&self, longitude: f64, latitude: f64) -> At {
        let (x, y) = on_cone(longitude, latitude);
        At(self.left + x * self.scale, self.top - y * self.scale)
    }

    /// The outline as a path.
    fn path(&self, outline: &Outline) -> String {
        let mut path = String::new();
        for ring in &outline.rings {
            for (at, (x, y)) in ring.iter().enumerate() {
                let At(x, y) = self.at(*x, *y);
                path.push_str(&format!("{}{x:.1} {y:.1}", if at == 0 { 'M' } else { 'L' }));
            }
            path.push('Z');
        }
        path
    }

    fn is_wide(&self) -> bool {
        self.width == Width::Desk
    }
}

fn value(content: &MapContent<'_>, region: Region) -> Option<u32> {
    content.values.iter().find(|(of, _)| *of == region).map(|(_, value)| *value).filter(|value| *value > 0)
}

/// The least number of each shade, rising.
fn steps(values: &[(Region, u32)]) -> Vec<u32> {
    let most = values.iter().map(|(_, value)| *value).max().unwrap_or(0);
    let mut steps: Vec<u32> = if most <= 4 {
        (1..=most).collect()
    } else {
        vec![1, most.div_ceil(8).max(2), most.div_ceil(4), most.div_ceil(2)]
    };
    steps.dedup();
    steps
}

fn shade(content: &MapContent<'_>, region: Region, steps: &[u32]) -> Option<(&'static str, &'static str)> {
    let value = value(content, region)?;
    let passed = steps.iter().filter(|least| **least <= value).count();
    SHADES.get((passed + SHADES.len()).saturating_sub(steps.len() + 1)).copied()
}

type Seen<'a> = (&'a MapContent<'a>, &'a View, &'a [u32]);

/// The number in a region, and on a wide map its name.
fn name_region(canvas: &mut Canvas, words: &Words, (content, view, steps): Seen<'_>, region: Region) {
    let (longitude, latitude) = region.label();
    let At(x, y) = view.at(longitude, latitude);
    let ink = shade(content, region, steps).map_or(colour::SOFT, |(_, ink)| ink);
    let number = value(content, region).map(|value| words.number(i64::from(value)));
    if let Some(number) = &number {
        let size = if view.is_wide() { 18.0 } else { 14.0 };
        let style = Style { size, ..Style::NUMBER.anchored(Anchor::Middle).coloured(ink) };
        canvas.text(At(x, y + if view.is_wide() { 2.0 } else { 5.0 }), style, number);
    }
    if view.is_wide() {
        let style = Style { size: 12.0, ..Style::TEXT.anchored(Anchor::Middle).coloured(ink) };
        let lines = wrapped(&region.name(words), 12.0, 86.0);
        canvas.lines(At(x, y + if number.is_some() { 18.0 } else { 4.0 }), style, &lines);
    }
}

/// A city is a disc, because its outline would be too small to see.
fn draw_city(canvas: &mut Canvas, words: &Words, (content, view, steps): Seen<'_>, region: Region) {
    let (longitude, latitude) = region.label();
    let At(x, y) = view.at(longitude, latitude);
    let (fill, ink) = shade(content, region, steps).unwrap_or((colour::WASH, colour::SOFT));
    let number = value(content, region).map(|value| words.number(i64::from(value)));
    let radius = match (&number, view.is_wide()) {
        (None, true) => 5.0,
        (None, false) => 3.5,
        (Some(text), true) => (width_of(text, 14.0) / 2.0 + 7.0).max(14.0),
        (Some(text), false) => (width_of(text, 12.0) / 2.0 + 5.0).max(11.0),
    };
    canvas.circle(At(x, y), radius + 1.5, colour::SHEET, colour::SHEET);
    canvas.circle(At(x, y), radius, fill, colour::INK);
    if let Some(text) = number {
        let size = if view.is_wide() { 14.0 } else { 12.0 };
        let style = Style { size, ..Style::NUMBER.anchored(Anchor::Middle).coloured(ink) };
        canvas.text(At(x, y + size * 0.36), style, &text);
    }
    if view.is_wide() {
        let style = Style { size: 13.0, bold: Weight::Bold, ..Style::TEXT.anchored(Anchor::Middle) };
        canvas.text_over(At(x, y + radius + 15.0), style, &region.name(words));
    }
}

fn draw_point(canvas: &mut Canvas, view: &View, point: &MapPoint) {
    let at = view.at(point.longitude, point.latitude);
    canvas.circle(at, 4.0, colour::WARN, colour::SHEET);
    if view.is_wide() && !point.label.is_empty() {
        canvas.text_over(At(at.0 + 8.0, at.1 + 4.0), Style::TEXT, &point.label);
    }
}

/// The shades with their numbers.
fn key(canvas: &mut Canvas, words: &Words, steps: &[u32], (view, top): (&View, f64)) -> f64 {
    let mut x = 16.0;
    let first = SHADES.len().saturating_sub(steps.len());
    let shades = SHADES.iter().skip(first).map(|(fill, _)| *fill);
    let ranges = steps.iter().enumerate().map(|(at, least)| match steps.get(at + 1) {
        Some(next) if next - 1 == *least => words.number(i64::from(*least)),
        Some(next) => format!("{}–{}", words.number(i64::from(*least)), words.number(i64::from(next - 1))),
        None => format!("≥\u{a0}{}", words.number(i64::from(*least))),
    });
    let none = std::iter::once((colour::WASH, words.say("drawing-none")));
    let mut y = top;
    for (fill, text) in none.chain(shades.zip(ranges)) {
        let room = 24.0 + width_of(&text, 12.0) + 18.0;
        if x + room > view.width.units() {
            (x, y) = (16.0, y + 22.0);
        }
        canvas.path(&format!("M{x:.1} {:.1}h16v13h-16z", y - 11.0), fill, colour::SOFT, 0.8);
        canvas.text(At(x + 23.0, y), Style::SOFT, &text);
        x += room;
    }
    y + 20.0
}
