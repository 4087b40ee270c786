//! A made-up office for the tests beside the code: founded in a temporary folder, open, with its lead signed in.
//!
//! Its clock stands still, its chance is the same every time, and its locks are cheap.

use crate::chance::Chance;
use crate::clock::SetClock;
use crate::{Founded, Office, Progress, Session, Surroundings, found};
use ledger::keyring::Cost;
use register::people::facts::{NameKind, PersonClaim};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, ThingId};
use std::sync::Arc;
use tempfile::TempDir;

/// The folder, which goes with its guard, the office in it, and the lead's session.
pub(crate) fn open_office() -> (TempDir, Office, Session) {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        clock: Arc::new(SetClock::at(1_700_000_000_000)),
        chance: Arc::new(Chance::from_seed(1)),
        cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
    };
    let Founded { office, passphrase, .. } =
        found(&folder.path().join("office"), "Tyrna", surroundings).unwrap();
    let session = office.sign_in(passphrase.words(), &Progress::default()).unwrap();
    (folder, office, session)
}

/// A person with each of these ids, called by their number.
pub(crate) fn people(ids: &[ThingId]) -> Vec<NewThing> {
    let person = |(number, id): (usize, &ThingId)| {
        let name = Claim::Person(PersonClaim::Name(NameKind::Printed, format!("Made-up {number}").into()));
        let said = vec![Said { claims: vec![name], by: Provenance::from_member(Basis::Media) }];
        NewThing { id: *id, kind: Kind::Person, list: None, reference: None, said }
    };
    ids.iter().enumerate().map(person).collect()
}
