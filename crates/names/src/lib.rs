//! Person names across scripts.
