//! Rival claims over time: who said which number when, and how exactly.
//!
//! What must not be compared never shares an axis: each measure has a panel of its own. Each claimant has a shape of
//! its own; bounds are arrows and bars, and a date that is not known to the day is a line as long as the doubt.

use super::axis::{Days, Upright};
use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::{width_of, wrapped};
use super::{Drawing, Width, marks};
use crate::words::Words;
use jiff::civil::Date;

/// How exactly a number was stated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Stated as exact.
    Exact(f64),
    /// "About", "around".
    About(f64),
    /// "At least": the number or more.
    AtLeast(f64),
    /// "More than".
    MoreThan(f64),
    /// "Less than".
    LessThan(f64),
    /// From one number to another; "hundreds" is 200 to 999.
    Range(f64, f64),
}

impl Amount {
    fn bounds(self) -> (f64, f64) {
        match self {
            Amount::Exact(n)
            | Amount::About(n)
            | Amount::AtLeast(n)
            | Amount::MoreThan(n)
            | Amount::LessThan(n) => (n, n),
            Amount::Range(low, high) => (low.min(high), low.max(high)),
        }
    }

    fn middle(self) -> f64 {
        let (low, high) = self.bounds();
        (low + high) / 2.0
    }

    fn text(self, words: &Words) -> String {
        let number = |n: f64| words.decimal(n, 1);
        match self {
            Amount::Exact(n) => number(n),
            Amount::About(n) => format!("≈\u{a0}{}", number(n)),
            Amount::AtLeast(n) => format!("≥\u{a0}{}", number(n)),
            Amount::MoreThan(n) => format!(">\u{a0}{}", number(n)),
            Amount::LessThan(n) => format!("<\u{a0}{}", number(n)),
            Amount::Range(low, high) => format!("{}–{}", number(low), number(high)),
        }
    }
}

/// One claimed number.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimedNumber {
    /// What was counted, where, of whom: claims with the same text may be compared and share a panel.
    pub measure: String,
    /// Who claims it.
    pub claimant: String,
    /// The first and the last day it can be as of; `None` when nobody says.
    pub days: Option<(Date, Date)>,
    /// The number.
    pub amount: Amount,
}

/// Our own tally of a measure over time.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnTally {
    /// The measure, as in the claims beside it.
    pub measure: String,
    /// From each day on, how many.
    pub steps: Vec<(Date, f64)>,
}

/// The size of a plot and the room around it.
struct Layout {
    left: f64,
    right: f64,
    height: f64,
    columns: usize,
}

impl Layout {
    fn of(width: Width) -> Layout {
        match width {
            Width::Phone => Layout { left: 48.0, right: 344.0, height: 190.0, columns: 1 },
            Width::Desk => Layout { left: 64.0, right: 876.0, height: 230.0, columns: 2 },
        }
    }
}

impl Layout {
    /// The same layout with room at the left for the longest number of any axis.
    fn with_room_for(mut self, words: &Words, panels: &[Panel<'_>]) -> Layout {
        let ticks = panels.iter().flat_map(|panel| Upright::new(panel.numbers(), (1.0, 0.0)).ticks);
        let widest =
            ticks.map(|tick| width_of(&words.decimal(tick, 1), Style::SOFT.size)).fold(0.0, f64::max);
        self.left = self.left.max(widest + 14.0);
        self
    }
}

/// What a panel shows.
struct Panel<'a> {
    measure: &'a str,
    claims: Vec<&'a ClaimedNumber>,
    claimants: Vec<&'a str>,
    tally: Option<&'a OwnTally>,
}

/// Draws claims and tallies, one panel for each measure, in the order in which the measures first appear.
pub fn claims_chart(
    words: &Words,
    title: &str,
    claims: &[ClaimedNumber],
    tallies: &[OwnTally],
    width: Width,
) -> Drawing {
    let mut canvas = Canvas::new(width);
    let panels = panels(claims, tallies);
    let layout = Layout::of(width).with_room_for(words, &panels);
    let undated = if claims.iter().any(|claim| claim.days.is_none()) { 84.0 } else { 0.0 };
    let spans: Vec<(Date, Date)> = panels.iter().flat_map(Panel::spans).collect();
    let days = Days::new(&spans, (layout.left + 8.0, layout.right - undated));
    let mut y = 8.0;
    for panel in &panels {
        y = draw_panel(&mut canvas, words, (&layout, &days), (panel, y)) + 26.0;
    }
    y = key(&mut canvas, words, claims, (&layout, y));
    if panels.len() > 1 {
        let lines = wrapped(&words.say("drawing-separate"), 12.0, layout.right - 16.0);
        y = canvas.lines(At(16.0, y + 6.0), Style::SOFT, &lines);
    }
    canvas.finish(y + 4.0, title)
}

