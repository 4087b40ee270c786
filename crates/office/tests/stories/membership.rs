//! Letting members in and out.

use crate::world::{World, act};
use office::{NotDone, NotIn, Progress, Session};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{ActId, MemberId, Refusal};

fn let_in(world: &World, lead: &Session, name: &str, role: MemberRole) -> (MemberId, String) {
    let (done, passphrase) = world.office.add_member(lead, world.office.draw_act(), name, role).unwrap();
    (MemberId(done.thing.unwrap().0), passphrase.words().to_owned())
}

fn sign_in(world: &World, words: &str) -> Result<Session, NotIn> {
    world.office.sign_in(words, &Progress::default())
}

#[test]
fn a_new_member_opens_the_office_alone_and_reads_what_was_entered_before() {
    let world = World::new();
    let lead = world.sign_in();
    world.enter(&lead, "Made-up One", Status::Held);
    let (_, words) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    let world = world.restart();
    let session = sign_in(&world, &words).unwrap();
    assert_eq!(world.office.read(|known| known.people.len()), Some(1));
    world.enter(&session, "Made-up Two", Status::Held);
}

#[test]
fn a_volunteer_cannot_open_a_closed_office_and_can_come_in_when_it_is_open() {
    let world = World::new();
    let lead = world.sign_in();
    let (_, words) = let_in(&world, &lead, "Volunteer", MemberRole::Volunteer);
    assert!(sign_in(&world, &words).is_ok());
    let world = world.restart();
    assert!(matches!(sign_in(&world, &words), Err(NotIn::CannotOpen)));
    assert!(!world.office.is_open());
}

#[test]
fn a_removed_member_is_out_at_once_and_for_good() {
    let world = World::new();
    let lead = world.sign_in();
    let (member, words) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    let theirs = sign_in(&world, &words).unwrap();
    world.office.remove_member(&lead, act(5), member, "left the group").unwrap();
    assert!(world.office.session(theirs.token).is_none());
    assert!(matches!(sign_in(&world, &words), Err(NotIn::NobodyHasIt)));
    world.enter(&lead, "Made-up after the removal", Status::Held);
    let world = world.restart();
    world.sign_in();
    assert_eq!(world.office.read(|known| (known.people.len(), known.faults.len())), Some((1, 0)));
}

#[test]
fn the_only_lead_cannot_leave() {
    let world = World::new();
    let lead = world.sign_in();
    let refused = world.office.remove_member(&lead, act(5), lead.member, "tired");
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::LastLead))));
}

#[test]
fn a_documenter_lets_nobody_in() {
    let world = World::new();
    let lead = world.sign_in();
    let (_, words) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    let documenter = sign_in(&world, &words).unwrap();
    let refused = world.office.add_member(&documenter, act(5), "Friend", MemberRole::Lead);
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::RoleMayNot(MemberRole::Documenter)))));
}

#[test]
fn the_form_that_lets_a_member_in_gives_one_passphrase_and_no_second() {
    let world = World::new();
    let lead = world.sign_in();
    let form = ActId([8; 16]);
    assert!(world.office.add_member(&lead, form, "Operator", MemberRole::Operator).is_ok());
    assert!(world.office.add_member(&lead, form, "Operator", MemberRole::Operator).is_err());
    assert_eq!(world.office.read(|known| known.state.members().all().count()), Some(2));
}
