//! How numbers and texts stand on the wire between the child and its parent.
//!
//! Reading never reserves what a length says before the bytes are there, and never reads past the end of a frame.

/// A frame that is being read.
pub struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// Reads from the start of `bytes`.
    pub fn over(bytes: &'a [u8]) -> Cursor<'a> {
        Cursor { rest: bytes }
    }

    /// Whether everything was read.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next `count` bytes, or nothing if there are not that many.
    pub fn bytes(&mut self, count: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(usize::try_from(count).ok()?)?;
        self.rest = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }
}

/// A value that can stand in a frame.
pub trait Wire: Sized {
    /// Writes the value at the end of `out`.
    fn put(&self, out: &mut Vec<u8>);
    /// Reads one, or nothing if the bytes are not one.
    fn fetch(from: &mut Cursor<'_>) -> Option<Self>;
}

impl Wire for u64 {
    fn put(&self, out: &mut Vec<u8>) {
        let mut left = *self;
        while left >= 0x80 {
            out.push(left as u8 | 0x80);
            left >>= 7;
        }
        out.push(left as u8);
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<u64> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = from.byte()?;
            value |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        put_text(self, out);
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<String> {
        take_text(from).map(str::to_owned)
    }
}

/// Writes a text as its length and its bytes.
pub fn put_text(text: &str, out: &mut Vec<u8>) {
    (text.len() as u64).put(out);
    out.extend_from_slice(text.as_bytes());
}

/// Reads a text; nothing if it is not UTF-8.
pub fn take_text<'a>(from: &mut Cursor<'a>) -> Option<&'a str> {
    let length = u64::fetch(from)?;
    std::str::from_utf8(from.bytes(length)?).ok()
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            None => out.push(0),
            Some(value) => {
                out.push(1);
                value.put(out);
            }
        }
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Option<T>> {
        match from.byte()? {
            0 => Some(None),
            1 => T::fetch(from).map(Some),
            _ => None,
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (self.len() as u64).put(out);
        self.iter().for_each(|value| value.put(out));
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Vec<T>> {
        let count = u64::fetch(from)?;
        let mut values = Vec::new();
        for _ in 0..count {
            if from.is_empty() {
                return None;
            }
            values.push(T::fetch(from)?);
        }
        Some(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_and_texts_come_back(number: u64, texts: Vec<Option<String>>) {
            let mut bytes = Vec::new();
            number.put(&mut bytes);
            texts.put(&mut bytes);
            let mut cursor = Cursor::over(&bytes);
            prop_assert_eq!(u64::fetch(&mut cursor), Some(number));
            prop_assert_eq!(Vec::<Option<String>>::fetch(&mut cursor), Some(texts));
            prop_assert!(cursor.is_empty());
        }

        #[test]
        fn random_bytes_never_panic(bytes: Vec<u8>) {
            let _ = Vec::<Option<String>>::fetch(&mut Cursor::over(&bytes));
        }
    }

    #[test]
    fn a_length_beyond_the_frame_is_refused() {
        let mut bytes = Vec::new();
        u64::MAX.put(&mut bytes);
        assert_eq!(String::fetch(&mut Cursor::over(&bytes)), None);
        assert_eq!(Vec::<u64>::fetch(&mut Cursor::over(&bytes)), None);
    }
}
