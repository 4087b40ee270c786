//! Which status is shown, and why.

use super::world::*;
use register::people::facts::Status::{Dead, Held, Released, Safe, Sought};
use register::people::views::Why;
use register::{Basis, When};

fn why(world: &World, id: register::ThingId) -> Why {
    world.view(id).status.unwrap().why
}

#[test]
fn the_only_status_is_shown() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    assert_eq!(world.status(id), None);
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    assert_eq!((world.status(id), why(&world, id)), (Some(Held), Why::OnlyOne));
}

#[test]
fn two_that_agree_are_shown_as_agreeing() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    world.say(OPERATOR, id, status(Held, january(7)), seen());
    assert_eq!((world.status(id), why(&world, id)), (Some(Held), Why::AllAgree));
}

#[test]
fn the_newest_is_shown_whenever_it_was_entered() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Released, january(20)), seen());
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    assert_eq!((world.status(id), why(&world, id)), (Some(Released), Why::Newest));
}

#[test]
fn of_equally_new_ones_the_better_ground_is_shown() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Safe, january(6)), seen());
    let hearsay = register::Provenance::from_member(Basis::Hearsay);
    world.say(OPERATOR, id, status(Held, january(6)), hearsay);
    assert_eq!((world.status(id), why(&world, id)), (Some(Safe), Why::BetterGround));
}

#[test]
fn on_equal_ground_the_one_that_more_sources_give_is_shown() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    world.say(OPERATOR, id, status(Safe, january(6)), seen());
    assert_eq!((world.status(id), why(&world, id)), (Some(Held), Why::BetterGround));
}

#[test]
fn the_ground_decides_between_a_night_and_a_day_that_end_together() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let long = When::range(jiff::civil::date(2022, 1, 2), jiff::civil::date(2022, 1, 6));
    world.say(OPERATOR, id, status(Held, long), seen());
    let hearsay = register::Provenance::from_member(Basis::Hearsay);
    world.say(OPERATOR, id, status(Safe, january(6)), hearsay);
    assert_eq!((world.status(id), why(&world, id)), (Some(Held), Why::BetterGround));
}

#[test]
fn when_nothing_else_tells_them_apart_the_last_entered_is_shown() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    world.say(OPERATOR, id, status(Safe, january(6)), seen());
    assert_eq!((world.status(id), why(&world, id)), (Some(Safe), Why::EnteredLast));
}

#[test]
fn a_coerced_statement_is_never_shown_while_there_is_anything_else() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let coerced = register::Provenance::from_member(Basis::Coerced);
    world.say(OPERATOR, id, status(Safe, january(20)), coerced.clone());
    assert_eq!(world.status(id), Some(Safe), "it is all there is");
    world.say(
        OPERATOR,
        id,
        status(Sought, When::UNKNOWN),
        register::Provenance::from_member(Basis::Inferred),
    );
    assert_eq!((world.status(id), why(&world, id)), (Some(Sought), Why::BetterGround));
}

#[test]
fn coerced_statements_do_not_add_to_those_that_agree() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let coerced = register::Provenance::from_member(Basis::Coerced);
    world.say(OPERATOR, id, status(Safe, january(6)), coerced.clone());
    world.say(OPERATOR, id, status(Safe, january(6)), coerced);
    world.say(OPERATOR, id, status(Safe, january(6)), seen());
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    assert_eq!((world.status(id), why(&world, id)), (Some(Held), Why::EnteredLast));
}

#[test]
fn a_withdrawn_status_gives_way_to_the_one_before() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, status(Held, january(6)), seen());
    let mistake = world.say(OPERATOR, id, status(Dead, january(8)), seen());
    assert_eq!(world.status(id), Some(Dead));
    world.withdraw(mistake);
    assert_eq!(world.status(id), Some(Held));
}
