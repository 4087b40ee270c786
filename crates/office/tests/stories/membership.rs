//! Letting members in and out.

use crate::rows;
use crate::world::{World, act, person};
use office::{NotDone, NotIn, Progress, Session};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{Act, ActId, MemberId, Refusal, ThingId};
use std::path::Path;

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

fn generation_of(place: &Path, thing: ThingId) -> u32 {
    rows::key(place, thing.0).unwrap().1
}

#[test]
fn what_is_entered_after_a_removal_has_a_key_that_the_removed_member_never_had() {
    let world = World::new();
    let lead = world.sign_in();
    let before = world.enter(&lead, "Made-up before", Status::Held);
    let (member, _) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    world.office.remove_member(&lead, act(5), member, "left the group").unwrap();
    let after = world.enter(&lead, "Made-up after", Status::Held);
    let world = world.restart_after(|place| {
        assert_eq!((generation_of(place, before), generation_of(place, after)), (0, 1));
    });
    world.sign_in();
    assert_eq!(world.office.read(|known| known.people.len()), Some(2), "and the office reads both");
}

#[test]
fn a_member_who_becomes_a_volunteer_has_no_key_of_what_is_entered_afterwards() {
    let world = World::new();
    let lead = world.sign_in();
    let (member, words) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    let theirs = sign_in(&world, &words).unwrap();
    world.office.change_role(&lead, act(5), member, MemberRole::Volunteer).unwrap();
    assert!(world.office.session(theirs.token).is_none());
    let after = world.enter(&lead, "Made-up after", Status::Held);
    let world = world.restart_after(|place| assert_eq!(generation_of(place, after), 1));
    assert!(matches!(sign_in(&world, &words), Err(NotIn::CannotOpen)));
}

#[test]
fn a_removal_or_a_demotion_that_was_cut_off_before_the_lock_is_finished_on_opening() {
    let world = World::new();
    let lead = world.sign_in();
    let (removed, words) = let_in(&world, &lead, "Removed", MemberRole::Documenter);
    let (demoted, other_words) = let_in(&world, &lead, "Demoted", MemberRole::Documenter);
    // The acts alone, as if the machine had stopped right after each.
    world.office.act(&lead, act(5), Act::RemoveMember(removed, "left the group".into())).unwrap();
    world.office.act(&lead, act(6), Act::ChangeRole(demoted, MemberRole::Volunteer)).unwrap();
    let world = world.restart();
    assert!(matches!(sign_in(&world, &other_words), Err(NotIn::CannotOpen)));
    let out = sign_in(&world, &words);
    assert!(matches!(out, Err(NotIn::CannotOpen)), "the act itself took the keys away: {out:?}");
    assert!(!world.office.is_open());
    let lead = world.sign_in();
    assert!(!world.office.has_lock(removed).unwrap());
    let after = world.enter(&lead, "Made-up after", Status::Held);
    world.restart_after(|place| assert!(generation_of(place, after) > 0));
}

#[test]
fn an_act_of_before_removes_nobody_and_changes_nobodys_role() {
    let world = World::new();
    let lead = world.sign_in();
    let (documenter, words) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    let (other, other_words) = let_in(&world, &lead, "Operator", MemberRole::Operator);
    let theirs = sign_in(&world, &words).unwrap();
    let id = world.office.draw_ids(1).unwrap()[0];
    let enter = Act::Enter(person(id, "Made-up One", Status::Held));
    world.office.act(&theirs, act(7), enter).unwrap();
    let others = sign_in(&world, &other_words).unwrap();
    let removed = world.office.remove_member(&theirs, act(7), other, "no reason");
    assert!(matches!(removed, Err(NotDone::Refused(_))), "{removed:?}");
    let changed = world.office.change_role(&theirs, act(7), other, MemberRole::Lead);
    assert!(matches!(changed, Err(NotDone::Refused(_))), "{changed:?}");
    assert!(world.office.session(others.token).is_some());
    assert!(world.office.has_lock(other).unwrap() && world.office.has_lock(documenter).unwrap());
}

#[test]
fn a_snapshot_from_before_a_removal_is_not_trusted_after_it() {
    let world = World::new();
    let lead = world.sign_in();
    world.enter(&lead, "Made-up One", Status::Held);
    let (member, _) = let_in(&world, &lead, "Documenter", MemberRole::Documenter);
    world.office.write_snapshot().unwrap();
    world.office.remove_member(&lead, act(5), member, "left the group").unwrap();
    // What the snapshot covers is damaged: only an opening that reads the log can tell.
    let world = world.restart_after(|place| {
        let mut rows = rows::log(place);
        rows[1].bytes[200] ^= 1;
        rows::put_log(place, &rows);
    });
    world.sign_in();
    assert_eq!(world.office.read(|known| known.faults.len()), Some(1));
}
