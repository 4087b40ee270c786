//! Axes: numbers from the bottom up, days from left to right.
//!
//! Long stretches without anything to show are left out and marked as left out, so that a dense month stays readable
//! beside a single later one.

use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::width_of;
use crate::words::Words;
use jiff::civil::Date;

/// Room of a stretch that was left out.
const GAP: f64 = 30.0;
/// Stretches longer than this without anything to show are left out.
const LONG: i32 = 45;

/// Numbers from the bottom up.
pub(super) struct Upright {
    low: f64,
    high: f64,
    bottom: f64,
    top: f64,
    /// The numbers written beside it.
    pub(super) ticks: Vec<f64>,
}

impl Upright {
    /// An axis for numbers between `least` and `most`, drawn between two heights. It begins at nought, unless all the
    /// numbers lie so close together that their differences would not be seen.
    pub(super) fn new(numbers: (f64, f64), heights: (f64, f64)) -> Upright {
        let (least, most) = numbers;
        let close = least > most * 0.6 && least < most;
        let from = if close { least - (most - least).max(most * 0.02) * 0.8 } else { 0.0 };
        let step = step_for(most - from, 4.0);
        let low = (from / step).floor().max(0.0) * step;
        let high = ((most + step * 0.05) / step).ceil().max(low / step + 1.0) * step;
        let count = ((high - low) / step).round() as usize;
        let ticks = (0..=count).map(|at| low + step * at as f64).collect();
        Upright { low, high, bottom: heights.0, top: heights.1, ticks }
    }

    /// The height of a number.
    pub(super) fn y(&self, number: f64) -> f64 {
        self.bottom + (number - self.low) / (self.high - self.low) * (self.top - self.bottom)
    }

    /// True when nought is left out.
    pub(super) fn is_cut(&self) -> bool {
        self.low > 0.0
    }

    /// Draws the lines across and the numbers at the left of `left`.
    pub(super) fn draw(&self, canvas: &mut Canvas, words: &Words, sides: (f64, f64)) {
        for tick in &self.ticks {
            let y = self.y(*tick);
            let (shade, width) = if *tick == 0.0 { (colour::SOFT, 1.2) } else { (colour::LINE, 1.0) };
            canvas.line(At(sides.0, y), At(sides.1, y), shade, width);
            let style = Style::SOFT.anchored(Anchor::End);
            canvas.text(At(sides.0 - 7.0, y + 4.0), style, &words.decimal(*tick, 1));
        }
    }
}

/// A step of 1, 2 or 5 times a power of ten, so that about `wanted` steps cover the span.
pub(super) fn step_for(span: f64, wanted: f64) -> f64 {
    let raw = (span.max(1.0) / wanted).max(1e-9);
    let power = 10f64.powf(raw.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| *step >= raw).unwrap_or(raw);
    if span >= 4.0 { step.max(1.0) } else { step }
}

/// A stretch of days that is drawn.
struct Stretch {
    first: Date,
    last: Date,
    left: f64,
    right: f64,
}

impl Stretch {
    fn days(&self) -> f64 {
        f64::from(days_between(self.first, self.last) + 1)
    }

    fn holds(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// The left edge of a day.
    fn edge(&self, day: Date) -> f64 {
        self.left + f64::from(days_between(self.first, day)) / self.days() * (self.right - self.left)
    }
}

/// Days from left to right.
pub(super) struct Days {
    stretches: Vec<Stretch>,
}

impl Days {
    /// An axis that shows all these spans, between two sides.
    pub(super) fn new(spans: &[(Date, Date)], sides: (f64, f64)) -> Days {
        let spans = joined(spans);
        let weight = |span: &(Date, Date)| f64::from((days_between(span.0, span.1) + 1).max(10));
        let gaps = spans.len().saturating_sub(1) as f64 * GAP;
        let unit = (sides.1 - sides.0 - gaps).max(1.0) / spans.iter().map(weight).sum::<f64>().max(1.0);
        let mut left = sides.0;
        let stretches = spans.iter().map(|span| {
            let right = left + weight(span) * unit;
            let stretch = Stretch { first: span.0, last: span.1, left, right };
            left = right + GAP;
            stretch
        });
        Days { stretches: stretches.collect() }
    }

    /// The left edge of a day and its right one.
    pub(super) fn room(&self, day: Date) -> (f64, f64) {
        let stretch = self.stretches.iter().find(|stretch| stretch.holds(day));
        stretch.map_or((self.left(), self.left()), |stretch| {
            (stretch.edge(day), stretch.edge(day.tomorrow().unwrap_or(day)))
        })
    }

