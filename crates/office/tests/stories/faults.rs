//! Damage behind the office's back: what is damaged is named and left out, the rest stays readable, and what is written
//! afterwards goes on after it.

use crate::rows::{self, Row};
use crate::world::World;
use ledger::EntryId;
use office::{NotDone, NotIn, Progress};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{Act, Basis, Claim, Provenance, Said, ThingId};
use std::collections::BTreeSet;
use std::path::Path;

const PEOPLE: usize = 6;

/// An office with some people in it. The first row of its log founds it.
fn with_people() -> (World, Vec<ThingId>) {
    let world = World::new();
    let session = world.sign_in();
    let ids = (0..PEOPLE).map(|number| world.enter(&session, &format!("Made-up {number}"), Status::Held));
    let ids = ids.collect();
    (world, ids)
}

fn faults_and_people(world: &World) -> (Vec<String>, usize) {
    world.office.read(|known| (known.faults.clone(), known.people.len())).unwrap()
}

fn alter(place: &Path, number: usize, with: impl FnOnce(&mut Row)) {
    let mut rows = rows::log(place);
    with(&mut rows[number]);
    rows::put_log(place, &rows);
}

/// No node wrote two entries with the same number: a chain never forks, whatever was damaged.
fn assert_no_fork(world: World) -> World {
    let mut world = world;
    let mut numbers = Vec::new();
    world = world.restart_after(|place| {
        numbers = rows::log(place).iter().map(|row| (row.node, row.sequence)).collect();
    });
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "{numbers:?}");
    world
}

#[test]
fn every_altered_entry_is_named_alone_and_the_rest_is_readable() {
    let (mut world, _) = with_people();
    let mut whole = Vec::new();
    world = world.restart_after(|place| whole = rows::log(place));
    for number in 1..whole.len() {
        let length = whole[number].bytes.len();
        for at in (0..length).step_by(23).chain([length - 1]) {
            world = world.restart_after(|place| {
                let mut rows = whole.clone();
                rows[number].bytes[at] ^= 1 << (at % 8);
                rows::put_log(place, &rows);
            });
            world.sign_in();
            let (faults, people) = faults_and_people(&world);
            assert_eq!((faults.len(), people), (1, PEOPLE - 1), "row {number}, byte {at}: {faults:?}");
        }
    }
}

#[test]
fn an_altered_entry_is_named_by_its_id_and_the_next_act_goes_on_after_it() {
    for cut in [0, 1, 100] {
        let (world, _) = with_people();
        let mut id = String::new();
        // The last one, and cut: bytes that hold no number and no id any more.
        let world = world.restart_after(|place| {
            alter(place, PEOPLE, |row| {
                row.bytes.truncate(cut);
                id = EntryId(row.id).to_string();
            });
        });
        let session = world.sign_in();
        let (faults, _) = faults_and_people(&world);
        assert!(faults.len() == 1 && faults[0].contains(&id), "{faults:?}");
        world.enter(&session, "Made-up after the damage", Status::Held);
        let world = assert_no_fork(world);
        world.sign_in();
        let (faults, people) = faults_and_people(&world);
        assert_eq!((faults.len(), people), (1, PEOPLE), "{faults:?}");
    }
}

#[test]
fn what_is_damaged_is_named_after_a_snapshot_too() {
    let (world, _) = with_people();
    let world = world.restart_after(|place| alter(place, 2, |row| row.bytes[200] ^= 1));
    world.sign_in();
    world.office.write_snapshot().unwrap();
    let world = world.restart();
    world.sign_in();
    assert_eq!(faults_and_people(&world).0.len(), 1);
}

#[test]
fn after_a_removed_row_the_one_that_followed_it_is_named() {
    let (world, _) = with_people();
    let mut after = String::new();
    let world = world.restart_after(|place| {
        let mut rows = rows::log(place);
        rows.remove(3);
        after = EntryId(rows[3].id).to_string();
        rows::put_log(place, &rows);
    });
    let session = world.sign_in();
    let (faults, people) = faults_and_people(&world);
    assert!(faults.len() == 1 && faults[0].contains(&after) && people == PEOPLE - 1, "{faults:?}");
    world.enter(&session, "Made-up after the damage", Status::Held);
    assert_no_fork(world);
}

#[test]
fn a_row_whose_checksum_does_not_fit_is_named_and_the_rest_can_be_read_but_not_added_to() {
    let (world, _) = with_people();
    let world = world.restart_after(|place| rows::break_row(place, 4));
    let session = world.sign_in();
    let (faults, people) = faults_and_people(&world);
    assert!(faults.iter().any(|fault| fault.contains("entry 4")) && people == PEOPLE - 1, "{faults:?}");
    let act = Act::NoteReads(Vec::new());
    let done = world.office.act(&session, world.office.draw_act(), act);
    assert!(matches!(done, Err(NotDone::Fault(_))), "{done:?}");
    world.sign_in();
    assert_eq!(faults_and_people(&world).1, PEOPLE - 1);
}

