//! Entering, saying, correcting, withdrawing, undoing: nothing is lost and nothing is overwritten.

use super::world::*;
use register::people::facts::{PersonClaim, PersonField, Relation, Sex};
use register::sources::facts::Origin;
use register::state::{MarkKind, Standing};
use register::{Act, ActId, Basis, Claim, Compartment, Kind, Said, decide};

fn sex(sex: Sex) -> Claim {
    Claim::Person(PersonClaim::Sex(sex))
}

#[test]
fn what_was_entered_is_shown_with_who_says_it() {
    let mut world = World::new();
    let paper = world.source("Made-up Daily", jiff::civil::date(2022, 1, 10));
    let id = world.person("Айдос Үлгіұлы");
    world.say(OPERATOR, id, note("a student"), by(paper, Basis::Media));
    let view = world.view(id);
    assert_eq!(view.name, "Айдос Үлгіұлы");
    let told = view.said(PersonField::Note).next().unwrap();
    assert_eq!((told.by.source, &*told.by.locator, told.entered.member), (Some(paper), "page 3", OPERATOR));
}

#[test]
fn two_sources_that_contradict_each_other_stand_side_by_side() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    world.say(OPERATOR, id, sex(Sex::Female), seen());
    assert!(!world.state.find(id).unwrap().1.summary.is_contradicted);
    world.say(OPERATOR, id, sex(Sex::Male), seen());
    let view = world.view(id);
    assert!(view.contradicts_itself_on(PersonField::Sex));
    assert_eq!(view.said(PersonField::Sex).filter(|told| told.is_current()).count(), 2);
    assert!(world.state.find(id).unwrap().1.summary.is_contradicted);
}

#[test]
fn a_corrected_statement_is_kept_and_says_what_replaced_it() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let old = world.say(OPERATOR, id, sex(Sex::Female), seen());
    let new = first(world.correct(old, sex(Sex::Male)));
    let view = world.view(id);
    assert!(!view.contradicts_itself_on(PersonField::Sex));
    let told: Vec<_> = view.said(PersonField::Sex).collect();
    let Standing::Past(mark) = told[0].standing else { panic!("the old one counts no more") };
    assert_eq!((mark.kind, &*mark.reason), (MarkKind::Corrected { by: new }, "misheard"));
    assert!(told[1].is_current());
}

#[test]
fn undoing_a_correction_restores_the_statement() {
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let old = world.say(OPERATOR, id, sex(Sex::Female), seen());
    let correction = world.correct(old, sex(Sex::Male));
    world.undo(correction);
    let view = world.view(id);
    let counting: Vec<_> = view.said(PersonField::Sex).filter(|told| told.is_current()).collect();
    assert_eq!(counting.len(), 1);
    assert_eq!(counting[0].at, old);
}

#[test]
fn undoing_a_withdrawal_restores_the_statement_and_what_lists_show() {
    use register::people::facts::Status;
    let mut world = World::new();
    let id = world.person("Made-up Name");
    let held = world.say(OPERATOR, id, status(Status::Held, january(6)), seen());
    let withdrawal = world.withdraw(held);
    assert_eq!(world.status(id), None);
    world.undo(withdrawal);
    assert_eq!(world.status(id), Some(Status::Held));
}

#[test]
fn a_record_of_which_everything_was_withdrawn_still_has_a_name_for_the_log() {
    let mut world = World::new();
    let (id, act) = world.enter(DOCUMENTER, Kind::Person, vec![name("Made-up Name")]);
    world.withdraw(first(act));
    assert!(world.state.find(id).unwrap().1.summary.is_withdrawn);
    assert_eq!(world.view(id).name, "Made-up Name");
}

#[test]
fn an_import_of_several_parts_is_undone_as_one() {
    let mut world = World::new();
    let (one, two) =
        (world.new_thing(Kind::Person, vec![name("One")]), world.new_thing(Kind::Person, vec![name("Two")]));
    let ids = [one.id, two.id];
    // The act ids that the world will draw for the two parts.
    let parts: Vec<_> = (0..2_u8)
        .map(|part| {
            let mut id = two.id.0;
            id[7] += part + 1;
            ActId(id)
        })
        .collect();
    let begun = world.done(DOCUMENTER, Act::Import { things: vec![one], batch: parts.clone() });
    let second = world.done(DOCUMENTER, Act::Import { things: vec![two], batch: Vec::new() });
    assert_eq!(parts, [begun, second]);
    world.undo(begun);
    for id in ids {
        assert!(world.state.find(id).unwrap().1.summary.is_withdrawn);
    }
    assert!(world.state.act(second).unwrap().undone.is_some());
}

#[test]
fn things_of_one_import_point_at_each_other() {
    let mut world = World::new();
    let older = world.new_thing(Kind::Person, vec![name("Older")]);
    let mut younger = world.new_thing(Kind::Person, vec![name("Younger")]);
    let relation = Relation { to: older.id, kind: "brother of".into() };
    younger.said[0].claims.push(Claim::Person(PersonClaim::Relation(Box::new(relation))));
    let (from, to) = (younger.id, older.id);
    world.done(DOCUMENTER, Act::Import { things: vec![younger, older], batch: Vec::new() });
    let (number, _) = world.state.find(to).unwrap();
    let mentions: Vec<_> = world.state.mentions_of(number).iter().map(|&n| world.state.thing(n).id).collect();
    assert_eq!(mentions, [from]);
    assert_eq!(world.view(from).relations().count(), 1);
}

#[test]
fn a_phone_number_and_who_a_source_is_are_sealed_apart() {
    let mut world = World::new();
    let contact = Claim::Person(PersonClaim::Contact("a made-up number".into()));
    let person = world.new_thing(Kind::Person, vec![contact, name("Made-up Name")]);
    let facts = decide(&world.state, DOCUMENTER, Act::Enter(person)).unwrap();
    let compartments: Vec<_> = facts.iter().map(|fact| fact.compartment).collect();
    assert_eq!(compartments, [Compartment::Register, Compartment::Help]);

    let origin = Claim::Origin(Box::new(Origin { text: "a made-up doctor".into() }));
    let hidden = world.new_thing(Kind::Source, vec![source("", january(9)), origin]);
    let facts = decide(&world.state, KEEPER, Act::Enter(hidden)).unwrap();
    assert_eq!(facts[1].compartment, Compartment::Sources);
}

#[test]
fn several_sources_enter_one_record_together() {
    let mut world = World::new();
    let paper = world.source("Made-up Daily", jiff::civil::date(2022, 1, 10));
    let mut new =
        world.new_thing(Kind::Unnamed, vec![Claim::Person(PersonClaim::Description("a boy".into()))]);
    new.said.push(Said { claims: vec![note("seen at the square")], by: by(paper, Basis::Media) });
    let id = new.id;
    world.done(OPERATOR, Act::Enter(new));
    assert_eq!(world.view(id).told.len(), 2);
    assert_eq!(world.state.facts_from(paper).count(), 1);
}

#[test]
fn what_was_read_and_which_hidden_source_was_opened_is_noted() {
    let mut world = World::new();
    let paper = world.source("", jiff::civil::date(2022, 1, 10));
    world.done(VOLUNTEER, Act::NoteReads(vec![paper]));
    let (reader, _, things) = &world.state.reads()[0];
    assert_eq!((*reader, things.as_slice()), (VOLUNTEER, &[paper][..]));
    world.done(KEEPER, Act::OpenOrigin { source: paper, reason: "a court asks".into() });
    let (number, _) = world.state.find(paper).unwrap();
    assert_eq!(&*world.state.openings_of(number)[0].reason, "a court asks");
}
