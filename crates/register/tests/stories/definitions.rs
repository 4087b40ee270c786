//! Definitions as things, tallies by them, and what changed in a tally between two moments.

use super::world::*;
use jiff::civil::date;
use register::events::facts::{DeedAccount, Exposure, PlaceAccount};
use register::figures::defined::{
    AgeGroup, BodyKind, By, CountChange, Key, Since, counted, divided, since, tally_of,
};
use register::figures::definitions::facts::{
    Cause, Definition, DefinitionName, FigureMapping, Grade, Measure, Naming, Shipped, Who,
};
use register::figures::definitions::nearest::nearest;
use register::figures::definitions::views::{definitions, stated_mapping};
use register::figures::facts::{FigureAccount, Number, Qualifier};
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::people::facts::{PersonClaim, Role, Sex, Status, StatusNote, Verification};
use register::people::views::AsOf;
use register::{Act, Basis, Claim, Kind, KnownBy, Provenance, Refusal, Said, ThingId, When};

fn definition(measure: Measure) -> Definition {
    Definition::of(measure)
}

fn define(world: &mut World, definition: Definition) -> ThingId {
    world.enter(DOCUMENTER, Kind::Definition, vec![Claim::Definition(Box::new(definition))]).0
}

fn role(role: Role) -> Claim {
    Claim::Person(PersonClaim::Role(role))
}

/// Confirmed, probable, reported among the named.
fn named(world: &World, definition: &Definition, as_of: AsOf) -> (u64, u64, u64) {
    let tally = tally_of(&counted(&world.state, definition, as_of)).named;
    (tally.confirmed, tally.probable, tally.reported)
}

fn now(world: &World, definition: &Definition) -> (u64, u64, u64) {
    named(world, definition, AsOf::NOW)
}

fn moment(world: &World) -> AsOf {
    AsOf { known: KnownBy::EnteredBy(world.time), on: None }
}

fn place(name: &str, city: Option<&str>, region: Option<&str>) -> Claim {
    Claim::Place(Box::new(PlaceAccount {
        name: name.into(),
        other_names: Vec::new(),
        kind: None,
        city: city.map(Into::into),
        region: region.map(Into::into),
        region_basis: None,
        point: None,
        point_basis: None,
        exposure: Exposure::Mappable,
    }))
}

fn deed(kind: &str, victim: ThingId, city: &str, by_whom: &str) -> Claim {
    Claim::Deed(Box::new(DeedAccount {
        kind: kind.into(),
        code: None,
        victims: vec![victim],
        victims_described: None,
        perpetrators_described: Some(by_whom.into()),
        perpetrators: Vec::new(),
        involvement: None,
        methods: Vec::new(),
        when: january(5),
        city: Some(city.into()),
        site: None,
        place: None,
        event: None,
    }))
}

#[test]
fn a_definition_is_entered_corrected_and_withdrawn_and_the_shipped_ones_stay() {
    let mut world = World::new();
    let shipped = definitions(&world.state).len();
    let id = define(&mut world, Definition { title: "ours".into(), ..definition(Measure::Missing) });
    let claim = first(world.log.last().unwrap().0.act);
    let name = DefinitionName::Own(id);
    assert_eq!(name.find(&world.state).unwrap().measure, Measure::Missing);
    let better = Definition { title: "ours".into(), grade: Grade::Probable, ..definition(Measure::Missing) };
    let act = world.correct(claim, Claim::Definition(Box::new(better)));
    assert_eq!(name.find(&world.state).unwrap().grade, Grade::Probable);
    assert_eq!(definitions(&world.state).len(), shipped + 1);
    world.withdraw(first(act));
    assert_eq!(name.find(&world.state), None);
    assert_eq!(definitions(&world.state).len(), shipped);
    assert_eq!(DefinitionName::read(&name.to_string()), Some(name));
    assert_eq!(DefinitionName::read("held"), Some(DefinitionName::Shipped(Shipped::Held)));
}

