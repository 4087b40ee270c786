//! Erasing: asked by one member, agreed to by another; what is left says who, when and why, and names nobody.

use super::world::*;
use register::erasing::views::{erased_with, mentioning, statements_from};
use register::members::facts::KeyMade;
use register::people::facts::{PersonClaim, Relation};
use register::sources::facts::ListAccount;
use register::state::{Change, LogQuery};
use register::{Act, ActId, Basis, Body, Claim, Compartment, Kind, Refusal, ThingId, decide};

fn ask(thing: ThingId) -> Act {
    Act::AskErasure { thing, reason: "the family asked for it".into() }
}

fn decline(erasure: ActId) -> Act {
    Act::DeclineErasure { erasure, reason: "asked by a stranger".into() }
}

#[test]
fn what_one_asks_for_is_erased_when_another_agrees_and_not_before() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let asked = world.done(OPERATOR, ask(id));
    assert!(world.state.erased(id).is_none() && world.state.erasures().waiting_for(id).is_some());
    assert_eq!(world.refused(VOLUNTEER, ask(id)), Refusal::RoleMayNot(MEMBERS[3].1));
    assert_eq!(world.refused(OTHER_DOCUMENTER, ask(id)), Refusal::ErasureWaits);
    let agreed = world.done(REVIEWER, Act::ApproveErasure(asked));
    let erasure = world.state.erased(id).unwrap();
    assert_eq!((erasure.asked.member, erasure.agreed.unwrap().act), (OPERATOR, agreed));
    assert_eq!((&*erasure.request.reason, erasure.request.kind), ("the family asked for it", Kind::Person));
    assert_eq!(world.refused(REVIEWER, Act::ApproveErasure(asked)), Refusal::AlreadyPast);
    assert_eq!(world.refused(REVIEWER, decline(asked)), Refusal::AlreadyPast);
}

#[test]
fn nobody_agrees_to_what_they_asked_for_themselves() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let asked = world.done(LEAD, ask(id));
    assert_eq!(world.refused(LEAD, Act::ApproveErasure(asked)), Refusal::ApproveYourOwn);
    assert_eq!(world.refused(DOCUMENTER, Act::ApproveErasure(asked)), Refusal::RoleMayNot(MEMBERS[1].1));
    // Another node may have let it through: it does not count here either.
    let forged = register::Stamp { act: ActId([5; 16]), time: world.time + 1, member: LEAD };
    let body = Body::Erased(asked, vec![id]);
    let compartment = Compartment::Control;
    world.state.apply(forged, [(0, register::Fact { thing: ThingId::OFFICE, compartment, body })]);
    assert!(world.state.erased(id).is_none());
}

#[test]
fn what_is_declined_stays_and_can_be_asked_for_again() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let asked = world.done(LEAD, ask(id));
    world.done(LEAD, decline(asked));
    assert_eq!(world.refused(REVIEWER, Act::ApproveErasure(asked)), Refusal::AlreadyPast);
    assert!(world.state.erased(id).is_none() && world.state.erasures().waiting().next().is_none());
    world.done(LEAD, ask(id));
}

#[test]
fn a_reason_that_names_the_person_is_refused_for_it_stays() {
    let mut world = World::new();
    let id = world.person("Айдос Үлгіұлы");
    for reason in ["айдос asked for it", "asked for by the Үлгіұлы family"] {
        let named = Act::AskErasure { thing: id, reason: reason.into() };
        assert_eq!(world.refused(LEAD, named), Refusal::ReasonNames, "{reason}");
    }
    let asked = world.done(LEAD, ask(id));
    let named = Act::DeclineErasure { erasure: asked, reason: "Айдос is needed".into() };
    assert_eq!(world.refused(REVIEWER, named), Refusal::ReasonNames);
}

#[test]
fn only_records_and_sources_can_be_erased() {
    let mut world = World::new();
    let paper = world.source("Made-up Daily", jiff::civil::date(2022, 1, 10));
    world.done(LEAD, ask(paper));
    let list = ListAccount {
        title: "A made-up list".into(),
        keeper: None,
        definition: None,
        source: None,
        one_row_one_person: true,
        made_up: true,
    };
    let (list, _) = world.enter(DOCUMENTER, Kind::List, vec![Claim::List(Box::new(list))]);
    assert_eq!(world.refused(LEAD, ask(list)), Refusal::CannotBeErased);
    assert_eq!(world.refused(LEAD, ask(ThingId([77; 16]))), Refusal::NotThere(Kind::Person));
}

#[test]
fn before_an_erasure_one_sees_what_stays_and_may_tell_of_it() {
    let mut world = World::new();
    let (brother, id) = (world.person("Made-up Brother"), world.person("Made-up Name"));
    let relation =
        Claim::Person(PersonClaim::Relation(Box::new(Relation { to: id, kind: "brother of".into() })));
    world.say(OPERATOR, brother, relation, seen());
    let staying: Vec<_> =
        mentioning(&world.state, id).into_iter().map(|number| world.state.thing(number).id).collect();
    assert_eq!(staying, [brother]);
    let paper = world.source("Made-up Daily", jiff::civil::date(2022, 1, 10));
    world.say(OPERATOR, brother, note("seen"), by(paper, Basis::Media));
    assert_eq!(statements_from(&world.state, paper), 1);
    assert!(erased_with(&world.state, id).is_empty());
}

#[test]
fn the_facts_of_an_erasure_are_not_about_what_is_erased() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let asked = world.done(LEAD, ask(id));
    for act in [Act::ApproveErasure(asked), decline(asked)] {
        let facts = decide(&world.state, REVIEWER, act).unwrap();
        let places: Vec<_> = facts.iter().map(|fact| (fact.thing, fact.compartment)).collect();
        assert_eq!(places, [(ThingId::OFFICE, Compartment::Control)]);
    }
    let line = world.state.log_lines(&world.state.log(LogQuery::default())[..1])[0].clone();
    assert_eq!(line.changes, [Change::ErasureAsked]);
}

#[test]
fn a_key_is_stated_once_and_nobody_puts_another_in_its_place() {
    let mut world = World::new();
    let key = |id| KeyMade { compartment: Compartment::Register, generation: 1, id: [id; 16] };
    assert_eq!(world.refused(VOLUNTEER, Act::StateKeys(vec![key(1)])), Refusal::RoleMayNot(MEMBERS[3].1));
    world.done(LEAD, Act::StateKeys(vec![key(1)]));
    world.done(DOCUMENTER, Act::StateKeys(vec![key(2)]));
    assert_eq!(world.state.members().keys().get(&(Compartment::Register, 1)), Some(&[1; 16]));
}

#[test]
fn a_replaced_passphrase_stands_in_the_log_under_its_member() {
    let mut world = World::new();
    world.done(VOLUNTEER, Act::NoteRecovery);
    assert_eq!(world.state.members().recoveries()[0].0, VOLUNTEER);
    let line = world.state.log_lines(&world.state.log(LogQuery::default())[..1])[0].clone();
    assert_eq!((line.changes, line.member), (vec![Change::PassphraseReplaced], Some((VOLUNTEER, None))));
}
