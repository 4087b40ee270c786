//! Dates as written, packed so that two of them compare by their digits.
//!
//! Invariant: a packed date is `0xYYYYMMDD` in decimal digits, `00` where a part is not known; impossible days are kept as
//! written, because a slip of one digit is often all that is wrong. What comes from an age is the last day on which somebody of
//! that age may be born, marked by a day that no decimal digits write.

/// The mark in the tens of the day.
const FROM_AGE: u32 = 0xC0;

/// Reads a date: `1985-01-31`, `19850131`, `31.01.1985`, `31/1/85`, `01.1985`, `1985`, `31 января 1985`.
pub fn parse(text: &str) -> Option<u32> {
    let mut numbers = [(0u32, 0usize); 3];
    let mut count = 0;
    let mut inside = false;
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            if !inside {
                count += 1;
            }
            inside = true;
            let Some((value, length)) = numbers.get_mut(count - 1) else { break };
            *value = value.wrapping_mul(10).wrapping_add(u32::from(byte - b'0'));
            *length += 1;
        } else {
            inside = false;
        }
    }
    match (count, numbers) {
        (1, [(year @ 1000..2200, 4), ..]) => Some(pack(year, 0, 0)),
        (1, [(value, 8), ..]) => eight_digits(value),
        (1 | 2, _) => with_month_word(text, &numbers).or_else(|| month_and_year(count, &numbers)),
        (3.., [(year, 4), (month, 1 | 2), (day, 1 | 2)]) => Some(pack(year, month, day)),
        (3.., [(day, 1 | 2), (month, 1 | 2), (year, 4)]) => Some(day_first(day, month, year)),
        (3.., [(day, 1 | 2), (month, 1 | 2), (year, 2)]) => {
            Some(day_first(day, month, if year > 30 { 1900 + year } else { 2000 + year }))
        }
        _ => None,
    }
}

/// Day and month, unless only the other order makes a date.
fn day_first(day: u32, month: u32, year: u32) -> u32 {
    if month > 12 && day <= 12 { pack(year, day, month) } else { pack(year, month, day) }
}

fn eight_digits(value: u32) -> Option<u32> {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
    if (1500..2200).contains(&year) {
        return Some(pack(year, month, day));
    }
    let (day, month, year) = (value / 1_000_000, value / 10_000 % 100, value % 10_000);
    ((1500..2200).contains(&year) && month <= 12 && day <= 31).then(|| pack(year, month, day))
}

fn month_and_year(count: usize, numbers: &[(u32, usize); 3]) -> Option<u32> {
    match (count, numbers) {
        (2, [(year @ 1000..2200, 4), (month, 1 | 2), _])
        | (2, [(month, 1 | 2), (year @ 1000..2200, 4), _]) => Some(pack(*year, *month, 0)),
        (1, [(year @ 1500..2200, 4), ..]) => Some(pack(*year, 0, 0)),
        _ => None,
    }
}

/// The beginnings of the months' names in Russian, English and Kazakh.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["янв", "jan", "қаң"], &["фев", "feb", "ақп"], &["мар", "mar", "нау"], &["апр", "apr", "сәу"], &["мая", "май", "may", "мам"],
    &["июн", "jun", "мау"], &["июл", "jul", "шіл"], &["авг", "aug", "там"], &["сен", "sep", "қыр"], &["окт", "oct", "қаз"],
    &["ноя", "nov", "қар"], &["дек", "dec", "жел"],
];

fn with_month_word(text: &str, numbers: &[(u32, usize); 3]) -> Option<u32> {
    let small = text.to_lowercase();
    let mut words = small.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let month = words
        .find_map(|word| MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name))))?;
    let month = month as u32 + 1;
    match numbers {
        [(day, 1 | 2), (year, 4), _] => Some(pack(*year, month, *day)),
        [(year, 4), (day, 1 | 2), _] => Some(pack(*year, month, *day)),
        [(year, 4), (_, 0), _] => Some(pack(*year, month, 0)),
        _ => None,
    }
}

fn pack(year: u32, month: u32, day: u32) -> u32 {
    let decimal = |value: u32| (value / 10 % 10) << 4 | (value % 10);
    decimal(year / 100) << 24 | decimal(year) << 16 | decimal(month) << 8 | decimal(day)
}

