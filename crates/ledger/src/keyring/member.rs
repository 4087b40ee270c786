//! A member's secrets, locked under their passphrase.
//!
//! Invariant: one run of Argon2id (RFC 9106) gives both the login verifier and the sealing key, separated by HKDF; the
//! verifier that rests beside the lock tells nothing about the key. The cost is stored with the lock, so it can rise.

use std::fmt;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::identity::Identity;
use super::passphrase::Passphrase;
use crate::cbor::{Reader, Writer};
use crate::damage::Damage;
use crate::id::MemberId;

/// What a member's passphrase opens: the key that opens compartments and the key that signs.
pub struct MemberSecrets {
    /// Opens what is sealed to the member.
    pub identity: Identity,
    /// Signs the member's entries.
    pub signing: SigningKey,
}

/// The cost of one guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// 128 MiB, two passes, one lane.
    pub const STANDARD: Self = Self { memory_kib: 128 * 1024, passes: 2, lanes: 1 };
    /// The most that a lock read from a store may ask for: 2 GiB, 16 passes, 8 lanes.
    const MOST: Self = Self { memory_kib: 2 * 1024 * 1024, passes: 16, lanes: 8 };

    fn params(self) -> Result<Params, Damage> {
        let Self { memory_kib, passes, lanes } = Self::MOST;
        if self.memory_kib > memory_kib || self.passes > passes || self.lanes > lanes {
            return Err(Damage::TooLarge("the cost of a lock"));
        }
        Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| Damage::Shape("cost"))
    }
}

/// How to lock: the cost, and fresh chance for this one lock.
#[derive(Clone, Copy)]
pub struct Lock {
    /// The cost of one guess.
    pub cost: Cost,
    /// 16 bytes of chance.
    pub salt: [u8; 16],
    /// 24 bytes of chance.
    pub nonce: [u8; 24],
}

/// A member's secrets as they rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedSecrets {
    member: MemberId,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
    verifier: [u8; 32],
    sealed: Vec<u8>,
}

impl MemberSecrets {
    /// Secrets from 64 bytes of chance.
    pub fn from_chance(chance: &[u8; 64]) -> Self {
        let mut halves = Zeroizing::new([[0; 32]; 2]);
        halves.as_flattened_mut().copy_from_slice(chance);
        let [identity, signing] = &*halves;
        Self { identity: Identity::from_chance(*identity), signing: SigningKey::from_bytes(signing) }
    }

    /// Locks the secrets under a passphrase.
    pub fn lock(
        &self,
        member: MemberId,
        passphrase: &Passphrase,
        lock: Lock,
    ) -> Result<LockedSecrets, Damage> {
        let Lock { cost, salt, nonce } = lock;
        let Stretched { verifier, sealing } = Stretched::new(passphrase, &salt, cost)?;
        let mut text = Zeroizing::new(Vec::with_capacity(80));
        text.extend_from_slice(self.identity.bytes());
        text.extend_from_slice(self.signing.as_bytes());
        let data = associated_data(member, cost, &salt);
        cipher(&sealing)
            .encrypt_in_place(&XNonce::from(nonce), &data, &mut *text)
            .map_err(|_| Damage::Seal)?;
        Ok(LockedSecrets { member, cost, salt, nonce, verifier: *verifier, sealed: text.to_vec() })
    }
}

