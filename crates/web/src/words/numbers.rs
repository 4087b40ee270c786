//! Numbers as each language writes them: digits in groups of three, a decimal point or comma.
//!
//! The groups are kept together by a narrow no-break space (Kazakh, Russian) or parted by a comma (English).

use super::{Lang, Words};
use fluent_bundle::FluentValue;

const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

impl Words {
    /// A whole number in groups of three digits.
    pub fn number(&self, number: i64) -> String {
        grouped(&number.to_string(), self.lang)
    }

    /// A weight in bits with its sign, to a tenth.
    pub fn bits(&self, bits: f64) -> String {
        let told = self.decimal(bits, 1);
        match told.as_str() {
            "0" | "\u{2212}0" => "0".to_owned(),
            below if below.starts_with('\u{2212}') => told,
            _ => format!("+{told}"),
        }
    }

    /// A number with at most this many decimals, trailing noughts left out.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let fixed = format!("{number:.decimals$}");
        let short =
            if fixed.contains('.') { fixed.trim_end_matches('0').trim_end_matches('.') } else { &fixed };
        grouped(short, self.lang)
    }
}

/// How a sentence writes the numbers that are put into it.
pub(super) fn formatter<M>(lang: Lang) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match lang {
        Lang::Kk | Lang::Ru => |value, _| number_in(value, Lang::Ru),
        Lang::En => |value, _| number_in(value, Lang::En),
    }
}

fn number_in(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string(), lang)),
        _ => None,
    }
}

/// Groups the digits of a number written plainly, like `-12345.5`.
fn grouped(plain: &str, lang: Lang) -> String {
    let (group, point) = match lang {
        Lang::Kk | Lang::Ru => (NARROW_NO_BREAK_SPACE, ','),
        Lang::En => (',', '.'),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("\u{2212}", digits));
    let mut text = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point);
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn thousands_are_grouped_as_the_language_writes_them() {
        let texts = Lang::ALL.map(|lang| words(lang).number(1_234_567));
        assert_eq!(texts, ["1\u{202f}234\u{202f}567", "1\u{202f}234\u{202f}567", "1,234,567"]);
        assert_eq!(words(Lang::En).number(999), "999");
        assert_eq!(words(Lang::En).number(-4500), "\u{2212}4,500");
    }

    #[test]
    fn a_weight_always_shows_which_way_it_goes() {
        let told = [8.46, -12.0, 0.0, -0.04, 0.04].map(|bits| words(Lang::En).bits(bits));
        assert_eq!(told, ["+8.5", "\u{2212}12", "0", "0", "0"]);
        assert_eq!(words(Lang::Kk).bits(-0.5), "\u{2212}0,5");
    }

    #[test]
    fn decimals_take_the_point_or_comma_of_the_language() {
        assert_eq!(words(Lang::Ru).decimal(12345.50, 2), "12\u{202f}345,5");
        assert_eq!(words(Lang::En).decimal(5.5, 1), "5.5");
        assert_eq!(words(Lang::En).decimal(2000.0, 0), "2,000");
    }
}
