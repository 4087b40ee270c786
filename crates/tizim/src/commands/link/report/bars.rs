//! Bars beside numbers: each is drawn with two boxes of a page, so that no picture and no script is needed.
//!
//! Invariant: a bar only repeats what its number says, so readers who hear the page lose nothing.

use maud::{Markup, html};

/// A bar from one share of the width to another, both from 0 to 1.
fn bar(from: f64, until: f64, class: Option<&str>) -> Markup {
    let (left, right) = (from.min(until).clamp(0.0, 1.0) * 100.0, from.max(until).clamp(0.0, 1.0) * 100.0);
    let place = format!("margin-left:{left:.2}%;width:{:.2}%", right - left);
    html! { span.bar aria-hidden="true" { span class=[class] style=(place) {} } }
}

/// How much this is of the most.
pub fn of_most(count: u64, most: u64) -> Markup {
    bar(0.0, count as f64 / most.max(1) as f64, None)
}

/// Steps of a sum: each bar begins where the one before it ended.
pub struct Fall {
    least: f64,
    span: f64,
    at: f64,
}

impl Fall {
    /// A fall through these steps, from nought.
    pub fn through(steps: impl Iterator<Item = f32>) -> Fall {
        let (mut at, mut least, mut most) = (0.0f64, 0.0f64, 0.0f64);
        for step in steps {
            at += f64::from(step);
            (least, most) = (least.min(at), most.max(at));
        }
        Fall { least, span: (most - least).max(f64::MIN_POSITIVE), at: 0.0 }
    }

    /// The bar of the next step.
    pub fn step(&mut self, step: f32) -> Markup {
        let from = self.at;
        self.at += f64::from(step);
        let class = (step < 0.0).then_some("against");
        bar(self.share(from), self.share(self.at), class)
    }

    /// The bar of the sum.
    pub fn sum(&self) -> Markup {
        bar(self.share(0.0), self.share(self.at), Some("sum"))
    }

    fn share(&self, at: f64) -> f64 {
        (at - self.least) / self.span
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_begins_where_the_last_one_ended() {
        let steps = [-10.0, 15.0, 5.0];
        let mut fall = Fall::through(steps.into_iter());
        let bars = steps.map(|step| fall.step(step).into_string());
        assert!(bars[0].contains("margin-left:0.00%;width:50.00%") && bars[0].contains("against"));
        assert!(bars[1].contains("margin-left:0.00%;width:75.00%"), "{}", bars[1]);
        assert!(bars[2].contains("margin-left:75.00%;width:25.00%"), "{}", bars[2]);
        assert!(fall.sum().into_string().contains("margin-left:50.00%;width:50.00%"));
    }

    #[test]
    fn nothing_at_all_is_drawn_as_nothing() {
        assert!(of_most(0, 0).into_string().contains("width:0.00%"));
        assert!(Fall::through([].into_iter()).sum().into_string().contains("width:0.00%"));
    }
}
