//! The words that dates are made of, in Kazakh, Russian and English.
//!
//! Months are known by their stems, so that "қаңтарда", "января" and "Jan." are all the first month.

/// What a word in a date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A month, 1 to 12.
    Month(u8),
    /// A month in the Kazakh ablative, "from January": a range goes on behind it.
    FromMonth(u8),
    /// Night.
    Night,
    /// Says that the date is approximate.
    About,
    /// Leads from one end of a range to the other.
    To,
    /// Nothing of its own: year, in, of, the, on.
    Filler,
}

const MONTHS: [(u8, &[&str]); 12] = [
    (1, &["қаңтар", "кантар", "qantar", "январ", "янв", "jan"]),
    (2, &["ақпан", "акпан", "aqpan", "феврал", "фев", "feb"]),
    (3, &["наурыз", "nauryz", "март", "мар", "mar"]),
    (4, &["сәуір", "сауир", "апрел", "апр", "apr"]),
    (5, &["мамыр", "май", "мая", "мае", "may"]),
    (6, &["маусым", "июн", "jun"]),
    (7, &["шілде", "шилде", "июл", "jul"]),
    (8, &["тамыз", "август", "авг", "aug"]),
    (9, &["қыркүйек", "кыркуйек", "сентябр", "сен", "sep"]),
    (10, &["қазан", "казан", "октябр", "окт", "oct"]),
    (11, &["қараша", "караша", "ноябр", "ноя", "nov"]),
    (12, &["желтоқсан", "желтоксан", "декабр", "дек", "dec"]),
];

/// Endings that a month's stem may have.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "", "ь", "я", "е", "а", "т", "ь", "де", "да", "те", "та", "дің", "дың", "нің", "ның", "тің", "тың", "ға", "ге", "қа", "ке", "ы", "і", "ының", "інің", "айында", "ында", "інде", "ына", "іне", "нда",
    "uary", "ruary", "ch", "il", "e", "y", "ust", "t", "tember", "ober", "ember", "s", "тя", "тября", "ября", "реля", "юля", "юня", "та", "уста",
];

const FROM_ENDINGS: &[&str] = &["дан", "ден", "тан", "тен", "нан", "нен", "ынан", "інен"];

const NIGHTS: &[&str] =
    &["ночь", "ночью", "ночи", "түні", "түн", "түнде", "түнгі", "түніне", "night", "overnight", "nights"];

#[rustfmt::skip]
const ABOUTS: &[&str] = &[
    "около", "примерно", "ориентировочно", "приблизительно", "где-то", "шамамен", "шамасында", "жуық", "about", "around", "approximately", "approx", "circa", "ca", "c", "~", "≈", "?",
];

const TOS: &[&str] =
    &["по", "до", "на", "to", "till", "until", "through", "дейін", "and", "и", "мен", "бен", "пен"];

#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "г", "гг", "год", "года", "году", "годы", "ж", "жж", "жыл", "жылы", "жылғы", "жылдың", "year", "в", "во", "с", "со", "the", "of", "in", "on", "at", "from", "between", "к", "утра", "вечера",
    "числа", "число", "күні", "қараған", "аралығы", "аралығында", "бастап", "айы", "айында", "айының", "месяц", "сағат", "h", "ч", "час", "часов", "during",
];

/// What a word in small letters means, or nothing if it is not a word of dates.
pub fn meaning(word: &str) -> Option<Word> {
    let word = word.trim_end_matches('.');
    let among = |list: &[&str]| list.contains(&word);
    if among(NIGHTS) {
        Some(Word::Night)
    } else if among(ABOUTS) {
        Some(Word::About)
    } else if among(TOS) {
        Some(Word::To)
    } else if among(FILLERS) {
        Some(Word::Filler)
    } else {
        month(word)
    }
}

fn month(word: &str) -> Option<Word> {
    for (number, stems) in MONTHS {
        for stem in stems {
            let Some(ending) = word.strip_prefix(stem) else { continue };
            if ENDINGS.contains(&ending) {
                return Some(Word::Month(number));
            }
            if FROM_ENDINGS.contains(&ending) {
                return Some(Word::FromMonth(number));
            }
        }
    }
    None
}
