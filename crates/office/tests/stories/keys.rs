//! Compartment keys put there or taken away by whoever has the disk: a key that no member stated is not used, and with the
//! newest one missing nothing new is sealed.

use crate::rows;
use crate::world::{World, act, person};
use ledger::Compartment;
use ledger::keyring::{CompartmentKey, Recipient};
use office::{NotDone, Session};
use register::Act;
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{MemberId, ThingId};

fn faults(world: &World) -> Vec<String> {
    world.office.read(|known| known.faults.clone()).unwrap()
}

/// An office with a person in it and a removed member: the keys of the desk were turned once.
fn after_a_removal() -> (World, ThingId) {
    let world = World::new();
    let lead = world.sign_in();
    let id = world.enter(&lead, "Made-up One", Status::Held);
    let (done, _) = world.office.add_member(&lead, act(3), "Made-up Second", MemberRole::Documenter).unwrap();
    let second = MemberId(done.thing.unwrap().0);
    world.office.remove_member(&lead, act(4), second, "left the group").unwrap();
    (world, id)
}

#[test]
fn every_key_that_an_office_makes_is_stated() {
    let (world, _) = after_a_removal();
    let lead = world.sign_in();
    world.office.add_member(&lead, act(5), "Made-up Keeper", MemberRole::SourceKeeper).unwrap();
    let stated: Vec<String> = world
        .office
        .read(|known| {
            let keys = known.state.members().keys().keys();
            keys.map(|(of, generation)| format!("compartment-{}-{generation}", *of as u8 + 1)).collect()
        })
        .unwrap();
    let mut names = Vec::new();
    let world = world.restart_after(|place| names = rows::sealed_names(place));
    names.retain(|name| name.starts_with("compartment"));
    assert_eq!(stated, names);
    assert_eq!(stated.len(), 8, "four of the first day, three turned, one for the keeper");
    world.sign_in();
    assert_eq!(faults(&world), Vec::<String>::new());
}

/// An office with a removed member, in which somebody put a key of their own for the register, of this generation, sealed
/// to the lead.
fn with_a_planted_key(generation: u32) -> (World, Session) {
    let (world, _) = after_a_removal();
    let lead = world.sign_in();
    let recipient = world
        .office
        .read(|known| known.state.members().find(lead.member).unwrap().account.recipient.clone())
        .unwrap();
    let to = [recipient.parse::<Recipient>().unwrap()];
    let world = world.restart_after(|place| {
        let planted = CompartmentKey::from_chance(Compartment::Register, generation, [5; 32]);
        let name = format!("compartment-1-{generation}");
        rows::put_sealed(place, &name, &planted.seal_to_all(&to).unwrap());
    });
    let lead = world.sign_in();
    (world, lead)
}

#[test]
fn a_key_that_no_member_stated_is_named_and_seals_nothing() {
    let (world, lead) = with_a_planted_key(9);
    let named = faults(&world);
    assert!(named.len() == 1 && named[0].contains("1-9"), "{named:?}");
    let after = world.enter(&lead, "Made-up Two", Status::Held);
    world.restart_after(|place| assert_eq!(rows::key(place, after.0).unwrap().1, 1));
}

#[test]
fn a_key_in_the_place_of_a_stated_one_is_named_and_seals_nothing() {
    let (world, lead) = with_a_planted_key(1);
    let named = faults(&world);
    assert!(named.iter().any(|fault| fault.contains("made by no member")), "{named:?}");
    assert!(named.iter().any(|fault| fault.contains("1-1 is missing")), "{named:?}");
    let refused = world
        .office
        .draw_ids(1)
        .map(|ids| world.office.act(&lead, act(7), Act::Enter(person(ids[0], "Made-up Two", Status::Held))));
    assert!(matches!(refused, Err(NotDone::Fault(_))));
}

#[test]
fn without_the_newest_key_everything_is_read_and_nothing_new_is_sealed_with_an_older_one() {
    let (world, id) = after_a_removal();
    let mut kept = Vec::new();
    let world = world.restart_after(|place| {
        kept = rows::sealed(place, "compartment-1-1");
        rows::remove_sealed(place, "compartment-1-1");
    });
    world.sign_in();
    let named = faults(&world);
    assert!(named.len() == 1 && named[0].contains("1-1 is missing"), "{named:?}");
    assert!(world.office.read(|known| known.state.find(id).is_some()).unwrap());
    assert!(matches!(world.office.draw_ids(1), Err(NotDone::Fault(_))));
    let world = world.restart_after(|place| rows::put_sealed(place, "compartment-1-1", &kept));
    let lead = world.sign_in();
    world.enter(&lead, "Made-up Two", Status::Held);
    assert_eq!(faults(&world), Vec::<String>::new());
}
