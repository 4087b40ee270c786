//! F2: what two members erased opens nowhere any more: not in the log, the keys, the snapshot, the journals of the
//! databases or a copy made afterwards; not after opening again; not for somebody who was signed in all the while.

use crate::origins::{source, write_down};
use crate::planted::{Search, word};
use crate::rows;
use crate::world::{World, act, person};
use office::{NotDone, Progress, Session};
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Status};
use register::{Act, ActId, Basis, Claim, Provenance, Refusal, Said, ThingId};
use std::path::{Path, PathBuf};

/// The words that are to go: a name, a phone number, a note, a reason.
const GOES: usize = 4;

struct Erasing {
    world: World,
    lead: Session,
    reviewer: Session,
    thing: ThingId,
    stays: ThingId,
}

fn begin() -> Erasing {
    let world = World::new();
    let lead = world.sign_in();
    let (_, words) =
        world.office.add_member(&lead, act(3), "Made-up Reviewer", MemberRole::Reviewer).unwrap();
    let reviewer = world.office.sign_in(words.words(), &Progress::default()).unwrap();
    let stays = world.enter(&lead, "Made-up Other", Status::Held);
    let thing = world.enter(&lead, &word(0), Status::Held);
    let say = |claim| {
        let said = Said { claims: vec![Claim::Person(claim)], by: Provenance::from_member(Basis::Seen) };
        world.office.act(&lead, world.office.draw_act(), Act::Say { thing, said }).unwrap().act
    };
    say(PersonClaim::Contact(word(1).into()));
    let note = say(PersonClaim::Note(word(2).into()));
    let claim = register::ClaimRef { fact: register::FactRef { act: note, index: 0 }, claim: 0 };
    world.office.act(&lead, world.office.draw_act(), Act::Withdraw { claim, reason: word(3) }).unwrap();
    world.office.write_snapshot().unwrap();
    Erasing { world, lead, reviewer, thing, stays }
}

impl Erasing {
    fn ask(&self) -> ActId {
        let reason = "the family asked for it";
        self.world
            .office
            .ask_erasure(&self.lead, self.world.office.draw_act(), self.thing, reason)
            .unwrap()
            .act
    }

    fn erase(&self) -> ActId {
        let asked = self.ask();
        self.world.office.erase(&self.reviewer, self.world.office.draw_act(), asked).unwrap();
        asked
    }
}

/// How many of the words the office knows.
fn known(world: &World) -> usize {
    let state = world.office.read(|known| known.state.canonical_bytes()).unwrap();
    Search::for_words(GOES).in_bytes(&state).len()
}

fn faults(world: &World) -> Vec<String> {
    world.office.read(|known| known.faults.clone()).unwrap()
}

/// The wrapped keys of a thing as they rest: nonce, key, tag; whoever finds one in a file can open what it sealed with a
/// passphrase that somebody gives.
fn wrapped(place: &Path, thing: ThingId) -> Vec<[u8; 72]> {
    let subjects = (0..4u8).map(|number| {
        let mut subject = thing.0;
        subject[15] ^= number;
        subject
    });
    subjects.filter_map(|subject| rows::key(place, subject)).map(|(_, _, wrapped)| wrapped).collect()
}

fn files_with(folder: &Path, keys: &[[u8; 72]]) -> Vec<PathBuf> {
    let (mut folders, mut holding) = (vec![folder.to_path_buf()], Vec::new());
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            // The key itself and its tag: the nonce alone tells nothing.
            if keys.iter().any(|key| bytes.windows(48).any(|window| window == &key[24..])) {
                holding.push(path);
            }
        }
    }
    holding
}

#[test]
fn what_is_erased_is_gone_for_everybody_who_is_signed_in_and_after_opening_again() {
    let erasing = begin();
    assert_eq!(known(&erasing.world), GOES);
    let asked = erasing.erase();
    let office = &erasing.world.office;
    assert_eq!(known(&erasing.world), 0);
    assert!(office.session(erasing.lead.token).is_some() && office.session(erasing.reviewer.token).is_some());
    assert_eq!(office.read(|known| known.people.len()), Some(1));
    // Whoever was signed in goes on working, and can say nothing of it.
    erasing.world.enter(&erasing.lead, "Made-up Later", Status::Held);
    let said = Said {
        claims: vec![Claim::Person(PersonClaim::Note("again".into()))],
        by: Provenance::from_member(Basis::Seen),
    };
    let again = office.act(&erasing.lead, act(9), Act::Say { thing: erasing.thing, said });
    assert!(matches!(again, Err(NotDone::Refused(Refusal::NotThere(_)))), "{again:?}");
    let world = erasing.world.restart();
    world.sign_in();
    assert_eq!((known(&world), faults(&world)), (0, Vec::new()));
    let says = world
        .office
        .read(|known| {
            let erasure = known.state.erased(erasing.thing).unwrap();
            (erasure.asked.act, erasure.asked.member, erasure.agreed.map(|stamp| stamp.member))
        })
        .unwrap();
    assert_eq!(says, (asked, erasing.lead.member, Some(erasing.reviewer.member)));
    assert!(world.office.read(|known| known.state.find(erasing.stays).is_some()).unwrap());
}

