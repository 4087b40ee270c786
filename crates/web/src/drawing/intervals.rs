//! Intervals under each other on one axis: of several methods, of parts, of the same figure without each list.
//!
//! A row without a number says so in its place. An end that does not exist or has no room is an arrow, and the numbers stand
//! beside every row, so nothing must be read off the axis.

use super::along::Along;
use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::wrapped;
use super::{Drawing, Width};
use crate::words::Words;

/// One row: a name and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    /// What the row is called.
    pub name: String,
    /// What it says.
    pub says: Says,
}

/// What a row says; all numbers are people.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// A figure with its intervals.
    Figure {
        /// Median or maximum.
        point: f64,
        /// Ends of the 80 % interval.
        in80: (f64, f64),
        /// Ends of the 95 % interval.
        in95: (f64, f64),
    },
    /// A figure alone.
    Point(f64),
    /// No number, and why, in a few words.
    Nothing(String),
}

/// What stands behind all rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// People on the lists: a line through all rows.
    pub documented: f64,
    /// An interval to hold the rows against: a band.
    pub band: Option<(f64, f64)>,
}

/// Draws the rows.
pub fn intervals_chart(
    words: &Words,
    title: &str,
    (rows, ground): (&[IntervalRow], Ground),
    width: Width,
) -> Drawing {
    let mut canvas = Canvas::new(width);
    let sides = match width {
        Width::Phone => (16.0, 340.0),
        Width::Desk => (290.0, 876.0),
    };
    let axis = axis(rows, ground, sides);
    let heights: Vec<(Vec<String>, f64)> = rows.iter().map(|row| height(&row.name, width)).collect();
    let top = 34.0;
    let bottom = top + heights.iter().map(|(_, height)| height).sum::<f64>() + 4.0;
    if let Some((low, high)) = ground.band {
        let (left, right) = (axis.x(low), axis.x(high));
        canvas.rect(At(left, top - 8.0), At((right - left).max(1.0), bottom - top + 8.0), colour::WASH);
    }
    let mut y = axis.draw(&mut canvas, words, (top - 8.0, bottom));
    documented(&mut canvas, words, &axis, (ground.documented, bottom));
    let mut from = top;
    for (row, (name, height)) in rows.iter().zip(&heights) {
        let at = match width {
            Width::Phone => above(&mut canvas, name, from + 14.0),
            Width::Desk => {
                canvas.lines(At(274.0, from + 16.0), Style::TEXT.anchored(Anchor::End), name);
                from + 12.0
            }
        };
        says(&mut canvas, words, &axis, (&row.says, sides, at));
        from += height;
    }
    if axis.is_cut() {
        let lines = wrapped(&words.say("drawing-not-from-nought"), Style::SOFT.size, canvas.width() - 32.0);
        y = canvas.lines(At(16.0, y + 20.0), Style::SOFT, &lines) - 8.0;
    }
    canvas.finish(y + 12.0, title)
}

/// A name over whatever lines run there; gives where its row goes.
fn above(canvas: &mut Canvas, name: &[String], top: f64) -> f64 {
    let line = Style::TEXT.size * 1.35;
    for (at, text) in name.iter().enumerate() {
        canvas.text_over(At(16.0, top + at as f64 * line), Style::TEXT, text);
    }
    top + name.len() as f64 * line + 2.0
}

fn height(name: &str, width: Width) -> (Vec<String>, f64) {
    let line = Style::TEXT.size * 1.35;
    match width {
        Width::Phone => {
            let lines = wrapped(name, Style::TEXT.size, 324.0);
            let height = lines.len() as f64 * line + 44.0;
            (lines, height)
        }
        Width::Desk => {
            let lines = wrapped(name, Style::TEXT.size, 250.0);
            let height = (lines.len() as f64 * line + 14.0).max(48.0);
            (lines, height)
        }
    }
}

