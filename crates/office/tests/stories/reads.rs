//! Who read what: in lots, and none is lost when the office closes.

use crate::world::World;
use office::Office;
use register::ThingId;
use register::people::facts::{PersonClaim, Status};

fn noted(office: &Office) -> Vec<Vec<ThingId>> {
    office.read(|known| known.state.reads().iter().map(|(_, _, things)| things.clone()).collect()).unwrap()
}

#[test]
fn a_read_is_noted_a_minute_later_and_once_however_often_it_was_repeated() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.enter(&session, "Made-up One", Status::Held);
    world.office.note_read(&session, id);
    world.office.note_read(&session, id);
    world.clock.forward(59_999);
    world.office.tick();
    assert!(noted(&world.office).is_empty());
    world.clock.forward(1);
    world.office.tick();
    assert_eq!(noted(&world.office), [vec![id]]);
}

#[test]
fn a_hundred_reads_are_written_at_once() {
    let world = World::new();
    let session = world.sign_in();
    let ids: Vec<_> = (1..=100u8).map(|number| ThingId([number; 16])).collect();
    ids.iter().for_each(|id| world.office.note_read(&session, *id));
    assert_eq!(noted(&world.office), [ids]);
}

#[test]
fn closing_the_office_writes_what_was_read() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.enter(&session, "Made-up One", Status::Held);
    world.office.note_read(&session, id);
    world.office.close();
    world.sign_in();
    assert_eq!(noted(&world.office), [vec![id]]);
}

#[test]
fn a_read_noted_too_late_stays_nowhere() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.enter(&session, "Made-up One", Status::Held);
    world.office.close();
    world.office.note_read(&session, id);
    world.sign_in();
    world.clock.forward(60_000);
    world.office.tick();
    assert!(noted(&world.office).is_empty(), "the lot of a closed office holds nobody's key");
}

#[test]
fn a_clock_that_is_set_back_does_not_keep_a_read_from_the_log() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.enter(&session, "Made-up One", Status::Held);
    world.office.note_read(&session, id);
    world.clock.set(1_600_000_000_000);
    world.office.tick();
    assert_eq!(noted(&world.office), [vec![id]]);
}

#[test]
fn those_who_take_calls_find_a_person_by_the_end_of_a_phone_number_and_that_is_noted() {
    use office::NotDone;
    use register::Refusal;
    use register::members::facts::MemberRole;
    let world = World::new();
    let lead = world.sign_in();
    let id = world.enter(&lead, "Made-up One", Status::Held);
    world.enter(&lead, "Made-up Two", Status::Held);
    let contact = register::Claim::Person(PersonClaim::Contact("sister +7 700 000 45-67".into()));
    let by = register::Provenance::from_member(register::Basis::HeardByPhone);
    let said = register::Said { claims: vec![contact], by };
    world.office.act(&lead, world.office.draw_act(), register::Act::Say { thing: id, said }).unwrap();
    assert_eq!(world.office.people_by_phone(&lead, "45 67").unwrap(), [id]);
    assert!(world.office.people_by_phone(&lead, "0045").unwrap().is_empty());
    let few = world.office.people_by_phone(&lead, "67");
    assert!(matches!(few, Err(NotDone::Refused(Refusal::Missing(_)))), "{few:?}");
    let act = world.office.draw_act();
    let (_, words) = world.office.add_member(&lead, act, "Reviewer", MemberRole::Reviewer).unwrap();
    let reviewer = world.office.sign_in(words.words(), &office::Progress::default()).unwrap();
    let refused = world.office.people_by_phone(&reviewer, "4567");
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::RoleMayNot(_)))), "{refused:?}");
    world.clock.forward(61_000);
    world.office.tick();
    let reads = world.office.read(|known| known.state.reads().to_vec()).unwrap();
    assert!(reads.iter().any(|(member, _, things)| *member == lead.member && things == &[id]));
}
