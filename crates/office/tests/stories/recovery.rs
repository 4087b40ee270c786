//! A passphrase is lost, and a paper key is at hand.

use crate::world::{World, surroundings};
use ledger::keyring::PaperKey;
use office::{Founded, NotIn, NotRecovered, Progress, found};
use register::people::facts::Status;

#[test]
fn either_paper_key_gives_a_lost_member_a_new_passphrase() {
    let world = World::new();
    let folder = world.folder.path().join("another");
    let Founded { office, passphrase, paper } = found(&folder, "Lead", surroundings(&world.clock)).unwrap();
    for key in &paper {
        let typed = PaperKey::parse(&key.print().unwrap()).unwrap();
        let new = office.recover(&typed, " lead ").unwrap();
        assert!(!office.is_open());
        assert!(office.sign_in(new.words(), &Progress::default()).is_ok());
        let old = office.sign_in(passphrase.words(), &Progress::default());
        assert!(matches!(old, Err(NotIn::NobodyHasIt)), "the lost passphrase must open nothing any more");
        office.close();
    }
}

#[test]
fn what_was_entered_is_signed_by_the_same_member_after_recovery() {
    let world = World::new();
    let folder = world.folder.path().join("another");
    let Founded { office, paper: [paper, _], .. } =
        found(&folder, "Lead", surroundings(&world.clock)).unwrap();
    let new = office.recover(&paper, "Lead").unwrap();
    let world = World { office, lead: new.words().to_owned(), ..world };
    let session = world.sign_in();
    world.enter(&session, "Made-up One", Status::Held);
    assert_eq!(world.office.read(|known| known.faults.len()), Some(0));
}

#[test]
fn the_log_says_that_a_paper_key_was_used_and_for_whom() {
    let world = World::new();
    let folder = world.folder.path().join("another");
    let Founded { office, paper: [paper, _], .. } =
        found(&folder, "Lead", surroundings(&world.clock)).unwrap();
    let new = office.recover(&paper, "Lead").unwrap();
    let lead = office.sign_in(new.words(), &Progress::default()).unwrap();
    let recoveries = office.read(|known| known.state.members().recoveries().to_vec()).unwrap();
    assert_eq!(recoveries.len(), 1);
    assert_eq!((recoveries[0].0, recoveries[0].1.member), (lead.member, lead.member));
}

#[test]
fn a_paper_key_of_another_office_and_an_unknown_name_are_refused() {
    let world = World::new();
    let stranger = PaperKey::from_chance([9; 32]);
    assert!(matches!(world.office.recover(&stranger, "Made-up Lead"), Err(NotRecovered::AnotherOffice)));
    let folder = world.folder.path().join("another");
    let Founded { office, paper: [paper, _], .. } =
        found(&folder, "Lead", surroundings(&world.clock)).unwrap();
    assert!(matches!(office.recover(&paper, "Nobody"), Err(NotRecovered::NoSuchMember)));
    assert!(!office.is_open());
}