/// When somebody was born who had this age on a day: on that day so many years before, or within the year before it.
pub fn from_age(day: u32, age: u32) -> u32 {
    let known = if is_full(day) { day & 0xFFFF } else { 0 };
    // The tens of a day are 0 to 3, so that the mark leaves them readable; a day such as 81 is cut.
    pack(year(day).saturating_sub(age), 0, 0) | (known & 0xFF3F) | FROM_AGE
}

fn is_from_age(date: u32) -> bool {
    date & 0xF0 >= FROM_AGE
}

/// Slots of a year in which dates are laid out: twelve months of thirty-one days.
const YEAR: u32 = 12 * 31;

/// The middle of the time that a date leaves open, in slots.
fn middle(date: u32) -> u32 {
    let digits = |at: u32| ((date >> (at + 4)) & 0x3) * 10 + ((date >> at) & 0xF);
    let start = year(date) * YEAR;
    match (date & 0xFF00 != 0, is_from_age(date)) {
        (true, true) => (start + digits(8) * 31 + digits(0)).saturating_sub(31 + YEAR / 2),
        (true, false) => (start + digits(8) * 31 + digits(0)).saturating_sub(32),
        // The year before it fits an age as well as the year itself.
        (false, true) => start,
        (false, false) => start + YEAR / 2,
    }
}

/// The year in which somebody was most likely born.
pub fn likely_year(date: u32) -> u32 {
    if is_from_age(date) { pack(middle(date) / YEAR, 0, 0) } else { year_only(date) }
}

/// The year as a number.
pub fn year(date: u32) -> u32 {
    let digit = |at: u32| (date >> at) & 0xF;
    digit(28) * 1000 + digit(24) * 100 + digit(20) * 10 + digit(16)
}

/// Whether year, month and day are written.
pub fn is_full(date: u32) -> bool {
    date & 0xFF00 != 0 && date & 0xFF != 0 && !is_from_age(date)
}

/// Whether it is the first of January.
pub fn is_new_year(date: u32) -> bool {
    date & 0xFFFF == 0x0101
}

/// Only the year of a date.
pub fn year_only(date: u32) -> u32 {
    date & 0xFFFF_0000
}

/// How two dates agree.
pub const EXACT: u8 = 1;
/// Both say only a year, the same.
pub const SAME_YEAR_BOTH_BARE: u8 = 2;
/// One slip: a digit, two digits swapped, or day and month swapped.
pub const SLIP: u8 = 3;
/// One says only a year, and it is the other's.
pub const SAME_YEAR_ONE_BARE: u8 = 4;
/// One is reckoned from an age, and it fits.
pub const AGE_FITS: u8 = 5;
/// Two of day, month and year agree.
pub const TWO_PARTS: u8 = 6;
/// The years agree, nothing else.
pub const SAME_YEAR: u8 = 7;
/// One is reckoned from an age, and it is a year off.
pub const AGE_NEAR: u8 = 8;
/// The years are next to each other.
pub const NEXT_YEAR: u8 = 9;
/// Nothing agrees, and one is no more than a year or an age.
pub const ROUGHLY_DIFFER: u8 = 10;
/// Nothing agrees of two full dates.
pub const DIFFER: u8 = 11;

/// Compares two known dates.
pub fn level(left: u32, right: u32) -> u8 {
    if is_from_age(left) || is_from_age(right) {
        return by_age(left, right);
    }
    let (full, other_full) = (is_full(left), is_full(right));
    if left == right {
        return if full { EXACT } else { SAME_YEAR_BOTH_BARE };
    }
    let apart = left ^ right;
    let same_year = apart & 0xFFFF_0000 == 0;
    if !full || !other_full {
        return if same_year { SAME_YEAR_ONE_BARE } else { by_year(left, right) };
    }
    if is_slip(left, right, apart) {
        return SLIP;
    }
    let parts = u8::from(same_year) + u8::from(apart & 0xFF00 == 0) + u8::from(apart & 0xFF == 0);
    match (parts, same_year) {
        (2, _) => TWO_PARTS,
        (_, true) => SAME_YEAR,
        _ => by_year(left, right),
    }
}

