//! The edition for everyone: nothing is public before a second member approves, and withdrawing empties it.

use crate::world::World;
use exchange::edition::Day;
use office::{NotDone, Progress, Session};
use register::figures::facts::{FigureAccount, FigureLink, FigureTie, Number, Qualifier};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::publishing::facts::EditionProposal;
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Refusal, Said, ThingId, When};

fn figure(
    world: &World,
    session: &Session,
    (value, claimant): (i64, &str),
    conflicts: &[ThingId],
) -> ThingId {
    let account = FigureAccount {
        measure: "killed".into(),
        qualifier: Qualifier::AtLeast,
        qualifier_printed: None,
        value: Some(Number::whole(value)),
        low: None,
        high: None,
        unit: Some("people".into()),
        place: Some("Kazakhstan".into()),
        scope: None,
        as_of: When::month(jiff::civil::date(2022, 1, 1)),
        as_of_basis: None,
        claimant: Some(claimant.into()),
        publisher: Some("Made-up Daily".into()),
    };
    let link = |other: &ThingId| FigureLink { tie: FigureTie::Conflicts, other: *other, reason: None };
    let mut claims = vec![Claim::Figure(Box::new(account))];
    claims.extend(conflicts.iter().map(|other| Claim::FigureLink(Box::new(link(other)))));
    let id = world.office.draw_ids(1).unwrap()[0];
    let said = vec![Said { claims, by: Provenance::from_member(Basis::Media) }];
    let new = NewThing { id, kind: Kind::Figure, list: None, reference: None, said };
    world.office.act(session, world.office.draw_act(), Act::Enter(new)).unwrap();
    id
}

/// An office in which a lead and a reviewer are signed in.
fn two_members() -> (World, Session, Session) {
    let world = World::new();
    let lead = world.sign_in();
    let act = world.office.draw_act();
    let (_, passphrase) =
        world.office.add_member(&lead, act, "Made-up Reviewer", MemberRole::Reviewer).unwrap();
    let reviewer = world.office.sign_in(passphrase.words(), &Progress::default()).unwrap();
    (world, lead, reviewer)
}

#[test]
fn nothing_is_public_before_a_second_member_approves() {
    let (world, lead, reviewer) = two_members();
    let office = &world.office;
    let first = figure(&world, &lead, (225, "the made-up ministry"), &[]);
    figure(&world, &lead, (227, "made-up lawyers"), &[first]);
    let figures = office.read(|known| office::edition::offered(&known.state)).unwrap();
    let proposal = EditionProposal { figures, note: None, ours: None, estimates: Vec::new() };
    let proposed = office.propose_edition(&lead, office.draw_act(), proposal).unwrap().act;
    assert_eq!(office.public_edition().unwrap(), None);
    let own = office.approve_edition(&lead, office.draw_act(), proposed, "Made-up group");
    assert!(matches!(own, Err(NotDone::Refused(Refusal::ApproveYourOwn))));
    assert_eq!(office.public_edition().unwrap(), None);
    let act = office.draw_act();
    office.approve_edition(&reviewer, act, proposed, "Made-up group").unwrap();
    let public = office.public_edition().unwrap().unwrap();
    assert_eq!(
        (&*public.office, public.published),
        ("Made-up group", Day { year: 2023, month: 11, day: 15 })
    );
    let values: Vec<Vec<_>> =
        public.groups.iter().map(|group| group.figures.iter().map(|f| f.value).collect()).collect();
    assert_eq!(values, [vec![Some(225_000), Some(227_000)]]);
    let again = office.approve_edition(&reviewer, act, proposed, "Made-up group").unwrap();
    assert!(again.again, "a form sent twice publishes once");
}

#[test]
fn withdrawing_empties_what_the_front_reads() {
    let (world, lead, reviewer) = two_members();
    let office = &world.office;
    figure(&world, &lead, (225, "the made-up ministry"), &[]);
    office.publish_sample(&lead, &reviewer, "Made-up group").unwrap();
    let front = store::Front::open(&world.folder.path().join("office")).unwrap();
    assert!(front.read(office::edition::FILE).unwrap().is_some());
    let public = office.read(|known| known.state.editions().public().unwrap().proposed.act).unwrap();
    office.withdraw_edition(&reviewer, office.draw_act(), public, "the ministry corrected it").unwrap();
    assert!(front.read(office::edition::FILE).unwrap().is_none());
}

#[test]
fn a_figure_that_names_somebody_in_the_register_is_not_offered() {
    let (world, lead, reviewer) = two_members();
    world.enter(&lead, "Made-up Aidos", Status::Held);
    let named = figure(&world, &lead, (900, "the spreadsheet of Aidos"), &[]);
    let office = &world.office;
    assert!(matches!(
        office.publish_sample(&lead, &reviewer, "Made-up group"),
        Err(NotDone::Refused(Refusal::NothingSaid))
    ));
    let proposal = EditionProposal { figures: vec![named], note: None, ours: None, estimates: Vec::new() };
    assert!(matches!(
        office.propose_edition(&lead, office.draw_act(), proposal),
        Err(NotDone::Refused(Refusal::NotForThePublic))
    ));
}
