//! How lists overlap: which combinations of lists people stand on, the largest first, each with its dots and its number.
//!
//! The form is UpSet (Lex, Gehlenborg, Strobelt, Vuillemot and Pfister 2014, IEEE TVCG 20(12)): on a desk a combination is a
//! column, on a phone a row. Combinations that have no room are counted in a sentence below, never dropped silently.

use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::{shortened, width_of, wrapped};
use super::{Drawing, Width};
use crate::words::Words;

/// So many combinations a phone shows.
const ON_PHONES: usize = 24;

/// Lists and the combinations of them in which people stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlaps {
    /// The name of each list and how many people are on it.
    pub lists: Vec<(String, u64)>,
    /// Combinations with their people: bit j says whether list j is part of it.
    pub patterns: Vec<(u32, u64)>,
}

/// Draws the combinations, the largest first.
pub fn overlaps_chart(words: &Words, title: &str, overlaps: &Overlaps, width: Width) -> Drawing {
    let mut sorted = overlaps.patterns.clone();
    sorted.sort_by_key(|(mask, count)| (std::cmp::Reverse(*count), *mask));
    let mut canvas = Canvas::new(width);
    let seen = Seen { words, lists: &overlaps.lists, patterns: &sorted };
    let (shown, y) = match width {
        Width::Phone => rows(&mut canvas, &seen),
        Width::Desk => columns(&mut canvas, &seen),
    };
    let rest = sorted.get(shown..).unwrap_or_default();
    let y = if rest.is_empty() { y } else { left_out(&mut canvas, words, (rest, shown), y) };
    canvas.finish(y + 6.0, title)
}

/// What is drawn.
struct Seen<'a> {
    words: &'a Words,
    lists: &'a [(String, u64)],
    patterns: &'a [(u32, u64)],
}

impl Seen<'_> {
    fn number(&self, count: u64) -> String {
        self.words.number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn largest_list(&self) -> f64 {
        self.lists.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1) as f64
    }

    fn largest_pattern(&self) -> f64 {
        self.patterns.first().map_or(1, |(_, count)| (*count).max(1)) as f64
    }
}

fn left_out(canvas: &mut Canvas, words: &Words, (rest, shown): (&[(u32, u64)], usize), y: f64) -> f64 {
    let people: u64 = rest.iter().map(|(_, count)| count).sum();
    let text = words.say_with(
        "estimates-chart-left-out",
        &[("shown", shown.into()), ("count", rest.len().into()), ("people", people.into())],
    );
    let lines = wrapped(&text, Style::SOFT.size, canvas.width() - 32.0);
    canvas.lines(At(16.0, y + 14.0), Style::SOFT, &lines)
}

/// Combinations as columns, lists as rows; gives how many were drawn and where the drawing ends.
fn columns(canvas: &mut Canvas, seen: &Seen<'_>) -> (usize, f64) {
    const BARS: f64 = 150.0;
    const LEFT: f64 = 336.0;
    const ROW: f64 = 24.0;
    let widest = seen.number(seen.largest_pattern() as u64);
    let step = (width_of(&widest, Style::SOFT.size) + 8.0).max(22.0);
    let shown = seen.patterns.len().min(((canvas.width() - LEFT - 12.0) / step) as usize);
    let (base, top) = (BARS + 20.0, BARS + 38.0);
    for (at, list) in seen.lists.iter().enumerate() {
        let y = top + at as f64 * ROW;
        if at % 2 == 0 {
            canvas.rect(At(0.0, y - ROW / 2.0), At(canvas.width(), ROW), colour::WASH);
        }
        named(canvas, seen, list, y);
    }
    canvas.line(At(LEFT, base), At(LEFT + shown as f64 * step, base), colour::SOFT, 1.2);
    for (at, (mask, count)) in seen.patterns.iter().take(shown).enumerate() {
        let x = LEFT + (at as f64 + 0.5) * step;
        let height = (*count as f64 / seen.largest_pattern() * (BARS - 20.0)).max(1.0);
        canvas.rect(At(x - 7.0, base - height), At(14.0, height), colour::ACCENT);
        let number = Style::SOFT.coloured(colour::INK).anchored(Anchor::Middle);
        canvas.text(At(x, base - height - 5.0), number, &seen.number(*count));
        dots(canvas, (*mask, seen.lists.len()), |list| At(x, top + list as f64 * ROW));
    }
    (shown, top + seen.lists.len() as f64 * ROW - ROW / 2.0 + 6.0)
}

