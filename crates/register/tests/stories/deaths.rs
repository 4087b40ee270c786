//! Rule 3: "dead" needs two independent sources or one document, and a second member's approval.

use super::world::*;
use jiff::civil::date;
use register::people::facts::Status::Dead;
use register::people::views::DeathStanding::{self, Confirmed, NotSaid, Reported};
use register::{Act, Basis, ClaimRef, KnownBy, MemberId, Refusal, ThingId};

fn dies(world: &mut World, id: ThingId, publisher: &str, basis: Basis, member: MemberId) -> ClaimRef {
    let paper = world.source(publisher, date(2022, 1, 10));
    world.say(member, id, status(Dead, january(6)), by(paper, basis))
}

fn approval(record: ThingId) -> Act {
    Act::ApproveDeath { record, reason: "both papers seen".into() }
}

fn standing(world: &World, id: ThingId) -> DeathStanding {
    world.view(id).death
}

#[test]
fn nobody_is_shown_as_dead_of_whom_nobody_says_so() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    assert_eq!(standing(&world, id), NotSaid);
    assert_eq!(world.refused(REVIEWER, approval(id)), Refusal::NobodySaysDead);
}

#[test]
fn one_newspaper_is_not_enough() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    dies(&mut world, id, "Made-up Daily", Basis::Media, DOCUMENTER);
    assert_eq!(world.refused(REVIEWER, approval(id)), Refusal::DeathNeedsMore);
    assert_eq!(standing(&world, id), Reported);
}

#[test]
fn two_papers_of_one_publisher_are_one_voice() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    dies(&mut world, id, "Made-up Daily", Basis::Media, DOCUMENTER);
    dies(&mut world, id, " made-up DAILY ", Basis::Media, DOCUMENTER);
    assert_eq!(world.refused(REVIEWER, approval(id)), Refusal::DeathNeedsMore);
}

#[test]
fn two_publishers_and_a_second_member_confirm_it() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    dies(&mut world, id, "Made-up Daily", Basis::Media, DOCUMENTER);
    dies(&mut world, id, "Example Post", Basis::Media, DOCUMENTER);
    assert_eq!(standing(&world, id), Reported, "not before it is approved");
    let before = world.time;
    world.done(REVIEWER, approval(id));
    assert_eq!(standing(&world, id), Confirmed);
    let (number, _) = world.state.find(id).unwrap();
    let then = register::people::views::death_standing(&world.state, number, KnownBy::EnteredBy(before));
    assert_eq!(then, Reported);
}

#[test]
fn one_document_and_a_second_member_confirm_it() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    dies(&mut world, id, "A made-up court", Basis::Court, DOCUMENTER);
    world.done(LEAD, approval(id));
    assert_eq!(standing(&world, id), Confirmed);
}

#[test]
fn whoever_entered_every_word_of_it_cannot_approve_it() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    dies(&mut world, id, "A made-up court", Basis::Court, REVIEWER);
    assert_eq!(world.refused(REVIEWER, approval(id)), Refusal::ApproveYourOwn);
    dies(&mut world, id, "Police", Basis::Coerced, DOCUMENTER);
    assert_eq!(world.refused(REVIEWER, approval(id)), Refusal::ApproveYourOwn, "a coerced word is nobody's");
}

#[test]
fn a_coerced_statement_supports_no_death() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    dies(&mut world, id, "Made-up Daily", Basis::Media, DOCUMENTER);
    dies(&mut world, id, "Example Post", Basis::Coerced, DOCUMENTER);
    assert_eq!(world.refused(REVIEWER, approval(id)), Refusal::DeathNeedsMore);
}

#[test]
fn a_death_whose_grounds_are_withdrawn_is_confirmed_no_more() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let court = dies(&mut world, id, "A made-up court", Basis::Court, DOCUMENTER);
    world.done(REVIEWER, approval(id));
    world.withdraw(court);
    assert_eq!(standing(&world, id), NotSaid);
}

#[test]
fn an_approval_does_not_cover_what_is_said_later() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let court = dies(&mut world, id, "A made-up court", Basis::Court, DOCUMENTER);
    world.done(REVIEWER, approval(id));
    world.withdraw(court);
    dies(&mut world, id, "Another made-up court", Basis::Court, DOCUMENTER);
    assert_eq!(standing(&world, id), Reported, "the approver has not seen this one");
    world.done(REVIEWER, approval(id));
    assert_eq!(standing(&world, id), Confirmed);
}
