//! How it is kept: entries, seals, signatures, chains and their proofs.
