//! An age as it was written: a number, two bounds, months of a child, "under 20".

/// An age in whole years, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Age {
    /// At least this many years.
    pub least: u8,
    /// At most this many; absent for "over 60".
    pub most: Option<u8>,
    /// Whether the text says "about".
    pub about: bool,
}

const OLDEST: u8 = 120;

/// Reads one age; nothing if it is not one.
pub fn read(text: &str) -> Option<Age> {
    let small = text.trim().to_lowercase().replace('ё', "е");
    let about =
        ["около", "примерно", "шамамен", "about", "approx", "~"].iter().any(|word| small.starts_with(word));
    let words: Vec<&str> = small
        .split(|letter: char| !letter.is_alphanumeric() && letter != '+')
        .filter(|word| !word.is_empty())
        .collect();
    let numbers: Vec<u8> = words.iter().filter_map(|word| word.trim_end_matches('+').parse().ok()).collect();
    let months = words
        .iter()
        .any(|word| ["мес", "месяц", "месяца", "месяцев", "ай", "айлық", "months", "month"].contains(word));
    if words.iter().any(|word| !is_known(word)) || numbers.iter().any(|number| *number > OLDEST) {
        return None;
    }
    let under = words.iter().any(|word| ["under", "до", "младше", "дейін", "less"].contains(word));
    let over = words
        .iter()
        .any(|word| ["over", "старше", "асқан", "above", "более"].contains(word) || word.ends_with('+'));
    match numbers.as_slice() {
        [number] if months => Some(Age { least: number / 12, most: Some(number / 12), about }),
        [number] if under => Some(Age { least: 0, most: Some(number.saturating_sub(1)), about }),
        [number] if over => Some(Age { least: *number, most: None, about }),
        [number] => Some(Age { least: *number, most: Some(*number), about }),
        [least, most] if least <= most && !months => Some(Age { least: *least, most: Some(*most), about }),
        _ => None,
    }
}

fn is_known(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "лет", "год", "года", "г", "л", "жас", "жаста", "жасар", "years", "year", "old", "yo", "y", "o", "мес", "месяц", "месяца", "месяцев", "ай", "айлық", "months", "month",
        "около", "примерно", "шамамен", "about", "approx", "under", "до", "младше", "дейін", "less", "than", "over", "старше", "асқан", "above", "более", "от", "from", "to", "between", "and",
    ];
    word.trim_end_matches('+').parse::<u8>().is_ok() || WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(text: &str) -> Option<(u8, Option<u8>)> {
        read(text).map(|age| (age.least, age.most))
    }

    #[test]
    fn ages_are_read_as_people_write_them() {
        assert_eq!(years("35"), Some((35, Some(35))));
        assert_eq!(years("35 лет"), Some((35, Some(35))));
        assert_eq!(years("35 жаста"), Some((35, Some(35))));
        assert_eq!(years("35-40"), Some((35, Some(40))));
        assert_eq!(years("от 35 до 40 лет"), None.or(years("35–40 лет")));
        assert_eq!(years("8 мес."), Some((0, Some(0))));
        assert_eq!(years("under 20"), Some((0, Some(19))));
        assert_eq!(years("60+"), Some((60, None)));
        assert!(read("около 50").is_some_and(|age| age.about));
    }

    #[test]
    fn what_is_not_an_age_gives_nothing() {
        for text in ["", "взрослый", "1987", "40-35", "35/2 кв"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
