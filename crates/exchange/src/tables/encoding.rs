//! In which encoding a text file was written: UTF-8, UTF-16, or one of the eight-bit pages used in Kazakhstan.
//!
//! Every candidate is tried on a sample and scored by how much the result looks like Kazakh, Russian or English words;
//! when two come close the table says so and the caller can name another.

use super::legacy;
use crate::wire::bytes::{Cursor, Wire};
use encoding_rs::{IBM866, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// An encoding that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, small end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Cyrillic of Windows.
    Windows1251,
    /// Kazakh of Windows: STRK1048-2002.
    Kz1048,
    /// Asian Cyrillic, PTCP154.
    Pt154,
    /// Cyrillic of Unix.
    Koi8R,
    /// Cyrillic of DOS.
    Ibm866,
    /// Western European of Windows.
    Windows1252,
}

impl Encoding {
    /// All of them, for a list to choose from.
    pub const ALL: [Encoding; 9] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1251,
        Encoding::Kz1048,
        Encoding::Pt154,
        Encoding::Koi8R,
        Encoding::Ibm866,
        Encoding::Windows1252,
    ];

    /// The registered name.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1251 => "windows-1251",
            Encoding::Kz1048 => "KZ-1048",
            Encoding::Pt154 => "PTCP154",
            Encoding::Koi8R => "KOI8-R",
            Encoding::Ibm866 => "IBM866",
            Encoding::Windows1252 => "windows-1252",
        }
    }

    /// The encoding of this registered name, in any case.
    pub fn named(name: &str) -> Option<Encoding> {
        Encoding::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }

    /// The text that these bytes are, without a byte order mark; what cannot be read becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> String {
        let known = match self {
            Encoding::Kz1048 => return legacy::decode(bytes, legacy::KZ1048),
            Encoding::Pt154 => return legacy::decode(bytes, legacy::PT154),
            Encoding::Utf8 => UTF_8,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
            Encoding::Windows1251 => WINDOWS_1251,
            Encoding::Koi8R => KOI8_R,
            Encoding::Ibm866 => IBM866,
            Encoding::Windows1252 => WINDOWS_1252,
        };
        known.decode_with_bom_removal(bytes).0.into_owned()
    }
}

impl Wire for Encoding {
    fn put(&self, out: &mut Vec<u8>) {
        self.name().to_owned().put(out);
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Encoding> {
        Encoding::named(&String::fetch(from)?)
    }
}

/// An encoding with the one that came close, if any did.
pub type Finding = (Encoding, Option<Encoding>);

/// Finds the encoding of a text file.
pub fn find(bytes: &[u8]) -> Finding {
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        return (Encoding::Utf8, None);
    }
    if let Some(wide) = wide(bytes) {
        return (wide, None);
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => (Encoding::Utf8, None),
        Err(_) if mostly_utf8(bytes) => (Encoding::Utf8, None),
        Err(_) => best_of_eight_bits(bytes),
    }
}

/// UTF-16 by its mark, or by zeros that stand on one side of the byte pairs only.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(&[0xff, 0xfe]) {
        return Some(Encoding::Utf16Le);
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return Some(Encoding::Utf16Be);
    }
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    // In Cyrillic UTF-16 the high byte is 0x04, in Latin and for delimiters it is 0x00.
    let highs =
        |side: usize| sample.iter().skip(side).step_by(2).filter(|byte| **byte == 0 || **byte == 4).count();
    let zeros = sample.iter().filter(|byte| **byte == 0).count();
    let pairs = sample.len() / 2;
    if pairs < 2 || zeros * 20 < pairs {
        return None;
    }
    let (first, second) = (highs(0), highs(1));
    if second * 10 >= pairs * 9 && first * 4 < pairs {
        Some(Encoding::Utf16Le)
    } else if first * 10 >= pairs * 9 && second * 4 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

const SAMPLE: usize = 256 << 10;

/// UTF-8 with a few damaged places: at least nineteen of twenty runs beyond ASCII are whole.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let sample = telling_sample(bytes);
    let (mut whole, mut damaged) = (0usize, 0usize);
    for chunk in sample.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    whole >= damaged.saturating_mul(19) && whole > 0
}

fn best_of_eight_bits(bytes: &[u8]) -> Finding {
    let sample = telling_sample(bytes);
    let candidates = [
        Encoding::Windows1251,
        Encoding::Kz1048,
        Encoding::Koi8R,
        Encoding::Pt154,
        Encoding::Ibm866,
        Encoding::Windows1252,
    ];
    let mut scored: Vec<(i64, Encoding)> =
        candidates.into_iter().map(|encoding| (score(&encoding.decode(&sample)), encoding)).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    match (scored.first(), scored.get(1)) {
        (Some((best, encoding)), Some((next, other))) => {
            let same = encoding.decode(&sample) == other.decode(&sample);
            let close = !same && *next * 20 >= *best * 19;
            (*encoding, close.then_some(*other))
        }
        _ => (Encoding::Windows1251, None),
    }
}

