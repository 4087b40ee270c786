//! Hidden sources: who may write one down, who may read it, and what is left of it anywhere else.

use crate::world::World;
use office::{NotDone, Progress, Session};
use register::members::facts::MemberRole;
use register::sources::facts::{Copy, Origin, SourceAccount, SourceKind};
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Refusal, Said, ThingId, When};

const WHO: &str = "Made-up Nurse of ward nine, reached through her made-up aunt";

fn member(world: &World, lead: &Session, name: &str, role: MemberRole) -> Session {
    let (_, passphrase) = world.office.add_member(lead, world.office.draw_act(), name, role).unwrap();
    world.office.sign_in(passphrase.words(), &Progress::default()).unwrap()
}

pub fn source(world: &World, session: &Session) -> ThingId {
    let id = world.office.draw_ids(1).unwrap()[0];
    let account = SourceAccount {
        kind: SourceKind::Testimony,
        title: "A made-up witness".into(),
        publisher: None,
        authors: None,
        published: When::UNKNOWN,
        published_basis: None,
        language: None,
        copy: Copy::Original,
        address: None,
        note: None,
    };
    let by = Provenance::from_member(Basis::OwnAccount);
    let said = vec![Said { claims: vec![Claim::Source(Box::new(account))], by }];
    let new = NewThing { id, kind: Kind::Source, list: None, reference: None, said };
    world.office.act(session, world.office.draw_act(), Act::Enter(new)).unwrap();
    id
}

pub fn write_down(world: &World, session: &Session, thing: ThingId) -> Result<(), NotDone> {
    let claims = vec![Claim::Origin(Box::new(Origin { text: WHO.into() }))];
    let said = Said { claims, by: Provenance::from_member(Basis::OwnAccount) };
    world.office.act(session, world.office.draw_act(), Act::Say { thing, said }).map(|_| ())
}

#[test]
fn a_source_keeper_opens_a_hidden_source_with_a_reason_and_the_log_says_so() {
    let world = World::new();
    let lead = world.sign_in();
    let keeper = member(&world, &lead, "Made-up Keeper", MemberRole::SourceKeeper);
    let (id, other) = (source(&world, &lead), source(&world, &lead));
    assert!(!world.office.has_origin(id).unwrap());
    write_down(&world, &keeper, id).unwrap();
    write_down(&world, &keeper, other).unwrap();
    assert!(world.office.has_origin(id).unwrap());
    let act = world.office.draw_act();
    let origins = world.office.open_origin(&keeper, act, id, "to warn her").unwrap();
    let texts: Vec<_> = origins.iter().map(|origin| origin.text.as_str()).collect();
    assert_eq!(texts, [WHO], "this source's and no other's");
    assert_eq!(origins[0].member, keeper.member);
    let notes = world.office.read(|known| {
        let (number, _) = known.state.find(id).unwrap();
        known
            .state
            .openings_of(number)
            .iter()
            .map(|note| (note.stamp.member, note.reason.to_string()))
            .collect()
    });
    let notes: Vec<_> = notes.unwrap();
    assert_eq!(notes, [(keeper.member, "to warn her".to_owned())]);
}

#[test]
fn nobody_else_opens_a_hidden_source_and_none_is_opened_without_a_reason() {
    let world = World::new();
    let lead = world.sign_in();
    let keeper = member(&world, &lead, "Made-up Keeper", MemberRole::SourceKeeper);
    let documenter = member(&world, &lead, "Made-up Documenter", MemberRole::Documenter);
    let id = source(&world, &lead);
    assert!(matches!(write_down(&world, &documenter, id), Err(NotDone::Refused(Refusal::RoleMayNot(_)))));
    write_down(&world, &keeper, id).unwrap();
    for other in [&documenter, &lead] {
        let opened = world.office.open_origin(other, world.office.draw_act(), id, "to know");
        assert!(matches!(opened, Err(NotDone::Refused(Refusal::RoleMayNot(_)))));
    }
    let opened = world.office.open_origin(&keeper, world.office.draw_act(), id, "  ");
    assert!(matches!(opened, Err(NotDone::Refused(Refusal::ReasonMissing))));
    let noted = world.office.read(|known| known.state.openings_of(known.state.find(id).unwrap().0).len());
    assert_eq!(noted, Some(0));
}

#[test]
fn an_act_that_is_no_note_of_this_reading_opens_nothing() {
    let world = World::new();
    let lead = world.sign_in();
    let keeper = member(&world, &lead, "Made-up Keeper", MemberRole::SourceKeeper);
    let (id, other) = (source(&world, &lead), source(&world, &lead));
    write_down(&world, &keeper, id).unwrap();
    write_down(&world, &keeper, other).unwrap();
    let act = world.office.draw_act();
    world.office.open_origin(&keeper, act, id, "to warn her").unwrap();
    let again = world.office.open_origin(&keeper, act, id, "to warn her").unwrap();
    assert_eq!(again.len(), 1, "the same form sent twice shows the same");
    let borrowed = world.office.open_origin(&keeper, act, other, "to warn her");
    assert!(matches!(borrowed, Err(NotDone::Refused(Refusal::AlreadyPast))));
    world.office.change_role(&lead, world.office.draw_act(), keeper.member, MemberRole::Reviewer).unwrap();
    let late = world.office.open_origin(&keeper, act, id, "to warn her");
    assert!(matches!(late, Err(NotDone::Refused(Refusal::RoleMayNot(_)))));
}

#[test]
fn who_a_hidden_source_is_stands_in_no_file_and_in_no_state() {
    let world = World::new();
    let lead = world.sign_in();
    let keeper = member(&world, &lead, "Made-up Keeper", MemberRole::SourceKeeper);
    let id = source(&world, &lead);
    write_down(&world, &keeper, id).unwrap();
    world.office.open_origin(&keeper, world.office.draw_act(), id, "to warn her").unwrap();
    let holds = |bytes: &[u8]| bytes.windows(12).any(|part| part == &WHO.as_bytes()[..12]);
    assert!(holds(WHO.as_bytes()), "the search finds what is there");
    let state = world.office.read(|known| known.state.canonical_bytes()).unwrap();
    assert!(!holds(&state));
    let world = world.restart();
    world.sign_in();
    assert!(!holds(&world.office.read(|known| known.state.canonical_bytes()).unwrap()));
    let mut folders = vec![world.folder.path().to_path_buf()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                files += 1;
                assert!(!holds(&std::fs::read(entry.path()).unwrap()), "{}", entry.path().display());
            }
        }
    }
    assert!(files > 2, "the office has files");
}
