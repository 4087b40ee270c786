//! Drawings: pure functions from numbers to SVG text, and from SVG text to PNG.
//!
//! A drawing says nothing that a table beside it does not say, and tells nothing by colour alone. Pages show the PNG
//! beside the table and offer the SVG as a download; each comes in a width for phones and one for desks.
//!
//! ```
//! use jiff::civil::date;
//! use web::drawing::{Amount, ClaimedNumber, Width, claims_chart, png};
//! use web::words::{Lang, words};
//!
//! let claims = [ClaimedNumber {
//!     measure: "killed, Kazakhstan".to_owned(),
//!     claimant: "government".to_owned(),
//!     days: Some((date(2022, 1, 1), date(2022, 1, 31))),
//!     amount: Amount::AtLeast(225.0),
//! }];
//! let drawing = claims_chart(words(Lang::En), "Killed", &claims, &[], Width::Phone);
//! assert!(drawing.svg.starts_with("<svg"));
//! assert!(png(&drawing.svg, 2.0).is_some_and(|picture| picture.starts_with(b"\x89PNG")));
//! ```

mod along;
mod axis;
mod bars;
mod canvas;
mod claims;
mod days;
mod funnel;
mod intervals;
mod letters;
mod map;
mod marks;
mod odds;
mod overlaps;
mod picture;
mod posterior;
mod regions;
#[cfg(test)]
mod tests;
mod waterfall;

pub use bars::bars;
pub use claims::{Amount, ClaimedNumber, OwnTally, claims_chart};
pub use days::days_chart;
pub use funnel::{FunnelBar, FunnelPanel, funnel_chart};
pub use intervals::{Ground, IntervalRow, Says, intervals_chart};
pub use map::{MapContent, MapPoint, map};
pub use odds::{OddsPlace, odds_chart, odds_text};
pub use overlaps::{Overlaps, overlaps_chart};
pub use picture::png;
pub use posterior::{Posterior, posterior_chart};
pub use regions::Region;
pub use waterfall::{Step, waterfall};

/// For what a drawing is made: a phone (360 units wide) or a desk and paper (900).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 360 units: one column, no room for long labels.
    Phone,
    /// 900 units: a screen or a sheet of paper.
    Desk,
}

impl Width {
    /// In units, which are pixels at scale 1.
    pub const fn units(self) -> f64 {
        match self {
            Width::Phone => 360.0,
            Width::Desk => 900.0,
        }
    }
}

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The SVG text, complete in itself.
    pub svg: String,
    /// The width in whole units.
    pub width: u32,
    /// The height in whole units.
    pub height: u32,
}
