//! Who may do what: every role, every kind of act, in one table.

use super::world::*;
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Status};
use register::sources::facts::Origin;
use register::{Act, Basis, Claim, Kind, MemberId, Refusal, Said, decide};

fn origin() -> Claim {
    Claim::Origin(Box::new(Origin { text: "a made-up doctor".into() }))
}

/// One act of each kind, in a world in which each would succeed but for the role.
fn acts(world: &mut World) -> Vec<(&'static str, Act)> {
    let paper = world.source("Made-up Daily", jiff::civil::date(2022, 1, 10));
    let (person, entered) = world.enter(OTHER_DOCUMENTER, Kind::Person, vec![name("Made-up Name")]);
    world.say(OTHER_DOCUMENTER, person, status(Status::Dead, january(6)), by(paper, Basis::Court));
    let hidden_claims = vec![source("", january(9)), origin()];
    let (hidden, hidden_act) = world.enter(KEEPER, Kind::Source, hidden_claims);
    let mut hidden_at = first(hidden_act);
    hidden_at.fact.index = 1;
    let reason = || "a reason".to_string();
    let deed = Claim::Organisation(Box::new(register::events::facts::OrganisationAccount {
        name: "A made-up unit".into(),
        other_names: Vec::new(),
        kind: None,
        role: None,
    }));
    let said = |claim| Said { claims: vec![claim], by: seen() };
    let newcomer = MemberId([99; 16]);
    vec![
        ("enter a person", Act::Enter(world.new_thing(Kind::Person, vec![name("Another")]))),
        ("enter a source", Act::Enter(world.new_thing(Kind::Source, vec![source("", january(9))]))),
        (
            "enter a hidden source",
            Act::Enter(world.new_thing(Kind::Source, vec![source("", january(9)), origin()])),
        ),
        ("enter an organisation", Act::Enter(world.new_thing(Kind::Organisation, vec![deed]))),
        ("enter a member", Act::Enter(world.new_thing(Kind::Member, vec![name("Another")]))),
        (
            "import",
            Act::Import {
                things: vec![world.new_thing(Kind::Person, vec![name("Third")])],
                batch: Vec::new(),
            },
        ),
        (
            "import a hidden source",
            Act::Import {
                things: vec![world.new_thing(Kind::Source, vec![source("", january(9)), origin()])],
                batch: Vec::new(),
            },
        ),
        ("say", Act::Say { thing: person, said: said(note("a student")) }),
        ("say who a source is", Act::Say { thing: hidden, said: said(origin()) }),
        (
            "correct",
            Act::Correct { claim: first(entered), with: name("Right"), by: seen(), reason: reason() },
        ),
        (
            "correct who a source is",
            Act::Correct { claim: hidden_at, with: origin(), by: seen(), reason: reason() },
        ),
        (
            "correct who a source is by something else",
            Act::Correct { claim: hidden_at, with: source("", january(9)), by: seen(), reason: reason() },
        ),
        ("withdraw", Act::Withdraw { claim: first(entered), reason: reason() }),
        ("withdraw who a source is", Act::Withdraw { claim: hidden_at, reason: reason() }),
        ("undo", Act::Undo { act: entered, reason: reason() }),
        ("approve a death", Act::ApproveDeath { record: person, reason: reason() }),
        ("open a hidden source", Act::OpenOrigin { source: hidden, reason: reason() }),
        ("note reads", Act::NoteReads(vec![person])),
        ("add a member", Act::AddMember(newcomer, account("newcomer", MemberRole::Volunteer))),
        ("change a role", Act::ChangeRole(VOLUNTEER, MemberRole::Operator)),
        ("remove a member", Act::RemoveMember(VOLUNTEER, reason())),
    ]
}

