//! Sealed facts: XChaCha20-Poly1305 under the key of the subject a fact is about.
//!
//! Invariant: a sealed fact opens only in the place it was sealed for: the same act, the same index in it, the same
//! subject and compartment. Whoever moves ciphertext about gets [`Damage::Seal`], never another fact.

use std::fmt;

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::damage::Damage;
use crate::id::{ActId, SubjectId};
use crate::pad;

const DOMAIN: &[u8; 13] = b"tizim/fact/1\n";
pub(crate) const TAG: usize = 16;

/// Who may open a fact; see the security notes of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compartment {
    /// Names, statuses, acts.
    Register = 1,
    /// Phones, addresses, needs.
    Help = 2,
    /// Who told us, originals.
    Sources = 3,
    /// Roles and keys.
    Control = 4,
}

impl Compartment {
    /// Every compartment, in the order of its number.
    pub const ALL: [Self; 4] = [Self::Register, Self::Help, Self::Sources, Self::Control];

    /// The number that is written.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The compartment of a number read.
    pub fn from_number(number: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|compartment| u64::from(compartment.number()) == number)
    }
}

/// The key of one subject in one compartment. Destroying every copy of it erases what it sealed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SubjectKey([u8; 32]);

impl SubjectKey {
    /// A key from 32 bytes of chance.
    pub fn from_chance(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for SubjectKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SubjectKey")
    }
}

/// Where a fact stands; bound into its seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The act that stated the fact.
    pub act: ActId,
    /// The fact's index among the facts of the act, from 0.
    pub index: u32,
    /// What the fact is about.
    pub subject: SubjectId,
    /// Who may open it.
    pub compartment: Compartment,
}

impl Place {
    fn associated_data(&self) -> [u8; 50] {
        let mut data = [0; 50];
        let parts = DOMAIN.iter().chain(&self.act.0).copied().chain(self.index.to_be_bytes());
        let parts = parts.chain(self.subject.0).chain([self.compartment.number()]);
        data.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        data
    }
}

/// A fact as it rests: nothing of its content can be read without the subject's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFact {
    /// What the fact is about.
    pub subject: SubjectId,
    /// Who may open it.
    pub compartment: Compartment,
    /// 24 bytes of chance, new for every fact.
    pub nonce: [u8; 24],
    /// The padded text, encrypted, and a 16-byte tag.
    pub body: Vec<u8>,
}

impl SealedFact {
    /// The same fact, borrowed.
    pub fn view(&self) -> FactView<'_> {
        FactView {
            subject: self.subject,
            compartment: self.compartment,
            nonce: &self.nonce,
            body: &self.body,
        }
    }
}

/// A sealed fact borrowed from the bytes of its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactView<'a> {
    /// What the fact is about.
    pub subject: SubjectId,
    /// Who may open it.
    pub compartment: Compartment,
    /// The nonce.
    pub nonce: &'a [u8; 24],
    /// Ciphertext and tag.
    pub body: &'a [u8],
}

impl FactView<'_> {
    /// The same fact, with bytes of its own.
    pub fn to_fact(self) -> SealedFact {
        let Self { subject, compartment, nonce, body } = self;
        SealedFact { subject, compartment, nonce: *nonce, body: body.to_vec() }
    }

    fn stands_in(&self, place: &Place) -> bool {
        self.subject == place.subject && self.compartment == place.compartment
    }
}

/// What opening a fact gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened<T> {
    /// The text.
    Text(T),
    /// The subject's key was destroyed; the entry still stands in its chain, its text is gone for good.
    Erased,
}

/// Seals `text` for its place. `nonce` must be 24 bytes of fresh chance. Fails only if the text is too long.
pub fn seal(key: &SubjectKey, place: &Place, text: &[u8], nonce: [u8; 24]) -> Result<SealedFact, Damage> {
    let mut body = Vec::with_capacity(pad::size_class(text.len()) + TAG);
    pad::pad(text, &mut body)?;
    cipher(key)
        .encrypt_in_place(&XNonce::from(nonce), &place.associated_data(), &mut body)
        .map_err(|_| Damage::Seal)?;
    Ok(SealedFact { subject: place.subject, compartment: place.compartment, nonce, body })
}

/// Opens a fact. [`open_into`] does the same without a new allocation for each fact.
pub fn open(key: &SubjectKey, place: &Place, fact: &SealedFact) -> Result<Vec<u8>, Damage> {
    let mut buffer = Vec::new();
    open_into(key, place, fact.view(), &mut buffer).map(<[u8]>::to_vec)
}

