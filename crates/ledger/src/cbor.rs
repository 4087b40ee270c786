//! The small part of CBOR (RFC 8949) that the log uses: unsigned integers, byte strings, arrays, null.
//!
//! Invariant: there is one way to write a thing, and the reader refuses every other (RFC 8949, 4.2.1: shortest heads,
//! definite lengths). Written here rather than taken from a crate because readers of general CBOR accept longer heads.

use crate::damage::Damage;

const UNSIGNED: u8 = 0;
const BYTES: u8 = 2;
const ARRAY: u8 = 4;
const NULL: u8 = 0xf6;

/// Writes canonical CBOR to the end of a vector.
pub(crate) struct Writer<'a>(pub &'a mut Vec<u8>);

impl Writer<'_> {
    fn head(&mut self, major: u8, value: u64) {
        let major = major << 5;
        let bytes = value.to_be_bytes();
        let [_, _, _, _, b4, b5, b6, b7] = bytes;
        match value {
            0..=23 => self.0.push(major | b7),
            24..=0xff => self.0.extend([major | 24, b7]),
            0x100..=0xffff => self.0.extend([major | 25, b6, b7]),
            0x1_0000..=0xffff_ffff => self.0.extend([major | 26, b4, b5, b6, b7]),
            _ => {
                self.0.push(major | 27);
                self.0.extend(bytes);
            }
        }
    }

    pub(crate) fn unsigned(&mut self, value: u64) {
        self.head(UNSIGNED, value);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.head(BYTES, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn array(&mut self, length: usize) {
        self.head(ARRAY, length as u64);
    }

    pub(crate) fn null(&mut self) {
        self.0.push(NULL);
    }
}

/// Reads canonical CBOR from the front of a slice, borrowing byte strings.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    fn take<const N: usize>(&mut self) -> Result<&'a [u8; N], Damage> {
        let (front, rest) = self.0.split_first_chunk().ok_or(Damage::Short)?;
        self.0 = rest;
        Ok(front)
    }

    fn head(&mut self, major: u8, what: &'static str) -> Result<u64, Damage> {
        let [first] = *self.take::<1>()?;
        if first >> 5 != major {
            return Err(Damage::Shape(what));
        }
        let (value, least) = match first & 0x1f {
            small @ 0..=23 => return Ok(u64::from(small)),
            24 => (u64::from(u8::from_be_bytes(*self.take()?)), 24),
            25 => (u64::from(u16::from_be_bytes(*self.take()?)), 0x100),
            26 => (u64::from(u32::from_be_bytes(*self.take()?)), 0x1_0000),
            27 => (u64::from_be_bytes(*self.take()?), 0x1_0000_0000),
            _ => return Err(Damage::NotCanonical),
        };
        if value < least { Err(Damage::NotCanonical) } else { Ok(value) }
    }

    pub(crate) fn unsigned(&mut self, what: &'static str) -> Result<u64, Damage> {
        self.head(UNSIGNED, what)
    }

    pub(crate) fn bytes(&mut self, what: &'static str) -> Result<&'a [u8], Damage> {
        let length = usize::try_from(self.head(BYTES, what)?).map_err(|_| Damage::Short)?;
        let (front, rest) = self.0.split_at_checked(length).ok_or(Damage::Short)?;
        self.0 = rest;
        Ok(front)
    }

    pub(crate) fn fixed<const N: usize>(&mut self, what: &'static str) -> Result<&'a [u8; N], Damage> {
        self.bytes(what)?.try_into().map_err(|_| Damage::Shape(what))
    }

    /// The number of items that follow; not yet known to be there.
    pub(crate) fn array(&mut self, what: &'static str) -> Result<u64, Damage> {
        self.head(ARRAY, what)
    }

    pub(crate) fn array_of(&mut self, length: u64, what: &'static str) -> Result<(), Damage> {
        if self.array(what)? == length { Ok(()) } else { Err(Damage::Shape(what)) }
    }

    /// Steps over a null if one is next.
    pub(crate) fn null(&mut self) -> bool {
        match self.0.split_first() {
            Some((&NULL, rest)) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    pub(crate) fn end(&self) -> Result<(), Damage> {
        if self.0.is_empty() { Ok(()) } else { Err(Damage::Trailing) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn another_cbor_reader_sees_what_was_written(value: u64, bytes: Vec<u8>) {
            let mut out = Vec::new();
            let mut writer = Writer(&mut out);
            writer.array(3);
            writer.unsigned(value);
            writer.bytes(&bytes);
            writer.null();
            let mut other = minicbor::Decoder::new(&out);
            prop_assert_eq!(other.array().unwrap(), Some(3));
            prop_assert_eq!(other.u64().unwrap(), value);
            prop_assert_eq!(other.bytes().unwrap(), &bytes[..]);
            prop_assert!(other.null().is_ok());
            let mut encoder = minicbor::Encoder::new(Vec::new());
            encoder.array(3).unwrap().u64(value).unwrap().bytes(&bytes).unwrap().null().unwrap();
            prop_assert_eq!(encoder.into_writer(), out);
        }

        #[test]
        fn reading_gives_back_what_was_written(value: u64, bytes: Vec<u8>) {
            let mut out = Vec::new();
            Writer(&mut out).unsigned(value);
            Writer(&mut out).bytes(&bytes);
            let mut reader = Reader(&out);
            prop_assert_eq!(reader.unsigned("value"), Ok(value));
            prop_assert_eq!(reader.bytes("bytes"), Ok(&bytes[..]));
            prop_assert_eq!(reader.end(), Ok(()));
        }
    }

    #[test]
    fn a_longer_way_to_write_a_number_is_refused() {
        for bytes in [
            &[0x18, 23][..],
            &[0x19, 0, 255],
            &[0x1a, 0, 0, 255, 255],
            &[0x1b, 0, 0, 0, 0, 255, 255, 255, 255],
        ] {
            assert_eq!(Reader(bytes).unsigned("number"), Err(Damage::NotCanonical), "{bytes:?}");
        }
    }

    #[test]
    fn a_length_left_open_is_refused() {
        assert_eq!(Reader(&[0x5f, 0x41, 0, 0xff]).bytes("bytes"), Err(Damage::NotCanonical));
        assert_eq!(Reader(&[0x9f, 0xff]).array("array"), Err(Damage::NotCanonical));
    }

    #[test]
    fn a_length_beyond_the_end_is_short() {
        assert_eq!(
            Reader(&[0x5b, 255, 255, 255, 255, 255, 255, 255, 255]).bytes("bytes"),
            Err(Damage::Short)
        );
        assert_eq!(Reader(&[0x42, 1]).bytes("bytes"), Err(Damage::Short));
        assert_eq!(Reader(&[]).unsigned("number"), Err(Damage::Short));
    }
}
