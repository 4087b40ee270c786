//! Names for things: sixteen random bytes, never counted up, so that an id tells nobody how many there are.
//!
//! Every id is given from outside (the office draws them); nothing in this crate makes one.

use std::fmt;

/// Writes a newtype of sixteen bytes that prints and reads as 32 hexadecimal letters.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// Reads 32 hexadecimal letters; `None` for anything else.
            pub fn from_hex(text: &str) -> Option<$name> {
                sixteen_bytes(text).map($name)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }
        impl<C> minicbor::Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(
                &self, e: &mut minicbor::Encoder<W>, _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                e.bytes(&self.0)?.ok()
            }
        }
        impl<'b, C> minicbor::Decode<'b, C> for $name {
            fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
                d.bytes()?.try_into().map($name).map_err(|_| minicbor::decode::Error::message("an id has 16 bytes"))
            }
        }
    )+};
}

ids! {
    /// Anything the register holds: a record, a source, an event, a figure.
    ThingId,
    /// One act of a member: the token of the form it came from, so that a form sent twice is one act.
    ActId,
    /// A member of the office.
    MemberId,
}

impl ThingId {
    /// The office itself, the subject of facts that are about no single thing.
    pub const OFFICE: ThingId = ThingId([0; 16]);
}

impl From<MemberId> for ThingId {
    fn from(member: MemberId) -> ThingId {
        ThingId(member.0)
    }
}

fn sixteen_bytes(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_prints() {
        let id = ThingId([7, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
        assert_eq!(ThingId::from_hex(&id.to_string()), Some(id));
    }

    #[test]
    fn anything_else_is_no_id() {
        for text in ["", "07ff", "zz000102030405060708090a0b0c0d0e", "әғқңөұүһіәғқңөұүһі"] {
            assert_eq!(ThingId::from_hex(text), None, "{text}");
        }
    }
}
