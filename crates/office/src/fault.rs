//! What the member cannot mend: the disk, the store, the keys. The page shows a fixed sentence; the cause goes to the log
//! once, and never holds what was stored.

/// What went wrong below the rules.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The store cannot be read.
    #[error(transparent)]
    Unreadable(#[from] store::Unreadable),
    /// A read or write failed.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The log's end could not be written.
    #[error(transparent)]
    Append(#[from] store::AppendError),
    /// Something sealed or signed is not as it was made.
    #[error("the ledger: {0}")]
    Ledger(#[from] ledger::Damage),
    /// The key that is needed is not open.
    #[error("a key that is needed is not open")]
    NoKey,
    /// The machine gives no randomness.
    #[error(transparent)]
    NoChance(#[from] crate::chance::NoChance),
}
