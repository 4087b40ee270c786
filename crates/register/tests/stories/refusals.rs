//! Every refusal is reached, by the shortest way to it; and each has a sentence of its own.

use super::world::*;
use register::events::facts::{Exposure, PlaceAccount, Point};
use register::figures::estimates::input::PlanFault;
use register::figures::estimates::rules::Reason;
use register::limits::{LONGEST, LONGEST_LINE, OLDEST};
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Relation, Status};
use register::sources::facts::ListAccount;
use register::{Act, ActId, Claim, ClaimRef, FactRef, Kind, MemberId, Refusal, Said, ThingId};
use std::collections::BTreeSet;

const NOWHERE: ThingId = ThingId([77; 16]);
const NO_ACT: ActId = ActId([77; 16]);
const NO_CLAIM: ClaimRef = ClaimRef { fact: FactRef { act: NO_ACT, index: 0 }, claim: 0 };

fn person(claim: PersonClaim) -> Claim {
    Claim::Person(claim)
}

fn withdraw(claim: ClaimRef, reason: &str) -> Act {
    Act::Withdraw { claim, reason: reason.into() }
}

fn undo(act: ActId) -> Act {
    Act::Undo { act, reason: "the wrong file".into() }
}

/// What saying this of a person is refused for.
fn unsaid(claim: PersonClaim) -> Refusal {
    let mut world = World::new();
    let thing = world.person("Made-up Name");
    world.refused(DOCUMENTER, Act::Say { thing, said: Said { claims: vec![person(claim)], by: seen() } })
}

#[test]
fn what_points_nowhere_is_refused() {
    let mut world = World::new();
    let thing = world.person("Made-up Name");
    let said = |claims, by| Said { claims, by };
    let say = |thing, said| Act::Say { thing, said };
    let nobody = world.refused(DOCUMENTER, say(NOWHERE, said(vec![note("x")], seen())));
    assert_eq!(nobody, Refusal::NotThere(Kind::Person));
    let from_nowhere = said(vec![note("x")], by(NOWHERE, register::Basis::Media));
    assert_eq!(world.refused(DOCUMENTER, say(thing, from_nowhere)), Refusal::NotThere(Kind::Source));
    let from_a_person = said(vec![note("x")], by(thing, register::Basis::Media));
    assert_eq!(world.refused(DOCUMENTER, say(thing, from_a_person)), Refusal::NotThere(Kind::Source));
    assert_eq!(world.refused(DOCUMENTER, withdraw(NO_CLAIM, "x")), Refusal::NoSuchStatement);
    assert_eq!(world.refused(LEAD, undo(NO_ACT)), Refusal::NoSuchAct);
    let list = ListAccount {
        title: "A list".into(),
        keeper: None,
        definition: None,
        source: Some(thing),
        one_row_one_person: true,
        made_up: true,
    };
    let list = world.new_thing(Kind::List, vec![Claim::List(Box::new(list))]);
    assert_eq!(world.refused(DOCUMENTER, Act::Enter(list)), Refusal::NotThere(Kind::Source));
}

#[test]
fn what_is_past_is_past_once() {
    let mut world = World::new();
    let (_, act) = world.enter(DOCUMENTER, Kind::Person, vec![name("Made-up Name"), note("x")]);
    world.withdraw(first(act));
    assert_eq!(world.refused(DOCUMENTER, withdraw(first(act), "x")), Refusal::AlreadyPast);
    world.undo(act);
    assert_eq!(world.refused(LEAD, undo(act)), Refusal::AlreadyUndone);
    let reads = world.done(VOLUNTEER, Act::NoteReads(Vec::new()));
    assert_eq!(world.refused(LEAD, undo(reads)), Refusal::CannotBeUndone);
}

