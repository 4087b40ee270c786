//! Letters that were taken from another alphabet or from the digits because they look alike, put right.
//!
//! Invariant: a word whose letters are all of one alphabet, without digits, comes back as it was.
//!
//! Source of the pairs: Unicode Technical Standard 39, `confusables.txt`, as far as they are Latin and Cyrillic letters.

use std::borrow::Cow;

/// Latin and Cyrillic letters that look alike; the digits that stand for letters are in [`DIGITS`].
const ALIKE: &[(char, char)] = &[
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('i', 'і'),
    ('j', 'ј'),
    ('s', 'ѕ'),
    ('h', 'һ'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Y', 'Ү'),
    ('ə', 'ә'),
];

/// A digit, the Latin and the Cyrillic letter it is typed or read for.
const DIGITS: &[(char, char, char)] = &[
    ('0', 'o', 'о'),
    ('1', 'i', 'і'),
    ('3', 'e', 'з'),
    ('4', 'a', 'ч'),
    ('5', 's', 'б'),
    ('6', 'b', 'б'),
    ('9', 'g', 'д'),
];

/// Mends one word.
///
/// ```
/// assert_eq!(names::mend("Токaев"), "Токаев");
/// assert_eq!(names::mend("Sech1n"), "Sechin");
/// assert_eq!(names::mend("2022"), "2022");
/// ```
pub fn mend(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Cow::Borrowed(word);
    }
    let (mut latin, mut cyrillic, mut digits) = (0, 0, 0);
    for letter in word.chars() {
        match letter {
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '0'..='9' => digits += 1,
            _ if is_latin(letter) => latin += 1,
            _ => {}
        }
    }
    let mixed = latin > 0 && cyrillic > 0;
    let spelled_with_digits = digits > 0 && latin + cyrillic > digits;
    if !mixed && !spelled_with_digits {
        return Cow::Borrowed(word);
    }
    let cyrillic = if mixed { own(word, is_cyrillic) >= own(word, is_latin) } else { cyrillic > 0 };
    let mended = if cyrillic { as_cyrillic } else { as_latin };
    Cow::Owned(word.chars().map(mended).collect())
}

/// Letters of an alphabet that could not be of the other one.
fn own(word: &str, kind: fn(char) -> bool) -> usize {
    let alike = |letter: char| ALIKE.iter().any(|(latin, cyrillic)| letter == *latin || letter == *cyrillic);
    word.chars().filter(|letter| kind(*letter) && !alike(*letter)).count()
}

fn as_cyrillic(letter: char) -> char {
    let digit = DIGITS.iter().find(|(digit, ..)| *digit == letter).map(|(.., cyrillic)| *cyrillic);
    let alike = ALIKE.iter().find(|(latin, _)| *latin == letter).map(|(_, cyrillic)| *cyrillic);
    digit.or(alike).unwrap_or(letter)
}

fn as_latin(letter: char) -> char {
    let digit = DIGITS.iter().find(|(digit, ..)| *digit == letter).map(|(_, latin, _)| *latin);
    let alike = ALIKE.iter().find(|(_, cyrillic)| *cyrillic == letter).map(|(latin, _)| *latin);
    digit.or(alike).unwrap_or(letter)
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && (letter.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&letter) || letter == 'ə')
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_other_alphabet_go_where_most_belong() {
        // Each has one letter of the other alphabet.
        assert_eq!(mend("Oмаров"), "Омаров");
        assert_eq!(mend("Tоkаyev"), "Tokayev");
        assert_eq!(mend("Сepик"), "Серик");
    }

    #[test]
    fn a_word_of_one_alphabet_stays() {
        for word in ["Омаров", "Tokayev", "Тоқаев", "Erdoğan", "12", "قاسىم"] {
            assert_eq!(mend(word), word);
        }
    }
}
