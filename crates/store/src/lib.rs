//! Where it rests: the only SQL and the only file store.
