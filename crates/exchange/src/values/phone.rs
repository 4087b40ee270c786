//! A telephone number as lists write it, brought to its digits with the country in front.

/// The digits with a leading plus: `+77011234567`; nothing if it cannot be a telephone number.
pub fn read(text: &str) -> Option<String> {
    let text = text.trim();
    let allowed = |letter: char| letter.is_ascii_digit() || " +()-–.\u{a0}/".contains(letter);
    if !text.chars().all(allowed) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match (digits.len(), digits.chars().next()?) {
        // Kazakhstan and Russia dial 8 inside the country.
        (11, '8') if !text.starts_with('+') => Some(format!("+7{}", digits.get(1..)?)),
        (11, '7') => Some(format!("+{digits}")),
        (10, '7') => Some(format!("+7{digits}")),
        (9..=15, _) if text.starts_with('+') => Some(format!("+{digits}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_in_many_forms_is_one() {
        for text in ["8 701 000 00 01", "+7 (701) 000-00-01", "77010000001", "7010000001"] {
            assert_eq!(read(text).as_deref(), Some("+77010000001"), "{text}");
        }
    }

    #[test]
    fn dates_and_identity_numbers_are_not_telephones() {
        for text in ["05.01.2022", "870105300123", "звонить вечером", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
