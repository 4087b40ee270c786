//! A sex in three languages.

/// What a list says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Something else.
    Other,
}

/// Reads a word for a sex; nothing if it is not one.
pub fn read(text: &str) -> Option<Sex> {
    let small = text.trim().trim_end_matches('.').to_lowercase();
    match small.as_str() {
        "м" | "муж" | "мужской" | "мужчина" | "мужск" | "е" | "ер" | "еркек" | "ер адам" | "ұл" | "m"
        | "male" | "man" | "boy" => Some(Sex::Male),
        "ж" | "жен" | "женский" | "женщина" | "женск" | "ә" | "әйел" | "қыз" | "f" | "female" | "woman"
        | "girl" => Some(Sex::Female),
        "другой" | "другое" | "басқа" | "other" => Some(Sex::Other),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_languages_and_short_forms_are_read() {
        assert_eq!(read("Муж."), Some(Sex::Male));
        assert_eq!(read("әйел"), Some(Sex::Female));
        assert_eq!(read(" F "), Some(Sex::Female));
        assert_eq!(read("ер"), Some(Sex::Male));
        assert_eq!(read("не указан"), None);
    }
}
