//! What the cells of a column look like, when its header says nothing.
//!
//! A look needs most of a sample of filled cells; a guess from content is never as sure as a header's word.

use super::Column;
use crate::values::{identity, phone, sex};
use crate::written::{self, Manner};

/// What cells can look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Twelve digits with a right check digit.
    Identity,
    /// Telephone numbers.
    Phone,
    /// Words for male and female.
    Sex,
    /// Dates.
    Date,
    /// Dates, most of them more than sixteen years before the youngest possible event.
    Birth,
    /// Numbers from 0 to 110.
    Age,
    /// Addresses of pages.
    Link,
    /// Two or three words with capitals.
    Name,
    /// 1, 2, 3 and so on.
    Count,
}

impl Look {
    /// The column that such cells suggest.
    pub fn column(self) -> Column {
        match self {
            Look::Identity => Column::IdentityNumber,
            Look::Phone => Column::Phone,
            Look::Sex => Column::Sex,
            Look::Date => Column::Date,
            Look::Birth => Column::BirthDate,
            Look::Age => Column::Age,
            Look::Link => Column::Locator,
            Look::Name => Column::Name,
            Look::Count => Column::Reference,
        }
    }

    /// The confidence that such a look can give at most.
    pub fn ceiling(self) -> u8 {
        match self {
            Look::Identity => 95,
            Look::Phone | Look::Sex | Look::Link => 85,
            Look::Date | Look::Birth | Look::Count => 70,
            Look::Name => 60,
            Look::Age => 50,
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Look::Identity => "look-identity",
            Look::Phone => "look-phone",
            Look::Sex => "look-sex",
            Look::Date => "look-date",
            Look::Birth => "look-birth",
            Look::Age => "look-age",
            Look::Link => "look-link",
            Look::Name => "look-name",
            Look::Count => "look-count",
        }
    }
}

const SAMPLE: usize = 200;

/// Whether one cell has a look.
type Fits = fn(&str) -> bool;

/// What most of the filled cells look like, with their share of a hundred.
pub fn look<'a>(cells: impl Iterator<Item = &'a str>) -> Option<(Look, u8)> {
    let sample: Vec<&str> = cells.map(str::trim).filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
    if sample.is_empty() {
        return None;
    }
    if counts_up(&sample) {
        return Some((Look::Count, 100));
    }
    let share = |fits: Fits| {
        let fitting = sample.iter().filter(|cell| fits(cell)).count();
        u8::try_from(fitting * 100 / sample.len()).unwrap_or(100)
    };
    let looks: [(Look, Fits); 8] = [
        (Look::Identity, |cell| identity::read(cell).is_ok()),
        (Look::Link, |cell| cell.starts_with("http://") || cell.starts_with("https://")),
        (Look::Phone, |cell| phone::read(cell).is_some()),
        (Look::Sex, |cell| sex::read(cell).is_some()),
        (Look::Birth, |cell| year_of(cell).is_some_and(|year| year < 2006)),
        (Look::Date, |cell| year_of(cell).is_some()),
        (Look::Age, |cell| cell.parse::<u8>().is_ok_and(|age| age <= 110)),
        (Look::Name, is_name),
    ];
    looks.into_iter().map(|(look, fits)| (look, share(fits))).find(|(_, share)| *share >= 70)
}

fn counts_up(sample: &[&str]) -> bool {
    let numbers: Option<Vec<u64>> =
        sample.iter().map(|cell| cell.trim_end_matches('.').parse().ok()).collect();
    numbers.is_some_and(|numbers| {
        numbers.len() > 2
            && numbers.windows(2).all(|pair| pair.first() < pair.last())
            && numbers.first().is_some_and(|first| *first < 2)
    })
}

/// The year of a cell that is a date to the month or better, in either order of day and month.
fn year_of(cell: &str) -> Option<i16> {
    if cell.len() < 6 || !cell.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let manner = Manner { order: written::Order::DayFirst, year: None };
    written::read(cell, manner).ok()?.from.map(|from| from.year)
}

fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let letters = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || "-'’.".contains(letter));
    (2..=4).contains(&words.len()) && words.iter().all(|word| capital(word) && letters(word))
}
