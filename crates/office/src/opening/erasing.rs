//! Erasing on the disk: the keys of what the log says is erased, in every compartment, and the snapshot with its own key.
//!
//! The log decides what is erased; here it is done, and done again for as long as anything is left.

use super::snapshot::SUBJECT;
use crate::keys::subject_of;
use register::{Compartment, State};
use std::collections::HashSet;
use store::{Store, StoreError};

/// The subjects that the log says are erased and that still have a key. A key that cannot be read counts as one.
pub fn left(store: &Store, state: &State) -> HashSet<[u8; 16]> {
    let has_key = |subject: &[u8; 16]| !matches!(store.keyring().get(subject), Ok(None));
    subjects(state).filter(has_key).collect()
}

/// The subjects of everything that is erased.
pub fn subjects(state: &State) -> impl Iterator<Item = [u8; 16]> + '_ {
    let of = |thing| Compartment::ALL.iter().map(move |compartment| subject_of(thing, *compartment).0);
    state.erasures().gone().flat_map(of)
}

/// Destroys these keys and the snapshot, which may hold what they sealed. Its own key goes too: what is left of it on a
/// disk that forgets slowly opens no more.
pub fn destroy(store: &Store, subjects: &HashSet<[u8; 16]>) -> Result<(), StoreError> {
    let mut all: Vec<[u8; 16]> = subjects.iter().copied().collect();
    all.push(SUBJECT.0);
    store.keyring().destroy(&all)?;
    store.snapshot().remove()
}