#[test]
fn a_definition_without_a_title_is_refused_and_a_volunteer_makes_none() {
    let mut world = World::new();
    let untitled = Claim::Definition(Box::new(Definition { title: " ".into(), ..definition(Measure::Dead) }));
    let new = world.new_thing(Kind::Definition, vec![untitled]);
    assert_eq!(world.refused(LEAD, Act::Enter(new)), Refusal::Missing("title"));
    let good = Claim::Definition(Box::new(definition(Measure::Dead)));
    let new = world.new_thing(Kind::Definition, vec![good]);
    assert!(matches!(world.refused(VOLUNTEER, Act::Enter(new)), Refusal::RoleMayNot(_)));
}

#[test]
fn a_death_grows_surer_with_grounds_and_only_a_second_member_confirms_it() {
    let mut world = World::new();
    let deaths = Shipped::Deaths.definition();
    let (one, other) = (world.source("A", date(2022, 1, 7)), world.source("B", date(2022, 1, 8)));
    let person = world.person("Made-up Person");
    assert_eq!(now(&world, &deaths), (0, 0, 0));
    world.say(DOCUMENTER, person, status(Status::Dead, january(6)), by(one, Basis::Media));
    assert_eq!(now(&world, &deaths), (0, 0, 1));
    world.say(DOCUMENTER, person, status(Status::Dead, january(6)), by(other, Basis::Media));
    assert_eq!(now(&world, &deaths), (0, 1, 0));
    world.done(REVIEWER, Act::ApproveDeath { record: person, reason: "two newsrooms".into() });
    assert_eq!(now(&world, &deaths), (1, 0, 0));
}

#[test]
fn a_coerced_statement_and_a_record_found_false_count_nowhere() {
    let mut world = World::new();
    let tortured = Shipped::Tortured.definition();
    let person = world.person("Made-up Person");
    world.say(DOCUMENTER, person, role(Role::Tortured), Provenance::from_member(Basis::Coerced));
    assert_eq!(now(&world, &tortured), (0, 0, 0));
    world.say(DOCUMENTER, person, role(Role::Tortured), Provenance::from_member(Basis::OwnAccount));
    assert_eq!(now(&world, &tortured), (0, 0, 1));
    let verdict = |verdict| Claim::Person(PersonClaim::Verification(verdict));
    world.say(REVIEWER, person, verdict(Verification::Verified), seen());
    assert_eq!(now(&world, &tortured), (0, 1, 0));
    world.say(REVIEWER, person, verdict(Verification::FalselyAttributed), seen());
    assert_eq!(now(&world, &tortured), (0, 0, 0));
}

#[test]
fn whoever_was_found_or_released_is_neither_missing_nor_held_nor_dead() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    let count = |world: &World, shipped: Shipped| now(world, &shipped.definition()).2;
    world.say(DOCUMENTER, person, status(Status::Missing, january(5)), seen());
    assert_eq!(count(&world, Shipped::Missing), 1);
    world.say(DOCUMENTER, person, status(Status::Held, january(6)), seen());
    assert_eq!((count(&world, Shipped::Missing), count(&world, Shipped::Held)), (0, 1));
    world.say(DOCUMENTER, person, status(Status::Released, january(9)), seen());
    assert_eq!((count(&world, Shipped::Held), count(&world, Shipped::Detained)), (0, 1));
    world.say(DOCUMENTER, person, role(Role::Killed), seen());
    assert_eq!(count(&world, Shipped::Deaths), 0, "shown alive");
}

#[test]
fn civilians_are_all_whom_no_source_counts_among_the_security_forces() {
    let mut world = World::new();
    let (one, other) = (world.person("Made-up One"), world.person("Made-up Other"));
    for person in [one, other] {
        world.say(DOCUMENTER, person, role(Role::Killed), seen());
    }
    world.say(DOCUMENTER, other, role(Role::SecurityForces), seen());
    let of = |who| now(&world, &Definition { who, ..definition(Measure::Dead) }).2;
    assert_eq!((of(Who::All), of(Who::Civilians), of(Who::SecurityForces)), (2, 1, 1));
}

