//! The funnel of accountability, from steps of cases.

use super::world::*;
use jiff::civil::date;
use register::cases::facts::{CaseSide, StepAccount};
use register::cases::views::{Funnel, Ground, Reached, Stage, funnel};
use register::people::facts::{PersonClaim, Role, Status};
use register::people::views::AsOf;
use register::{Claim, Kind, KnownBy, ThingId, When};

fn step(kind: &str, side: CaseSide, persons: &[ThingId]) -> StepAccount {
    StepAccount {
        persons: persons.to_vec(),
        subject: None,
        kind: kind.into(),
        side,
        when: When::UNKNOWN,
        body: None,
        outcome: None,
        ground: None,
    }
}

fn against(kind: &str, persons: &[ThingId]) -> StepAccount {
    step(kind, CaseSide::AgainstOfficials, persons)
}

fn enter(world: &mut World, step: StepAccount) -> ThingId {
    world.enter(DOCUMENTER, Kind::Step, vec![Claim::Step(Box::new(step))]).0
}

fn now(world: &World) -> Funnel {
    funnel(&world.state, AsOf::NOW)
}

fn counts(reached: &Reached) -> (u64, u64, Option<u64>, Option<u64>) {
    (reached.cases, reached.deaths, reached.stated_cases, reached.stated_deaths)
}

#[test]
fn steps_about_the_same_people_are_one_case_and_what_was_closed_was_opened() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    world.say(DOCUMENTER, person, status(Status::Dead, january(6)), seen());
    enter(&mut world, against("complaint filed", &[person]));
    let closed =
        StepAccount { outcome: Some("closed, lack of evidence".into()), ..against("closed", &[person]) };
    enter(&mut world, closed);
    let funnel = now(&world);
    for stage in [Stage::Complaint, Stage::Opened, Stage::Closed] {
        assert_eq!(counts(funnel.reached(stage)), (1, 1, None, None), "{}", stage.code());
    }
    assert_eq!(counts(funnel.reached(Stage::Tried)), (0, 0, None, None));
    let grounds: Vec<_> = funnel.grounds.iter().map(|(ground, reached)| (*ground, reached.cases)).collect();
    assert_eq!(grounds, [(Ground::Evidence, 1)]);
}

#[test]
fn a_number_of_cases_that_a_source_states_is_never_added_to_cases_told_one_by_one() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    world.say(DOCUMENTER, person, Claim::Person(PersonClaim::Role(Role::Killed)), seen());
    enter(&mut world, against("closed", &[person]));
    for (deaths, cases) in [("139 deaths", "at least 32 cases closed"), ("120 deaths", "30 cases closed")] {
        let told = StepAccount {
            subject: Some(deaths.into()),
            outcome: Some(cases.into()),
            ..against("closed", &[])
        };
        enter(&mut world, told);
    }
    assert_eq!(counts(now(&world).reached(Stage::Closed)), (1, 1, Some(32), Some(139)));
}

#[test]
fn a_verdict_convicts_only_when_it_says_so() {
    let mut world = World::new();
    let [one, other] = ["One", "Other"].map(|name| world.person(&format!("Made-up {name}")));
    let verdict = |person, outcome: &str| StepAccount {
        outcome: Some(outcome.into()),
        ..against("verdict", &[person])
    };
    enter(&mut world, verdict(one, "six years in prison for the death of a shepherd"));
    enter(&mut world, verdict(other, "acquitted; not guilty"));
    let funnel = now(&world);
    assert_eq!(counts(funnel.reached(Stage::Tried)), (2, 1, None, None));
    assert_eq!(counts(funnel.reached(Stage::Convicted)), (1, 1, None, None));
}

#[test]
fn cases_against_victims_do_not_count_and_unclear_ones_stand_beside() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    enter(&mut world, step("closed", CaseSide::AgainstVictim, &[person]));
    let unclear = enter(&mut world, step("investigation opened", CaseSide::NotClear, &[person]));
    let amnesty = enter(&mut world, against("amnesty", &[]));
    let funnel = now(&world);
    assert!(funnel.is_empty());
    let beside: Vec<_> = funnel.beside.iter().map(|&number| world.state.thing(number).id).collect();
    assert_eq!(beside, [unclear, amnesty]);
}

#[test]
fn russian_and_kazakh_steps_reach_the_same_stages() {
    let mut world = World::new();
    let [one, other] = ["One", "Other"].map(|name| world.person(&format!("Made-up {name}")));
    enter(&mut world, against("подана жалоба", &[one]));
    let closed = StepAccount {
        ground: Some("отсутствие состава преступления".into()),
        ..against("дело прекращено", &[one])
    };
    enter(&mut world, closed);
    enter(&mut world, against("шағым берілді", &[other]));
    let closed = StepAccount {
        outcome: Some("дәлелдер жеткіліксіз".into()),
        ..against("іс тоқтатылды", &[other])
    };
    enter(&mut world, closed);
    let funnel = now(&world);
    assert_eq!(funnel.reached(Stage::Complaint).cases, 2);
    assert_eq!(funnel.reached(Stage::Closed).cases, 2);
    let grounds: Vec<_> = funnel.grounds.iter().map(|(ground, reached)| (*ground, reached.cases)).collect();
    assert_eq!(grounds, [(Ground::Evidence, 1), (Ground::NoCrime, 1)]);
}

#[test]
fn only_what_had_begun_by_a_day_and_was_known_by_a_moment_counts() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    let before = AsOf { known: KnownBy::EnteredBy(world.time), on: None };
    enter(&mut world, StepAccount { when: january(20), ..against("complaint filed", &[person]) });
    let on = |day: i8| AsOf { known: KnownBy::Now, on: Some(date(2022, 1, day)) };
    let complaints = |as_of| funnel(&world.state, as_of).reached(Stage::Complaint).cases;
    assert_eq!((complaints(before), complaints(on(19)), complaints(on(20))), (0, 0, 1));
}

#[test]
fn that_nobody_was_held_responsible_is_counted_by_itself() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    enter(&mut world, against("nobody held responsible", &[person]));
    let funnel = now(&world);
    assert!(funnel.is_empty());
    assert_eq!(funnel.nobody.cases, 1);
}
