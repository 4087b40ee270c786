//! The ids of the log: raw bytes that mean nothing by themselves.
//!
//! Invariant: an id never counts up and never carries content; all but [`EntryId`] are drawn by chance.

use std::fmt;

/// Reads exactly `N` bytes of hexadecimal; anything else is `None`.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let text = text.as_bytes();
    if text.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_chunks::<2>().0) {
        let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
        *byte = u8::try_from(high? << 4 | low?).ok()?;
    }
    Some(bytes)
}

/// Writes bytes as lower-case hexadecimal.
pub(crate) fn write_hex(bytes: &[u8], out: &mut impl fmt::Write) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $length:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Reads the hexadecimal form.
            pub fn from_hex(text: &str) -> Option<Self> {
                from_hex(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    )*};
}

ids! {
    /// One desk: the owner of one chain.
    NodeId: 16;
    /// One member of the group.
    MemberId: 16;
    /// One act: what a member did in one go. An act sent twice has the same id.
    ActId: 16;
    /// What a fact is about and whose key seals it; erasing happens by subject.
    SubjectId: 16;
    /// SHA-256 over an entry, its signature included.
    EntryId: 32;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_goes_there_and_back() {
        let id = NodeId([0x0f, 0xa0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 255]);
        assert_eq!(id.to_string(), "0fa00102030405060708090a0b0c0dff");
        assert_eq!(NodeId::from_hex(&id.to_string()), Some(id));
    }

    #[test]
    fn what_is_not_hexadecimal_of_the_right_length_is_no_id() {
        for text in ["", "00", "+f0102030405060708090a0b0c0d0e0f", "қ0102030405060708090a0b0c0d0e0f0"] {
            assert_eq!(NodeId::from_hex(text), None, "{text}");
        }
    }
}
