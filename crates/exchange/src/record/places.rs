//! `places.csv`: a place in each row.

use super::fields::Fields;
use super::parts::{Cited, Remarked};
use crate::values::amount::Amount;

/// A place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// The name as printed.
    pub name: String,
    /// Other names, with remarks.
    pub other_names: Vec<Remarked>,
    /// What kind of place.
    pub kind: String,
    /// The city.
    pub city: String,
    /// The region.
    pub region: String,
    /// How the region is known.
    pub region_basis: String,
    /// Latitude.
    pub lat: Option<Amount>,
    /// Longitude.
    pub lon: Option<Amount>,
    /// How exact they are.
    pub latlon_basis: String,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Place {
    Place {
        row: fields.row(),
        id: fields.text("id"),
        name: fields.text("name"),
        other_names: fields.remarked("other_names"),
        kind: fields.text("kind"),
        city: fields.text("city"),
        region: fields.text("region"),
        region_basis: fields.text("region_basis"),
        lat: fields.amount("lat"),
        lon: fields.amount("lon"),
        latlon_basis: fields.text("latlon_basis"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}
