//! The slips of those who write, scan and retell: in letters, dates, ages.
//!
//! Invariant: a slip changes one thing, and a slipped date is still a day of the calendar.

use crate::dice::Dice;

/// A day; never after the 28th, so that every swap of day and month is a day too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Of the common era.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1 to 28.
    pub day: u8,
}

impl Day {
    /// Full years from here to another day.
    pub fn years_to(self, later: Day) -> u16 {
        let before_birthday = (later.month, later.day) < (self.month, self.day);
        later.year.saturating_sub(self.year + u16::from(before_birthday))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A slip in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterSlip {
    /// A letter left out, doubled, or hit beside the right key.
    Typing,
    /// Two neighbours changed places.
    Transposed,
    /// A sound written as another that is near it: о and а, д and т.
    Hearing,
    /// A shape read as another by a machine: и and н, rn and m.
    Scan,
    /// A letter of the other alphabet that looks the same.
    LookAlike,
}

/// A word with one slip of the kind; short words and initials stay as they are.
pub fn slipped(word: &str, kind: LetterSlip, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    match kind {
        LetterSlip::Typing => mistype(&mut letters, dice),
        LetterSlip::Transposed => {
            let at = 1 + dice.below(letters.len() - 2);
            letters.swap(at, at + 1);
        }
        LetterSlip::Hearing => replace_by(&mut letters, &HEARD, dice),
        LetterSlip::Scan => replace_by(&mut letters, &SCANNED, dice),
        LetterSlip::LookAlike => replace_by(&mut letters, &LOOK_ALIKE, dice),
    }
    letters.into_iter().collect()
}

const KEY_ROWS: [&str; 6] =
    ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

fn mistype(letters: &mut Vec<char>, dice: &mut Dice) {
    let at = 1 + dice.below(letters.len() - 1);
    match dice.below(3) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        _ => {
            let row = KEY_ROWS.iter().find(|row| row.contains(letters[at]));
            let keys: Vec<char> = row.map(|row| row.chars().collect()).unwrap_or_default();
            if let Some(place) = keys.iter().position(|key| *key == letters[at]) {
                let beside = if place + 1 < keys.len() { place + 1 } else { place - 1 };
                letters[at] = keys[beside];
            }
        }
    }
}

/// Pairs that a listener takes for each other.
const HEARD: [(char, char); 15] = [
    ('о', 'а'),
    ('е', 'и'),
    ('ы', 'и'),
    ('б', 'п'),
    ('д', 'т'),
    ('г', 'к'),
    ('з', 'с'),
    ('ж', 'ш'),
    ('o', 'a'),
    ('e', 'i'),
    ('y', 'i'),
    ('b', 'p'),
    ('d', 't'),
    ('g', 'k'),
    ('z', 's'),
];
/// Pairs that a scan takes for each other.
const SCANNED: [(char, char); 14] = [
    ('и', 'н'),
    ('п', 'л'),
    ('о', 'с'),
    ('ш', 'щ'),
    ('е', 'с'),
    ('ғ', 'г'),
    ('қ', 'к'),
    ('ң', 'н'),
    ('l', '1'),
    ('o', '0'),
    ('i', 'l'),
    ('e', 'c'),
    ('h', 'b'),
    ('u', 'v'),
];
/// Cyrillic and Latin letters of one shape.
const LOOK_ALIKE: [(char, char); 8] =
    [('а', 'a'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('с', 'c'), ('х', 'x'), ('у', 'y'), ('і', 'i')];

fn replace_by(letters: &mut [char], pairs: &[(char, char)], dice: &mut Dice) {
    let other = |letter: char| {
        let swap = |(a, b): &(char, char)| match letter {
            letter if letter == *a => Some(*b),
            letter if letter == *b => Some(*a),
            _ => None,
        };
        pairs.iter().find_map(swap)
    };
    let fits: Vec<usize> = (0..letters.len()).filter(|at| other(letters[*at]).is_some()).collect();
    if let Some(at) = dice.pick(&fits)
        && let Some(instead) = other(letters[*at])
    {
        letters[*at] = instead;
    }
}

/// A date with day and month swapped, a year or a digit off, or the first of January of registers that know the year only.
pub fn slipped_date(date: Day, dice: &mut Dice) -> Day {
    match dice.below(10) {
        0..3 if date.day <= 12 && date.day != date.month => Day { month: date.day, day: date.month, ..date },
        3 => Day { year: date.year + 1, ..date },
        4 => Day { year: date.year - 1, ..date },
        5 => Day { year: date.year - 10, ..date },
        6 => Day { month: 1, day: 1, ..date },
        7 => Day { month: date.month % 12 + 1, ..date },
        _ => Day { day: date.day % 28 + 1, ..date },
    }
}

/// An age off by one, or rounded to a five.
pub fn slipped_age(age: u16, dice: &mut Dice) -> u16 {
    match dice.below(5) {
        0 | 1 => age + 1,
        2 | 3 => age.saturating_sub(1),
        _ => (age + 2) / 5 * 5,
    }
}