fn panels<'a>(claims: &'a [ClaimedNumber], tallies: &'a [OwnTally]) -> Vec<Panel<'a>> {
    let mut panels: Vec<Panel<'a>> = Vec::new();
    let measures = claims.iter().map(|claim| claim.measure.as_str());
    for measure in measures.chain(tallies.iter().map(|tally| tally.measure.as_str())) {
        if panels.iter().any(|panel| panel.measure == measure) {
            continue;
        }
        let claims: Vec<_> = claims.iter().filter(|claim| claim.measure == measure).collect();
        let mut claimants: Vec<&str> = Vec::new();
        for claim in &claims {
            if !claimants.contains(&claim.claimant.as_str()) {
                claimants.push(&claim.claimant);
            }
        }
        let tally = tallies.iter().find(|tally| tally.measure == measure);
        panels.push(Panel { measure, claims, claimants, tally });
    }
    panels
}

impl Panel<'_> {
    /// All the days that must be in sight.
    fn spans(&self) -> Vec<(Date, Date)> {
        let claimed = self
            .claims
            .iter()
            .filter_map(|claim| claim.days)
            .map(|(first, last)| (first.min(last), last.max(first)));
        let own = self.tally.iter().flat_map(|tally| tally.steps.iter()).map(|(day, _)| (*day, *day));
        claimed.chain(own).collect()
    }

    fn numbers(&self) -> (f64, f64) {
        let claimed = self.claims.iter().flat_map(|claim| {
            let (low, high) = claim.amount.bounds();
            [low, high]
        });
        let own = self.tally.iter().flat_map(|tally| tally.steps.iter()).map(|(_, number)| *number);
        let all: Vec<f64> = claimed.chain(own).filter(|number| number.is_finite()).collect();
        let least = all.iter().copied().fold(f64::INFINITY, f64::min);
        let most = all.iter().copied().fold(0.0, f64::max);
        (if least.is_finite() { least } else { 0.0 }, most)
    }

    /// A single number needs no room to be told from others.
    fn height(&self, layout: &Layout) -> f64 {
        let alone = self.claims.len() < 2 && self.tally.is_none();
        let wide = self.claims.iter().any(|claim| claim.amount.bounds().0 < claim.amount.bounds().1);
        if alone && !wide { 84.0 } else { layout.height }
    }
}

/// A box that a label or a mark takes.
#[derive(Clone, Copy)]
struct Taken {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Taken {
    fn around(at: At, reach: f64) -> Taken {
        Taken { left: at.0 - reach, right: at.0 + reach, top: at.1 - reach, bottom: at.1 + reach }
    }

