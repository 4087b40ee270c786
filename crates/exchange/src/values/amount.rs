//! A number exactly as it was written, to the thousandth.

/// A number in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    /// One thousand of these make one.
    pub thousandths: i64,
}

impl Amount {
    /// The number if it has no fraction.
    pub fn whole(self) -> Option<i64> {
        (self.thousandths % 1000 == 0).then_some(self.thousandths / 1000)
    }
}

/// Reads figures with at most three decimals behind a dot or comma; spaces may stand between thousands.
pub fn read(text: &str) -> Option<Amount> {
    let plain: String =
        text.trim().chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (whole, decimals) = plain.split_once(['.', ',']).unwrap_or((&plain, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty() || decimals.len() > 3 || !figures(digits) || !figures(decimals) {
        return None;
    }
    let thousands = whole.parse::<i64>().ok()?.checked_mul(1000)?;
    let rest = format!("{decimals:0<3}").parse::<i64>().ok()?;
    let thousandths =
        if whole.starts_with('-') { thousands.checked_sub(rest)? } else { thousands.checked_add(rest)? };
    Some(Amount { thousandths })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_decimals() {
        assert_eq!(read("5.5").map(|amount| amount.thousandths), Some(5_500));
        assert_eq!(read("1 300").and_then(Amount::whole), Some(1_300));
        assert_eq!(read("-0,25").map(|amount| amount.thousandths), Some(-250));
        assert_eq!(read("2000000000").and_then(Amount::whole), Some(2_000_000_000));
        assert_eq!(read("5.5").and_then(Amount::whole), None);
        assert!(read("1.2345").is_none() && read("dozens").is_none() && read("-").is_none());
    }
}
