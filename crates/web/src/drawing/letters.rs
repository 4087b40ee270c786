//! How much room letters take, in the font that our pictures carry.
//!
//! Widths are those of Noto Sans in twentieths of its size, rounded; good enough to keep labels apart.

/// The letters of each width, narrowest first; what is not listed is taken as wide as "п".
const WIDTHS: &[(f64, &str)] = &[
    (0.25, " !,.:;Jijl'Јіїј\u{a0}‘’|"),
    (0.20, "\u{202f}"),
    (0.32, "()-/I[]ftІЇ“”"),
    (0.42, "r{}„•?_z°гғ"),
    (0.50, "FLcsvy«»ГЗзстуэү–"),
    (0.55, "$*+0123456789<=>ESTYZaekx~ЁЕТаехёҒқұә₸"),
    (0.65, "#ABCАВСЬЭЯийнцѝҚңҰЫ"),
    (0.70, "ДЛЧЪфъҺ"),
    (0.75, "&DGHNUИЙНПЦжмҢ"),
    (0.80, "OQwОФыӨ…Ә"),
    (0.85, "%ЖЫю"),
    (0.90, "@MМшщ"),
    (0.95, "Wm"),
    (1.00, "—№"),
    (1.05, "ШЩЮ"),
];

/// The width of a line of text at this size.
pub(super) fn width_of(text: &str, size: f64) -> f64 {
    text.chars().map(width_of_letter).sum::<f64>() * size
}

fn width_of_letter(letter: char) -> f64 {
    WIDTHS.iter().find(|(_, letters)| letters.contains(letter)).map_or(0.6, |(width, _)| *width)
}

/// Breaks a text at its spaces into lines no wider than this; a single longer word stays whole.
pub(super) fn wrapped(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width_of(&format!("{line} {word}"), size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text that is no wider than this, its end left out where it is longer.
pub(super) fn shortened(text: &str, size: f64, width: f64) -> String {
    if width_of(text, size) <= width {
        return text.to_owned();
    }
    let mut short: String = text.to_owned();
    while !short.is_empty() && width_of(&short, size) + width_of("…", size) > width {
        short.pop();
    }
    format!("{}…", short.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_letter_takes_more_room_than_a_narrow_one() {
        assert!(width_of("Ш", 10.0) > 3.0 * width_of("і", 10.0));
        assert_eq!(width_of("", 10.0), 0.0);
    }

    #[test]
    fn a_text_is_shortened_only_where_it_is_too_long() {
        assert_eq!(shortened("list", 10.0, 100.0), "list");
        let short = shortened("a list with a very long name", 10.0, 60.0);
        assert!(short.ends_with('…') && width_of(&short, 10.0) <= 60.0, "{short}");
    }

    #[test]
    fn lines_are_broken_at_spaces_only() {
        let lines = wrapped("Бас прокуратура мәлімдемесі", 10.0, 80.0);
        assert_eq!(lines, ["Бас", "прокуратура", "мәлімдемесі"]);
        assert_eq!(wrapped("one two", 10.0, 1000.0), ["one two"]);
    }
}