impl LockedSecrets {
    /// Opens the lock. [`Damage::Passphrase`] if the passphrase is another, [`Damage::Seal`] if the lock was altered.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<MemberSecrets, Damage> {
        self.unlock_with(&Stretched::new(passphrase, &self.salt, self.cost)?)
    }

    /// Finds the member whose lock a passphrase opens, so that nobody has to say who they are before they are in. The
    /// locks of one office share a salt and a cost: Argon2id runs once for each pair of those, not for each member.
    /// The passphrases have 66 bits of chance each, so a shared salt gives a guesser nothing.
    pub fn unlock_one_of(
        locks: &[LockedSecrets],
        passphrase: &Passphrase,
    ) -> Result<(MemberId, MemberSecrets), Damage> {
        let mut stretched: Vec<(Cost, [u8; 16], Stretched)> = Vec::new();
        for lock in locks {
            if !stretched.iter().any(|(cost, salt, _)| (*cost, *salt) == (lock.cost, lock.salt)) {
                let new = Stretched::new(passphrase, &lock.salt, lock.cost)?;
                stretched.push((lock.cost, lock.salt, new));
            }
            let fitting = stretched.iter().find(|(cost, salt, _)| (*cost, *salt) == (lock.cost, lock.salt));
            match fitting.map(|(_, _, stretched)| lock.unlock_with(stretched)) {
                Some(Ok(secrets)) => return Ok((lock.member, secrets)),
                Some(Err(Damage::Passphrase)) | None => {}
                Some(Err(damage)) => return Err(damage),
            }
        }
        Err(Damage::Passphrase)
    }

    fn unlock_with(&self, stretched: &Stretched) -> Result<MemberSecrets, Damage> {
        let Stretched { verifier, sealing } = stretched;
        if !bool::from(verifier.ct_eq(&self.verifier)) {
            return Err(Damage::Passphrase);
        }
        let mut text = Zeroizing::new(Vec::with_capacity(80));
        text.extend_from_slice(&self.sealed);
        let data = associated_data(self.member, self.cost, &self.salt);
        cipher(sealing)
            .decrypt_in_place(&XNonce::from(self.nonce), &data, &mut *text)
            .map_err(|_| Damage::Seal)?;
        text.as_slice().try_into().map(MemberSecrets::from_chance).map_err(|_| Damage::Seal)
    }

    /// The salt; the next lock of the same office takes it too.
    pub fn salt(&self) -> [u8; 16] {
        self.salt
    }

    /// Whose secrets they are.
    pub fn member(&self) -> MemberId {
        self.member
    }

    /// The bytes to store.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        let mut writer = Writer(&mut out);
        writer.array(9);
        writer.unsigned(1);
        writer.bytes(&self.member.0);
        for part in [self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            writer.unsigned(u64::from(part));
        }
        writer.bytes(&self.salt);
        writer.bytes(&self.nonce);
        writer.bytes(&self.verifier);
        writer.bytes(&self.sealed);
        out
    }

    /// Reads stored bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Damage> {
        let mut reader = Reader(bytes);
        reader.array_of(9, "lock")?;
        match reader.unsigned("version")? {
            1 => {}
            version => return Err(Damage::NewerVersion(version)),
        }
        let lock = Self {
            member: MemberId(*reader.fixed("member")?),
            cost: read_cost(&mut reader)?,
            salt: *reader.fixed("salt")?,
            nonce: *reader.fixed("nonce")?,
            verifier: *reader.fixed("verifier")?,
            sealed: reader.fixed::<80>("sealed")?.to_vec(),
        };
        reader.end()?;
        Ok(lock)
    }
}

fn read_cost(reader: &mut Reader<'_>) -> Result<Cost, Damage> {
    let mut part = || u32::try_from(reader.unsigned("cost")?).map_err(|_| Damage::Shape("cost"));
    Ok(Cost { memory_kib: part()?, passes: part()?, lanes: part()? })
}

/// What one run of Argon2id gives.
struct Stretched {
    verifier: Zeroizing<[u8; 32]>,
    sealing: Zeroizing<[u8; 32]>,
}

impl Stretched {
    fn new(passphrase: &Passphrase, salt: &[u8; 16], cost: Cost) -> Result<Self, Damage> {
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?);
        let mut root = Zeroizing::new([0; 32]);
        let mut memory = work_memory(argon2.params())?;
        argon2
            .hash_password_into_with_memory(
                passphrase.words().as_bytes(),
                salt,
                &mut *root,
                memory.as_mut_slice(),
            )
            .map_err(|_| Damage::Shape("cost"))?;
        drop(memory);
        let hkdf = Hkdf::<Sha256>::new(None, &*root);
        Ok(Self {
            verifier: expand(&hkdf, b"tizim/member/1/verifier")?,
            sealing: expand(&hkdf, b"tizim/member/1/sealing")?,
        })
    }
}

