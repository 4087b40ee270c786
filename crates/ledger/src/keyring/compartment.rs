//! The key of a compartment, sealed to everyone who may open it.
//!
//! Invariant: a compartment key has a generation, and removing a member starts the next one: what is written from then
//! on is out of the removed member's reach (what they saw before, they saw). `age` says nothing about who sealed a key,
//! so whoever can write to the store could put a key of their own there: state [`CompartmentKey::id`] in a signed fact
//! and compare it on opening.

use std::fmt;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::identity::{Identity, Recipient};
use crate::damage::Damage;
use crate::id::write_hex;
use crate::seal::Compartment;

const DOMAIN: &[u8; 24] = b"tizim/compartment-key/1\n";

/// The key under which the subject keys of one compartment are wrapped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct CompartmentKey {
    #[zeroize(skip)]
    compartment: Compartment,
    #[zeroize(skip)]
    generation: u32,
    secret: [u8; 32],
}

/// Names a compartment key without telling it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompartmentKeyId(pub [u8; 16]);

impl CompartmentKey {
    /// A key from 32 bytes of chance. The first generation is 0.
    pub fn from_chance(compartment: Compartment, generation: u32, chance: [u8; 32]) -> Self {
        Self { compartment, generation, secret: chance }
    }

    /// Which compartment it opens.
    pub fn compartment(&self) -> Compartment {
        self.compartment
    }

    /// How many keys the compartment had before.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// The first 16 bytes of a hash over the key and what it is for.
    pub fn id(&self) -> CompartmentKeyId {
        let hash: [u8; 32] = Sha256::new()
            .chain_update(b"tizim/compartment-key-id/1\n")
            .chain_update(self.text().as_slice())
            .finalize()
            .into();
        let mut id = [0; 16];
        id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        CompartmentKeyId(id)
    }

    /// Seals the key so that each recipient alone can open it: the members of the compartment and both paper keys.
    pub fn seal_to_all(&self, recipients: &[Recipient]) -> Result<Vec<u8>, Damage> {
        Recipient::seal_to_all(recipients, self.text().as_slice())
    }

    /// Opens a sealed key.
    pub fn open(sealed: &[u8], identity: &Identity) -> Result<Self, Damage> {
        let text = identity.open(sealed)?;
        let shape = Damage::Shape("compartment key");
        let text: &[u8; 61] = text.as_slice().try_into().map_err(|_| shape)?;
        let (domain, rest) = text.split_first_chunk::<24>().ok_or(shape)?;
        let (number, rest) = rest.split_first().ok_or(shape)?;
        let (generation, secret) = rest.split_first_chunk::<4>().ok_or(shape)?;
        if domain != DOMAIN {
            return Err(shape);
        }
        Ok(Self {
            compartment: Compartment::from_number(u64::from(*number)).ok_or(shape)?,
            generation: u32::from_be_bytes(*generation),
            secret: secret.try_into().map_err(|_| shape)?,
        })
    }

    pub(crate) fn secret(&self) -> &[u8; 32] {
        &self.secret
    }

    fn text(&self) -> Zeroizing<[u8; 61]> {
        let mut text = Zeroizing::new([0; 61]);
        let parts = DOMAIN.iter().copied().chain([self.compartment.number()]);
        let parts = parts.chain(self.generation.to_be_bytes()).chain(self.secret);
        text.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        text
    }
}

impl PartialEq for CompartmentKey {
    fn eq(&self, other: &Self) -> bool {
        self.text().ct_eq(&*other.text()).into()
    }
}

impl Eq for CompartmentKey {}

impl fmt::Debug for CompartmentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CompartmentKey({:?}, generation {})", self.compartment, self.generation)
    }
}

impl fmt::Display for CompartmentKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(&self.0, f)
    }
}

impl fmt::Debug for CompartmentKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CompartmentKeyId({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> CompartmentKey {
        CompartmentKey::from_chance(Compartment::Help, 7, [9; 32])
    }

    #[test]
    fn members_and_both_paper_keys_open_a_compartment() {
        let members = [1, 2, 3].map(|number| Identity::from_chance([number; 32]));
        let recipients: Vec<_> = members.iter().map(|member| member.recipient().unwrap()).collect();
        let sealed = key().seal_to_all(&recipients).unwrap();
        for member in &members {
            assert_eq!(CompartmentKey::open(&sealed, member).unwrap(), key());
        }
    }

    #[test]
    fn a_removed_member_cannot_open_the_next_generation() {
        let [stays, goes] = [1, 2].map(|number| Identity::from_chance([number; 32]));
        let next = CompartmentKey::from_chance(Compartment::Help, 8, [10; 32]);
        let sealed = next.seal_to_all(&[stays.recipient().unwrap()]).unwrap();
        assert_eq!(CompartmentKey::open(&sealed, &stays).unwrap().generation(), 8);
        assert_eq!(CompartmentKey::open(&sealed, &goes), Err(Damage::Seal));
    }

    #[test]
    fn a_key_put_there_by_another_has_another_id() {
        let others = [
            CompartmentKey::from_chance(Compartment::Help, 7, [8; 32]),
            CompartmentKey::from_chance(Compartment::Help, 8, [9; 32]),
            CompartmentKey::from_chance(Compartment::Register, 7, [9; 32]),
        ];
        assert!(others.iter().all(|other| other.id() != key().id()));
        assert_eq!(key().clone().id(), key().id());
    }

    #[test]
    fn what_is_sealed_but_is_no_key_is_refused() {
        let identity = Identity::from_chance([1; 32]);
        for text in [&[0; 61][..], b"", b"tizim/compartment-key/1\n"] {
            let sealed = Recipient::seal_to_all(&[identity.recipient().unwrap()], text).unwrap();
            assert_eq!(CompartmentKey::open(&sealed, &identity), Err(Damage::Shape("compartment key")));
        }
    }

    #[test]
    fn a_compartment_key_prints_what_it_is_for_and_no_more() {
        assert_eq!(format!("{:?}", key()), "CompartmentKey(Help, generation 7)");
    }
}
