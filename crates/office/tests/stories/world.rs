//! A small office to tell stories in: its own folder, its own clock, cheap locks, the same chance every time.

use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::SetClock;
use office::{Fault, Founded, Office, Progress, Session, Surroundings, found};
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::provenance::Basis;
use register::{Act, ActId, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

pub struct World {
    pub folder: TempDir,
    pub clock: Arc<SetClock>,
    pub office: Office,
    pub lead: String,
}

pub fn surroundings(clock: &Arc<SetClock>) -> Surroundings {
    Surroundings {
        clock: clock.clone(),
        chance: Arc::new(Chance::from_seed(1)),
        cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
    }
}

impl World {
    pub fn new() -> World {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::at(1_700_000_000_000));
        let Founded { office, passphrase, .. } =
            found(&folder.path().join("office"), "Made-up Lead", surroundings(&clock)).unwrap();
        World { folder, clock, office, lead: passphrase.words().to_owned() }
    }

    /// The same folder opened by a program that starts anew, with other chance.
    pub fn restart(self) -> World {
        self.restart_after(|_| ())
    }

    /// The same, after something was done to the folder while no program had it open.
    pub fn restart_after(self, meanwhile: impl FnOnce(&Path)) -> World {
        let World { folder, clock, office, lead } = self;
        drop(office);
        let place = folder.path().join("office");
        drop(at(&place, &clock));
        meanwhile(&place);
        let office = at(&place, &clock);
        World { folder, clock, office, lead }
    }

    pub fn sign_in(&self) -> Session {
        self.office.sign_in(&self.lead, &Progress::default()).unwrap()
    }

    pub fn enter(&self, session: &Session, name: &str, status: Status) -> ThingId {
        let id = self.office.draw_ids(1).unwrap()[0];
        let act = Act::Enter(person(id, name, status));
        self.office.act(session, self.office.draw_act(), act).unwrap();
        id
    }
}

/// The office in this folder. The program before may still be letting go of it.
fn at(place: &Path, clock: &Arc<SetClock>) -> Office {
    for _ in 0..200 {
        let chance = Arc::new(Chance::of_the_machine().unwrap());
        match Office::at(place, Surroundings { chance, ..surroundings(clock) }) {
            Err(Fault::Unreadable(store::Unreadable::InUse(_))) => {
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
            opened => return opened.unwrap(),
        }
    }
    unreachable!("a program that ended has let go")
}

pub fn person(id: ThingId, name: &str, status: Status) -> NewThing {
    let note = StatusNote { status, when: When::UNKNOWN, place: None, details: None };
    let claims = vec![
        Claim::Person(PersonClaim::Name(NameKind::Printed, name.into())),
        Claim::Person(PersonClaim::Status(Box::new(note))),
    ];
    let said = vec![Said { claims, by: Provenance::from_member(Basis::HeardByPhone) }];
    NewThing { id, kind: Kind::Person, list: None, reference: None, said }
}

pub fn act(number: u8) -> ActId {
    ActId([number; 16])
}