/// One digit changed, two neighbours swapped, or day and month swapped.
fn is_slip(left: u32, right: u32, apart: u32) -> bool {
    let changed = (apart | apart >> 1 | apart >> 2 | apart >> 3) & 0x1111_1111;
    if changed.count_ones() == 1 {
        return true;
    }
    let turned = (left & 0xFFFF_0000) | (left & 0xFF) << 8 | (left & 0xFF00) >> 8;
    let lowest = changed.trailing_zeros();
    let neighbours = changed == 0x11 << lowest
        && (left >> lowest) & 0xF == (right >> (lowest + 4)) & 0xF
        && (left >> (lowest + 4)) & 0xF == (right >> lowest) & 0xF;
    turned == right || neighbours
}

fn by_year(left: u32, right: u32) -> u8 {
    match (year(left).abs_diff(year(right)) <= 1, is_full(left) && is_full(right)) {
        (true, _) => NEXT_YEAR,
        (false, false) => ROUGHLY_DIFFER,
        (false, true) => DIFFER,
    }
}

/// By the middles of what is left open: half a year apart is what an age leaves open, and ages are often told a year off.
fn by_age(left: u32, right: u32) -> u8 {
    match middle(left).abs_diff(middle(right)).saturating_mul(2).saturating_sub(1) / YEAR {
        0 => AGE_FITS,
        1 | 2 => AGE_NEAR,
        _ => ROUGHLY_DIFFER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_manners_of_lists() {
        for text in [
            "1985-01-31",
            "19850131",
            "31.01.1985",
            "31/1/1985",
            "31/1/85",
            "31011985",
            "1985-01-31T10:00",
            "31 января 1985 г.",
            "Jan 31, 1985",
            "1/31/1985",
            "31 қаңтар 1985",
        ] {
            assert_eq!(parse(text), Some(0x1985_0131), "{text}");
        }
        assert_eq!(parse("1985"), Some(0x1985_0000));
        assert_eq!(parse("1985 г.р."), Some(0x1985_0000));
        assert_eq!(parse("01.1985"), Some(0x1985_0100));
        assert_eq!(parse("1785-01-81"), Some(0x1785_0181));
        for text in ["", "r17", "12 345", "Алматы", "99999999999999999999", "7"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[track_caller]
    fn check(left: &str, right: &str, expect: u8) {
        let (left, right) = (parse(left).unwrap(), parse(right).unwrap());
        assert_eq!(level(left, right), expect);
        assert_eq!(level(right, left), expect, "symmetric");
    }

    #[test]
    fn two_dates_agree_in_grades() {
        check("1985-01-31", "1985-01-31", EXACT);
        check("1985-01-31", "1985-01-81", SLIP);
        check("1985-01-31", "1985-01-13", SLIP);
        check("1985-03-04", "1985-04-03", SLIP);
        check("1985-03-04", "1958-03-04", SLIP);
        check("1985-03-04", "1985", SAME_YEAR_ONE_BARE);
        check("1985", "1985", SAME_YEAR_BOTH_BARE);
        check("1985-03-04", "1969-03-04", TWO_PARTS);
        check("1985-03-04", "1985-11-24", SAME_YEAR);
        check("1985-03-04", "1986-11-24", NEXT_YEAR);
        check("1985-03-04", "1990", ROUGHLY_DIFFER);
        check("1985-03-04", "1990-11-25", DIFFER);
    }

    #[test]
    fn an_age_speaks_of_the_year_before_a_day() {
        let age = from_age(parse("2022-01-08").unwrap(), 37);
        for (born, expect) in [
            ("1984-03-04", AGE_FITS),
            ("1985-01-07", AGE_FITS),
            ("1984", AGE_FITS),
            ("1985", AGE_NEAR),
            ("1985-05-04", AGE_NEAR),
            ("1983-12-04", AGE_NEAR),
            ("1970-03-04", ROUGHLY_DIFFER),
        ] {
            let born = parse(born).unwrap();
            assert_eq!((level(age, born), level(born, age)), (expect, expect), "{born:x}");
        }
        assert_eq!(likely_year(age), parse("1984").unwrap());
        assert!(!is_full(age));
    }

    #[test]
    fn an_age_in_a_year_speaks_of_two_years() {
        let age = from_age(parse("2022").unwrap(), 37);
        for born in ["1984", "1985", "1984-09-01", "1985-03-04"] {
            assert_eq!(level(age, parse(born).unwrap()), AGE_FITS, "{born}");
        }
        assert_eq!(level(age, parse("1980").unwrap()), ROUGHLY_DIFFER);
    }
}
