//! A tally by definition as a file: CSV, XLSX, Parquet, and CSV with a row of HXL tags (Humanitarian Exchange Language 1.1).

use super::defined::{Wanted, key};
use super::definitions::called_plain;
use crate::desk::pages::download::Download;
use crate::desk::{Answer, Turned, Visit, answer};
use exchange::exports::{Cell, Sheet, to_csv, with_tags};
use register::ThingId;
use register::figures::defined::{By, DefinedTally, Graded, Key, counted, divided, tally_of};
use register::figures::definitions::facts::Grade;

/// The tags of the columns: when, by what definition, the row, then people by name, grade and group.
const TAGS: [&str; 14] = [
    "#date+asof",
    "#meta+definition",
    "#meta+division",
    "#group+name",
    "#affected+named+confirmed",
    "#affected+named+probable",
    "#affected+named+reported",
    "#affected+unnamed+confirmed",
    "#affected+unnamed+probable",
    "#affected+unnamed+reported",
    "#group+num",
    "#affected+ingroups+confirmed",
    "#affected+ingroups+probable",
    "#affected+ingroups+reported",
];

/// The tags, with the one of the rows fitting what divides them.
fn tags(by: Option<By>) -> [&'static str; 14] {
    let mut tags = TAGS;
    tags[3] = match by {
        Some(By::Day) => "#date+occurred",
        Some(By::Place) => "#adm1+name",
        Some(By::Age) => "#indicator+agegroup",
        Some(By::Sex) => "#indicator+sex",
        Some(By::Body) => "#org+responsible",
        None => "#group+name",
    };
    tags
}

/// The tally as CSV, XLSX or Parquet.
pub fn tally(visit: &Visit) -> Answer {
    let (sheet, _) = sheet(visit)?;
    sheet.answer(visit)
}

/// The tally with HXL tags.
pub fn hxl(visit: &Visit) -> Answer {
    let (download, by) = sheet(visit)?;
    visit.desk.office.note_read(visit.signed_in()?, ThingId::OFFICE);
    let sheet: Sheet = with_tags(download.into_sheet(), &tags(by));
    answer::file("text/csv; charset=utf-8", Some("tally-hxl.csv"), to_csv(&sheet))
}

fn sheet(visit: &Visit) -> Result<(Download, Option<By>), Turned> {
    let (words, wanted) = (visit.words, Wanted::of(visit)?);
    let look = wanted.look.as_ref().ok_or(Turned::NotThere)?;
    let counts = |key: &str| {
        let grades = [Grade::Confirmed, Grade::Probable, Grade::Reported];
        grades.map(|grade| format!("{}, {}", words.say(key), words.code("grade", grade.code())))
    };
    let [a, b, c] = counts("figures-named");
    let [d, e, f] = counts("figures-unnamed");
    let [g, h, i] = counts("figures-in-groups");
    let (as_of, definition) = (words.say("desk-as-of"), words.say("figures-definition"));
    let (divide, counted_as) = (words.say("figures-divide"), words.say("figures-counted"));
    let groups = words.say("figures-groups");
    let columns = [as_of, definition, divide, counted_as, a, b, c, d, e, f, groups, g, h, i];
    let mut file = Download::new("tally", columns);
    let found = visit.read(|known| {
        let definition = wanted.name.find(&known.state)?;
        let people = counted(&known.state, &definition, look.as_of);
        let title = called_plain(words, wanted.name, &definition);
        let mut add = |by: &str, row: &str, tally: &DefinedTally| {
            file.cells(cells([&look.words, &title, by, row], tally));
        };
        add("", &words.say("figures-all-grades"), &tally_of(&people));
        if let Some(by) = wanted.by {
            let division = divided(&known.state, &people, by, (definition.measure, look.as_of.known));
            for (row, tally) in &division.rows {
                add(&words.code("by", by.code()), &named(words, row), tally);
            }
        }
        Some(())
    })?;
    found.ok_or(Turned::NotThere)?;
    Ok((file, wanted.by))
}

/// Days are written as machines read them.
fn named(words: &crate::words::Words, row: &Key) -> String {
    match row {
        Key::Day(day) => day.to_string(),
        Key::Place(_) | Key::Age(_) | Key::Sex(_) | Key::Body(_) | Key::NotSaid => key(words, row),
    }
}

fn cells(texts: [&str; 4], tally: &DefinedTally) -> Vec<Cell> {
    let whole = |number: u64| Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let graded = |graded: &Graded| [graded.confirmed, graded.probable, graded.reported].map(whole);
    let texts = texts.map(crate::desk::pages::download::text).into_iter();
    texts
        .chain(graded(&tally.named))
        .chain(graded(&tally.unnamed))
        .chain([whole(tally.groups as u64)])
        .chain(graded(&tally.in_groups))
        .collect()
}
