//! Parts that rows of the record share: citations, times with precision, remarks in brackets, statuses.
//!
//! Each keeps the text it was made of.

use crate::problems::ProblemKind;
use crate::written::{self, Civil, Manner, Precision, Written};

/// Where a row stands in its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// The file of the source, its key in `sources.csv`.
    pub source: String,
    /// Outlet and title as printed.
    pub outlet_title: String,
    /// The words at which the source says it.
    pub locator: String,
}

/// A text with the remark that stands in brackets behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarked {
    /// The text before the brackets.
    pub text: String,
    /// The text inside them.
    pub remark: String,
}

impl Remarked {
    /// Takes off a remark in brackets at the end; brackets elsewhere stay.
    pub fn of(text: &str) -> Remarked {
        let cut = text
            .strip_suffix(')')
            .and_then(|inner| inner.rsplit_once('('))
            .filter(|(before, _)| !before.trim().is_empty());
        let (text, remark) = cut.unwrap_or((text, ""));
        Remarked { text: text.trim().to_owned(), remark: remark.trim().to_owned() }
    }
}

/// A date with a remark behind it: `2022-01 (publication)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The date at the start.
    pub when: Written,
    /// What follows it.
    pub remark: String,
    /// The whole text.
    pub text: String,
}

impl AsOf {
    /// Reads a text that starts with an ISO date.
    pub fn of(text: &str) -> Option<AsOf> {
        let (date, rest) = leading_date(text)?;
        let when = written::read(date, Manner::default()).ok()?;
        let rest = rest.trim();
        let remark = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(rest);
        Some(AsOf { when, remark: remark.to_owned(), text: text.to_owned() })
    }
}

fn leading_date(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '-').unwrap_or(text.len());
    (end >= 4).then(|| text.split_at(end))
}

/// One part of a status, with the dates that stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusPart {
    /// The text of the part.
    pub text: String,
    /// The first full or monthly ISO date in it.
    pub on: Option<Written>,
}

impl StatusPart {
    /// The parts of a status, which stand between semicolons.
    pub fn all_of(text: &str) -> Vec<StatusPart> {
        list(text).into_iter().map(|text| StatusPart { on: date_within(&text), text }).collect()
    }
}

fn date_within(text: &str) -> Option<Written> {
    let words = text.split(|letter: char| letter.is_whitespace() || "(),;".contains(letter));
    let about = |before: &str| before.trim_end().ends_with("about") || before.trim_end().ends_with("by");
    words.filter(|word| word.len() >= 7 && word.starts_with("20")).find_map(|word| {
        let when = written::read(word, Manner::default()).ok()?;
        let before = text.split(word).next().unwrap_or_default();
        Some(if about(before) { when.roughly() } else { when })
    })
}

/// A time given as start, end and a word for its precision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The start as it stands.
    pub start: String,
    /// The end as it stands; empty where the file has none.
    pub end: String,
    /// The word for the precision as it stands.
    pub precision: String,
    /// What the three amount to.
    pub when: Written,
}

impl Timed {
    /// Reads start, end and precision; whatever cannot be read is told and leaves its end open.
    pub fn of([start, end, precision]: [String; 3]) -> (Timed, Vec<ProblemKind>) {
        let mut doubts = Vec::new();
        let mut one = |text: &String| match written::read(text, Manner::default()) {
            Ok(written) => Some(written).filter(|written| written.from.is_some()),
            Err(_) => {
                doubts.push(ProblemKind::DateUnreadable { text: text.clone() });
                None
            }
        };
        let (first, last) = (one(&start), one(&end));
        let when = joined(first, last, &precision).unwrap_or_else(|| {
            doubts.push(ProblemKind::UnknownWord { word: precision.clone() });
            loose(first, last)
        });
        (Timed { start, end, precision, when }, doubts)
    }
}

/// The span of two ends under a word for precision; nothing if the word is not one of the record's.
fn joined(first: Option<Written>, last: Option<Written>, word: &str) -> Option<Written> {
    let span = loose(first, last);
    let (word, remark) = word.split_once(' ').unwrap_or((word, ""));
    Some(match word {
        "day" | "month" => span,
        // "as of publication": the date is when it was printed, and that is known as well as it is written.
        "as" if remark == "of publication" => span,
        "approx" => span.roughly(),
        "range" if !remark.is_empty() => named_range(remark, span)?,
        "range" => Written { precision: Precision::Range, ..span },
        "hour" => Written { precision: Precision::Hour, ..span },
        "night" => night(span),
        "unknown" | "" => Written { precision: Precision::Unknown, ..span },
        _ => return None,
    })
}

/// The span from the start of one to the end of the other, with the precision of the one that is given alone.
fn loose(first: Option<Written>, last: Option<Written>) -> Written {
    match (first, last) {
        (None, None) => Written::UNKNOWN,
        (Some(one), None) => one,
        (None, Some(last)) => Written { precision: Precision::Range, from: None, ..last },
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => {
            Written { precision: Precision::Range, from: first.from, until: last.until, about: false }
        }
    }
}

/// A night between two days that follow each other; of a single day, the whole day bounds it.
fn night(span: Written) -> Written {
    let across = span.from.zip(span.until).filter(|(from, until)| from.tomorrow() == until.start_of_day());
    match across {
        Some((from, until)) => Written {
            precision: Precision::Night,
            from: from.at(18, 0),
            until: until.at(6, 59),
            about: false,
        },
        None => Written { precision: Precision::Night, ..span },
    }
}

/// "range 4-6 Jan": the days are in the word, the year in the date.
fn named_range(remark: &str, span: Written) -> Option<Written> {
    let year = span.from.map(|from: Civil| from.year);
    written::read(remark, Manner { year, ..Manner::default() }).ok()
}

/// The entries of a list with `;` between; brackets and quotation marks hold an entry together.
pub fn list(text: &str) -> Vec<String> {
    let mut entries = vec![String::new()];
    let mut depth = 0u32;
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match entries.last_mut() {
            Some(entry) if letter != ';' || depth > 0 => entry.push(letter),
            _ => entries.push(String::new()),
        }
    }
    entries.iter().map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty()).collect()
}