/// `x` may, `.` may not: lead, documenter, operator, volunteer, source keeper, reviewer.
const TABLE: &[(&str, &str)] = &[
    ("enter a person", "xxx.xx"),
    ("enter a source", "xxx.xx"),
    ("enter a hidden source", "....x."),
    ("enter an organisation", "xx..xx"),
    ("enter a member", "......"),
    ("import", "xx...."),
    ("import a hidden source", "......"),
    ("say", "xxx.xx"),
    ("say who a source is", "....x."),
    ("correct", "xxx.xx"),
    ("correct who a source is", "....x."),
    ("correct who a source is by something else", "....x."),
    ("withdraw", "xxx.xx"),
    ("withdraw who a source is", "....x."),
    ("undo", "xx...."),
    ("approve a death", "x....x"),
    ("open a hidden source", "....x."),
    ("note reads", "xxxxxx"),
    ("add a member", "x....."),
    ("change a role", "x....."),
    ("remove a member", "x....."),
];

#[test]
fn each_role_may_do_what_the_table_says_and_nothing_else() {
    let mut world = World::new();
    let acts = acts(&mut world);
    assert_eq!(acts.len(), TABLE.len());
    for ((kind, act), (row, marks)) in acts.iter().zip(TABLE) {
        assert_eq!(kind, row);
        for ((member, role), mark) in MEMBERS.iter().zip(marks.chars()) {
            let decided = decide(&world.state, *member, act.clone()).map(|_| ());
            let expected = if mark == 'x' { Ok(()) } else { Err(Refusal::RoleMayNot(*role)) };
            assert_eq!(decided, expected, "{} may {kind}?", role.code());
        }
    }
}

#[test]
fn whoever_is_no_member_or_left_may_do_nothing() {
    let mut world = World::new();
    let acts = acts(&mut world);
    world.done(LEAD, Act::RemoveMember(DOCUMENTER, "moved away".into()));
    for (kind, act) in acts {
        for by in [MemberId([88; 16]), DOCUMENTER] {
            assert_eq!(decide(&world.state, by, act.clone()), Err(Refusal::NotAMember), "{kind}");
        }
    }
}

#[test]
fn the_first_member_of_an_office_is_a_lead() {
    let state = register::State::new();
    let join = |role| decide(&state, LEAD, Act::AddMember(LEAD, account("first", role)));
    assert_eq!(join(MemberRole::Volunteer), Err(Refusal::LastLead));
    assert!(join(MemberRole::Lead).is_ok());
    let enter = Act::NoteReads(Vec::new());
    assert_eq!(decide(&state, LEAD, enter), Err(Refusal::NotAMember));
}

#[test]
fn a_role_that_was_changed_counts_at_once() {
    let mut world = World::new();
    world.done(LEAD, Act::ChangeRole(VOLUNTEER, MemberRole::Operator));
    world.enter(VOLUNTEER, Kind::Person, vec![Claim::Person(PersonClaim::Note("x".into())), name("Made-up")]);
}

#[test]
fn the_office_keeps_a_lead_and_every_member_once() {
    let mut world = World::new();
    let removal = || Act::RemoveMember(LEAD, "moved away".into());
    assert_eq!(world.refused(LEAD, removal()), Refusal::LastLead);
    assert_eq!(world.refused(LEAD, Act::ChangeRole(LEAD, MemberRole::Reviewer)), Refusal::LastLead);
    let twice = Act::AddMember(VOLUNTEER, account("somebody else", MemberRole::Lead));
    assert_eq!(world.refused(LEAD, twice), Refusal::NameTaken);
    let second = MemberId([50; 16]);
    world.done(LEAD, Act::AddMember(second, account("second lead", MemberRole::Lead)));
    world.done(LEAD, removal());
    assert_eq!(world.state.members().role_of(LEAD), None);
    assert!(world.state.members().find(LEAD).is_some(), "what they did stays theirs");
}

#[test]
fn a_hidden_source_is_entered_with_what_others_may_know_of_it() {
    let mut world = World::new();
    let nothing_else = Act::Enter(world.new_thing(Kind::Source, vec![origin()]));
    assert_eq!(world.refused(KEEPER, nothing_else), Refusal::NothingSaid);
}