#[test]
fn no_file_of_the_folder_and_no_copy_made_afterwards_holds_a_key_that_opens_it() {
    let erasing = begin();
    let (thing, reviewer, lead) = (erasing.thing, erasing.reviewer.member, erasing.lead.member);
    let mut keys = Vec::new();
    let world = erasing.world.restart_after(|place| {
        keys = wrapped(place, thing);
        assert_eq!(keys.len(), 2, "one for the record, one for the phone number");
        assert!(!files_with(place, &keys).is_empty(), "the search finds them while they are there");
        assert!(place.join("snapshot").exists());
    });
    let session = world.sign_in();
    assert_ne!((session.member, reviewer), (reviewer, lead));
    let asked = world.office.ask_erasure(&session, act(20), thing, "the family asked for it").unwrap().act;
    let (_, words) = world.office.add_member(&session, act(21), "Second", MemberRole::Reviewer).unwrap();
    let second = world.office.sign_in(words.words(), &Progress::default()).unwrap();
    world.office.erase(&second, act(22), asked).unwrap();
    // While the office is open, journals and all.
    let place = world.folder.path().join("office");
    assert_eq!(files_with(&place, &keys), Vec::<PathBuf>::new());
    assert!(!place.join("snapshot").exists(), "it held the words under a key of its own");
    assert_eq!(Search::for_words(GOES).in_folder(&place).0, Vec::<PathBuf>::new());
    world.office.write_snapshot().unwrap();
    let copy = world.folder.path().join("copy");
    let world = world.restart_after(|place| {
        assert_eq!(files_with(place, &keys), Vec::<PathBuf>::new());
        let store = store::Store::open(place).unwrap();
        assert!(store.check().is_empty(), "nothing is damaged: {:?}", store.check());
        assert!(store.backup(&copy).unwrap().is_empty());
    });
    assert_eq!(files_with(&copy, &keys), Vec::<PathBuf>::new());
    world.sign_in();
    assert_eq!((known(&world), faults(&world)), (0, Vec::new()));
}

#[test]
fn an_erasure_that_was_cut_off_after_its_entry_is_finished_when_the_office_opens() {
    let erasing = begin();
    let asked = erasing.ask();
    let Erasing { world, reviewer, thing, .. } = erasing;
    // The entry alone, as if the machine had stopped right after it.
    world.office.act(&reviewer, act(30), Act::ApproveErasure(asked)).unwrap();
    let mut keys = Vec::new();
    let world = world.restart_after(|place| keys = wrapped(place, thing));
    assert_eq!(keys.len(), 2);
    world.sign_in();
    assert_eq!((known(&world), faults(&world)), (0, Vec::new()));
    assert_eq!(files_with(&world.folder.path().join("office"), &keys), Vec::<PathBuf>::new());
}

#[test]
fn nobody_erases_alone_and_an_act_of_before_erases_nothing() {
    let erasing = begin();
    let asked = erasing.ask();
    let office = &erasing.world.office;
    let alone = office.erase(&erasing.lead, act(31), asked);
    assert!(matches!(alone, Err(NotDone::Refused(Refusal::ApproveYourOwn))), "{alone:?}");
    let id = office.draw_ids(1).unwrap()[0];
    office.act(&erasing.reviewer, act(32), Act::Enter(person(id, "Made-up", Status::Held))).unwrap();
    let other = office.erase(&erasing.reviewer, act(32), asked);
    assert!(matches!(other, Err(NotDone::Refused(Refusal::AlreadyPast))), "{other:?}");
    assert_eq!(known(&erasing.world), GOES);
}

#[test]
fn who_a_hidden_source_is_goes_with_the_source() {
    let erasing = begin();
    let Erasing { world, lead, reviewer, .. } = erasing;
    let (_, words) = world.office.add_member(&lead, act(40), "Keeper", MemberRole::SourceKeeper).unwrap();
    let keeper = world.office.sign_in(words.words(), &Progress::default()).unwrap();
    let id = source(&world, &keeper);
    write_down(&world, &keeper, id).unwrap();
    assert!(world.office.has_origin(id).unwrap());
    let asked = world.office.ask_erasure(&keeper, act(41), id, "the source asked for it").unwrap().act;
    world.office.erase(&reviewer, act(42), asked).unwrap();
    let mut subject = id.0;
    subject[15] ^= 2;
    assert!(matches!(world.office.has_origin(id), Ok(false)));
    let world = world.restart_after(|place| assert!(rows::key(place, subject).is_none()));
    world.sign_in();
    assert_eq!(faults(&world), Vec::<String>::new());
}
