//! Folding: an act counts once, entries are applied sorted, equal logs give equal bytes.

use super::world::*;
use jiff::civil::date;
use register::people::facts::Status;
use register::{Act, ActId, Body, Compartment, Fact, Kind, Stamp, State, ThingId};

fn a_busy_office() -> World {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let held = world.say(OPERATOR, id, status(Status::Held, january(6)), seen());
    let correction = world.correct(held, status(Status::Released, january(7)));
    world.undo(correction);
    world.withdraw(held);
    world.done(VOLUNTEER, Act::NoteReads(vec![id]));
    world
}

fn fold<'a>(entries: impl Iterator<Item = &'a (Stamp, Vec<Fact>)>) -> State {
    let mut state = State::new();
    entries.for_each(|(stamp, facts)| {
        state.apply(*stamp, (0..).zip(facts.clone()));
    });
    state
}

#[test]
fn an_act_that_comes_twice_counts_once() {
    let mut world = a_busy_office();
    let before = world.state.canonical_bytes();
    for (stamp, facts) in &world.log {
        assert!(world.state.apply(*stamp, (0..).zip(facts.clone())).is_empty());
    }
    assert!(world.state.canonical_bytes() == before);
}

#[test]
fn an_entry_from_before_is_late_and_one_from_after_is_not() {
    let world = a_busy_office();
    let new = |time, act| Stamp { act: ActId([act; 16]), time, member: LEAD };
    assert!(world.state.is_late(&new(world.time - 1, 200)));
    assert!(world.state.is_late(&new(world.time, 0)), "of equal times the lower act stands first");
    assert!(!world.state.is_late(&new(world.time, 200)));
    assert!(!world.state.is_late(&new(world.time + 1, 0)));
    assert!(!State::new().is_late(&new(0, 0)));
    assert!(world.log.iter().all(|(stamp, _)| !world.state.is_late(stamp)), "what is known is not late");
}

#[test]
fn a_log_sorted_again_gives_the_same_bytes_and_one_entry_less_does_not() {
    let world = a_busy_office();
    let mut entries = world.log.clone();
    entries.reverse();
    entries.sort_by_key(|(stamp, _)| stamp.order());
    assert!(fold(entries.iter()).canonical_bytes() == world.state.canonical_bytes());
    for without in 0..entries.len() {
        let rest = entries.iter().enumerate().filter(|(place, _)| *place != without).map(|(_, entry)| entry);
        assert!(fold(rest).canonical_bytes() != world.state.canonical_bytes(), "entry {without} counts");
    }
}

#[test]
fn an_undoing_that_stands_before_its_act_waits_for_it() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let (stamp, facts) = world.log.pop().unwrap();
    let undoing = Fact {
        thing: ThingId::OFFICE,
        compartment: Compartment::Register,
        body: Body::Undone(stamp.act, "the wrong file".into()),
    };
    let before = Stamp { act: ActId([1; 16]), time: stamp.time - 1, member: LEAD };
    let mut state = fold(world.log.iter());
    state.apply(before, [(0, undoing)]);
    state.apply(stamp, (0..).zip(facts));
    assert!(state.find(id).unwrap().1.summary.is_withdrawn);
    assert_eq!(state.act(stamp.act).unwrap().undone.unwrap().stamp, before);
}

#[test]
fn the_things_an_act_touched_are_given_once_each() {
    let mut world = World::new();
    let things = vec![
        world.new_thing(Kind::Person, vec![name("One"), note("x")]),
        world.new_thing(Kind::Person, vec![name("Two")]),
    ];
    let mut said = things.clone();
    said[0].said.push(register::Said { claims: vec![note("y")], by: seen() });
    let facts =
        register::decide(&world.state, LEAD, Act::Import { things: said, batch: Vec::new() }).unwrap();
    let stamp = Stamp { act: ActId([250; 16]), time: world.time + 1, member: LEAD };
    assert_eq!((facts.len(), world.state.apply(stamp, (0..).zip(facts)).len()), (3, 2));
}

#[test]
fn everything_but_records_is_found_by_what_it_is() {
    let mut world = World::new();
    let one = world.source("Made-up Newsroom", date(2022, 1, 6));
    world.person("Made-up Name");
    let other = world.source("Made-up Daily", date(2022, 1, 7));
    let ids = |kind| {
        let all = world.state.all_of(kind).iter();
        all.map(|number| world.state.thing(*number).id).collect::<Vec<_>>()
    };
    assert_eq!(ids(Kind::Source), [one, other]);
    assert_eq!(ids(Kind::Person), [], "records are too many to be listed twice");
}