/// The parts of the file beyond ASCII with their neighbours, so that a long English file is judged by its few names.
fn telling_sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
        sample.extend_from_slice(line.get(..line.len().min(4096)).unwrap_or_default());
        sample.push(b'\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    sample
}

/// How much a text looks like words: common letters count for it; symbols, letters of other scripts beside each other
/// and capitals after small letters count against it.
fn score(text: &str) -> i64 {
    let mut total = 0;
    let mut before = ' ';
    for letter in text.chars() {
        if !letter.is_ascii() {
            total += weight(letter);
        }
        total -= clash(before, letter);
        before = letter;
    }
    total
}

fn weight(letter: char) -> i64 {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'о' | 'е' | 'а' | 'и' | 'н' | 'т' => 12,
        'р' | 'с' | 'л' | 'в' | 'к' | 'м' | 'д' => 9,
        'у' | 'я' | 'п' | 'ы' | 'з' | 'ь' | 'г' | 'б' | 'і' | 'қ' | 'ж' => 6,
        'ч' | 'й' | 'х' | 'ш' | 'ю' | 'ғ' | 'ң' | 'ұ' | 'ү' | 'ә' | 'ө' => 5,
        'ц' | 'щ' | 'э' | 'ф' | 'ё' | 'һ' => 2,
        'ъ' => 1,
        'à'..='ÿ' => 4,
        '№' | '«' | '»' | '–' | '—' | '“' | '”' | '„' | '’' | '…' | '\u{a0}' => 0,
        other if other.is_alphabetic() => -6,
        _ => -15,
    }
}

fn clash(before: char, letter: char) -> i64 {
    let beyond = !before.is_ascii() || !letter.is_ascii();
    if !beyond || !before.is_alphabetic() || !letter.is_alphabetic() {
        return 0;
    }
    let turned = before.is_lowercase() && letter.is_uppercase();
    let mixed = is_cyrillic(before) != is_cyrillic(letter);
    i64::from(turned) * 15 + i64::from(mixed) * 20
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUSSIAN: &str =
        "Имя;Место\nАйгүл? Нет, Айгуль Сейтова;город Алматы\nИванов Пётр;Шымкент, улица Толе би";
    const KAZAKH: &str = "Аты-жөні;Тұрғын жері\nҚайрат Әбілов;Өскемен қаласы\nҒалым Үмітұлы;Теміртау";

    fn eight_bit(text: &str, encoding: Encoding) -> Vec<u8> {
        let back: Vec<(char, u8)> = (0u8..=255)
            .filter_map(|byte| encoding.decode(&[byte]).chars().next().map(|letter| (letter, byte)))
            .collect();
        text.chars()
            .map(|letter| back.iter().find(|(at, _)| *at == letter).map_or(b'?', |(_, byte)| *byte))
            .collect()
    }

    #[test]
    fn each_encoding_of_a_russian_list_is_found() {
        for encoding in [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866] {
            assert_eq!(find(&eight_bit(&RUSSIAN.replace('ү', "у"), encoding)).0, encoding);
        }
    }

    #[test]
    fn a_list_in_capitals_is_found_too() {
        let capitals = RUSSIAN.replace('ү', "у").to_uppercase();
        for encoding in [Encoding::Windows1251, Encoding::Koi8R] {
            assert_eq!(find(&eight_bit(&capitals, encoding)).0, encoding);
        }
    }

    #[test]
    fn kazakh_pages_are_told_from_the_russian_one() {
        for encoding in [Encoding::Kz1048, Encoding::Pt154] {
            let bytes = eight_bit(KAZAKH, encoding);
            assert_eq!(find(&bytes).0, encoding);
            assert_eq!(encoding.decode(&bytes), KAZAKH);
        }
    }

    #[test]
    fn wide_text_is_found_without_its_mark() {
        let little: Vec<u8> = KAZAKH.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = KAZAKH.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(find(&little), (Encoding::Utf16Le, None));
        assert_eq!(find(&big), (Encoding::Utf16Be, None));
    }

    #[test]
    fn one_damaged_letter_does_not_make_utf8_something_else() {
        let mut bytes = KAZAKH.as_bytes().to_vec();
        bytes.push(0xd0);
        assert_eq!(find(&bytes).0, Encoding::Utf8);
    }

    #[test]
    fn a_long_beginning_in_english_hides_no_encoding() {
        let plain = "name,place\n".repeat(60_000);
        let mut utf8 = [plain.as_bytes(), KAZAKH.as_bytes()].concat();
        utf8.push(0xd0);
        assert_eq!(find(&utf8).0, Encoding::Utf8);
        let russian = eight_bit(&RUSSIAN.replace('ү', "у"), Encoding::Windows1251);
        assert_eq!(find(&[plain.as_bytes(), &russian].concat()).0, Encoding::Windows1251);
    }

    #[test]
    fn nuls_in_plain_text_do_not_make_it_wide() {
        assert_eq!(find(b"name,age\nA\0da,3\nB\0ek,4").0, Encoding::Utf8);
    }

    #[test]
    fn a_french_name_is_western() {
        assert_eq!(find(b"name\nRen\xe9e Lef\xe8vre\nJos\xe9").0, Encoding::Windows1252);
    }
}
