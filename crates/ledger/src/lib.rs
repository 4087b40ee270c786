//! How it is kept: entries, seals, signatures, chains and their proofs.
//!
//! Invariant: nothing here reads a clock, a file or chance. Times, nonces and seeds come in as parameters; the one
//! exception is the `age` crate, which draws its own ephemeral keys (see [`keyring`]).
//!
//! `SPEC.md` beside this crate says every byte that is written, for someone who writes a reader in another language.

mod cbor;
mod chain;
mod checkpoint;
mod damage;
mod entry;
mod id;
pub mod keyring;
mod pad;
mod published;
mod seal;
mod signature;
mod time;
pub mod tree;
mod verify;
mod view;

pub use chain::{Chains, ForkProof, Link, Quarantine, Standing};
pub use checkpoint::{Checkpoint, NoteKey, SignedCheckpoint, Witness};
pub use damage::Damage;
pub use entry::{Entry, Header, MAX_FACTS, Signed, decode};
pub use id::{ActId, EntryId, MemberId, NodeId, SubjectId};
pub use pad::{MAX_PLAINTEXT, size_class};
pub use published::{PUBLISHED_START, published_line, read_published_line, verify_published};
pub use seal::{
    Compartment, FactView, Opened, Place, SealedFact, SubjectKey, open, open_into, open_or_erased, seal,
};
pub use signature::{Signers, faulty_signatures};
pub use time::Time;
pub use verify::{Expectations, Fault, Report, Stored, Verifier, verify};
pub use view::EntryView;

// What a caller needs to sign and to know a signer.
pub use ed25519_dalek::{SigningKey, VerifyingKey};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod vectors;
