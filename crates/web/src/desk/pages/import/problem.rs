//! A problem of a file as a sentence. What the file says stays isolated on a page, and loses hidden letters elsewhere.

use crate::desk::pages::stored::size;
use crate::look::{isolate, plain};
use crate::words::{Arg, Words};
use exchange::{Problem, ProblemKind};
use maud::Markup;

/// What is wrong, without its place.
pub fn sentence(words: &Words, problem: &Problem) -> Markup {
    isolate(&said(words, problem))
}

/// The same for a terminal: no control character of the file reaches it.
pub fn line(words: &Words, problem: &Problem) -> String {
    plain(&said(words, problem)).replace(['\n', '\t'], " ")
}

fn said(words: &Words, problem: &Problem) -> String {
    let args: Vec<(&'static str, Arg<'_>)> = problem
        .kind
        .arguments()
        .into_iter()
        .map(|(name, text)| (name, argument(words, &problem.kind, (name, text))))
        .collect();
    words.say_with(problem.key(), &args)
}

/// Numbers are written as the language writes them, and bytes in their unit.
fn argument(words: &Words, kind: &ProblemKind, (name, text): (&str, String)) -> Arg<'static> {
    let is_bytes = matches!(
        kind,
        ProblemKind::TooManyBytes { .. }
            | ProblemKind::TooMuchText { .. }
            | ProblemKind::RowTooLong { .. }
            | ProblemKind::CellCut { .. }
    );
    let is_number =
        matches!(name, "limit" | "count" | "found" | "expected" | "digits" | "at_row" | "at_column");
    match text.parse::<u64>() {
        Ok(bytes) if is_bytes && name == "limit" => size(words, bytes).into(),
        Ok(number) if is_number => words.number(i64::try_from(number).unwrap_or(i64::MAX)).into(),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};
    use exchange::problems::ProblemKind;
    use office::worker::WorkerRefusal;

    #[test]
    fn every_problem_and_every_refusal_has_a_sentence() {
        for lang in Lang::ALL {
            let missing =
                ProblemKind::KEYS.iter().chain(&WorkerRefusal::KEYS).find(|key| !words(lang).has(key));
            assert_eq!(missing, None, "{}", lang.code());
        }
    }

    #[test]
    fn sentences_hold_their_numbers_and_what_was_written() {
        let said = |kind| sentence(words(Lang::En), &Problem::of_file(kind)).into_string();
        let long = said(ProblemKind::LongRow { found: 1_900, expected: 7 });
        assert!(long.contains("1,900 cells and the headings 7"), "{long}");
        assert!(said(ProblemKind::TooManyBytes { limit: 48 << 20 }).contains("48\u{a0}MB"));
        assert!(said(ProblemKind::NotATable { likeness: "pdf".into() }).contains("a PDF"));
        assert!(said(ProblemKind::AgeUnreadable { text: "<b>".into() }).contains("&lt;b&gt;"));
    }

    #[test]
    fn a_line_for_a_terminal_holds_what_was_written_and_no_control_character() {
        let kind = ProblemKind::AgeUnreadable { text: "<b>\u{1b}[2J\n\u{202e}old".into() };
        let line = line(words(Lang::En), &Problem::of_file(kind));
        assert!(line.contains("<b>[2J old"), "{line}");
        assert!(!line.chars().any(char::is_control), "{line}");
    }

    #[test]
    fn every_column_and_every_look_has_a_name() {
        use exchange::columns::{Column, Look};
        let looks = [
            Look::Identity,
            Look::Phone,
            Look::Sex,
            Look::Date,
            Look::Birth,
            Look::Age,
            Look::Link,
            Look::Name,
            Look::Count,
        ];
        for lang in Lang::ALL {
            assert!(Column::ALL.iter().all(|column| words(lang).has(column.key())));
            assert!(looks.iter().all(|look| words(lang).has(look.key())));
        }
    }
}
