//! Text that a spreadsheet would run, marked so that it stays text, and the mark taken off again.
//!
//! A spreadsheet may take for a formula what begins with `=`, `+`, `-`, `@`, a tab or a line's end, or with their
//! full-width forms (OWASP "CSV Injection"; ASVS 5.0, 1.2.10). A program that cuts a file at semicolons or tabs sees
//! beginnings in the middle of our cells, so those places count too.
//!
//! Marking puts one apostrophe before every such beginning, in front of apostrophes that already stand there; unmarking
//! takes one away from every apostrophe run before such a beginning. So `unmark(mark(text)) == text` for every text,
//! and a text that never was marked and holds no such run is left as it is.

use crate::tables::is_mark;

/// What a formula may begin with.
const TRIGGERS: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−'];

/// After these a program that cuts differently begins a new cell.
const CUTS: &[char] = &[';', '\t', '\n', '\r', '|'];

/// At the very start these alone are enough to be treated as dangerous.
const BLANK_TRIGGERS: &[char] = &['\t', '\n', '\r', '\0'];

/// Puts an apostrophe before everything that could begin a formula.
pub fn mark(text: &str) -> String {
    rewrite(text, |apostrophes| apostrophes + 1)
}

/// Takes away what [`mark`] put there.
pub fn unmark(text: &str) -> String {
    rewrite(text, |apostrophes| apostrophes.saturating_sub(1))
}

/// Whether a text begins, anywhere that counts, what a spreadsheet could run.
pub fn is_dangerous(text: &str) -> bool {
    beginnings(text).any(|beginning| beginning.triggers && beginning.apostrophes == 0)
}

/// A piece of text from one beginning to the next.
struct Beginning<'t> {
    /// Blanks, quotation marks and invisible characters in front.
    front: &'t str,
    /// Apostrophes behind them.
    apostrophes: usize,
    /// Whether what follows could begin a formula.
    triggers: bool,
    /// What follows, to the next cut and with it.
    rest: &'t str,
}

fn rewrite(text: &str, apostrophes: fn(usize) -> usize) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for beginning in beginnings(text) {
        let count = beginning.apostrophes;
        out.push_str(beginning.front);
        out.push_str(&"'".repeat(if beginning.triggers { apostrophes(count) } else { count }));
        out.push_str(beginning.rest);
    }
    out
}

fn beginnings(text: &str) -> impl Iterator<Item = Beginning<'_>> {
    let pieces = text.split_inclusive(CUTS).enumerate();
    pieces.map(|(place, piece)| {
        let in_front = |letter: char| {
            !CUTS.contains(&letter)
                && (letter.is_whitespace() || letter == '"' || (is_mark(letter) && letter != '\0'))
        };
        let behind = piece.trim_start_matches(in_front);
        let rest = behind.trim_start_matches('\'');
        let first = rest.chars().next();
        let at_start = place == 0 && first.is_some_and(|letter| BLANK_TRIGGERS.contains(&letter));
        Beginning {
            front: piece.get(..piece.len() - behind.len()).unwrap_or_default(),
            apostrophes: behind.len() - rest.len(),
            triggers: at_start || first.is_some_and(|letter| TRIGGERS.contains(&letter)),
            rest,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_marked_is_safe_and_comes_back(text in "[-=+@＝－'\" ;|\t\n\r\u{200b}aж1]{0,24}") {
            let marked = mark(&text);
            prop_assert!(!is_dangerous(&marked), "{marked:?}");
            prop_assert_eq!(unmark(&marked), text);
        }

        #[test]
        fn any_text_comes_back(text: String) {
            prop_assert_eq!(unmark(&mark(&text)), text);
        }
    }

    #[test]
    fn known_attacks_are_marked() {
        for attack in [
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            " =1+1",
            "\u{a0}=1+1",
            "\u{200b}=1+1",
            "＝1+1",
            "name;=1+1",
            "name;\"=1+1\"",
            "first\n=1+1",
            "=HYPERLINK(\"http://example.org\",\"x\")",
        ] {
            assert!(is_dangerous(attack), "{attack:?}");
            assert!(!is_dangerous(&mark(attack)), "{attack:?}");
            assert_ne!(mark(attack), attack);
        }
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in
            ["Айгүл Сейтова", "'Bloody January'", "a = b", "2022-01-05", "", "O'Neill", "Иванов - сын"]
        {
            assert_eq!(mark(text), text);
            assert_eq!(unmark(text), text);
        }
    }
}
