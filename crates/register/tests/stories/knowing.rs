//! As known on a day, as we now know it was on a day, as published by a day; and our own count on each.

use super::world::*;
use jiff::civil::date;
use register::figures::counts::tallies;
use register::figures::views::Tally;
use register::people::facts::{PersonClaim, Role, Status};
use register::people::views::AsOf;
use register::{Basis, Claim, Kind, KnownBy, ThingId};

fn shown(world: &World, id: ThingId, as_of: AsOf) -> Option<Status> {
    world.state.person(id, as_of).unwrap().status.map(|shown| shown.note.status)
}

#[test]
fn as_known_on_a_day_leaves_out_what_was_entered_later() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let held = world.say(OPERATOR, id, status(Status::Held, january(6)), seen());
    let then = AsOf { known: KnownBy::EnteredBy(world.time), on: None };
    world.withdraw(held);
    world.say(OPERATOR, id, status(Status::Safe, january(6)), seen());
    assert_eq!(shown(&world, id, then), Some(Status::Held));
    assert_eq!(shown(&world, id, AsOf::NOW), Some(Status::Safe));
}

#[test]
fn as_we_now_know_it_was_leaves_out_what_had_not_begun() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Status::Held, january(6)), seen());
    world.say(OPERATOR, id, status(Status::Released, january(20)), seen());
    let on = |day| AsOf { known: KnownBy::Now, on: Some(date(2022, 1, day)) };
    assert_eq!(shown(&world, id, on(5)), None);
    assert_eq!(shown(&world, id, on(10)), Some(Status::Held));
    assert_eq!(shown(&world, id, on(20)), Some(Status::Released));
}

#[test]
fn as_published_by_a_day_leaves_out_sources_that_came_out_later() {
    let mut world = World::new();
    let early = world.source("Made-up Daily", date(2022, 1, 7));
    let late = world.source("Example Post", date(2022, 2, 1));
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Status::Held, january(6)), by(early, Basis::Media));
    world.say(OPERATOR, id, status(Status::Released, january(6)), by(late, Basis::Court));
    let published = |day| AsOf { known: KnownBy::PublishedBy(day, world.time), on: None };
    assert_eq!(shown(&world, id, published(date(2022, 1, 6))), None);
    assert_eq!(shown(&world, id, published(date(2022, 1, 7))), Some(Status::Held));
    assert_eq!(shown(&world, id, published(date(2022, 2, 1))), Some(Status::Released));
}

#[test]
fn named_people_unnamed_ones_and_groups_are_counted_apart() {
    let mut world = World::new();
    let killed = || Claim::Person(PersonClaim::Role(Role::Killed));
    let described = || Claim::Person(PersonClaim::Description("at the square".into()));
    let count = Claim::Person(PersonClaim::Count(3, Some(5)));
    world.enter(OPERATOR, Kind::Person, vec![name("One"), killed()]);
    world.enter(OPERATOR, Kind::Person, vec![name("Two")]);
    world.enter(OPERATOR, Kind::Unnamed, vec![described(), killed()]);
    let before = AsOf { known: KnownBy::EnteredBy(world.time), on: None };
    world.enter(OPERATOR, Kind::Group, vec![described(), killed(), count]);
    let counted = tallies(&world.state, AsOf::NOW).role(Role::Killed);
    assert_eq!(counted, Tally { named: 1, unnamed: 1, groups: 1, in_groups: 3, confirmed: 0 });
    assert_eq!(tallies(&world.state, before).role(Role::Killed).groups, 0);
    assert_eq!(tallies(&world.state, AsOf::NOW).everybody.named, 2);
}

#[test]
fn a_status_counts_on_the_day_and_as_it_stands() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Status::Held, january(6)), seen());
    world.say(OPERATOR, id, status(Status::Released, january(20)), seen());
    let on = AsOf { known: KnownBy::Now, on: Some(date(2022, 1, 10)) };
    assert_eq!(tallies(&world.state, AsOf::NOW).status(Status::Held).named, 0);
    assert_eq!(tallies(&world.state, on).status(Status::Held).named, 1);
}
