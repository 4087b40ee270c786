//! The log as people read it.

use crate::world::{DOCUMENTER, LEAD, OPERATOR, VOLUNTEER, World, name, note};
use jiff::civil::date;
use register::members::facts::MemberRole;
use register::state::{Change, LogQuery};
use register::{Act, ClaimRef, FactRef, Kind, MemberId};

fn of(member: MemberId) -> LogQuery {
    LogQuery { member: Some(member), ..LogQuery::default() }
}

#[test]
fn a_withdrawal_names_the_thing_whose_statement_it_took_back() {
    let mut world = World::new();
    let new = world.new_thing(Kind::Person, vec![name("Made-up"), note("x")]);
    let id = new.id;
    let entered = world.act(DOCUMENTER, Act::Enter(new)).unwrap();
    let claim = ClaimRef { fact: FactRef { act: entered, index: 0 }, claim: 1 };
    let taken = world.act(OPERATOR, Act::Withdraw { claim, reason: "wrong".into() }).unwrap();
    let acts = world.state.log(LogQuery::default());
    assert_eq!(acts[..2], [taken, entered], "the newest comes first");
    let lines = world.state.log_lines(&acts[..2]);
    assert_eq!((lines[0].changes.as_slice(), lines[0].facts), ([Change::Withdrawn].as_slice(), 0));
    assert_eq!(world.state.thing(lines[0].things[0]).id, id);
    assert_eq!(lines[1].changes, [Change::Entered]);
    assert_eq!(world.state.log(of(OPERATOR)), [taken]);
}

#[test]
fn a_batch_is_one_line_and_its_undoing_names_every_part() {
    let mut world = World::new();
    let one = world.new_thing(Kind::Person, vec![name("One")]);
    let two = world.new_thing(Kind::Person, vec![name("Two")]);
    let second = world.done(DOCUMENTER, Act::Import { things: vec![two], batch: vec![] });
    let parts = [world.done(DOCUMENTER, Act::Import { things: vec![one], batch: vec![second] }), second];
    assert_eq!(world.state.log(of(DOCUMENTER)), [parts[0]]);
    let line = world.state.log_lines(&parts[..1]).remove(0);
    assert_eq!((line.parts, line.things.len(), line.facts), (2, 2, 2));
    assert_eq!(line.changes, [Change::Entered, Change::BatchBegun]);
    let undone = world.act(LEAD, Act::Undo { act: parts[0], reason: "twice".into() }).unwrap();
    let line = world.state.log_lines(&[undone]).remove(0);
    assert!(parts.iter().all(|part| line.undoes.contains(&(*part, "twice"))) && line.undoes.len() == 2);
    assert!(world.state.log_lines(&parts[..1]).remove(0).undone.is_some());
}

#[test]
fn acts_on_members_say_whom_they_are_about_and_reads_are_left_out() {
    let mut world = World::new();
    let changed = world.act(LEAD, Act::ChangeRole(VOLUNTEER, MemberRole::Operator)).unwrap();
    let left = world.act(LEAD, Act::RemoveMember(OPERATOR, "moved away".into())).unwrap();
    world.done(LEAD, Act::NoteReads(vec![]));
    assert_eq!(world.state.log(LogQuery::default())[..2], [left, changed]);
    let lines = world.state.log_lines(&[left, changed]);
    assert_eq!(lines[0].member, Some((OPERATOR, None)));
    assert_eq!(lines[1].member, Some((VOLUNTEER, Some(MemberRole::Operator))));
    assert_eq!(lines[1].changes, [Change::RoleChanged]);
}

#[test]
fn a_day_begins_and_ends_in_almaty() {
    let world = World::new();
    let on = |day| world.state.log(LogQuery { member: None, day: Some(day) }).len();
    assert_eq!(on(date(2022, 1, 5)), world.state.acts().len());
    assert_eq!((on(date(2022, 1, 4)), on(date(2022, 1, 6))), (0, 0));
}
