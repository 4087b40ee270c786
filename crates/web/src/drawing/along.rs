//! An axis of numbers from left to right: for intervals that stand under each other.
//!
//! Every number has a place on it: what lies beyond its end is put at the end, and whoever draws marks it as going on.

use super::axis::step_for;
use super::canvas::{Anchor, At, Canvas, Style, colour};
use super::letters::width_of;
use crate::words::Words;

/// Numbers from left to right.
pub(super) struct Along {
    low: f64,
    high: f64,
    left: f64,
    right: f64,
    step: f64,
}

impl Along {
    /// An axis for numbers between `least` and `most`, drawn between two sides.
    pub(super) fn new((least, most): (f64, f64), (left, right): (f64, f64)) -> Along {
        let wanted = ((right - left) / 84.0).clamp(2.0, 6.0).floor();
        let step = step_for(most - least, wanted);
        let low = (least / step).floor().max(0.0) * step;
        let high = (most / step).ceil().max(low / step + 1.0) * step;
        Along { low, high, left, right, step }
    }

    /// Where a number stands; beyond an end it stands at that end.
    pub(super) fn x(&self, number: f64) -> f64 {
        let part = (number - self.low) / (self.high - self.low);
        self.left + part.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// True for a number that lies beyond the right end.
    pub(super) fn is_beyond(&self, number: f64) -> bool {
        number > self.high
    }

    /// True when nought is left out.
    pub(super) fn is_cut(&self) -> bool {
        self.low > 0.0
    }

    /// Draws the lines from a top to a bottom, with the numbers below; gives the base line under them.
    pub(super) fn draw(&self, canvas: &mut Canvas, words: &Words, (top, bottom): (f64, f64)) -> f64 {
        let count = ((self.high - self.low) / self.step).round() as u32;
        canvas.line(At(self.left, bottom), At(self.right, bottom), colour::SOFT, 1.2);
        for at in 0..=count {
            let number = self.low + f64::from(at) * self.step;
            let x = self.x(number);
            canvas.line(At(x, top), At(x, bottom + 4.0), colour::LINE, 1.0);
            let text = words.decimal(number, 1);
            let half = width_of(&text, Style::SOFT.size) / 2.0;
            let middle = x.min(canvas.width() - half - 4.0).max(half + 4.0);
            canvas.text(At(middle, bottom + 18.0), Style::SOFT.anchored(Anchor::Middle), &text);
        }
        bottom + 18.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_lies_between_the_sides() {
        for (least, most) in [(0.0, 1.0), (4400.0, 14_000.0), (7.0, 7.0), (0.0, 0.0), (1e6, 9e8)] {
            let axis = Along::new((least, most), (20.0, 340.0));
            for number in [least, most] {
                assert!((20.0..=340.0).contains(&axis.x(number)), "{number} of {least} to {most}");
                assert!(!axis.is_beyond(number), "{number} of {least} to {most}");
            }
        }
    }

    #[test]
    fn what_lies_beyond_stands_at_the_end_and_is_known_as_such() {
        let axis = Along::new((100.0, 200.0), (0.0, 300.0));
        assert!(axis.is_beyond(f64::INFINITY) && axis.is_beyond(5000.0));
        assert_eq!((axis.x(f64::INFINITY), axis.x(-1.0)), (300.0, 0.0));
        assert!(axis.is_cut() && !Along::new((3.0, 200.0), (0.0, 300.0)).is_cut());
    }
}
