//! What is stored here: the files and their sizes, how much is in them, what others could see, what is damaged.
//!
//! It says plainly what this program cannot do yet.

use crate::desk::{Answer, Visit};
use crate::look::{Area, Column, Head, Notice, Table, isolate};
use crate::words::Words;
use maud::{Markup, html};
use office::Stored;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let stored = visit.desk.office.stored()?;
    let title = words.say("members-stored-title");
    let body = html! {
        (Head::new(&title).lead(&words.say("members-stored-lead")))
        (faults(words, &stored))
        section {
            h2 { (words.say("members-stored-counts")) }
            (counts(words, &stored))
        }
        section {
            h2 { (words.say("members-stored-seen")) }
            p { (words.say("members-stored-seen-text")) }
            div.prose {
                ul {
                    li { (words.say("members-stored-seen-counts")) }
                    li { (words.say("members-stored-seen-members")) }
                    li { (words.say("members-stored-seen-program")) }
                    li { (words.say("members-stored-seen-edition")) }
                }
            }
        }
        section {
            h2 { (words.say("members-stored-seized")) }
            p { (words.say("members-stored-seized-text")) }
        }
        section {
            h2 { (words.say("members-stored-erase")) }
            p { (words.say("members-stored-erase-text")) }
            p { a href="/erase" { (words.say("erasing-title")) } }
        }
        section {
            h2 { (words.say("members-stored-files")) }
            (files(words, &stored))
        }
    };
    visit.page(Some(Area::Stored), &title, body)
}

fn faults(words: &Words, stored: &Stored) -> Markup {
    let count = stored.faults.len();
    html! {
        section {
            h2 { (words.say("members-stored-faults")) }
            @if count == 0 { p { (words.say("members-stored-faults-none")) } } @else {
                (Notice::warning(&words.say_with("members-stored-faults-text", &[("count", count.into())])).body(html! {
                    ul { @for fault in &stored.faults { li { (isolate(fault)) } } }
                }))
            }
        }
    }
}

fn counts(words: &Words, stored: &Stored) -> Markup {
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let made = words.day_of(i64::try_from(stored.made).unwrap_or(0));
    let rows = [
        ("members-stored-entries", number(stored.entries)),
        ("members-stored-facts", number(stored.facts as u64)),
        ("members-stored-things", number(stored.things as u64)),
        ("members-stored-waiting", number(stored.waiting.submissions)),
        ("members-stored-made", made),
        ("members-stored-backup", words.say("members-stored-backup-unknown")),
    ];
    html! {
        dl.facts {
            @for (key, value) in &rows { div.fact { dt { (words.say(key)) } dd { div.fact-value { (value) } } } }
        }
    }
}

fn files(words: &Words, stored: &Stored) -> Markup {
    let text = |key: &str| Column::text(&words.say(key));
    let columns = [
        text("members-stored-file"),
        text("members-stored-what"),
        Column::number(&words.say("members-stored-size")),
    ];
    let rows = stored.files.iter().map(|file| {
        vec![
            html! {
                (isolate(&file.name))
                @if file.files != 1 {
                    " " span.soft.small { (words.say_with("members-stored-many", &[("count", file.files.into())])) }
                }
            },
            html! { (words.say(about(&file.name))) },
            html! { (size(words, file.bytes)) },
        ]
    });
    html! { (Table::new(&words.say("members-stored-files"), columns).below_its_heading().rows(rows)) }
}

/// The key of what a file of the folder holds.
fn about(name: &str) -> &'static str {
    match name {
        "log.sqlite" => "members-stored-about-log",
        "keys.sqlite" => "members-stored-about-keyring",
        "front" => "members-stored-about-front",
        "files" => "members-stored-about-files",
        "reserve" => "members-stored-about-reserve",
        "lock" => "members-stored-about-lock",
        name if name.starts_with("snapshot") => "members-stored-about-snapshot",
        name if name.contains(".sqlite-") => "members-stored-about-side",
        _ => "members-stored-about-other",
    }
}

/// A size in the largest unit that it fills.
pub fn size(words: &Words, bytes: u64) -> String {
    let units = [
        (1_u64 << 30, "desk-size-gigabytes"),
        (1 << 20, "desk-size-megabytes"),
        (1 << 10, "desk-size-kilobytes"),
        (1, "desk-size-bytes"),
    ];
    let (unit, key) = units.into_iter().find(|(unit, _)| bytes >= *unit).unwrap_or((1, "desk-size-bytes"));
    let in_units = bytes as f64 / unit as f64;
    let decimals = if unit > 1 && in_units < 10.0 { 1 } else { 0 };
    words.say_with(key, &[("size", words.decimal(in_units, decimals).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    #[test]
    fn sizes_are_said_in_the_unit_that_they_fill() {
        let say = |lang: Lang, bytes: u64| size(words(lang), bytes);
        assert_eq!(say(Lang::En, 0), "0\u{a0}bytes");
        assert_eq!(say(Lang::En, 1_023), "1,023\u{a0}bytes");
        assert_eq!(say(Lang::Ru, 1_536), "1,5\u{a0}КБ");
        assert_eq!(say(Lang::Kk, 48 << 20), "48\u{a0}МБ");
        assert_eq!(say(Lang::En, 10 << 30), "10\u{a0}GB");
    }
}
