//! A sheet with a row of HXL tags under its headers (Humanitarian Exchange Language 1.1, "tagging conventions"): the tags
//! say what each column holds, whatever language its header is in.

use super::{Cell, Sheet};

/// Puts the tags under the headers. A column without a tag keeps an empty cell; tags too many are left out.
pub fn with_tags(mut sheet: Sheet, tags: &[&str]) -> Sheet {
    let tag = |at: usize| match tags.get(at) {
        Some(tag) if is_tag(tag) => Cell::Text((*tag).to_owned()),
        _ => Cell::Empty,
    };
    let row = (0..sheet.columns.len()).map(tag).collect();
    sheet.rows.insert(0, row);
    sheet
}

/// A tag is `#word`, then attributes as `+word`: letters, digits and lines below, each beginning with a letter.
fn is_tag(tag: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(|letter: char| letter.is_ascii_lowercase())
            && word
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
    };
    tag.strip_prefix('#').is_some_and(|tag| tag.split('+').all(is_word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::to_csv;

    #[test]
    fn tags_stand_under_the_headers_of_their_columns() {
        let sheet = Sheet {
            name: "tally".into(),
            columns: vec!["Где".into(), "Сколько".into(), "Note".into()],
            rows: vec![vec![Cell::Text("Taraz".into()), Cell::Whole(18), Cell::Empty]],
        };
        let csv = String::from_utf8(to_csv(&with_tags(sheet, &["#adm1+name", "#affected+killed"]))).unwrap();
        let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines[1], "\"#adm1+name\",\"#affected+killed\",");
        assert_eq!(lines[2], "\"Taraz\",18,");
    }

    #[test]
    fn what_is_no_tag_is_left_out() {
        for text in ["", "affected", "#", "#Affected", "#affected+", "#affected killed", "=1+1"] {
            assert!(!is_tag(text), "{text}");
        }
        for text in ["#affected", "#affected+f+age_0_17", "#adm1+name"] {
            assert!(is_tag(text), "{text}");
        }
    }
}
