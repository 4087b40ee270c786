//! A table of the desk as a file: CSV, XLSX or Parquet, by the ending of the address, with the filters that the page had.

use crate::desk::{Answer, Visit, answer};
use crate::look::{Head, Notice, quiet_link_button};
use crate::words::Words;
use exchange::exports::{Cell, Sheet, to_csv, to_parquet, to_xlsx};
use maud::{Markup, html};
use register::state::Thing;
use register::{KnownBy, State, ThingId};

/// A sheet in the making: its name for the file, its columns in the reader's language.
pub struct Download {
    name: &'static str,
    sheet: Sheet,
}

impl Download {
    /// A sheet without rows.
    pub fn new<const N: usize>(name: &'static str, columns: [String; N]) -> Download {
        Download { name, sheet: Sheet { name: name.to_owned(), columns: columns.into(), rows: Vec::new() } }
    }

    /// Adds a row of texts; empty ones are left empty.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.sheet.rows.push(cells.map(|cell| text(&cell)).into());
    }

    /// Adds a row.
    pub fn cells(&mut self, cells: Vec<Cell>) {
        self.sheet.rows.push(cells);
    }

    /// Adds a row of texts and then numbers.
    pub fn counted<const N: usize, const M: usize>(&mut self, texts: [String; N], counts: [u64; M]) {
        let counts = counts.map(|count| Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX)));
        self.sheet.rows.push(texts.into_iter().map(Cell::Text).chain(counts).collect());
    }

    /// The sheet as it is.
    pub fn into_sheet(self) -> Sheet {
        self.sheet
    }

    /// The file; the log notes that a list was taken out as a whole.
    pub fn answer(&self, visit: &Visit) -> Answer {
        visit.desk.office.note_read(visit.signed_in()?, ThingId::OFFICE);
        let (ending, kind, bytes) = match visit.path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("xlsx") => (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                to_xlsx(&self.sheet),
            ),
            Some("parquet") => ("parquet", "application/vnd.apache.parquet", to_parquet(&self.sheet)),
            _ => ("csv", "text/csv; charset=utf-8", Ok(to_csv(&self.sheet))),
        };
        match bytes {
            Ok(bytes) => answer::file(kind, Some(&format!("{}.{ending}", self.name)), bytes),
            Err(_) => refused(visit, "desk-download-too-long"),
        }
    }
}

/// A text in a cell; an empty one is left empty.
pub fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// Why there is no such file, and how to get one.
pub fn refused(visit: &Visit, why: &str) -> Answer {
    let words = visit.words;
    let table = visit.path.rsplit_once('.').map_or(&*visit.path, |(table, _)| table);
    let title = words.say("desk-download");
    let body = html! {
        (Head::new(&title))
        (Notice::refused(&words.say(why)).next(words.say("desk-download-next")))
        p { (quiet_link_button(&format!("{table}{}", visit.asked.as_query()), &words.say("desk-back"))) }
    };
    visit.mend(None, &title, body)
}

/// Links to the files of the table at this address.
pub fn links(visit: &Visit) -> Markup {
    links_at(visit, &visit.path)
}

/// Links to the files that are found at an address.
pub fn links_at(visit: &Visit, address: &str) -> Markup {
    let query = visit.asked.with("page", None).as_query();
    html! {
        p.downloads {
            a href={ (address) ".csv" (query) } download { (visit.words.say("desk-download-csv")) }
            (others(visit.words, address, &query))
        }
    }
}

/// Links to the files beside CSV: a picture has that one itself.
pub fn others(words: &Words, address: &str, query: &str) -> Markup {
    html! {
        a href={ (address) ".xlsx" (query) } download { (words.say("desk-download-xlsx")) }
        a href={ (address) ".parquet" (query) } download { (words.say("desk-download-parquet")) }
    }
}

/// The title of the source that tells the account shown; empty when a member knows it.
pub fn source_of(state: &State, thing: &Thing) -> String {
    let last = state.current(thing, KnownBy::Now).last();
    let source = last.and_then(|claim| state.source_of(claim.fact)).and_then(|source| state.source(source));
    source.map_or_else(String::new, |account| account.title.to_string())
}
