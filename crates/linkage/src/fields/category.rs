//! Values of which there are few, and ages.
//!
//! Invariant: words for male and female are one value each in Kazakh, Russian and English.

use super::text;

/// What stands for a sex in one of three languages becomes one word; everything else stays as it is.
pub fn plain(text: &str) -> &str {
    const FEMALE: &[&str] =
        &["f", "female", "woman", "girl", "ж", "жен", "жен.", "женский", "женщина", "әйел", "қыз", "ә"];
    const MALE: &[&str] =
        &["m", "male", "man", "boy", "м", "муж", "муж.", "мужской", "мужчина", "ер", "еркек", "ұл", "е"];
    let is_in = |words: &[&str]| text.len() <= 16 && words.contains(&text.to_lowercase().as_str());
    if is_in(FEMALE) {
        "female"
    } else if is_in(MALE) {
        "male"
    } else {
        text
    }
}

/// How two ages agree; a cell is the age and one.
pub fn age_level(left: u32, right: u32) -> u8 {
    match left.abs_diff(right) {
        0 => text::EXACT,
        1 => text::NEAR,
        2 | 3 => text::PARTLY,
        4..=8 => text::BEGINS,
        _ => text::DIFFER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sex_is_one_word_in_three_languages() {
        for word in ["М", "муж.", "Male", "ер", "m"] {
            assert_eq!(plain(word), "male", "{word}");
        }
        assert_eq!(plain("Ж"), "female");
        assert_eq!(plain("detained"), "detained");
    }

    #[test]
    fn ages_a_year_apart_are_near() {
        assert_eq!(
            [age_level(30, 30), age_level(30, 31), age_level(30, 60)],
            [text::EXACT, text::NEAR, text::DIFFER]
        );
    }
}
