//! How many on each day: one bar a day, and a note for what has no day.
//!
//! What is known only to the month is counted in the note and never spread over days.

use super::axis::{Days, Upright};
use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::wrapped;
use super::{Drawing, Width};
use crate::words::Words;
use jiff::civil::Date;

/// Draws counts by day; `note` says what could not be placed on a day, or is empty.
pub fn days_chart(words: &Words, title: &str, counts: &[(Date, u32)], note: &str, width: Width) -> Drawing {
    let mut canvas = Canvas::new(width);
    let (left, right, height) = match width {
        Width::Phone => (40.0, 344.0, 170.0),
        Width::Desk => (52.0, 876.0, 210.0),
    };
    let (top, bottom) = (14.0, 14.0 + height);
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let upright = Upright::new((0.0, f64::from(most)), (bottom, top + 14.0));
    let spans: Vec<(Date, Date)> = counts.iter().map(|(day, _)| (*day, *day)).collect();
    let days = Days::new(&spans, (left + 6.0, right));
    upright.draw(&mut canvas, words, (left, right));
    for (day, count) in counts.iter().filter(|(_, count)| *count > 0) {
        bar(&mut canvas, words, (days.room(*day), bottom), (upright.y(f64::from(*count)), *count));
    }
    days.draw(&mut canvas, words, bottom);
    let lines = wrapped(note, 12.0, right - 16.0);
    let y = canvas.lines(At(16.0, bottom + 62.0), Style::SOFT, &lines);
    canvas.finish(y - if note.is_empty() { 14.0 } else { 4.0 }, title)
}

fn bar(
    canvas: &mut Canvas,
    words: &Words,
    ((left, right), bottom): ((f64, f64), f64),
    (top, count): (f64, u32),
) {
    let inset = ((right - left) * 0.14).min(6.0);
    let width = (right - left - 2.0 * inset).max(2.0);
    canvas.rect(At(left + inset, top), At(width, bottom - top), colour::ACCENT);
    let style = Style { size: 12.0, ..Style::NUMBER.anchored(Anchor::Middle) };
    canvas.text_over(At((left + right) / 2.0, top - 5.0), style, &words.number(i64::from(count)));
}
