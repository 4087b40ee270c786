//! How the number of people moves with an odds ratio that no list can test: every point fits the lists equally well.
//!
//! The middle, where the odds ratio is 1, is marked as what is usually assumed and not as what is known.

use super::axis::Upright;
use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::wrapped;
use super::{Drawing, Width};
use crate::words::Words;
use std::fmt::Write;

/// One place on the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OddsPlace {
    /// The odds ratio.
    pub odds: f64,
    /// People.
    pub people: f64,
    /// Ends of the 95 % interval.
    pub in95: (f64, f64),
}

/// Draws the curve above the documented number.
pub fn odds_chart(
    words: &Words,
    title: &str,
    (places, documented): (&[OddsPlace], f64),
    width: Width,
) -> Drawing {
    let mut canvas = Canvas::new(width);
    let known: Vec<OddsPlace> =
        places.iter().copied().filter(|place| place.odds > 0.0 && place.people.is_finite()).collect();
    let (top, bottom) = (34.0, 264.0);
    let sides = (66.0, canvas.width() - 24.0);
    let largest = known.iter().map(|place| place.people).fold(documented, f64::max);
    let ends = known.iter().map(|place| place.in95.1).filter(|end| end.is_finite()).fold(largest, f64::max);
    let most = ends.min(largest * 2.0).max(1.0);
    let upright = Upright::new((0.0, most), (bottom, top));
    upright.draw(&mut canvas, words, sides);
    let across = Across::of(&known, sides);
    band(&mut canvas, &known, (&upright, &across, most));
    curve(&mut canvas, &known, (&upright, &across));
    let y = upright.y(documented);
    canvas.line(At(sides.0, y), At(sides.1, y), colour::WARN, 2.5);
    let text =
        words.say_with("estimates-chart-documented", &[("number", words.decimal(documented, 0).into())]);
    let label = Style::NUMBER.coloured(colour::WARN).anchored(Anchor::End);
    canvas.text_over(At(sides.1, y + 18.0), label, &text);
    for place in &known {
        let x = across.x(place.odds);
        canvas.line(At(x, bottom), At(x, bottom + 4.0), colour::SOFT, 1.0);
        if width == Width::Desk || is_whole_step(place.odds) {
            canvas.text(
                At(x, bottom + 18.0),
                Style::SOFT.anchored(Anchor::Middle),
                &odds_text(words, place.odds),
            );
        }
    }
    let lines = wrapped(&words.say("estimates-chart-odds"), Style::SOFT.size, canvas.width() - 32.0);
    let y = canvas.lines(At(16.0, bottom + 40.0), Style::SOFT, &lines);
    canvas.finish(y + 2.0, title)
}

/// An odds ratio as people write it: below one as a fraction.
pub fn odds_text(words: &Words, odds: f64) -> String {
    let fractions = [(0.25, "1/4"), (1.0 / 3.0, "1/3"), (0.5, "1/2"), (2.0 / 3.0, "2/3")];
    let known = fractions.iter().find(|(value, _)| (value - odds).abs() < 1e-3);
    known.map_or_else(|| words.decimal(odds, 2), |(_, text)| (*text).to_owned())
}

fn is_whole_step(odds: f64) -> bool {
    [0.25, 0.5, 1.0, 2.0, 4.0].iter().any(|step| (step - odds).abs() < 1e-9)
}

/// Odds ratios from left to right, as far from a half to one as from one to two.
struct Across {
    low: f64,
    high: f64,
    sides: (f64, f64),
}

impl Across {
    fn of(places: &[OddsPlace], sides: (f64, f64)) -> Across {
        let logs = || places.iter().map(|place| place.odds.log2());
        let (low, high) = (logs().fold(0.0, f64::min), logs().fold(0.0, f64::max));
        Across { low, high: high.max(low + 1.0), sides }
    }

    fn x(&self, odds: f64) -> f64 {
        let (left, right) = (self.sides.0 + 10.0, self.sides.1 - 10.0);
        left + (odds.log2() - self.low) / (self.high - self.low) * (right - left)
    }
}

fn band(canvas: &mut Canvas, places: &[OddsPlace], (upright, across, most): (&Upright, &Across, f64)) {
    let held = |end: f64| upright.y(if end.is_finite() { end.clamp(0.0, most) } else { most });
    let mut path = String::new();
    let upper = places.iter().map(|place| (place.odds, place.in95.1));
    let lower = places.iter().rev().map(|place| (place.odds, place.in95.0));
    for (at, (odds, end)) in upper.chain(lower).enumerate() {
        // Writing to a String cannot fail.
        write!(path, "{}{:.1} {:.1}", if at == 0 { 'M' } else { 'L' }, across.x(odds), held(end))
            .unwrap_or_default();
    }
    if !path.is_empty() {
        canvas.path(&format!("{path}z"), colour::WASH, colour::LINE, 1.0);
    }
}

fn curve(canvas: &mut Canvas, places: &[OddsPlace], (upright, across): (&Upright, &Across)) {
    let at = |place: &OddsPlace| At(across.x(place.odds), upright.y(place.people));
    for pair in places.windows(2) {
        if let [one, other] = pair {
            canvas.line(at(one), at(other), colour::ACCENT, 2.4);
        }
    }
    for place in places {
        let fill = if (place.odds - 1.0).abs() < 1e-9 { colour::SHEET } else { colour::ACCENT };
        canvas.circle(at(place), 4.5, fill, colour::ACCENT);
    }
}
