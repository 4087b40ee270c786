//! Padding: a sealed fact shows its size class, not its length.
//!
//! Invariant: a padded text is its length (four bytes, big-endian), the text, and zeros up to a size class. Classes are
//! PADMÉ's (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files", PoPETs 2019, 4.2) from 64 bytes up:
//! at most 12 % more, and a text of n bytes falls in one of O(log log n) classes.

use crate::damage::Damage;

/// The longest text a fact may hold, in bytes. Files are kept elsewhere.
pub const MAX_PLAINTEXT: usize = 1 << 20;

const PREFIX: usize = 4;
const FLOOR: usize = 64;

/// The size of a padded text of `length` bytes, its length prefix included.
pub fn size_class(length: usize) -> usize {
    padme(length.saturating_add(PREFIX).max(FLOOR))
}

/// Whether padding can give this length.
pub(crate) fn is_size_class(length: usize) -> bool {
    (FLOOR..=size_class(MAX_PLAINTEXT)).contains(&length) && padme(length) == length
}

/// PADMÉ: keep as many leading bits of a length as its exponent needs, and round up.
fn padme(length: usize) -> usize {
    let exponent = length.max(2).ilog2();
    let mantissa = exponent.ilog2() + 1;
    let mask = (1_usize << exponent.saturating_sub(mantissa)) - 1;
    length.saturating_add(mask) & !mask
}

/// Writes the padded form of `text` to the end of `out`.
pub(crate) fn pad(text: &[u8], out: &mut Vec<u8>) -> Result<(), Damage> {
    let length = u32::try_from(text.len()).ok().filter(|_| text.len() <= MAX_PLAINTEXT);
    let length = length.ok_or(Damage::TooLarge("the fact"))?;
    let end = out.len() + size_class(text.len());
    out.extend(length.to_be_bytes());
    out.extend_from_slice(text);
    out.resize(end, 0);
    Ok(())
}

/// The text inside a padded form.
pub(crate) fn unpad(padded: &[u8]) -> Result<&[u8], Damage> {
    let (length, rest) = padded.split_first_chunk().ok_or(Damage::Padding)?;
    let length = u32::from_be_bytes(*length) as usize;
    let (text, zeros) = rest.split_at_checked(length).ok_or(Damage::Padding)?;
    let tight = size_class(length) == padded.len() && zeros.iter().all(|byte| *byte == 0);
    if tight { Ok(text) } else { Err(Damage::Padding) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn classes_are_those_of_the_paper() {
        // Worked by hand: 1000 + 4 has exponent 9, whose 4 bits are kept, so it rounds up to a multiple of 32.
        for (length, class) in
            [(1, 64), (60, 64), (61, 72), (68, 72), (69, 80), (1000, 1024), (1021, 1088), (9_996, 10_240)]
        {
            assert_eq!(size_class(length), class, "{length}");
        }
    }

    #[test]
    fn short_texts_all_look_alike() {
        let mut first = Vec::new();
        let mut second = Vec::new();
        pad(b"dead", &mut first).unwrap();
        pad(b"released, travel ban, seen by two", &mut second).unwrap();
        assert_eq!(first.len(), second.len());
    }

    #[test]
    fn a_text_too_long_is_refused() {
        let text = vec![1; MAX_PLAINTEXT + 1];
        assert_eq!(pad(&text, &mut Vec::new()), Err(Damage::TooLarge("the fact")));
        assert!(pad(&text[1..], &mut Vec::new()).is_ok());
    }

    #[test]
    fn padding_that_is_not_zeros_or_not_tight_is_refused() {
        let mut padded = Vec::new();
        pad(b"held", &mut padded).unwrap();
        assert_eq!(unpad(&padded), Ok(&b"held"[..]));
        let mut marked = padded.clone();
        marked[40] = 1;
        assert_eq!(unpad(&marked), Err(Damage::Padding));
        padded.resize(72, 0);
        assert_eq!(unpad(&padded), Err(Damage::Padding));
        assert_eq!(unpad(&[255; 64]), Err(Damage::Padding));
    }

    proptest! {
        #[test]
        fn padding_comes_off_again_and_costs_little(text in prop::collection::vec(any::<u8>(), 0..3000)) {
            let mut padded = Vec::new();
            pad(&text, &mut padded).unwrap();
            prop_assert!(is_size_class(padded.len()));
            prop_assert!(padded.len() <= 64.max((text.len() + 4) * 112 / 100 + 1));
            prop_assert_eq!(unpad(&padded).unwrap(), &text[..]);
        }

        #[test]
        fn a_longer_text_never_has_a_smaller_class(length in 0_usize..MAX_PLAINTEXT) {
            prop_assert!(size_class(length) <= size_class(length + 1));
            prop_assert_eq!(padme(size_class(length)), size_class(length));
        }
    }
}