#[test]
fn an_altered_key_is_named_with_what_it_sealed_and_is_not_taken_for_an_erasure() {
    let alterations: [fn(&Path, [u8; 16]); 2] = [
        |place, subject| {
            let (compartment, generation, mut wrapped) = rows::key(place, subject).unwrap();
            wrapped[40] ^= 1;
            rows::put_key(place, subject, (compartment, generation, wrapped));
        },
        rows::break_key,
    ];
    for alter in alterations {
        let (world, ids) = with_people();
        let world = world.restart_after(|place| alter(place, ids[2].0));
        world.sign_in();
        let (faults, people) = faults_and_people(&world);
        assert_eq!((faults.len(), people), (1, PEOPLE - 1), "{faults:?}");
        assert!(faults[0].contains("key"), "{faults:?}");
    }
}

#[test]
fn a_key_that_is_gone_though_nobody_erased_it_is_named_and_a_snapshot_does_not_hide_it() {
    let (world, ids) = with_people();
    world.office.write_snapshot().unwrap();
    let world = world.restart_after(|place| {
        store::Store::open(place).unwrap().keyring().destroy(&[ids[2].0]).unwrap();
    });
    world.sign_in();
    let (faults, people) = faults_and_people(&world);
    assert_eq!((faults.len(), people), (1, PEOPLE - 1), "{faults:?}");
    assert!(faults[0].contains(&ids[2].to_string()), "{faults:?}");
    let snapshot = world.folder.path().join("office/snapshot");
    assert!(!snapshot.exists(), "it held what the key sealed");
    world.office.write_snapshot().unwrap();
    assert!(!snapshot.exists(), "each opening is to name it");
    let world = world.restart();
    world.sign_in();
    assert_eq!(faults_and_people(&world), (faults, PEOPLE - 1));
}

#[test]
fn a_damaged_row_of_the_sealed_keys_keeps_nobody_out() {
    for name in ["member-", "recovery-", "compartment-3-"] {
        let (world, _) = with_people();
        let lead = world.sign_in();
        let act = world.office.draw_act();
        world.office.add_member(&lead, act, "Made-up Other", MemberRole::SourceKeeper).unwrap();
        let own = format!("{name}{}", lead.member);
        let world = world.restart_after(|place| {
            assert!(rows::break_sealed(place, name, &own) > 0);
        });
        world.sign_in();
        assert_eq!(faults_and_people(&world), (Vec::new(), PEOPLE));
    }
}

#[test]
fn a_damaged_lock_keeps_nobody_else_out() {
    let world = World::new();
    let lead = world.sign_in();
    let act = world.office.draw_act();
    let (done, passphrase) =
        world.office.add_member(&lead, act, "Made-up Other", MemberRole::Documenter).unwrap();
    let name = format!("member-{}", register::MemberId(done.thing.unwrap().0));
    let world = world.restart_after(|place| {
        let lock = rows::sealed(place, &name);
        rows::put_sealed(place, &name, &lock[..lock.len() - 1]);
    });
    world.sign_in();
    let other = world.office.sign_in(passphrase.words(), &Progress::default());
    assert!(matches!(other, Err(NotIn::NobodyHasIt)));
}

#[test]
fn an_office_whose_first_entry_is_damaged_lets_nobody_in_and_does_not_panic() {
    let (world, _) = with_people();
    let world = world.restart_after(|place| alter(place, 0, |row| row.bytes[150] ^= 1));
    let lead = world.office.sign_in(&world.lead, &Progress::default());
    assert!(matches!(lead, Err(NotIn::HasLeft)));
    assert!(!world.office.is_open());
}

#[test]
fn a_phone_number_whose_key_is_gone_leaves_the_record() {
    let (world, ids) = with_people();
    let session = world.sign_in();
    let contact = Claim::Person(register::people::facts::PersonClaim::Contact("+7 000 made-up".into()));
    let said = Said { claims: vec![contact], by: Provenance::from_member(Basis::HeardByPhone) };
    world.office.act(&session, world.office.draw_act(), Act::Say { thing: ids[0], said }).unwrap();
    let mut subject = ids[0].0;
    subject[15] ^= 1;
    let world = world.restart_after(|place| {
        assert_eq!(rows::key(place, subject).unwrap().0, 2, "the compartment of help");
        store::Store::open(place).unwrap().keyring().destroy(&[subject]).unwrap();
    });
    world.sign_in();
    let (faults, people) = faults_and_people(&world);
    assert_eq!((faults.len(), people), (1, PEOPLE), "{faults:?}");
    let claims = world.office.read(|known| known.state.find(ids[0]).unwrap().1.claims.len());
    assert_eq!(claims, Some(2));
}
