//! Places and organisations: one thing a row.

use super::book::{Book, some};
use exchange::record::{Organisation, Place, Remarked};
use register::events::facts::{Exposure, OrganisationAccount, PlaceAccount, Point};
use register::{Claim, Kind, NewThing};

/// The thing of a place's row.
pub fn place(book: &Book<'_>, place: &Place) -> NewThing {
    let account = PlaceAccount {
        name: place.name.as_str().into(),
        other_names: whole(&place.other_names),
        kind: some(&place.kind),
        city: some(&place.city),
        region: some(&place.region),
        region_basis: some(&place.region_basis),
        point: point(place),
        point_basis: some(&place.latlon_basis),
        exposure: exposure(place),
    };
    book.told((Kind::Place, &place.id), Claim::Place(Box::new(account)), (&place.cited, &place.note))
}

fn point(place: &Place) -> Option<Point> {
    let micro = |thousandths: i64| i32::try_from(thousandths.checked_mul(1_000)?).ok();
    Some(Point { latitude: micro(place.lat?.thousandths)?, longitude: micro(place.lon?.thousandths)? })
}

/// Homes and schools stay off the map, whatever a row says of where they are.
fn exposure(place: &Place) -> Exposure {
    let is_private = matches!(place.kind.as_str(), "home" | "school");
    if is_private || place.note.to_lowercase().contains("do not map") {
        Exposure::Private
    } else {
        Exposure::Mappable
    }
}

/// The thing of an organisation's row.
pub fn organisation(book: &Book<'_>, row: &Organisation) -> NewThing {
    let account = OrganisationAccount {
        name: row.name.as_str().into(),
        other_names: whole(&row.other_names),
        kind: some(&row.kind),
        role: some(&row.role),
    };
    book.told((Kind::Organisation, &row.id), Claim::Organisation(Box::new(account)), (&row.cited, &row.note))
}

/// Other names with their remarks, as the row has them.
fn whole(names: &[Remarked]) -> Vec<Box<str>> {
    let one = |name: &Remarked| match name.remark.as_str() {
        "" => name.text.as_str().into(),
        remark => format!("{} ({remark})", name.text).into(),
    };
    names.iter().map(one).collect()
}
