//! Counts of several things, longest list first to read: one bar each, from the same nought.
//!
//! The name stands above its bar on a phone and before it on a desk; the number stands at the end of the bar.

use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::{width_of, wrapped};
use super::{Drawing, Width};
use crate::words::Words;

/// Draws one bar for each name and count, in the given order.
pub fn bars(words: &Words, title: &str, counts: &[(String, u32)], width: Width) -> Drawing {
    let mut canvas = Canvas::new(width);
    let most = f64::from(counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1));
    let mut y = 12.0;
    for (name, count) in counts {
        y = match width {
            Width::Phone => above(&mut canvas, words, (name, *count), (most, y)),
            Width::Desk => before(&mut canvas, words, (name, *count), (most, y)),
        };
    }
    canvas.finish(y + 6.0, title)
}

fn above(canvas: &mut Canvas, words: &Words, (name, count): (&str, u32), (most, y): (f64, f64)) -> f64 {
    let lines = wrapped(name, Style::TEXT.size, 328.0);
    let top = canvas.lines(At(16.0, y + 12.0), Style::TEXT, &lines) - 9.0;
    one_bar(canvas, words, (At(16.0, top), 280.0), f64::from(count) / most, count);
    top + 26.0
}

fn before(canvas: &mut Canvas, words: &Words, (name, count): (&str, u32), (most, y): (f64, f64)) -> f64 {
    let lines = wrapped(name, Style::TEXT.size, 240.0);
    let style = Style::TEXT.anchored(Anchor::End);
    let end = canvas.lines(At(264.0, y + 13.0), style, &lines);
    one_bar(canvas, words, (At(276.0, y), 540.0), f64::from(count) / most, count);
    (y + 28.0).max(end + 2.0)
}

fn one_bar(canvas: &mut Canvas, words: &Words, (at, room): (At, f64), part: f64, count: u32) {
    let length = (room * part).max(if count > 0 { 2.0 } else { 0.0 });
    canvas.line(at, At(at.0, at.1 + 18.0), colour::SOFT, 1.2);
    canvas.rect(at, At(length, 18.0), colour::ACCENT);
    let text = words.number(i64::from(count));
    let x = (at.0 + length + 7.0).min(at.0 + room + 60.0 - width_of(&text, Style::NUMBER.size));
    canvas.text(At(x, at.1 + 14.0), Style::NUMBER, &text);
}
