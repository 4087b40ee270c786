//! The made-up population as lists of the register.
//!
//! Invariant: every list is marked as made up, and so is its one source; nothing of the published record points here.

use super::population::{self, LISTS, MadeUpRow, Sex, Status};
use crate::commands::Trouble;
use jiff::civil::Date;
use office::import;
use office::{Office, Progress, Session};
use register::people::facts::{self, NameKind, PersonClaim, StatusNote};
use register::sources::facts::{Copy, ListAccount, SourceAccount, SourceKind};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::io::Write;

/// Always the same people: a demonstration can be talked about.
const SEED: u64 = 2022;

/// The most rows in one batch.
const BATCH: usize = 20_000;

/// One made-up list: its thing and its source.
#[derive(Clone, Copy)]
struct List {
    thing: ThingId,
    source: ThingId,
}

/// Brings in so many made-up people.
pub fn bring_in(
    office: &Office,
    session: &Session,
    (count, progress): (u64, &Progress),
) -> Result<(), Trouble> {
    if count == 0 {
        return Ok(());
    }
    let lists = bring_in_lists(office, session)?;
    let mut waiting: Vec<Vec<MadeUpRow>> = LISTS.iter().map(|_| Vec::new()).collect();
    let mut brought = Brought { office, session, progress, rows: 0 };
    for row in population::people(count, SEED) {
        let list = row.list;
        let Some((rows, of)) = waiting.get_mut(list).zip(lists.get(list)) else { continue };
        rows.push(row);
        if rows.len() == BATCH {
            brought.rows(*of, std::mem::take(rows))?;
        }
    }
    for (rows, of) in waiting.into_iter().zip(&lists) {
        brought.rows(*of, rows)?;
    }
    Ok(())
}

struct Brought<'a> {
    office: &'a Office,
    session: &'a Session,
    progress: &'a Progress,
    rows: usize,
}

impl Brought<'_> {
    fn rows(&mut self, list: List, rows: Vec<MadeUpRow>) -> Result<(), Trouble> {
        let act = self.office.draw_act();
        let ids = import::ids(self.office, act, rows.len())?;
        let things: Vec<_> = rows.iter().zip(ids).map(|(row, id)| person(row, (id, list))).collect();
        self.rows += things.len();
        import::batch(self.office, self.session, act, things, self.progress)?;
        let _ = writeln!(std::io::stderr().lock(), "{} made-up rows are in", self.rows);
        Ok(())
    }
}

fn bring_in_lists(office: &Office, session: &Session) -> Result<Vec<List>, Trouble> {
    let act = office.draw_act();
    let ids = import::ids(office, act, 2 * LISTS.len())?;
    let (sources, lists) = ids.split_at(LISTS.len());
    let lists: Vec<_> =
        sources.iter().zip(lists).map(|(source, thing)| List { thing: *thing, source: *source }).collect();
    let titles = lists.iter().zip(LISTS.iter().map(|list| list.title));
    let sources = titles.clone().map(|(list, title)| told(list.source, (Kind::Source, source(title))));
    let of_lists = titles.map(|(list, title)| told(list.thing, (Kind::List, account(title, list.source))));
    let things: Vec<_> = sources.chain(of_lists).collect();
    import::batch(office, session, act, things, &Progress::default())?;
    Ok(lists)
}

fn told(id: ThingId, (kind, claim): (Kind, Claim)) -> NewThing {
    let said = vec![Said { claims: vec![claim], by: Provenance::from_member(Basis::Seen) }];
    NewThing { id, kind, list: None, reference: None, said }
}

fn source(title: &str) -> Claim {
    Claim::Source(Box::new(SourceAccount {
        kind: SourceKind::File,
        title: title.into(),
        publisher: None,
        authors: None,
        published: When::UNKNOWN,
        published_basis: None,
        language: None,
        copy: Copy::Original,
        address: None,
        note: Some("Made up by the program, for trying it. Nobody on this list exists.".into()),
    }))
}

fn account(title: &str, source: ThingId) -> Claim {
    Claim::List(Box::new(ListAccount {
        title: title.into(),
        keeper: None,
        definition: Some("Made-up people; some stand on several lists, spelled differently.".into()),
        source: Some(source),
        one_row_one_person: true,
        made_up: true,
    }))
}

fn person(row: &MadeUpRow, (id, list): (ThingId, List)) -> NewThing {
    let mut claims = vec![PersonClaim::Name(NameKind::Printed, row.full_name.as_str().into())];
    claims.extend(row.sex.map(|sex| {
        PersonClaim::Sex(match sex {
            Sex::Female => facts::Sex::Female,
            Sex::Male => facts::Sex::Male,
        })
    }));
    claims.extend(row.born.map(|born| PersonClaim::Born(day(born))));
    claims.extend(row.age.map(|age| PersonClaim::Age(age.years, age.years, day(age.as_of))));
    claims.extend(row.occupation.map(|occupation| PersonClaim::Occupation(occupation.into())));
    claims.extend(row.town.map(|town| PersonClaim::Home(town.into())));
    claims.push(PersonClaim::Status(Box::new(StatusNote {
        status: status(row.status),
        when: day(row.status_date),
        place: None,
        details: None,
    })));
    claims.extend(row.note.map(|note| PersonClaim::Note(note.into())));
    claims.extend(row.phone.as_deref().map(|phone| PersonClaim::Contact(phone.into())));
    let said = vec![Said {
        claims: claims.into_iter().map(Claim::Person).collect(),
        by: Provenance::from_source(list.source, &format!("row {}", row.locator), Basis::NotStated),
    }];
    NewThing {
        id,
        kind: Kind::Person,
        list: Some(list.thing),
        reference: Some(row.locator.to_string().into()),
        said,
    }
}

fn status(status: Status) -> facts::Status {
    match status {
        Status::Missing => facts::Status::Missing,
        Status::Detained => facts::Status::Held,
        Status::Released => facts::Status::Released,
        Status::Wounded => facts::Status::Hospitalised,
        Status::Dead => facts::Status::Dead,
    }
}

fn day(day: population::Day) -> When {
    let numbers = (i16::try_from(day.year), i8::try_from(day.month), i8::try_from(day.day));
    let (Ok(year), Ok(month), Ok(day)) = numbers else { return When::UNKNOWN };
    Date::new(year, month, day).map_or(When::UNKNOWN, When::day)
}
