//! Characters that nobody sees: NULs, controls, marks that turn the direction of writing, letters without width.
//!
//! They are taken out of every value and reported with the text made visible, since a name with one of them looks like
//! another name, sorts elsewhere and is not found (Unicode Technical Standard 39, section 5).

use crate::problems::{Problem, ProblemKind, Problems};

/// The families of marks, in the order in which they are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Nul,
    Direction,
    Invisible,
    Control,
}

fn family(character: char) -> Option<Family> {
    match character {
        '\0' => Some(Family::Nul),
        '\t' | '\n' | '\r' => None,
        '\u{1}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some(Family::Control),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(Family::Direction)
        }
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some(Family::Invisible),
        _ => None,
    }
}

/// Whether this character is kept out of values.
pub fn is_mark(character: char) -> bool {
    family(character).is_some()
}

/// The text with every mark written as its code point in brackets, at most about 80 characters.
pub fn visible(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars().take(80) {
        if is_mark(character) {
            shown.push_str(&format!("[U+{:04X}]", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Takes the marks out of a cell and reports them.
pub fn take_out(text: String, at: (u64, &str), problems: &mut Problems) -> String {
    if text.is_ascii() && !text.bytes().any(|byte| byte < 0x20 || byte == 0x7f) || !text.chars().any(is_mark)
    {
        return text;
    }
    for kind in counted(&text) {
        problems.push(Problem::of_cell(at.0, at.1, kind));
    }
    text.chars().filter(|character| !is_mark(*character)).collect()
}

fn counted(text: &str) -> Vec<ProblemKind> {
    let count_of =
        |sought| text.chars().filter(|character| family(*character) == Some(sought)).count() as u64;
    [Family::Nul, Family::Direction, Family::Invisible, Family::Control]
        .into_iter()
        .map(|sought| (sought, count_of(sought)))
        .filter(|(_, count)| *count > 0)
        .map(|(sought, count)| reported(sought, count, visible(text)))
        .collect()
}

fn reported(family: Family, count: u64, shown: String) -> ProblemKind {
    match family {
        Family::Nul => ProblemKind::Nuls { count, shown },
        Family::Direction => ProblemKind::Directions { count, shown },
        Family::Invisible => ProblemKind::Invisible { count, shown },
        Family::Control => ProblemKind::Controls { count, shown },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> (String, Vec<Problem>) {
        let mut problems = Problems::up_to(10);
        let clean = take_out(text.to_owned(), (4, "Name"), &mut problems);
        (clean, problems.into_list())
    }

    #[test]
    fn a_turned_name_is_straightened_and_shown() {
        let (clean, problems) = taken("Аман \u{202e}води\u{202c}");
        assert_eq!(clean, "Аман води");
        let kind = ProblemKind::Directions { count: 2, shown: "Аман [U+202E]води[U+202C]".into() };
        assert_eq!(problems, [Problem::of_cell(4, "Name", kind)]);
    }

    #[test]
    fn each_family_is_reported_by_itself() {
        let (clean, problems) = taken("a\0b\u{200b}c\u{1}d");
        assert_eq!(clean, "abcd");
        let keys: Vec<_> = problems.iter().map(Problem::key).collect();
        assert_eq!(keys, ["problem-nuls", "problem-invisible", "problem-controls"]);
    }

    #[test]
    fn kazakh_letters_line_breaks_and_tabs_are_left_alone() {
        let text = "Әлия Ғани\nІңкәр\tҰлы Қожа Өмір Үміт Һәкім";
        assert_eq!(taken(text), (text.to_owned(), vec![]));
    }
}