/// The blocks that Argon2 works in, wiped after use: the last of them tell the root.
fn work_memory(params: &Params) -> Result<Zeroizing<Vec<Block>>, Damage> {
    let mut memory = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| Damage::TooLarge("the cost of a lock"))?;
    memory.resize(params.block_count(), Block::default());
    Ok(Zeroizing::new(memory))
}

fn expand(hkdf: &Hkdf<Sha256>, name: &[u8]) -> Result<Zeroizing<[u8; 32]>, Damage> {
    let mut out = Zeroizing::new([0; 32]);
    hkdf.expand(name, &mut *out).map_err(|_| Damage::Shape("key"))?;
    Ok(out)
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

fn associated_data(member: MemberId, cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
    let cost = [cost.memory_kib, cost.passes, cost.lanes].map(u32::to_be_bytes);
    [&b"tizim/member/1/secrets\n"[..], &member.0, cost.as_flattened(), salt].concat()
}

impl fmt::Debug for MemberSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemberSecrets")
    }
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lock({:?})", self.cost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

    fn phrase(number: u8) -> Passphrase {
        Passphrase::from_chance(&[number; 9])
    }

    fn locked(cost: Cost) -> LockedSecrets {
        let secrets = MemberSecrets::from_chance(&[5; 64]);
        secrets.lock(MemberId([1; 16]), &phrase(1), Lock { cost, salt: [2; 16], nonce: [3; 24] }).unwrap()
    }

    #[test]
    fn a_passphrase_finds_its_member_among_many() {
        let lock = |number: u8| {
            let lock = Lock { cost: CHEAP, salt: [2; 16], nonce: [number; 24] };
            MemberSecrets::from_chance(&[number; 64])
                .lock(MemberId([number; 16]), &phrase(number), lock)
                .unwrap()
        };
        let locks = [lock(1), lock(2), lock(3)];
        let (member, secrets) = LockedSecrets::unlock_one_of(&locks, &phrase(2)).unwrap();
        assert_eq!((member, secrets.identity.bytes()), (MemberId([2; 16]), &[2; 32]));
        assert_eq!(LockedSecrets::unlock_one_of(&locks, &phrase(9)).unwrap_err(), Damage::Passphrase);
    }

    #[test]
    fn the_right_passphrase_opens_and_a_wrong_one_does_not() {
        let secrets = locked(CHEAP).unlock(&phrase(1)).unwrap();
        assert_eq!(secrets.identity.bytes(), &[5; 32]);
        assert_eq!(secrets.signing.as_bytes(), &[5; 32]);
        assert_eq!(locked(CHEAP).unlock(&phrase(2)).unwrap_err(), Damage::Passphrase);
    }

    #[test]
    fn the_standard_cost_works() {
        assert!(locked(Cost::STANDARD).unlock(&phrase(1)).is_ok());
    }

    #[test]
    fn a_lock_comes_back_from_its_bytes_and_notices_every_altered_byte() {
        let bytes = locked(CHEAP).to_bytes();
        assert_eq!(LockedSecrets::from_bytes(&bytes).unwrap(), locked(CHEAP));
        for at in 0..bytes.len() {
            let mut altered = bytes.clone();
            altered[at] ^= 1;
            let opened = LockedSecrets::from_bytes(&altered).and_then(|lock| lock.unlock(&phrase(1)));
            assert!(opened.is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_lock_that_asks_for_all_memory_is_refused() {
        let cost = Cost { memory_kib: u32::MAX, ..CHEAP };
        let greedy = LockedSecrets { cost, ..locked(CHEAP) };
        assert_eq!(greedy.unlock(&phrase(1)).unwrap_err(), Damage::TooLarge("the cost of a lock"));
    }

    #[test]
    fn secrets_print_nothing() {
        assert_eq!(format!("{:?}", MemberSecrets::from_chance(&[5; 64])), "MemberSecrets");
    }
}
