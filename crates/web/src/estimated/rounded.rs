//! Numbers of an estimate as they are quoted: two digits, or three where the interval is narrow, and rounded outwards.
//!
//! The quoted interval holds the calculated one, and its lower end is never below the documented number.

use super::Figures;

/// A quoted interval with its middle; people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
    /// The middle.
    pub point: f64,
}

/// An interval wider than this share of its middle is quoted with two digits.
const NARROW: f64 = 0.2;

impl Rounded {
    /// `None` where an end or the middle is missing.
    pub fn of(figures: Figures, documented: f64) -> Option<Rounded> {
        let (low, high, point) = (figures.in95.0?, figures.in95.1?, figures.point?);
        let digits = if high - low > NARROW * point { 2 } else { 3 };
        let low = (low / unit(low, digits)).floor() * unit(low, digits);
        let high = (high / unit(high, digits)).ceil() * unit(high, digits);
        let point = (point / unit(point, digits)).round() * unit(point, digits);
        Some(Rounded { low: low.max(documented), high: high.max(documented), point: point.max(documented) })
    }
}

/// The step of the last digit that is said: 100 for 8,985 with two digits; never below one person.
fn unit(number: f64, digits: i32) -> f64 {
    let places = number.abs().max(1.0).log10().floor() as i32 + 1;
    10f64.powi((places - digits).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(low: f64, point: f64, high: f64, documented: f64) -> (f64, f64, f64) {
        let figures = Figures { point: Some(point), in95: (Some(low), Some(high)), in80: (None, None) };
        let found = Rounded::of(figures, documented).unwrap();
        (found.low, found.point, found.high)
    }

    #[test]
    fn a_wide_interval_is_said_in_two_digits_and_never_narrower_than_it_is() {
        assert_eq!(rounded(8985.0, 10_412.0, 13_819.0, 4400.0), (8900.0, 10_000.0, 14_000.0));
        assert_eq!(rounded(229.4, 245.0, 270.2, 225.0), (229.0, 245.0, 271.0));
        assert_eq!(rounded(12.3, 14.0, 99.5, 9.0), (12.0, 14.0, 100.0));
    }

    #[test]
    fn the_lower_end_is_never_below_the_documented_number() {
        assert_eq!(rounded(239.0, 300.0, 400.0, 238.0), (238.0, 300.0, 400.0));
    }

    #[test]
    fn what_has_no_end_is_not_rounded() {
        let open = Figures { point: Some(5.0), in95: (Some(4.0), None), in80: (None, None) };
        assert_eq!(Rounded::of(open, 3.0), None);
        assert_eq!(Rounded::of(Figures::default(), 3.0), None);
    }
}