    /// A place in the room from one day to another: 0 is its left edge, 1 its right one.
    pub(super) fn along(&self, days: (Date, Date), part: f64) -> f64 {
        let (left, right) = (self.room(days.0).0, self.room(days.1).1);
        left + (right - left) * part
    }

    /// The last day at or before this one that is drawn, as its right edge; the left side when there is none.
    pub(super) fn up_to(&self, day: Date) -> f64 {
        let mut passed = self.stretches.iter().filter(|stretch| stretch.first <= day);
        passed.next_back().map_or(self.left(), |stretch| stretch.edge(day.min(stretch.last)))
    }

    fn left(&self) -> f64 {
        self.stretches.first().map_or(0.0, |stretch| stretch.left)
    }

    /// The right side of the axis.
    pub(super) fn right(&self) -> f64 {
        self.stretches.last().map_or(0.0, |stretch| stretch.right)
    }

    /// Draws the axis at this height: days, months, and what is left out. It takes 44 units below.
    pub(super) fn draw(&self, canvas: &mut Canvas, words: &Words, y: f64) {
        let mut written = Written::default();
        for stretch in &self.stretches {
            canvas.line(At(stretch.left, y), At(stretch.right, y), colour::SOFT, 1.2);
            days_of(canvas, stretch, y);
            months_of((canvas, &mut written), words, stretch, y);
        }
        for (one, next) in self.stretches.iter().zip(self.stretches.iter().skip(1)) {
            left_out(canvas, (one.right + next.left) / 2.0, y);
        }
    }
}

fn days_of(canvas: &mut Canvas, stretch: &Stretch, y: f64) {
    let room = (stretch.right - stretch.left) / stretch.days();
    let Some(step) = [1, 2, 5, 10].into_iter().find(|step| room * f64::from(*step) >= 24.0) else { return };
    let all = stretch.first.series(jiff::ToSpan::day(1)).take_while(|day| *day <= stretch.last);
    let wanted = |day: &Date| match step {
        1 => true,
        2 => i32::from(day.day()) % 2 == 1 && day.day() < 31,
        step => (i32::from(day.day()) % step == 0 && day.day() < 30) || day.day() == 1,
    };
    for day in all.filter(wanted) {
        let x = stretch.edge(day) + room / 2.0;
        canvas.line(At(x, y), At(x, y + 4.0), colour::SOFT, 1.0);
        canvas.text(At(x, y + 17.0), Style::SOFT.anchored(Anchor::Middle), &day.day().to_string());
    }
}

/// What stands below the axis already: names of months never run into each other.
#[derive(Default)]
struct Written {
    until: f64,
    year: Option<i16>,
}

/// The months of a stretch by name, or by number where names have no room.
fn months_of(on: (&mut Canvas, &mut Written), words: &Words, stretch: &Stretch, y: f64) {
    let month = (stretch.right - stretch.left) / stretch.days() * 30.0;
    if stretch.days() > 31.0 && month < width_of(&words.month(stretch.first), 12.0) {
        months_by_number(on.0, stretch, y);
    } else {
        months_by_name(on, words, stretch, y);
    }
}

fn months_by_number(canvas: &mut Canvas, stretch: &Stretch, y: f64) {
    let mut from = stretch.first;
    while from <= stretch.last {
        let until = from.last_of_month().min(stretch.last);
        let (left, right) = (stretch.edge(from), stretch.edge(until.tomorrow().unwrap_or(until)));
        canvas.line(At(left, y), At(left, y + 4.0), colour::SOFT, 1.0);
        let number = from.month().to_string();
        if width_of(&number, 12.0) + 2.0 <= right - left {
            canvas.text(At((left + right) / 2.0, y + 17.0), Style::SOFT.anchored(Anchor::Middle), &number);
        }
        if from == stretch.first || from.month() == 1 {
            canvas.line(At(left, y), At(left, y + 38.0), colour::SOFT, 1.0);
            canvas.text(At(left + 5.0, y + 35.0), Style::SOFT, &from.year().to_string());
        }
        let Ok(next) = until.tomorrow() else { return };
        from = next;
    }
}

fn months_by_name((canvas, written): (&mut Canvas, &mut Written), words: &Words, stretch: &Stretch, y: f64) {
    let mut from = stretch.first;
    written.year = None;
    while from <= stretch.last {
        let until = from.last_of_month().min(stretch.last);
        let sides = (stretch.edge(from), stretch.edge(until.tomorrow().unwrap_or(until)));
        if from != stretch.first {
            canvas.line(At(sides.0, y), At(sides.0, y + 24.0), colour::SOFT, 1.0);
        }
        if let Some((x, name)) = placed(canvas.width(), written, sides, &names_of(words, from, written.year))
        {
            canvas.text(At(x, y + 35.0), Style::SOFT.anchored(Anchor::Middle), name);
            *written = Written { until: x + width_of(name, 12.0) / 2.0, year: Some(from.year()) };
        }
        let Ok(next) = until.tomorrow() else { return };
        from = next;
    }
}

/// What a month may be called below the axis, the best first.
fn names_of(words: &Words, month: Date, year_said: Option<i16>) -> Vec<String> {
    let alone = (year_said == Some(month.year())).then(|| words.month_alone(month));
    let number = format!("{}.{}", month.month(), month.year());
    alone.into_iter().chain([words.month(month), number]).collect()
}

/// Where the first name goes that has room below its month, or close to it, behind what is written already.
fn placed<'a>(
    width: f64,
    written: &Written,
    (left, right): (f64, f64),
    names: &'a [String],
) -> Option<(f64, &'a String)> {
    names.iter().find_map(|name| {
        let half = width_of(name, 12.0) / 2.0;
        let least = (written.until + 8.0).max(6.0) + half;
        let x = ((left + right) / 2.0).min(width - half - 6.0).max(least);
        let is_below = x - half <= right && left <= x + half;
        (is_below && x + half + 6.0 <= width).then_some((x, name))
    })
}

