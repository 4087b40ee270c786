//! The keys of an office, as values; where they rest is the store's matter.
//!
//! Invariant: from a passphrase or a paper key down to a fact there is one path, and every step of it is sealed:
//! passphrase → member's secrets → compartment key → subject key → fact. Cut a step and all below it is gone: removing
//! a wrapped subject key erases the subject, and leaves every entry and every hash as it was.
//!
//! ```text
//! six words ──Argon2id──▶ MemberSecrets ─age─▶ CompartmentKey ──▶ SubjectKey ──▶ fact
//! paper key ────────────────────────────┘     (a generation for each removal)
//! ```
//!
//! Chance comes in as bytes, but for one place: sealing a compartment key with the `age` crate, which draws the file key,
//! the ephemeral share and the nonce from the operating system by itself and offers no other way.

mod compartment;
mod identity;
mod member;
mod paper;
mod passphrase;
mod subject;

pub use compartment::{CompartmentKey, CompartmentKeyId};
pub use identity::{Identity, Recipient};
pub use member::{Cost, Lock, LockedSecrets, MemberSecrets};
pub use paper::{PaperFault, PaperKey};
pub use passphrase::{Passphrase, PassphraseFault};
pub use subject::{WRAPPED, unwrap_subject_key, wrap_subject_key};
