//! Making figures public: proposed by one member, approved by another, taken back by either; what is kept back.

use super::world::*;
use register::figures::facts::{FigureAccount, Number, Qualifier};
use register::people::facts::Status;
use register::publishing::facts::{EditionProposal, Ours};
use register::publishing::own::own_counts;
use register::publishing::views::{Withheld, withheld};
use register::{Act, ActId, Claim, Kind, KnownBy, Refusal, ThingId, When};

/// A figure of so many people in this part, claimed by these.
pub fn figure(measure: &str, value: i64, scope: &str, claimant: &str) -> FigureAccount {
    FigureAccount {
        measure: measure.into(),
        qualifier: Qualifier::Exact,
        qualifier_printed: None,
        value: Some(Number::whole(value)),
        low: None,
        high: None,
        unit: Some("people".into()),
        place: Some("Kazakhstan".into()),
        scope: (!scope.is_empty()).then(|| scope.into()),
        as_of: When::UNKNOWN,
        as_of_basis: None,
        claimant: (!claimant.is_empty()).then(|| claimant.into()),
        publisher: None,
    }
}

fn enter(world: &mut World, account: FigureAccount) -> ThingId {
    world.enter(DOCUMENTER, Kind::Figure, vec![Claim::Figure(Box::new(account))]).0
}

fn propose(figures: &[ThingId]) -> Act {
    Act::ProposeEdition(EditionProposal {
        figures: figures.to_vec(),
        note: None,
        ours: None,
        estimates: Vec::new(),
    })
}

fn public(world: &World) -> Option<ActId> {
    world.state.editions().public().map(|edition| edition.proposed.act)
}

#[test]
fn what_one_proposes_is_public_when_another_approves_and_not_before() {
    let mut world = World::new();
    let id = enter(&mut world, figure("killed", 225, "all", "the made-up ministry"));
    let edition = world.done(LEAD, propose(&[id]));
    assert_eq!(public(&world), None);
    assert_eq!(world.refused(LEAD, Act::ApproveEdition(edition)), Refusal::ApproveYourOwn);
    world.done(REVIEWER, Act::ApproveEdition(edition));
    assert_eq!(public(&world), Some(edition));
    assert_eq!(world.refused(REVIEWER, Act::ApproveEdition(edition)), Refusal::AlreadyPast);
}

#[test]
fn an_edition_taken_back_leaves_nothing_public_and_the_next_one_replaces_it() {
    let mut world = World::new();
    let id = enter(&mut world, figure("killed", 225, "all", ""));
    let first = world.done(LEAD, propose(&[id]));
    world.done(REVIEWER, Act::ApproveEdition(first));
    let second = world.done(REVIEWER, propose(&[id]));
    world.done(LEAD, Act::ApproveEdition(second));
    assert_eq!(public(&world), Some(second));
    let withdraw = Act::WithdrawEdition { edition: second, reason: "the ministry corrected it".into() };
    world.done(LEAD, withdraw.clone());
    assert_eq!(public(&world), None, "the first edition does not come back by itself");
    assert_eq!(world.refused(LEAD, withdraw), Refusal::AlreadyPast);
}

#[test]
fn a_proposal_that_was_taken_back_cannot_be_approved() {
    let mut world = World::new();
    let id = enter(&mut world, figure("killed", 225, "all", ""));
    let edition = world.done(LEAD, propose(&[id]));
    world.done(REVIEWER, Act::WithdrawEdition { edition, reason: "too early".into() });
    assert_eq!(world.refused(REVIEWER, Act::ApproveEdition(edition)), Refusal::AlreadyPast);
    assert_eq!(world.refused(REVIEWER, Act::ApproveEdition(ActId([9; 16]))), Refusal::NoSuchEdition);
}

#[test]
fn only_leads_and_reviewers_propose_and_besides_them_source_keepers_approve() {
    let mut world = World::new();
    let id = enter(&mut world, figure("killed", 225, "all", ""));
    let edition = world.done(LEAD, propose(&[id]));
    for (member, role) in MEMBERS.into_iter().filter(|(member, _)| ![LEAD, REVIEWER].contains(member)) {
        assert_eq!(world.refused(member, propose(&[id])), Refusal::RoleMayNot(role));
        if member != KEEPER {
            assert_eq!(world.refused(member, Act::ApproveEdition(edition)), Refusal::RoleMayNot(role));
        }
    }
    world.done(KEEPER, Act::ApproveEdition(edition));
}