#[test]
fn the_named_the_unnamed_and_groups_stay_three_numbers() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    world.say(DOCUMENTER, person, role(Role::Killed), seen());
    let described = |text: &str| Claim::Person(PersonClaim::Description(text.into()));
    let (_, _) = world.enter(DOCUMENTER, Kind::Unnamed, vec![described("a boy"), role(Role::Killed)]);
    let count = Claim::Person(PersonClaim::Count(20, None));
    world.enter(DOCUMENTER, Kind::Group, vec![described("twenty"), count, role(Role::Killed)]);
    let tally = |naming| {
        let definition = Definition { naming, ..definition(Measure::Dead) };
        let tally = tally_of(&counted(&world.state, &definition, AsOf::NOW));
        let all = Grade::Reported;
        (tally.named.at_least(all), tally.unnamed.at_least(all), tally.groups, tally.in_groups.at_least(all))
    };
    assert_eq!(tally(Naming::Either), (1, 1, 1, 20));
    assert_eq!(tally(Naming::Named), (1, 0, 0, 0));
    assert_eq!(tally(Naming::Unnamed), (0, 1, 1, 20));
}

#[test]
fn place_period_and_cause_narrow_a_tally_and_a_street_lies_in_its_region() {
    let mut world = World::new();
    world.enter(DOCUMENTER, Kind::Place, vec![place("Taraz", Some("Taraz"), Some("Zhambyl region"))]);
    world.enter(DOCUMENTER, Kind::Place, vec![place("Square", Some("Taraz"), None)]);
    world.enter(DOCUMENTER, Kind::Place, vec![place("Zhambyl region", None, Some("Zhambyl region"))]);
    let person = world.person("Made-up Person");
    world.say(DOCUMENTER, person, role(Role::Killed), seen());
    world.enter(
        DOCUMENTER,
        Kind::Deed,
        vec![deed("shooting, killing", person, "Square", "riot police and army")],
    );
    let all = definition(Measure::Dead);
    let within = |place: &str| now(&world, &Definition { place: Some(place.into()), ..all.clone() }).2;
    assert_eq!((within("Taraz"), within("Zhambyl region"), within("Almaty")), (1, 1, 0));
    let during = |period| now(&world, &Definition { period, ..all.clone() }).2;
    assert_eq!((during(january(5)), during(january(6)), during(When::UNKNOWN)), (1, 0, 1));
    let by = |cause| now(&world, &Definition { cause, ..all.clone() }).2;
    assert_eq!((by(Cause::Shot), by(Cause::Tortured), by(Cause::AfterCustody)), (1, 0, 0));
    let who = counted(&world.state, &all, AsOf::NOW);
    let rows = |by| {
        let division = divided(&world.state, &who, by, (Measure::Dead, KnownBy::Now));
        division.rows.into_iter().map(|(key, tally)| (key, tally.named.reported)).collect::<Vec<_>>()
    };
    assert_eq!(rows(By::Place), [(Key::Place("Zhambyl region".into()), 1)]);
    assert_eq!(rows(By::Day), [(Key::Day(date(2022, 1, 5)), 1)]);
    assert_eq!(rows(By::Body), [(Key::Body(BodyKind::Police), 1), (Key::Body(BodyKind::Military), 1)]);
    assert_eq!(rows(By::Sex), [(Key::NotSaid, 1)]);
}

#[test]
fn ages_come_from_what_is_said_or_from_the_birth_date_on_that_day() {
    let mut world = World::new();
    let (one, other, vague) =
        (world.person("Made-up One"), world.person("Made-up Other"), world.person("Made-up Third"));
    for (person, age) in [
        (one, PersonClaim::Age(19, 19, When::UNKNOWN)),
        (other, PersonClaim::Born(When::day(date(2004, 1, 6)))),
        (vague, PersonClaim::Age(17, 18, When::UNKNOWN)),
    ] {
        world.say(DOCUMENTER, person, status(Status::Dead, january(5)), seen());
        world.say(DOCUMENTER, person, Claim::Person(age), seen());
        world.say(DOCUMENTER, person, Claim::Person(PersonClaim::Sex(Sex::Male)), seen());
    }
    let who = counted(&world.state, &definition(Measure::Dead), AsOf::NOW);
    let rows = |by| {
        let division = divided(&world.state, &who, by, (Measure::Dead, KnownBy::Now));
        division.rows.into_iter().map(|(key, tally)| (key, tally.named.reported)).collect::<Vec<_>>()
    };
    let expected = [(Key::Age(AgeGroup::Under18), 1), (Key::Age(AgeGroup::Under30), 1), (Key::NotSaid, 1)];
    assert_eq!(rows(By::Age), expected, "the second was one day short of eighteen");
    assert_eq!(rows(By::Sex), [(Key::Sex(Sex::Male), 3)]);
}

