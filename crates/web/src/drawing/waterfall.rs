//! What speaks for something and against it, step by step: each bar begins where the one above ended, the last is the sum.
//!
//! Which way a bar goes is said by its number too: a plus or a minus, and never by colour alone.

use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::{width_of, wrapped};
use super::{Drawing, Width};
use crate::words::Words;

/// One step: what it is called, and its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What speaks.
    pub name: String,
    /// How much, in bits: above nought for, below against.
    pub bits: f64,
}

/// Draws the steps from nought on, and their sum under this name.
pub fn waterfall(words: &Words, title: &str, steps: &[Step], sum: &str, width: Width) -> Drawing {
    let mut canvas = Canvas::new(width);
    let (left, right) = match width {
        Width::Phone => (16.0, 296.0),
        Width::Desk => (290.0, 800.0),
    };
    let scale = Scale::of(steps, (left, right));
    let mut y = 14.0;
    let mut from = 0.0;
    for step in steps {
        let until = from + step.bits;
        y = row(&mut canvas, (&step.name, width), y, |canvas, top| {
            let fill = if step.bits < 0.0 { colour::WARN } else { colour::ACCENT };
            bar(canvas, (scale.x(from), scale.x(until)), top, (fill, &words.bits(step.bits)));
            canvas.line(At(scale.x(until), top + 18.0), At(scale.x(until), top + 28.0), colour::SOFT, 1.0);
        });
        from = until;
    }
    canvas.line(At(16.0, y - 2.0), At(canvas.width() - 16.0, y - 2.0), colour::LINE, 1.0);
    y = row(&mut canvas, (sum, width), y + 6.0, |canvas, top| {
        bar(canvas, (scale.x(0.0), scale.x(from)), top, (colour::INK, &words.bits(from)));
    });
    canvas.dashed(At(scale.x(0.0), 6.0), At(scale.x(0.0), y), colour::SOFT, 1.0);
    canvas.finish(y + 6.0, title)
}

/// From bits to places on the drawing.
struct Scale {
    least: f64,
    unit: f64,
    left: f64,
}

impl Scale {
    fn of(steps: &[Step], (left, right): (f64, f64)) -> Scale {
        let mut ends = vec![0.0];
        for step in steps {
            ends.push(ends.last().copied().unwrap_or(0.0) + step.bits);
        }
        let least = ends.iter().copied().fold(0.0, f64::min);
        let most = ends.iter().copied().fold(0.0, f64::max);
        Scale { least, unit: (right - left) / (most - least).max(1.0), left }
    }

    fn x(&self, bits: f64) -> f64 {
        self.left + (bits - self.least) * self.unit
    }
}

/// A row with its name above the bar on a phone, before it on a desk; gives where the next one begins.
fn row(
    canvas: &mut Canvas,
    (name, width): (&str, Width),
    y: f64,
    draw: impl FnOnce(&mut Canvas, f64),
) -> f64 {
    match width {
        Width::Phone => {
            let lines = wrapped(name, Style::TEXT.size, 328.0);
            let top = canvas.lines(At(16.0, y + 12.0), Style::TEXT, &lines) - 9.0;
            draw(canvas, top);
            top + 28.0
        }
        Width::Desk => {
            let lines = wrapped(name, Style::TEXT.size, 250.0);
            let end = canvas.lines(At(274.0, y + 13.0), Style::TEXT.anchored(Anchor::End), &lines);
            draw(canvas, y);
            (y + 28.0).max(end + 2.0)
        }
    }
}

fn bar(canvas: &mut Canvas, (from, until): (f64, f64), top: f64, (fill, number): (&'static str, &str)) {
    let (left, right) = (from.min(until), from.max(until));
    canvas.rect(At(left, top), At((right - left).max(2.0), 18.0), fill);
    let room = width_of(number, Style::NUMBER.size) + 7.0;
    let x = if right + room < canvas.width() { right + 7.0 } else { left - room };
    canvas.text_over(At(x, top + 14.0), Style::NUMBER, number);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    fn steps(bits: &[f64]) -> Vec<Step> {
        bits.iter().map(|&bits| Step { name: "a made-up field".into(), bits }).collect()
    }

    #[test]
    fn every_bar_lies_inside_the_drawing() {
        for bits in [&[-12.0, 9.5, 3.0, -2.0][..], &[], &[0.0], &[40.0, -80.0], &[-3.0, -3.0]] {
            let scale = Scale::of(&steps(bits), (16.0, 296.0));
            let mut at = 0.0;
            for step in bits {
                at += step;
                assert!((15.9..=296.1).contains(&scale.x(at)), "{bits:?}: {at} at {}", scale.x(at));
            }
        }
    }

    #[test]
    fn the_sum_stands_last_with_its_sign() {
        let words = words(Lang::En);
        for width in [Width::Phone, Width::Desk] {
            let drawing = waterfall(words, "Weights", &steps(&[-12.0, 20.5]), "All together", width);
            assert!(drawing.svg.contains("+8.5") && drawing.svg.contains("−12"), "{}", drawing.svg);
            assert!(drawing.svg.contains("All together"));
        }
    }
}