fn left_out(canvas: &mut Canvas, x: f64, y: f64) {
    for shift in [-3.0, 3.0] {
        canvas.line(At(x + shift - 3.0, y + 6.0), At(x + shift + 3.0, y - 6.0), colour::SOFT, 1.4);
    }
}

/// Spans in order, joined where less than a long stretch lies between them.
fn joined(spans: &[(Date, Date)]) -> Vec<(Date, Date)> {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut joined: Vec<(Date, Date)> = Vec::new();
    for (first, last) in sorted {
        match joined.last_mut() {
            Some(span) if days_between(span.1, first) <= LONG => span.1 = span.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    joined
}

fn days_between(one: Date, other: Date) -> i32 {
    i32::try_from(other.duration_since(one).as_hours() / 24).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_axis_begins_at_nought_unless_the_numbers_lie_close_together() {
        assert!(!Upright::new((15.0, 18.0), (100.0, 0.0)).ticks.is_empty());
        assert!(Upright::new((225.0, 238.0), (100.0, 0.0)).is_cut());
        assert!(!Upright::new((12.0, 238.0), (100.0, 0.0)).is_cut());
    }

    #[test]
    fn every_number_lies_inside_its_axis() {
        for (least, most) in [(0.0, 1.0), (3.0, 3.0), (225.0, 238.0), (1000.0, 1_000_000.0), (0.0, 0.0)] {
            let axis = Upright::new((least, most), (200.0, 10.0));
            for number in [least, most] {
                assert!(
                    (10.0..=200.0).contains(&axis.y(number)),
                    "{number} of {least}–{most}: {}",
                    axis.y(number)
                );
            }
            assert!(axis.ticks.len() <= 8, "{:?}", axis.ticks);
        }
    }

    #[test]
    fn a_long_stretch_without_anything_is_left_out() {
        let january = (date(2022, 1, 4), date(2022, 1, 31));
        let later = (date(2023, 1, 1), date(2023, 1, 31));
        let days = Days::new(&[later, january], (0.0, 300.0));
        assert_eq!(days.stretches.len(), 2);
        assert!(days.along(january, 0.5) < 150.0 && days.along(later, 0.5) > 150.0);
        assert!((days.right() - 300.0).abs() < 1e-6);
        assert!(days.up_to(date(2022, 6, 1)) < days.room(date(2023, 1, 1)).0);
    }

    #[test]
    fn near_spans_are_joined() {
        let spans = [(date(2022, 1, 15), date(2022, 1, 15)), (date(2022, 1, 1), date(2022, 1, 31))];
        assert_eq!(joined(&spans), [(date(2022, 1, 1), date(2022, 1, 31))]);
    }
}
