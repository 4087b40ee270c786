//! Which script a name is written in.
//!
//! Invariant: only letters count; digits, spaces and punctuation never change the answer.

/// The script of a name, as far as the lists of January 2022 use scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Kazakh, Russian, Uzbek and other Cyrillic.
    Cyrillic,
    /// Any Latin alphabet.
    Latin,
    /// Arabic letters, the Kazakh of China included.
    Arabic,
    /// Letters of more than one of the above in one name.
    Mixed,
    /// No letters at all, or letters of none of the above.
    Other,
}

/// Says which script the letters of `name` belong to.
///
/// ```
/// use names::{Script, script_of};
/// assert_eq!(script_of("Тоқаев"), Script::Cyrillic);
/// assert_eq!(script_of("Toqaev, 68"), Script::Latin);
/// assert_eq!(script_of("Tokayev (Токаев)"), Script::Mixed);
/// ```
pub fn script_of(name: &str) -> Script {
    let mut seen = None;
    for script in name.chars().filter(|c| c.is_alphabetic()).map(script_of_letter) {
        match seen {
            None => seen = Some(script),
            Some(before) if before == script => {}
            Some(_) => return Script::Mixed,
        }
    }
    seen.unwrap_or(Script::Other)
}

/// Ranges as in the Unicode Character Database, `Blocks.txt`.
fn script_of_letter(letter: char) -> Script {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{00aa}'..='\u{02ff}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{0400}'..='\u{052f}' | '\u{1c80}'..='\u{1c8f}' => Script::Cyrillic,
        '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}' => Script::Arabic,
        '\u{fe70}'..='\u{feff}' => Script::Arabic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_modifier_letter_for_the_soft_sign_stays_latin() {
        assert_eq!(script_of("Ilʹiashev"), Script::Latin);
    }

    #[test]
    fn digits_and_marks_alone_are_no_script() {
        assert_eq!(script_of("№ 12 – ?"), Script::Other);
        assert_eq!(script_of(""), Script::Other);
    }

    #[test]
    fn arabic_letters_and_mixtures_are_told_apart() {
        assert_eq!(script_of("قاسىم"), Script::Arabic);
        assert_eq!(script_of("Иса Isa"), Script::Mixed);
        assert_eq!(script_of("한"), Script::Other);
    }
}