#[test]
fn what_was_known_on_a_day_and_what_we_now_know_of_it_are_two_numbers() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    let before = moment(&world);
    world.say(DOCUMENTER, person, status(Status::Dead, january(6)), seen());
    let deaths = definition(Measure::Dead);
    assert_eq!(named(&world, &deaths, before), (0, 0, 0));
    assert_eq!(named(&world, &deaths, moment(&world)), (0, 0, 1));
    let was = |day: i8| AsOf { known: KnownBy::Now, on: Some(date(2022, 1, day)) };
    assert_eq!(named(&world, &deaths, was(5)), (0, 0, 0));
    assert_eq!(named(&world, &deaths, was(6)), (0, 0, 1));
}

#[test]
fn every_difference_has_its_reason_and_its_record() {
    let mut world = World::new();
    let [stays, alive, wrong, surer, later] =
        ["One", "Two", "Three", "Four", "Five"].map(|name| world.person(&format!("Made-up {name}")));
    let dead = || status(Status::Dead, january(6));
    for person in [stays, alive, surer] {
        world.say(DOCUMENTER, person, dead(), seen());
    }
    let claim = world.say(DOCUMENTER, wrong, dead(), seen());
    let earlier = moment(&world);
    world.say(DOCUMENTER, alive, status(Status::Safe, january(20)), seen());
    world.withdraw(claim);
    let other = world.source("B", date(2022, 1, 8));
    world.say(DOCUMENTER, surer, dead(), by(other, Basis::Court));
    world.say(DOCUMENTER, later, dead(), seen());
    let new = world.enter(DOCUMENTER, Kind::Person, vec![name("Made-up Six"), dead()]).0;
    let since = since(&world.state, &definition(Measure::Dead), earlier, AsOf::NOW);
    let found: Vec<_> = since
        .changes
        .iter()
        .map(|changed| (changed.change, world.state.thing(changed.records[0]).id))
        .collect();
    let expected = [
        (CountChange::FoundAlive, alive),
        (CountChange::NoLongerFits, wrong),
        (CountChange::LaterVerified, surer),
        (CountChange::NowFits, later),
        (CountChange::New, new),
    ];
    assert_eq!(found, expected);
    assert!(since.balances());
}

#[test]
fn two_records_judged_one_person_count_once_and_the_difference_says_so() {
    let mut world = World::new();
    let [one, other] = ["Aidos Made-up", "Aydos Made-up"].map(|name| world.person(name));
    let (paper, post) = (world.source("A", date(2022, 1, 7)), world.source("B", date(2022, 1, 8)));
    world.say(DOCUMENTER, one, status(Status::Dead, january(6)), by(paper, Basis::Media));
    world.say(DOCUMENTER, other, status(Status::Dead, january(6)), by(post, Basis::Media));
    let deaths = definition(Measure::Dead);
    assert_eq!(now(&world, &deaths), (0, 0, 2));
    let earlier = moment(&world);
    let id = ThingId(world.id());
    let judging = Judging { id, pair: (one, other), verdict: Verdict::Same, reason: "one birthday".into() };
    world.done(DOCUMENTER, Act::JudgePair(judging));
    assert_eq!(now(&world, &deaths), (0, 1, 0), "two newsrooms tell of one person");
    let since = since(&world.state, &deaths, earlier, AsOf::NOW);
    assert_eq!((since.count(CountChange::Merged), since.balances()), (1, true));
    assert_eq!(named(&world, &deaths, earlier), (0, 0, 2), "then they were two");
}

#[test]
fn a_record_undone_as_a_whole_is_withdrawn_from_the_tally() {
    let mut world = World::new();
    let dead = status(Status::Dead, january(6));
    let (_, act) = world.enter(DOCUMENTER, Kind::Person, vec![name("Made-up One"), dead]);
    let earlier = moment(&world);
    world.undo(act);
    let since = since(&world.state, &definition(Measure::Dead), earlier, AsOf::NOW);
    assert_eq!((since.count(CountChange::Withdrawn), since.balances()), (1, true));
}

/// A small generator with a seed: xorshift (Marsaglia 2003).
fn below(seed: &mut u64, limit: usize) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    (*seed >> 33) as usize % limit
}

