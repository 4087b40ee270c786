//! The report stands alone, in three languages, whatever the lists hold.

use super::*;
use linkage::{Go, Settings, TableBuilder, link};
use web::words::{Lang, words};

/// 20 January 2022, in Almaty.
const MADE: i64 = 1_642_658_400_000;

fn lists(rows: u32) -> Table {
    let mut builder = TableBuilder::new(["id", "name", "dob", "place"]);
    for row in 0..rows {
        let letter = char::from(b'a' + (row / 2 % 26) as u8);
        let name = format!("<b>{letter}lim</b> \u{202e}{letter}bekov");
        let born = format!("19{}-01-1{}", 50 + row / 2 % 50, row / 2 % 9);
        builder.row([&*format!("r{row}"), &name, &born, "Алматы & co"]);
    }
    builder.finish()
}

fn report(table: &Table, starts: &[(String, u32)], lang: Lang) -> String {
    let linked = link(table, &Settings::default(), &|_| Go::On).unwrap();
    let ids = Ids::of(table, &linked, starts);
    page(&Shown { table, linked: &linked, ids: &ids, starts, keep: -5.0, words: words(lang), made: MADE })
}

#[test]
fn the_page_asks_for_nothing_and_escapes_what_lists_hold() {
    let table = lists(60);
    for lang in Lang::ALL {
        let page = report(&table, &[], lang);
        assert!(page.contains(&format!("lang=\"{}\"", lang.code())));
        for asks in ["<script", "src=", "href=", "url(", "@import"] {
            assert!(!page.contains(asks), "{asks}");
        }
        assert!(!page.contains("<b>alim") && page.contains("&lt;b&gt;"), "names are text, not markup");
        assert!(!page.contains('\u{202e}') && page.contains("U+202E"), "no name turns the line around");
    }
}

#[test]
fn every_text_is_in_the_words_and_numbers_and_days_are_written_as_the_language_does() {
    let table = lists(2_400);
    let starts = [("one.csv".to_owned(), 0), ("two.csv".to_owned(), 1_100)];
    let pages = Lang::ALL.map(|lang| report(&table, &starts, lang));
    for page in &pages {
        let keys = ["link-", "matching-"].map(|area| page.split(area).skip(1));
        let named =
            keys.into_iter().flatten().find(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
        assert_eq!(named.map(|rest| rest.get(..30)), None, "a key without words");
    }
    let [kazakh, russian, english] = pages;
    assert!(english.contains("2,400") && english.contains("20 January 2022") && english.contains("1,300"));
    assert!(russian.contains("2\u{202f}400") && russian.contains("20 января 2022"));
    assert!(kazakh.contains("2\u{202f}400") && kazakh.contains("2022"));
    assert!(kazakh.contains("Қай жолдар бір адам туралы"));
}

#[test]
fn an_empty_table_has_a_report_too() {
    let page = report(&TableBuilder::new(["a"]).finish(), &[], Lang::Kk);
    assert!(page.contains("</html>") && page.contains(&words(Lang::Kk).say("link-histogram-none")));
}

#[test]
fn a_share_is_never_rounded_away_to_nothing() {
    let shares = [0.0, 0.0004, 0.25].map(|part| share(words(Lang::Ru), part));
    assert_eq!(shares, ["0 %", "менее 0,1 %", "25 %"]);
}
