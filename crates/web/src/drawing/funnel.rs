//! The funnel of accountability: for cases and for deaths a panel of its own, each stage a bar from the same nought.
//!
//! A full bar is what is told one by one, a bar of an outline alone the largest number that a source states. Every bar
//! has its number beside it, so nothing is told by colour or fill alone.

use super::canvas::{At, Canvas, Style, colour};
use super::letters::wrapped;
use super::{Drawing, Width};
use crate::words::Words;

/// One stage of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelBar {
    /// What the stage is called.
    pub name: String,
    /// How many are told one by one.
    pub counted: u64,
    /// The largest number that a source states.
    pub stated: Option<u64>,
}

/// A title and its stages.
pub type FunnelPanel = (String, Vec<FunnelBar>);

/// Draws the panels one below the other. `as_of` says what was known, and when.
pub fn funnel_chart(
    words: &Words,
    (title, as_of): (&str, &str),
    panels: &[FunnelPanel],
    width: Width,
) -> Drawing {
    let mut canvas = Canvas::new(width);
    let mut y = 10.0;
    for (name, bars) in panels {
        canvas.text(At(16.0, y + 14.0), Style::TITLE, name);
        y = panel(&mut canvas, words, bars, y + 26.0) + 14.0;
    }
    y = key(&mut canvas, words, y);
    let lines = wrapped(as_of, Style::SOFT.size, canvas.width() - 32.0);
    let y = canvas.lines(At(16.0, y + 16.0), Style::SOFT, &lines);
    canvas.finish(y + 4.0, title)
}

fn panel(canvas: &mut Canvas, words: &Words, bars: &[FunnelBar], top: f64) -> f64 {
    let numbers = bars.iter().flat_map(|bar| [Some(bar.counted), bar.stated]).flatten();
    let most = numbers.max().unwrap_or(0).max(1) as f64;
    let room = canvas.width() - 32.0 - 64.0;
    let mut y = top;
    for bar in bars {
        canvas.text(At(16.0, y + 12.0), Style::TEXT, &bar.name);
        y += 18.0;
        one(canvas, words, (At(16.0, y), bar.counted as f64 / most * room), (bar.counted, Kind::Counted));
        y += 20.0;
        if let Some(stated) = bar.stated {
            one(canvas, words, (At(16.0, y), stated as f64 / most * room), (stated, Kind::Stated));
            y += 20.0;
        }
        y += 6.0;
    }
    y
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Counted,
    Stated,
}

fn one(canvas: &mut Canvas, words: &Words, (at, length): (At, f64), (number, kind): (u64, Kind)) {
    let length = length.max(if number > 0 { 3.0 } else { 0.0 });
    canvas.line(At(at.0, at.1 - 2.0), At(at.0, at.1 + 16.0), colour::SOFT, 1.2);
    shape(canvas, (at, length), kind);
    let sign = if kind == Kind::Stated { "≥\u{a0}" } else { "" };
    let text = format!("{sign}{}", words.number(i64::try_from(number).unwrap_or(i64::MAX)));
    canvas.text(At(at.0 + length + 7.0, at.1 + 12.0), Style::NUMBER, &text);
}

fn shape(canvas: &mut Canvas, (at, length): (At, f64), kind: Kind) {
    match kind {
        Kind::Counted => canvas.rect(at, At(length, 14.0), colour::ACCENT),
        Kind::Stated => {
            let path = format!("M{:.1} {:.1}h{length:.1}v14h-{length:.1}z", at.0, at.1);
            canvas.path(&path, colour::SHEET, colour::WARN, 1.8);
        }
    }
}

/// What the two kinds of bar mean.
fn key(canvas: &mut Canvas, words: &Words, top: f64) -> f64 {
    let mut y = top;
    let said = [
        (Kind::Counted, words.say("figures-funnel-one-by-one")),
        (Kind::Stated, words.say("figures-funnel-stated")),
    ];
    for (kind, text) in said {
        shape(canvas, (At(16.0, y), 22.0), kind);
        let lines = wrapped(&text, Style::SOFT.size, canvas.width() - 16.0 - 48.0);
        y = canvas.lines(At(46.0, y + 12.0), Style::SOFT, &lines) - 4.0;
        y = y.max(top) + 6.0;
    }
    y
}