#[test]
fn whatever_happens_the_changes_make_up_the_whole_difference() {
    for start in 1..40u64 {
        let mut seed = start.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut world = World::new();
        let people: Vec<ThingId> = (0..8).map(|at| world.person(&format!("Made-up {at}"))).collect();
        let mut moments = vec![moment(&world)];
        let mut claims = Vec::new();
        for _ in 0..30 {
            let person = people[below(&mut seed, people.len())];
            match below(&mut seed, 4) {
                0 if !claims.is_empty() => {
                    let at = below(&mut seed, claims.len());
                    world.withdraw(claims.swap_remove(at));
                }
                1 => claims.push(world.say(DOCUMENTER, person, role(Role::ALL[below(&mut seed, 6)]), seen())),
                _ => {
                    let note =
                        status(Status::ALL[below(&mut seed, 10)], january(1 + below(&mut seed, 9) as i8));
                    claims.push(world.say(DOCUMENTER, person, note, seen()));
                }
            }
            moments.push(moment(&world));
        }
        for shipped in Shipped::ALL {
            let (one, other) = (below(&mut seed, moments.len()), below(&mut seed, moments.len()));
            let (earlier, later) = (moments[one.min(other)], moments[one.max(other)]);
            let definition = shipped.definition();
            let since: Since = since(&world.state, &definition, earlier, later);
            assert!(since.balances(), "seed {start}, {}: {since:?}", shipped.code());
            assert_eq!(since.after, tally_of(&counted(&world.state, &definition, later)));
        }
    }
}

#[test]
fn a_figure_is_mapped_to_a_definition_by_its_words_until_a_member_says_otherwise() {
    let mut world = World::new();
    let account = FigureAccount {
        measure: "killed".into(),
        qualifier: Qualifier::Exact,
        qualifier_printed: None,
        value: Some(Number::whole(18)),
        low: None,
        high: None,
        unit: Some("people".into()),
        place: Some("Zhambyl region".into()),
        scope: None,
        as_of: january(20),
        as_of_basis: None,
        claimant: None,
        publisher: None,
    };
    let (figure, _) = world.enter(DOCUMENTER, Kind::Figure, vec![Claim::Figure(Box::new(account.clone()))]);
    let near = nearest(&world.state, &account).unwrap();
    assert_eq!(near.definition, DefinitionName::Shipped(Shipped::Deaths));
    let local = Definition {
        title: "deaths in the region".into(),
        place: Some("Zhambyl region".into()),
        ..definition(Measure::Dead)
    };
    let own = define(&mut world, local);
    let near = nearest(&world.state, &account).unwrap();
    assert_eq!((near.definition, near.distance), (DefinitionName::Own(own), 0));
    assert!(stated_mapping(&world.state, figure).is_none());
    let definition = DefinitionName::Shipped(Shipped::CivilianDeaths);
    let mapping = FigureMapping { definition, reason: Some("the page says civilians".into()) };
    let claim = Claim::FigureMapping(Box::new(mapping.clone()));
    world.say(DOCUMENTER, figure, claim, seen());
    let (stated, told) = stated_mapping(&world.state, figure).unwrap();
    assert_eq!((stated, told.entered.member), (&mapping, DOCUMENTER));
    let nowhere = FigureMapping { definition: DefinitionName::Own(ThingId([9; 16])), reason: None };
    let said = Said { claims: vec![Claim::FigureMapping(Box::new(nowhere))], by: seen() };
    let refusal = world.refused(DOCUMENTER, Act::Say { thing: figure, said });
    assert_eq!(refusal, Refusal::NotThere(Kind::Definition));
}

#[test]
fn how_a_status_tells_of_a_death_is_a_cause_too() {
    let mut world = World::new();
    let person = world.person("Made-up Person");
    let note = StatusNote {
        status: Status::Dead,
        when: january(6),
        place: Some("Taraz".into()),
        details: Some("погиб от огнестрельного ранения".into()),
    };
    world.say(DOCUMENTER, person, Claim::Person(PersonClaim::Status(Box::new(note))), seen());
    assert_eq!(now(&world, &Shipped::ShotDeaths.definition()), (0, 0, 1));
    assert_eq!(now(&world, &Shipped::CustodyDeaths.definition()), (0, 0, 0));
}
