//! What can be wrong with bytes that claim to be part of a log.
//!
//! Invariant: a damage names the kind of fault and never the content; it is safe to write to a log or show on a page.

use thiserror::Error;

/// Why bytes were refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Hash)]
pub enum Damage {
    /// The bytes end before the entry does.
    #[error("the bytes end too early")]
    Short,
    /// There are bytes after the end of the entry.
    #[error("there are bytes after the end")]
    Trailing,
    /// The same content could be written in another way, and only one way is allowed.
    #[error("the encoding is not the canonical one")]
    NotCanonical,
    /// A part has another type or length than the format says.
    #[error("{0} has the wrong shape")]
    Shape(&'static str),
    /// Written by a newer program.
    #[error("written in version {0} of the format, which this program does not know")]
    NewerVersion(u64),
    /// The signer's public key is not a usable Ed25519 key.
    #[error("the signer's key is not a usable Ed25519 key")]
    SignerKey,
    /// The signature does not belong to these bytes and this signer.
    #[error("the signature does not fit")]
    Signature,
    /// The entry names another signer than the key it is being signed with.
    #[error("the entry names another signer")]
    OtherSigner,
    /// A seal does not open: another key, another place, or altered bytes.
    #[error("the seal does not open with this key in this place")]
    Seal,
    /// The padding inside a seal is not zeros of the right length.
    #[error("the padding is wrong")]
    Padding,
    /// More than the format allows.
    #[error("{0} is larger than the format allows")]
    TooLarge(&'static str),
    /// The passphrase is not the one the secrets were locked with.
    #[error("the passphrase does not fit")]
    Passphrase,
    /// The text of a checkpoint, a published log or a paper key does not follow its form.
    #[error("{0} does not follow its form")]
    Text(&'static str),
}