/// Opens a fact whose key may have been destroyed.
pub fn open_or_erased(
    key: Option<&SubjectKey>,
    place: &Place,
    fact: &SealedFact,
) -> Result<Opened<Vec<u8>>, Damage> {
    key.map_or(Ok(Opened::Erased), |key| open(key, place, fact).map(Opened::Text))
}

/// Opens a fact inside `buffer`, whose former content is dropped, and lends the text.
pub fn open_into<'b>(
    key: &SubjectKey,
    place: &Place,
    fact: FactView<'_>,
    buffer: &'b mut Vec<u8>,
) -> Result<&'b [u8], Damage> {
    buffer.clear();
    if !fact.stands_in(place) {
        return Err(Damage::Seal);
    }
    buffer.extend_from_slice(fact.body);
    cipher(key)
        .decrypt_in_place(&XNonce::from(*fact.nonce), &place.associated_data(), buffer)
        .map_err(|_| Damage::Seal)?;
    pad::unpad(buffer)
}

fn cipher(key: &SubjectKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(key.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn place() -> Place {
        Place {
            act: ActId([1; 16]),
            index: 3,
            subject: SubjectId([2; 16]),
            compartment: Compartment::Register,
        }
    }

    fn key() -> SubjectKey {
        SubjectKey::from_chance([7; 32])
    }

    #[test]
    fn a_fact_opens_where_it_was_sealed() {
        let fact = seal(&key(), &place(), b"held", [9; 24]).unwrap();
        assert_eq!(open(&key(), &place(), &fact).unwrap(), b"held");
        assert_eq!(fact.body.len(), 64 + TAG);
    }

    #[test]
    fn a_fact_opens_nowhere_else() {
        let fact = seal(&key(), &place(), b"held", [9; 24]).unwrap();
        let elsewhere = [
            Place { act: ActId([0; 16]), ..place() },
            Place { index: 4, ..place() },
            Place { subject: SubjectId([3; 16]), ..place() },
            Place { compartment: Compartment::Help, ..place() },
        ];
        for other in elsewhere {
            assert_eq!(open(&key(), &other, &fact), Err(Damage::Seal), "{other:?}");
            let moved = SealedFact { subject: other.subject, compartment: other.compartment, ..fact.clone() };
            assert_eq!(open(&key(), &other, &moved), Err(Damage::Seal), "{other:?}");
        }
        assert_eq!(open(&SubjectKey::from_chance([8; 32]), &place(), &fact), Err(Damage::Seal));
    }

    #[test]
    fn without_its_key_a_fact_is_erased_and_with_a_wrong_one_it_is_damage() {
        let fact = seal(&key(), &place(), b"held", [9; 24]).unwrap();
        assert_eq!(open_or_erased(None, &place(), &fact), Ok(Opened::Erased));
        assert_eq!(open_or_erased(Some(&key()), &place(), &fact), Ok(Opened::Text(b"held".to_vec())));
    }

    #[test]
    fn a_key_does_not_print_itself() {
        assert_eq!(format!("{:?}", key()), "SubjectKey");
    }

    #[test]
    fn numbers_of_compartments_stay_what_they_are() {
        assert_eq!(Compartment::ALL.map(Compartment::number), [1, 2, 3, 4]);
        assert_eq!(Compartment::from_number(3), Some(Compartment::Sources));
        assert_eq!(Compartment::from_number(0).or(Compartment::from_number(5)), None);
    }

    proptest! {
        #[test]
        fn any_bit_turned_in_a_body_is_noticed(text: Vec<u8>, bit: prop::sample::Index) {
            let mut fact = seal(&key(), &place(), &text, [9; 24]).unwrap();
            let bit = bit.index(fact.body.len() * 8);
            fact.body[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(open(&key(), &place(), &fact), Err(Damage::Seal));
        }

        #[test]
        fn a_buffer_can_be_used_again(first: Vec<u8>, second: Vec<u8>) {
            let mut buffer = Vec::new();
            for text in [&first, &second] {
                let fact = seal(&key(), &place(), text, [9; 24]).unwrap();
                prop_assert_eq!(open_into(&key(), &place(), fact.view(), &mut buffer).unwrap(), &text[..]);
            }
        }
    }
}