/// A list before its row: its name, and its people as a bar and a number.
fn named(canvas: &mut Canvas, seen: &Seen<'_>, (name, count): &(String, u64), y: f64) {
    let name = shortened(name, Style::TEXT.size, 186.0);
    canvas.text(At(200.0, y + 4.5), Style::TEXT.anchored(Anchor::End), &name);
    let length = *count as f64 / seen.largest_list() * 66.0;
    canvas.rect(At(208.0, y - 6.0), At(length.max(1.0), 12.0), colour::SOFT);
    canvas.text(At(214.0 + length, y + 4.0), Style::SOFT.coloured(colour::INK), &seen.number(*count));
}

/// Lists by number above, combinations as rows below.
fn rows(canvas: &mut Canvas, seen: &Seen<'_>) -> (usize, f64) {
    const ROW: f64 = 22.0;
    let mut y = 18.0;
    for (at, (name, count)) in seen.lists.iter().enumerate() {
        let number = seen.number(*count);
        let room = 328.0 - width_of(&number, Style::NUMBER.size) - 12.0;
        let name = shortened(&format!("{}. {name}", at + 1), Style::TEXT.size, room);
        canvas.text(At(16.0, y), Style::TEXT, &name);
        canvas.text(At(344.0, y), Style::NUMBER.anchored(Anchor::End), &number);
        y += 20.0;
    }
    let step = (200.0 / seen.lists.len().max(1) as f64).min(20.0);
    let place = |list: usize| 22.0 + list as f64 * step;
    let bars = place(seen.lists.len()) + 4.0;
    y += 10.0;
    for at in 0..seen.lists.len() {
        let style = Style { size: if step < 12.0 { 8.0 } else { 11.0 }, ..Style::SOFT };
        canvas.text(At(place(at), y), style.anchored(Anchor::Middle), &(at + 1).to_string());
    }
    y += 16.0;
    let shown = seen.patterns.len().min(ON_PHONES);
    let widest = width_of(&seen.number(seen.largest_pattern() as u64), Style::NUMBER.size);
    let room = 344.0 - bars - widest - 6.0;
    for (mask, count) in seen.patterns.iter().take(shown) {
        dots(canvas, (*mask, seen.lists.len()), |list| At(place(list), y));
        let length = (*count as f64 / seen.largest_pattern() * room).max(1.0);
        canvas.rect(At(bars, y - 7.0), At(length, 14.0), colour::ACCENT);
        canvas.text(At(bars + length + 6.0, y + 4.5), Style::NUMBER, &seen.number(*count));
        y += ROW;
    }
    (shown, y - ROW / 2.0 + 6.0)
}

/// The lists of a combination as full dots on a line, the others as pale ones.
fn dots(canvas: &mut Canvas, (mask, lists): (u32, usize), place: impl Fn(usize) -> At) {
    let is_in = |list: &usize| mask >> list & 1 == 1;
    let mut on = (0..lists.min(32)).filter(is_in);
    if let (Some(first), Some(last)) = (on.next(), on.next_back()) {
        canvas.line(place(first), place(last), colour::ACCENT, 2.0);
    }
    for list in 0..lists.min(32) {
        let (fill, radius) = if is_in(&list) { (colour::ACCENT, 4.0) } else { (colour::LINE, 3.0) };
        canvas.circle(place(list), radius, fill, fill);
    }
}
