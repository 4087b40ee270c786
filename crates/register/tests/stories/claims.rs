//! Rival claims put together and kept apart, with the numbers that were printed of January 2022; tallies and changes.

use super::editions::figure;
use super::world::*;
use jiff::civil::date;
use register::figures::claims::{Difference, claimed, counts_deaths, groups};
use register::figures::counts::{Changed, changes, tallies};
use register::figures::facts::{FigureAccount, FigureLink, FigureTie, Number};
use register::figures::views::{Tally, least_count};
use register::people::facts::{PersonClaim, Role, Status};
use register::people::views::{AsOf, PersonView};
use register::state::end_of;
use register::told::Told;
use register::{Claim, Kind, KnownBy, ThingId};

fn enter(world: &mut World, account: FigureAccount, conflicts: &[ThingId]) -> ThingId {
    let link = |other: &ThingId| FigureLink { tie: FigureTie::Conflicts, other: *other, reason: None };
    let links = conflicts.iter().map(|other| Claim::FigureLink(Box::new(link(other))));
    let claims = std::iter::once(Claim::Figure(Box::new(account))).chain(links).collect();
    world.enter(DOCUMENTER, Kind::Figure, claims).0
}

fn in_place(place: &str, account: FigureAccount) -> FigureAccount {
    FigureAccount { place: Some(place.into()), ..account }
}

/// The numbers of each group, and what differs in it.
fn grouped(world: &World) -> Vec<(Vec<i64>, Vec<Difference>)> {
    let deaths = claimed(&world.state).into_iter().filter(|claim| counts_deaths(claim.account)).collect();
    let number = |value: Option<Number>| value.map_or(0, Number::in_thousandths) / 1000;
    let groups = groups(&world.state, deaths).into_iter();
    groups
        .map(|group| (group.claims.iter().map(|claim| number(claim.account.value)).collect(), group.differs))
        .collect()
}

#[test]
fn claims_of_the_dead_share_an_axis_only_where_they_count_the_same() {
    let mut world = World::new();
    let government =
        enter(&mut world, figure("killed", 225, "all, including 19 officers", "government"), &[]);
    let settled = enter(&mut world, figure("killed", 238, "all", ""), &[government]);
    enter(
        &mut world,
        figure("killed", 227, "rights list of dead", "rights lawyers' list"),
        &[government, settled],
    );
    enter(&mut world, figure("civilians killed", 206, "civilians", "Prosecutor General's Office"), &[]);
    enter(&mut world, figure("dead identified by name", 124, "identified so far", "Radio Liberty"), &[]);
    let mayor =
        enter(&mut world, in_place("Taraz", figure("killed", 15, "all by bullets", "the mayor")), &[]);
    enter(&mut world, in_place("Zhambyl region", figure("killed", 18, "list of deaths", "Radio")), &[mayor]);
    enter(&mut world, figure("detained", 10_000, "all", ""), &[]);
    let expected = vec![
        (vec![225, 227, 238], vec![Difference::Scope]),
        (vec![15, 18], vec![Difference::Scope, Difference::Place]),
        (vec![206], vec![]),
        (vec![124], vec![]),
    ];
    assert_eq!(grouped(&world), expected);
}

#[test]
fn the_same_measure_in_another_place_or_unit_stands_apart() {
    let mut world = World::new();
    enter(&mut world, figure("killed", 20, "all", ""), &[]);
    enter(&mut world, in_place("Shymkent", figure("killed", 30, "all", "")), &[]);
    enter(&mut world, FigureAccount { unit: Some("cases".into()), ..figure("killed", 40, "all", "") }, &[]);
    enter(&mut world, figure("Killed ", 50, "ALL", ""), &[]);
    let numbers: Vec<_> = grouped(&world).into_iter().map(|(numbers, _)| numbers).collect();
    assert_eq!(numbers, [vec![20, 50], vec![30], vec![40]]);
}

#[test]
fn a_figure_that_was_withdrawn_is_claimed_no_more() {
    let mut world = World::new();
    let account = figure("killed", 164, "all", "a made-up channel");
    let (_, act) = world.enter(DOCUMENTER, Kind::Figure, vec![Claim::Figure(Box::new(account))]);
    assert_eq!(grouped(&world).len(), 1);
    world.withdraw(first(act));
    assert_eq!(grouped(&world).len(), 0);
}