#[test]
fn what_is_empty_is_refused() {
    let mut world = World::new();
    let (thing, act) = world.enter(DOCUMENTER, Kind::Person, vec![name("Made-up Name")]);
    assert_eq!(world.refused(DOCUMENTER, withdraw(first(act), "  ")), Refusal::ReasonMissing);
    let nothing = Act::Import { things: Vec::new(), batch: Vec::new() };
    assert_eq!(world.refused(DOCUMENTER, nothing), Refusal::NothingSaid);
    let nothing = Said { claims: Vec::new(), by: seen() };
    assert_eq!(world.refused(DOCUMENTER, Act::Say { thing, said: nothing }), Refusal::NothingSaid);
    let nameless = world.new_thing(Kind::Person, vec![note("x")]);
    assert_eq!(world.refused(DOCUMENTER, Act::Enter(nameless)), Refusal::NoNameNoDescription);
    let blank = world.new_thing(Kind::Person, vec![name(" ")]);
    assert_eq!(world.refused(DOCUMENTER, Act::Enter(blank)), Refusal::Missing("name"));
    let nobody = Act::AddMember(MemberId([9; 16]), account(" ", MemberRole::Lead));
    assert_eq!(world.refused(LEAD, nobody), Refusal::Missing("name"));
}

#[test]
fn a_text_may_be_as_long_as_its_field_and_no_longer() {
    let letters = |count| "ұ".repeat(count).into_boxed_str();
    assert_eq!(
        unsaid(PersonClaim::Note(letters(LONGEST + 1))),
        Refusal::TooLong { field: "note", limit: LONGEST }
    );
    let home = unsaid(PersonClaim::Home(letters(LONGEST_LINE + 1)));
    assert_eq!(home, Refusal::TooLong { field: "value", limit: LONGEST_LINE });
    let mut world = World::new();
    let thing = world.person("Made-up Name");
    world.say(DOCUMENTER, thing, person(PersonClaim::Note(letters(LONGEST))), seen());
    world.say(DOCUMENTER, thing, person(PersonClaim::Home(letters(LONGEST_LINE))), seen());
}

#[test]
fn what_cannot_be_is_refused() {
    assert_eq!(unsaid(PersonClaim::Age(1, OLDEST + 1, january(1))), Refusal::Impossible("age"));
    assert_eq!(unsaid(PersonClaim::Age(30, 20, january(1))), Refusal::BoundsCrossed);
    assert_eq!(unsaid(PersonClaim::Count(5, Some(3))), Refusal::BoundsCrossed);
    let mut world = World::new();
    let point = Point { latitude: 90_000_001, longitude: 0 };
    let place = PlaceAccount {
        name: "Beyond the pole".into(),
        other_names: Vec::new(),
        kind: None,
        city: None,
        region: None,
        region_basis: None,
        point: Some(point),
        point_basis: None,
        exposure: Exposure::Private,
    };
    let place = world.new_thing(Kind::Place, vec![Claim::Place(Box::new(place))]);
    assert_eq!(world.refused(DOCUMENTER, Act::Enter(place)), Refusal::Impossible("point"));
    let misplaced = world.new_thing(Kind::Source, vec![name("x")]);
    assert_eq!(world.refused(DOCUMENTER, Act::Enter(misplaced)), Refusal::DoesNotFit(Kind::Source));
    let thing = world.person("Made-up Name");
    let itself = person(PersonClaim::Relation(Box::new(Relation { to: thing, kind: "x".into() })));
    let said = Said { claims: vec![itself], by: seen() };
    assert_eq!(world.refused(DOCUMENTER, Act::Say { thing, said }), Refusal::TiedToItself);
}

#[test]
fn an_identity_number_of_twelve_digits_must_pass_its_check() {
    let number = |text: &str| PersonClaim::IdentityNumber(text.into());
    for wrong in ["000000000001", "123456789012", "999999999999"] {
        assert_eq!(unsaid(number(wrong)), Refusal::NotAnIdentityNumber, "{wrong}");
    }
    let mut world = World::new();
    let thing = world.person("Made-up Name");
    for right in ["000000000000", "123456789013", "1234 5678 9013", "passport N 123"] {
        world.say(DOCUMENTER, thing, person(number(right)), seen());
    }
}

