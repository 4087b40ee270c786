//! Checking Ed25519 signatures, one by one or many at once.
//!
//! Invariant: a key is used only if it is a canonical point of prime order, so that no signature fits two messages by
//! the choice of a crooked key (Chalkias and others, "Taming the many EdDSAs", 2020). One by one is the strict check that every
//! node agrees on: use it for whatever comes from outside. Many at once is for opening one's own log again: a signer
//! could craft a signature that it accepts and the strict check does not; nobody else can.

use std::collections::HashMap;

use ed25519_dalek::{Signature, VerifyingKey};

use crate::damage::Damage;
use crate::view::EntryView;

/// How many signers are remembered before starting over; keeps a hostile log from filling the memory.
const REMEMBERED: usize = 4096;
/// Larger batches gain nothing and forget which entry was at fault for longer.
const BATCH: usize = 256;

/// Public keys already unpacked and checked: the cost of a key is paid once, not once an entry.
#[derive(Default)]
pub struct Signers(HashMap<[u8; 32], Option<VerifyingKey>>);

impl Signers {
    /// The strict check of one signature.
    pub(crate) fn check(
        &mut self,
        signer: &[u8; 32],
        message: &[u8],
        signature: &[u8; 64],
    ) -> Result<(), Damage> {
        let key = self.key(signer).ok_or(Damage::SignerKey)?;
        key.verify_strict(message, &Signature::from_bytes(signature)).map_err(|_| Damage::Signature)
    }

    fn key(&mut self, signer: &[u8; 32]) -> Option<VerifyingKey> {
        if let Some(known) = self.0.get(signer) {
            return *known;
        }
        if self.0.len() >= REMEMBERED {
            self.0.clear();
        }
        let key = usable_key(signer);
        self.0.insert(*signer, key);
        key
    }
}

/// The key, if it is canonical and of prime order.
pub(crate) fn usable_key(bytes: &[u8; 32]) -> Option<VerifyingKey> {
    let key = VerifyingKey::from_bytes(bytes).ok()?;
    let point = key.to_edwards();
    let usable = point.compress().as_bytes() == bytes && !key.is_weak() && point.is_torsion_free();
    usable.then_some(key)
}

/// Checks the signatures of entries in batches and gives the indexes of those that do not fit, with the reason.
pub fn faulty_signatures(entries: &[EntryView<'_>], signers: &mut Signers) -> Vec<(usize, Damage)> {
    let mut faulty = Vec::new();
    for (number, batch) in entries.chunks(BATCH).enumerate() {
        if batch_fits(batch, signers) {
            continue;
        }
        for (index, entry) in batch.iter().enumerate() {
            let fits = signers.check(&entry.header().signer, &entry.message(), entry.signature());
            faulty.extend(fits.err().map(|damage| (number * BATCH + index, damage)));
        }
    }
    faulty
}

fn batch_fits(batch: &[EntryView<'_>], signers: &mut Signers) -> bool {
    let keys: Option<Vec<_>> = batch.iter().map(|entry| signers.key(&entry.header().signer)).collect();
    let Some(keys) = keys else { return false };
    let messages: Vec<_> = batch.iter().map(EntryView::message).collect();
    let messages: Vec<_> = messages.iter().map(<[u8; 56]>::as_slice).collect();
    let signatures: Vec<_> = batch.iter().map(|entry| Signature::from_bytes(entry.signature())).collect();
    ed25519_dalek::verify_batch(&messages, &signatures, &keys).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::from_hex;

    /// Keys of the vectors of "Taming the many EdDSAs" (Chalkias and others, 2020, table 6).
    #[test]
    fn keys_of_small_or_mixed_order_and_other_spellings_are_refused() {
        for small in [
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        ] {
            assert!(usable_key(&from_hex(small).unwrap()).is_none(), "{small}");
        }
        for mixed in [
            "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
            "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        ] {
            let bytes = from_hex(mixed).unwrap();
            assert!(VerifyingKey::from_bytes(&bytes).is_ok_and(|key| !key.is_weak()), "{mixed}");
            assert!(usable_key(&bytes).is_none(), "{mixed}");
        }
    }

    #[test]
    fn a_flood_of_signers_does_not_fill_the_memory() {
        let mut signers = Signers::default();
        for number in 0..REMEMBERED as u64 + 10 {
            let mut signer = [0; 32];
            signer[..8].copy_from_slice(&number.to_be_bytes());
            assert!(signers.check(&signer, b"", &[0; 64]).is_err());
        }
        assert!(signers.0.len() <= REMEMBERED);
    }
}