/// From the documented number to the largest end, but never so far that the figures could not be told apart.
fn axis(rows: &[IntervalRow], ground: Ground, sides: (f64, f64)) -> Along {
    let points = rows.iter().filter_map(|row| match row.says {
        Says::Figure { point, .. } | Says::Point(point) => Some(point),
        Says::Nothing(_) => None,
    });
    let largest = points.chain([ground.documented]).filter(|n| n.is_finite()).fold(0.0, f64::max);
    let ends = rows.iter().flat_map(|row| match row.says {
        Says::Figure { in95, .. } => [in95.0, in95.1],
        Says::Point(_) | Says::Nothing(_) => [f64::NAN; 2],
    });
    let band = ground.band.map_or([f64::NAN; 2], |(low, high)| [low, high]);
    let all: Vec<f64> =
        ends.chain(band).chain([largest, ground.documented]).filter(|n| n.is_finite()).collect();
    let least = all.iter().copied().fold(ground.documented, f64::min);
    let most = all.iter().copied().fold(ground.documented, f64::max).min(largest * 4.0);
    Along::new((least, most.max(least + 1.0)), sides)
}

fn documented(canvas: &mut Canvas, words: &Words, axis: &Along, (number, bottom): (f64, f64)) {
    let text = words.say_with("estimates-chart-documented", &[("number", words.decimal(number, 0).into())]);
    let x = axis.x(number);
    canvas.line(At(x, 20.0), At(x, bottom), colour::WARN, 2.5);
    let room = canvas.width() - super::letters::width_of(&text, Style::NUMBER.size) - 6.0;
    canvas.text(At((x - 3.0).min(room).max(6.0), 14.0), Style::NUMBER.coloured(colour::WARN), &text);
}

fn says(canvas: &mut Canvas, words: &Words, axis: &Along, (says, sides, y): (&Says, (f64, f64), f64)) {
    let number = |number: f64| if number.is_finite() { words.decimal(number, 0) } else { "?".to_owned() };
    let text = match says {
        Says::Figure { point, in80, in95 } => {
            bar(canvas, axis, (*in95, y, 3.0));
            bar(canvas, axis, (*in80, y, 8.0));
            canvas.circle(At(axis.x(*point), y), 5.0, colour::SHEET, colour::INK);
            let told = [
                ("point", number(*point).into()),
                ("low", number(in95.0).into()),
                ("high", number(in95.1).into()),
            ];
            words.say_with("estimates-chart-row", &told)
        }
        Says::Point(point) => {
            canvas.circle(At(axis.x(*point), y), 5.0, colour::ACCENT, colour::INK);
            number(*point)
        }
        Says::Nothing(why) => {
            let lines = wrapped(why, Style::SOFT.size, sides.1 - sides.0);
            canvas.lines(
                At(sides.0, y + 4.0),
                Style::SOFT,
                lines.get(..2.min(lines.len())).unwrap_or_default(),
            );
            return;
        }
    };
    let style = Style::SOFT.coloured(colour::INK);
    let half = super::letters::width_of(&text, style.size) / 2.0;
    let middle = match says {
        Says::Figure { point, .. } | Says::Point(point) => axis.x(*point),
        Says::Nothing(_) => sides.0,
    };
    let x = middle.min(sides.1 - half).max(sides.0 + half);
    canvas.text_over(At(x, y + 21.0), style.anchored(Anchor::Middle), &text);
}

fn bar(canvas: &mut Canvas, axis: &Along, ((low, high), y, weight): ((f64, f64), f64, f64)) {
    if low.is_nan() && high.is_nan() {
        return;
    }
    let right = axis.x(if high.is_nan() { f64::INFINITY } else { high });
    canvas.line(At(axis.x(if low.is_nan() { 0.0 } else { low }), y), At(right, y), colour::ACCENT, weight);
    if high.is_nan() || axis.is_beyond(high) {
        canvas.path(&format!("M{:.1} {:.1}l6 6l-6 6", right - 2.0, y - 6.0), "none", colour::ACCENT, 2.0);
    }
}