#[test]
fn a_code_that_huridocs_does_not_have_is_refused() {
    use register::events::facts::DeedAccount;
    let deed = |code: Option<&str>, method: Option<&str>| DeedAccount {
        kind: "torture".into(),
        code: code.map(Into::into),
        victims: Vec::new(),
        victims_described: None,
        perpetrators_described: None,
        perpetrators: Vec::new(),
        involvement: None,
        methods: method.into_iter().map(Into::into).collect(),
        when: january(6),
        city: None,
        site: None,
        place: None,
        event: None,
    };
    let mut world = World::new();
    let mut enter = |deed: DeedAccount| {
        let new = world.new_thing(Kind::Deed, vec![Claim::Deed(Box::new(deed))]);
        world.act(DOCUMENTER, Act::Enter(new)).map(|_| ())
    };
    assert_eq!(enter(deed(Some("999999999999"), None)), Err(Refusal::UnknownCode("999999999999".into())));
    assert_eq!(enter(deed(None, Some("0399"))), Err(Refusal::UnknownCode("0399".into())));
    assert_eq!(enter(deed(Some("020111110000"), Some("030100000000"))), Ok(()));
    assert_eq!(enter(deed(Some("02011111"), Some("0301"))), Ok(()), "trailing zeros may be left out");
}

#[test]
fn every_refusal_has_its_own_key_and_says_what_is_wrong() {
    let all = [
        Refusal::NotThere(Kind::Person),
        Refusal::NoSuchStatement,
        Refusal::AlreadyPast,
        Refusal::NoSuchAct,
        Refusal::AlreadyUndone,
        Refusal::CannotBeUndone,
        Refusal::ReasonMissing,
        Refusal::NothingSaid,
        Refusal::NoNameNoDescription,
        Refusal::Missing("name"),
        Refusal::TooLong { field: "note", limit: 5 },
        Refusal::DoesNotFit(Kind::Source),
        Refusal::Impossible("age"),
        Refusal::BoundsCrossed,
        Refusal::TiedToItself,
        Refusal::NotAnIdentityNumber,
        Refusal::UnknownCode("0399".into()),
        Refusal::RoleMayNot(MemberRole::Volunteer),
        Refusal::NotAMember,
        Refusal::ApproveYourOwn,
        Refusal::NobodySaysDead,
        Refusal::DeathNeedsMore,
        Refusal::LastLead,
        Refusal::NameTaken,
        Refusal::NotForThePublic,
        Refusal::NoSuchEdition,
        Refusal::CannotBeErased,
        Refusal::ErasureWaits,
        Refusal::ReasonNames,
        Refusal::TwoIdentityNumbers,
        Refusal::TwoRowsOfOneList,
        Refusal::JudgedDifferent,
        Refusal::JoinedThroughOthers,
        Refusal::ReviewWaits,
        Refusal::NoSuchReconciliation,
        Refusal::NotOnTheseLists,
        Refusal::LineDoesNotFit,
        Refusal::BadPlan(PlanFault::NoLists),
        Refusal::NoSuchEstimate,
        Refusal::EstimateRuns,
        Refusal::EstimateNotFinished,
        Refusal::EstimatePublic,
        Refusal::EstimateForbidden(vec![Reason::NoInterval]),
    ];
    let keys: BTreeSet<_> = all.iter().map(Refusal::key).collect();
    assert_eq!(keys.len(), all.len());
    assert!(keys.iter().all(|key| key.starts_with("refusal-")));
    assert!(all.iter().all(|refusal| refusal.to_string().len() > 10));
    assert_eq!(all[0].subject_key().as_deref(), Some("kind-person"));
    assert_eq!(all[9].subject_key().as_deref(), Some("field-name"));
    let _ = Status::ALL;
}