/// Counts the pages of people that a reader would count.
fn seen_one_by_one(world: &World, as_of: AsOf, fits: impl Fn(&PersonView<'_>) -> bool) -> Tally {
    let mut tally = Tally::default();
    for (_, thing) in world.state.things() {
        let view = world.state.person(thing.id, as_of).filter(|view| view.id == thing.id && fits(view));
        if let Some(view) = view {
            tally.add(view.kind, least_count(&world.state, thing, as_of.known));
        }
    }
    tally
}

fn is_detained(view: &PersonView<'_>) -> bool {
    let says = |told: &Told<'_>| *told.claim == Claim::Person(PersonClaim::Role(Role::Detained));
    view.told.iter().any(|told| told.is_current() && says(told))
}

#[test]
fn one_pass_counts_what_a_reader_counts_page_by_page() {
    let mut world = World::new();
    for (at, shown) in [Status::Held, Status::Dead, Status::Held, Status::Missing].into_iter().enumerate() {
        let id = world.person(&format!("Made-up Name {at}"));
        world.say(OPERATOR, id, status(shown, january(5 + at as i8)), seen());
        world.say(OPERATOR, id, Claim::Person(PersonClaim::Role(Role::Detained)), seen());
    }
    let described = Claim::Person(PersonClaim::Description("in the cell".into()));
    let count = Claim::Person(PersonClaim::Count(10, None));
    world.enter(DOCUMENTER, Kind::Group, vec![described, count, status(Status::Held, january(6))]);
    let gone = world.person("Entered by mistake");
    let act = world.state.acts().last().unwrap().stamp.act;
    world.undo(act);
    assert!(world.state.find(gone).unwrap().1.summary.is_withdrawn);
    let on = |day| AsOf { known: KnownBy::Now, on: Some(date(2022, 1, day)) };
    let entered = AsOf { known: KnownBy::EnteredBy(world.time), on: None };
    for as_of in [AsOf::NOW, on(6), on(20), entered] {
        let all = tallies(&world.state, as_of);
        assert_eq!(all.role(Role::Detained), seen_one_by_one(&world, as_of, is_detained));
        for status in Status::ALL {
            let is_so = |view: &PersonView<'_>| {
                view.status.as_ref().is_some_and(|shown| shown.note.status == *status)
            };
            assert_eq!(all.status(*status), seen_one_by_one(&world, as_of, is_so), "{status:?}");
        }
        assert_eq!(
            all.everybody,
            seen_one_by_one(&world, as_of, |view| view.told.iter().any(Told::is_current))
        );
        assert_eq!((all.everybody.named, all.everybody.groups, all.everybody.in_groups), (4, 1, 10));
    }
}

#[test]
fn a_day_ends_at_midnight_in_almaty_before_and_after_the_clocks_were_changed() {
    assert_eq!(end_of(date(2022, 1, 5)) >> 16, 1_641_405_599_999, "2022-01-05 18:00 UTC");
    assert_eq!(end_of(date(2024, 3, 2)) >> 16, 1_709_405_999_999, "2024-03-02 19:00 UTC");
    assert_eq!(KnownBy::entered_by(date(2022, 1, 5)), KnownBy::EnteredBy(end_of(date(2022, 1, 5))));
}

#[test]
fn the_records_that_changed_between_two_days_are_named_with_what_happened() {
    let mut world = World::new();
    let old = world.person("Made-up Old");
    let held = world.say(OPERATOR, old, status(Status::Held, january(6)), seen());
    let quiet = world.person("Made-up Quiet");
    let after = world.time;
    let new = world.person("Made-up New");
    let corrected = world.correct(held, status(Status::Released, january(6)));
    let until = world.time;
    world.withdraw(first(corrected));
    let number = |id| world.state.find(id).unwrap().0;
    let none = Changed::default();
    let expected = vec![
        (number(old), Changed { said: true, corrected: true, ..none }),
        (number(new), Changed { entered: true, ..none }),
    ];
    assert_eq!(changes(&world.state, after, until), expected);
    assert!(
        changes(&world.state, after, world.time)
            .contains(&(number(old), Changed { said: true, corrected: true, withdrawn: true, ..none }))
    );
    assert!(changes(&world.state, after, world.time).iter().all(|(changed, _)| *changed != number(quiet)));
}