    fn meets(&self, other: &Taken) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

fn draw_panel(
    canvas: &mut Canvas,
    words: &Words,
    (layout, days): (&Layout, &Days),
    (panel, top): (&Panel<'_>, f64),
) -> f64 {
    let title = wrapped(panel.measure, Style::TITLE.size, layout.right - 16.0);
    let plot_top = canvas.lines(At(16.0, top + 14.0), Style::TITLE, &title) + 8.0;
    let bottom = plot_top + panel.height(layout);
    let upright = Upright::new(panel.numbers(), (bottom, plot_top + 16.0));
    upright.draw(canvas, words, (layout.left, layout.right));
    days.draw(canvas, words, bottom);
    if panel.claims.iter().any(|claim| claim.days.is_none()) {
        let style = Style::SOFT.anchored(Anchor::Middle);
        canvas.text(At(layout.right - 36.0, bottom + 17.0), style, &words.say("drawing-no-date"));
    }
    if let Some(tally) = panel.tally {
        draw_tally(canvas, words, (tally, days, &upright));
    }
    draw_claims(canvas, words, panel, (days, &upright, layout));
    let mut y = bottom + 60.0;
    if upright.is_cut() {
        let lines = wrapped(&words.say("drawing-not-from-nought"), 12.0, layout.right - 16.0);
        y = canvas.lines(At(16.0, y), Style::SOFT, &lines) + 6.0;
    }
    legend(canvas, words, panel, (layout, y))
}

fn draw_claims(
    canvas: &mut Canvas,
    words: &Words,
    panel: &Panel<'_>,
    (days, upright, layout): (&Days, &Upright, &Layout),
) {
    let points = points_of(panel, days, upright, layout);
    let mut taken: Vec<Taken> = points.iter().map(|at| Taken::around(*at, 7.0)).collect();
    for (claim, at) in panel.claims.iter().zip(&points) {
        let claimant = claimant_of(panel, claim);
        draw_doubt(canvas, claim, (days, upright), (*at, marks::colour_of(claimant)));
        marks::draw(canvas, *at, claimant);
    }
    for (claim, at) in panel.claims.iter().zip(&points) {
        let text = claim.amount.text(words);
        if let Some((place, room)) = label_place(&text, *at, &taken, layout) {
            canvas.text_over(place, Style::NUMBER, &text);
            taken.push(room);
        }
    }
}

fn claimant_of(panel: &Panel<'_>, claim: &ClaimedNumber) -> usize {
    panel.claimants.iter().position(|name| *name == claim.claimant).unwrap_or(0)
}

/// Where the marks stand. Where several claims share a span of days, their marks are spread over it.
fn points_of(panel: &Panel<'_>, days: &Days, upright: &Upright, layout: &Layout) -> Vec<At> {
    let place = |(at, claim): (usize, &&ClaimedNumber)| {
        let alike = |other: &&&ClaimedNumber| other.days == claim.days;
        let before = panel.claims.iter().take(at).filter(alike).count();
        let all = panel.claims.iter().filter(alike).count();
        let part = (before as f64 + 1.0) / (all as f64 + 1.0);
        let x = claim.days.map_or(layout.right - 36.0, |span| days.along(span, part));
        At(x, upright.y(claim.amount.middle()))
    };
    panel.claims.iter().enumerate().map(place).collect()
}

/// The doubt about a claim: how long the time, how far the number may reach.
fn draw_doubt(canvas: &mut Canvas, claim: &ClaimedNumber, axes: (&Days, &Upright), (at, colour): (At, &str)) {
    let (days, upright) = axes;
    if let Some((first, last)) = claim.days.filter(|(first, last)| first != last) {
        let (left, right) = (days.room(first).0, days.room(last).1);
        canvas.dashed(At(left, at.1), At(right, at.1), colour, 1.6);
        for x in [left, right] {
            canvas.line(At(x, at.1 - 3.0), At(x, at.1 + 3.0), colour, 1.4);
        }
    }
    match claim.amount {
        Amount::AtLeast(_) | Amount::MoreThan(_) => marks::arrow(canvas, at, -26.0, colour),
        Amount::LessThan(_) => marks::arrow(canvas, at, 26.0, colour),
        Amount::Range(low, high) => {
            marks::span(canvas, At(at.0, upright.y(low)), At(at.0, upright.y(high)), colour);
        }
        Amount::Exact(_) | Amount::About(_) => {}
    }
}

/// Where a label finds room: right of its mark, left of it, above or below; nowhere when all are taken.
fn label_place(text: &str, at: At, taken: &[Taken], layout: &Layout) -> Option<(At, Taken)> {
    let width = width_of(text, Style::NUMBER.size) * 1.06;
    let At(x, y) = at;
    let corners = [
        (x + 11.0, y - 8.0),
        (x - 11.0 - width, y - 8.0),
        (x + 8.0, y - 25.0),
        (x + 8.0, y + 8.0),
        (x - width - 8.0, y - 25.0),
        (x - width - 8.0, y + 8.0),
    ];
    let rooms = corners.map(|(left, top)| Taken { left, right: left + width, top, bottom: top + 16.0 });
    let free = |room: &Taken| {
        room.left > layout.left
            && room.right < layout.right + 12.0
            && !taken.iter().any(|other| other.meets(room))
    };
    rooms.into_iter().find(free).map(|room| (At(room.left, room.bottom - 3.5), room))
}

fn draw_tally(canvas: &mut Canvas, words: &Words, (tally, days, upright): (&OwnTally, &Days, &Upright)) {
    let mut path = String::new();
    let mut end = None;
    for (day, number) in &tally.steps {
        let (x, y) = (days.up_to(*day), upright.y(*number));
        path.push_str(&if path.is_empty() { format!("M{x:.1} {y:.1}") } else { format!("H{x:.1}V{y:.1}") });
        end = Some((y, *number));
    }
    let Some((y, number)) = end else { return };
    path.push_str(&format!("H{:.1}", days.right()));
    canvas.path(&path, "none", colour::SHEET, 6.0);
    canvas.path(&path, "none", colour::ACCENT, 3.0);
    let style = Style::NUMBER.anchored(Anchor::End).coloured(colour::ACCENT);
    canvas.text_over(At(days.right(), y - 8.0), style, &words.decimal(number, 1));
}

/// The claimants with their marks, and our own line.
fn legend(canvas: &mut Canvas, words: &Words, panel: &Panel<'_>, (layout, top): (&Layout, f64)) -> f64 {
    let column = (layout.right - 16.0) / layout.columns as f64;
    let entries = panel.claimants.iter().map(|name| (*name).to_owned());
    let own = panel.tally.map(|_| words.say("drawing-our-tally"));
    let entries: Vec<String> = entries.chain(own).collect();
    let (mut y, mut lowest) = (top, top);
    for (at, entry) in entries.iter().enumerate() {
        let x = 16.0 + column * (at % layout.columns) as f64;
        if at % layout.columns == 0 {
            y = lowest;
        }
        if at < panel.claimants.len() {
            marks::draw(canvas, At(x + 8.0, y - 4.0), at);
        } else {
            canvas.line(At(x, y - 4.0), At(x + 17.0, y - 4.0), colour::ACCENT, 3.0);
        }
        let lines = wrapped(entry, Style::TEXT.size, column - 36.0);
        lowest = lowest.max(canvas.lines(At(x + 26.0, y), Style::TEXT, &lines) + 5.0);
    }
    lowest
}

/// What the signs mean, as far as they are used.
fn key(canvas: &mut Canvas, words: &Words, claims: &[ClaimedNumber], (layout, top): (&Layout, f64)) -> f64 {
    let uses = |wanted: fn(&Amount) -> bool| claims.iter().any(|claim| wanted(&claim.amount));
    let vague = claims.iter().any(|claim| claim.days.is_some_and(|(first, last)| first != last));
    let signs = [
        (
            uses(|amount| matches!(amount, Amount::AtLeast(_) | Amount::MoreThan(_))),
            Sign::Up,
            "drawing-at-least",
        ),
        (uses(|amount| matches!(amount, Amount::LessThan(_))), Sign::Down, "drawing-less-than"),
        (uses(|amount| matches!(amount, Amount::Range(..))), Sign::Span, "drawing-range"),
        (uses(|amount| matches!(amount, Amount::About(_))), Sign::About, "drawing-about"),
        (vague, Sign::Days, "drawing-day-not-known"),
    ];
    let column = (layout.right - 16.0) / layout.columns as f64;
    let used: Vec<_> = signs.iter().filter(|(used, _, _)| *used).collect();
    for (at, (_, sign, text)) in used.iter().enumerate() {
        let place =
            At(16.0 + column * (at % layout.columns) as f64, top + 24.0 * (at / layout.columns) as f64);
        draw_sign(canvas, *sign, place);
        canvas.text(At(place.0 + 26.0, place.1), Style::SOFT, &words.say(text));
    }
    top + 24.0 * used.len().div_ceil(layout.columns) as f64
}

#[derive(Clone, Copy)]
enum Sign {
    Up,
    Down,
    Span,
    About,
    Days,
}

fn draw_sign(canvas: &mut Canvas, sign: Sign, At(x, y): At) {
    match sign {
        Sign::Up => marks::arrow(canvas, At(x + 8.0, y + 3.0), -16.0, colour::SOFT),
        Sign::Down => marks::arrow(canvas, At(x + 8.0, y - 13.0), 16.0, colour::SOFT),
        Sign::Span => marks::span(canvas, At(x + 8.0, y + 2.0), At(x + 8.0, y - 12.0), colour::SOFT),
        Sign::About => canvas.text(At(x + 3.0, y), Style::SOFT, "≈"),
        Sign::Days => {
            canvas.dashed(At(x, y - 4.0), At(x + 17.0, y - 4.0), colour::SOFT, 1.6);
            for side in [x, x + 17.0] {
                canvas.line(At(side, y - 7.0), At(side, y - 1.0), colour::SOFT, 1.4);
            }
        }
    }
}
