//! Subject keys wrapped under a compartment key: the rows whose removal is an erasure.
//!
//! Invariant: a wrapped key opens only for its subject, compartment and generation. Destroying the 72 bytes, in every
//! copy of the keyring, makes every fact of that subject unreadable; the log is not touched, and its hashes still fit.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::compartment::CompartmentKey;
use crate::damage::Damage;
use crate::id::SubjectId;
use crate::seal::SubjectKey;

/// The length of a wrapped key: nonce, ciphertext, tag.
pub const WRAPPED: usize = 24 + 32 + 16;

/// Wraps a subject's key. `nonce` must be 24 bytes of fresh chance.
pub fn wrap_subject_key(
    key: &CompartmentKey,
    subject: SubjectId,
    subject_key: &SubjectKey,
    nonce: [u8; 24],
) -> Result<[u8; WRAPPED], Damage> {
    let mut sealed = Zeroizing::new(Vec::with_capacity(48));
    sealed.extend_from_slice(subject_key.bytes());
    cipher(key)
        .encrypt_in_place(&XNonce::from(nonce), &associated_data(key, subject), &mut *sealed)
        .map_err(|_| Damage::Seal)?;
    let mut wrapped = [0; WRAPPED];
    wrapped.iter_mut().zip(nonce.iter().chain(sealed.iter())).for_each(|(to, from)| *to = *from);
    Ok(wrapped)
}

/// Opens a wrapped key.
pub fn unwrap_subject_key(
    key: &CompartmentKey,
    subject: SubjectId,
    wrapped: &[u8; WRAPPED],
) -> Result<SubjectKey, Damage> {
    let (nonce, sealed) = wrapped.split_first_chunk::<24>().ok_or(Damage::Seal)?;
    let mut text = Zeroizing::new(Vec::with_capacity(48));
    text.extend_from_slice(sealed);
    cipher(key)
        .decrypt_in_place(&XNonce::from(*nonce), &associated_data(key, subject), &mut *text)
        .map_err(|_| Damage::Seal)?;
    text.as_slice().try_into().map(SubjectKey::from_chance).map_err(|_| Damage::Seal)
}

fn cipher(key: &CompartmentKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key.secret()))
}

fn associated_data(key: &CompartmentKey, subject: SubjectId) -> [u8; 41] {
    let mut data = [0; 41];
    let parts = b"tizim/subject-key/1\n".iter().copied().chain(subject.0);
    let parts = parts.chain([key.compartment().number()]).chain(key.generation().to_be_bytes());
    data.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    data
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::Compartment;

    const SUBJECT: SubjectId = SubjectId([4; 16]);

    fn key(generation: u32) -> CompartmentKey {
        CompartmentKey::from_chance(Compartment::Register, generation, [9; 32])
    }

    #[test]
    fn a_wrapped_key_opens_for_its_subject_and_nobody_else() {
        let subject_key = SubjectKey::from_chance([6; 32]);
        let wrapped = wrap_subject_key(&key(0), SUBJECT, &subject_key, [1; 24]).unwrap();
        assert_eq!(unwrap_subject_key(&key(0), SUBJECT, &wrapped).unwrap().bytes(), subject_key.bytes());
        assert!(unwrap_subject_key(&key(0), SubjectId([5; 16]), &wrapped).is_err());
        assert!(unwrap_subject_key(&key(1), SUBJECT, &wrapped).is_err());
        let help = CompartmentKey::from_chance(Compartment::Help, 0, [9; 32]);
        assert!(unwrap_subject_key(&help, SUBJECT, &wrapped).is_err());
    }

    #[test]
    fn any_altered_byte_of_a_wrapped_key_is_noticed() {
        let wrapped = wrap_subject_key(&key(0), SUBJECT, &SubjectKey::from_chance([6; 32]), [1; 24]).unwrap();
        for at in 0..WRAPPED {
            let mut altered = wrapped;
            altered[at] ^= 1;
            assert!(unwrap_subject_key(&key(0), SUBJECT, &altered).is_err(), "byte {at}");
        }
    }
}
