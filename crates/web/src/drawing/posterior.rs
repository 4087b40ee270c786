//! How likely each number of people is: the shape of a posterior or of a bootstrap, the documented number as a line, and
//! the 80 and 95 % intervals under it with their ends in numbers.
//!
//! The documented number is always on the picture, however far from the rest it lies.

use super::along::Along;
use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::{width_of, wrapped};
use super::{Drawing, Width};
use crate::words::Words;
use std::fmt::Write;

/// What is drawn; all numbers are people.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    /// From, until, and the share of the probability between the two.
    pub bars: Vec<(f64, f64, f64)>,
    /// People on the lists.
    pub documented: f64,
    /// Median or maximum.
    pub point: f64,
    /// Ends of the 80 % interval.
    pub in80: (f64, f64),
    /// Ends of the 95 % interval.
    pub in95: (f64, f64),
}

/// Draws a shape with its intervals.
pub fn posterior_chart(words: &Words, title: &str, posterior: &Posterior, width: Width) -> Drawing {
    let mut canvas = Canvas::new(width);
    let sides = (20.0, canvas.width() - 20.0);
    let axis = axis(posterior, sides);
    let (top, bottom) = (44.0, if width == Width::Phone { 190.0 } else { 250.0 });
    let y = axis.draw(&mut canvas, words, (top, bottom));
    shape(&mut canvas, &axis, (posterior, top, bottom));
    lines(&mut canvas, words, (&axis, posterior), (top, bottom));
    let y = interval(&mut canvas, words, &axis, (Kind::In80, posterior.in80, y + 26.0));
    let y = interval(&mut canvas, words, &axis, (Kind::In95, posterior.in95, y + 6.0));
    let note = match (axis.is_cut(), goes_on(posterior, &axis)) {
        (_, true) => Some("estimates-chart-goes-on"),
        (true, false) => Some("drawing-not-from-nought"),
        (false, false) => None,
    };
    let y = note.map_or(y, |key| {
        let lines = wrapped(&words.say(key), Style::SOFT.size, canvas.width() - 32.0);
        canvas.lines(At(16.0, y + 12.0), Style::SOFT, &lines)
    });
    canvas.finish(y + 4.0, title)
}

fn axis(posterior: &Posterior, sides: (f64, f64)) -> Along {
    let (low, high) = posterior.in95;
    let finite = |number: f64, other: f64| if number.is_finite() { number } else { other };
    let high = finite(high, finite(posterior.point, posterior.documented) * 2.0).max(posterior.documented);
    let end = posterior.bars.last().map_or(high, |bar| bar.1);
    let most = end.min(high + (high - finite(low, high)) * 0.6).max(high);
    Along::new((posterior.documented.min(finite(low, posterior.documented)), most), sides)
}

fn goes_on(posterior: &Posterior, axis: &Along) -> bool {
    axis.is_beyond(posterior.in95.1) || posterior.bars.iter().any(|bar| bar.2 > 1e-4 && axis.is_beyond(bar.1))
}

/// The shape as one area of steps.
fn shape(canvas: &mut Canvas, axis: &Along, (posterior, top, bottom): (&Posterior, f64, f64)) {
    let height = |bar: &(f64, f64, f64)| bar.2 / (bar.1 - bar.0).max(f64::MIN_POSITIVE);
    let most = posterior.bars.iter().map(height).fold(0.0, f64::max);
    let Some(first) = posterior.bars.first().filter(|_| most > 0.0) else { return };
    let mut path = format!("M{:.1} {bottom:.1}", axis.x(first.0));
    for bar in posterior.bars.iter().filter(|bar| !axis.is_beyond(bar.0)) {
        let y = bottom - height(bar) / most * (bottom - top - 16.0);
        // Writing to a String cannot fail.
        write!(path, "L{:.1} {y:.1}L{:.1} {y:.1}", axis.x(bar.0), axis.x(bar.1)).unwrap_or_default();
    }
    let last = posterior.bars.iter().rfind(|bar| !axis.is_beyond(bar.0)).map_or(first.0, |bar| bar.1);
    write!(path, "L{:.1} {bottom:.1}z", axis.x(last)).unwrap_or_default();
    canvas.path(&path, colour::LINE, colour::ACCENT, 1.4);
}

/// The documented number as a heavy line with its label above, the median as a dashed one.
fn lines(
    canvas: &mut Canvas,
    words: &Words,
    (axis, posterior): (&Along, &Posterior),
    (top, bottom): (f64, f64),
) {
    if posterior.point.is_finite() {
        let x = axis.x(posterior.point);
        canvas.dashed(At(x, top), At(x, bottom), colour::ACCENT, 1.6);
    }
    let number = words.decimal(posterior.documented, 0);
    let text = words.say_with("estimates-chart-documented", &[("number", number.into())]);
    let x = axis.x(posterior.documented);
    canvas.line(At(x, 26.0), At(x, bottom), colour::WARN, 3.0);
    let most = canvas.width() - width_of(&text, Style::NUMBER.size) - 6.0;
    canvas.text(At((x - 4.0).min(most).max(6.0), 18.0), Style::NUMBER.coloured(colour::WARN), &text);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    In80,
    In95,
}

/// An interval as a bar with its words under it; an end that does not exist is an arrow.
fn interval(
    canvas: &mut Canvas,
    words: &Words,
    axis: &Along,
    (kind, (low, high), y): (Kind, (f64, f64), f64),
) -> f64 {
    let (key, weight) = match kind {
        Kind::In80 => ("estimates-chart-in80", 8.0),
        Kind::In95 => ("estimates-chart-in95", 4.0),
    };
    let (left, right) = (
        axis.x(if low.is_finite() { low } else { 0.0 }),
        axis.x(if high.is_nan() { f64::INFINITY } else { high }),
    );
    canvas.line(At(left, y), At(right, y), colour::ACCENT, weight);
    if !high.is_finite() || axis.is_beyond(high) {
        canvas.path(&format!("M{:.1} {:.1}l6 6l-6 6", right - 2.0, y - 6.0), "none", colour::ACCENT, 2.0);
    }
    let end = |number: f64| if number.is_finite() { words.decimal(number, 0) } else { "?".to_owned() };
    let text = words.say_with(key, &[("low", end(low).into()), ("high", end(high).into())]);
    let half = width_of(&text, Style::TEXT.size) / 2.0;
    let x = ((left + right) / 2.0).min(canvas.width() - half - 8.0).max(half + 8.0);
    canvas.text(At(x, y + 20.0), Style::TEXT.anchored(Anchor::Middle), &text);
    y + 32.0
}