#[test]
fn a_figure_of_one_person_or_of_few_is_kept_back() {
    let mut world = World::new();
    world.person("Айдос Made-up");
    let days = FigureAccount { unit: Some("days".into()), ..figure("time tortured", 11, "one man", "") };
    let cases = [
        (figure("killed", 225, "all", "the ministry"), None),
        (days, Some(Withheld::CountsNoPeople)),
        (figure("journalists detained", 4, "", ""), Some(Withheld::TooFew)),
        (figure("co-defendants", 24, "with Айдос", ""), Some(Withheld::NamesAPerson("Айдос".into()))),
        (figure("detained", 50, "", "Made-up's list"), Some(Withheld::NamesAPerson("Made".into()))),
        (figure("detained", 50, "call 8 701 123 45 67", ""), Some(Withheld::HoldsANumber)),
    ];
    for (account, expected) in cases {
        let told = format!("{account:?}");
        let id = enter(&mut world, account);
        let found = withheld(&world.state, &[id]).pop().map(|(_, why)| why);
        assert_eq!(found, expected, "{told}");
        if expected.is_some() {
            assert_eq!(world.refused(LEAD, propose(&[id])), Refusal::NotForThePublic);
        }
    }
    assert_eq!(world.refused(LEAD, propose(&[])), Refusal::NothingSaid);
    assert_eq!(world.refused(LEAD, propose(&[ThingId([9; 16])])), Refusal::NotThere(Kind::Figure));
}

#[test]
fn a_name_entered_after_the_proposal_stops_its_approval() {
    let mut world = World::new();
    let id = enter(&mut world, figure("detained", 50, "", "Madeupova's list"));
    let edition = world.done(LEAD, propose(&[id]));
    world.person("Made-up Madeupova");
    assert_eq!(world.refused(REVIEWER, Act::ApproveEdition(edition)), Refusal::NotForThePublic);
}

/// So many made-up people of each status, entered now.
fn enter_people(world: &mut World, of: &[(Status, usize)]) {
    for &(what, count) in of {
        for _ in 0..count {
            let claims = vec![name("Made-up"), status(what, When::UNKNOWN)];
            world.enter(DOCUMENTER, Kind::Person, claims);
        }
    }
}

fn publish_ours(world: &mut World) {
    let ours = Some(Ours::ByStatusAndRole);
    let proposal = EditionProposal { figures: Vec::new(), note: None, ours, estimates: Vec::new() };
    let edition = world.done(LEAD, Act::ProposeEdition(proposal));
    world.done(REVIEWER, Act::ApproveEdition(edition));
}

/// The named people by status that may be public now.
fn shown(world: &World, known: KnownBy) -> Vec<(Status, usize)> {
    let (statuses, _) = own_counts(&world.state, known);
    statuses.into_iter().filter_map(|(status, count)| Some((status, count.named?))).collect()
}

#[test]
fn a_count_below_five_is_hidden_with_one_that_would_give_it_away() {
    let mut world = World::new();
    enter_people(&mut world, &[(Status::Held, 20), (Status::Released, 12), (Status::Safe, 6)]);
    let all = [(Status::Held, 20), (Status::Released, 12), (Status::Safe, 6)];
    assert_eq!(shown(&world, KnownBy::Now), all);
    enter_people(&mut world, &[(Status::Dead, 4)]);
    let found = shown(&world, KnownBy::Now);
    assert!(
        found.len() == 2 && found.iter().all(|row| all.contains(row)),
        "whoever knows that there are 42: {found:?}"
    );
    let mut few = World::new();
    enter_people(&mut few, &[(Status::Held, 4)]);
    assert_eq!(shown(&few, KnownBy::Now), []);
}

#[test]
fn what_an_edition_showed_and_changed_little_stays_as_it_was_shown() {
    let mut world = World::new();
    enter_people(&mut world, &[(Status::Held, 20), (Status::Released, 12)]);
    publish_ours(&mut world);
    let first = world.time;
    enter_people(&mut world, &[(Status::Held, 2)]);
    let before = [(Status::Held, 20), (Status::Released, 12)];
    assert_eq!(shown(&world, KnownBy::Now), before, "22 less 20 would tell of two");
    publish_ours(&mut world);
    enter_people(&mut world, &[(Status::Held, 8)]);
    assert_eq!(shown(&world, KnownBy::Now), [(Status::Held, 30), (Status::Released, 12)]);
    assert_eq!(shown(&world, KnownBy::EnteredBy(first)), before, "written again, an edition is the same");
}
