//! Suggestions of who may be the same: found in memory, in the order of urgency, explained, and gone with the office.

use crate::world::{World, act};
use office::matching::Suggesting;
use office::people::PeopleQuery;
use office::{Progress, Session};
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::members::facts::MemberRole;
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::sync::Arc;

const GIVEN: [&str; 8] = ["Айдос", "Нұрлан", "Дәурен", "Ерлан", "Мұрат", "Қайрат", "Бекзат", "Самат"];
const SURNAME: [&str; 9] = [
    "Жағыпаров",
    "Сейітқали",
    "Омаров",
    "Тілеубаев",
    "Қасымов",
    "Әбдірахманов",
    "Нұрғалиев",
    "Баймұратов",
    "Ілиясов",
];
const PLACE: [&str; 5] = ["Алматы", "Тараз", "Ақтау", "Шымкент", "Қызылорда"];

fn born(number: usize) -> When {
    let day = jiff::civil::date(
        1960 + (number * 7 % 40) as i16,
        1 + (number % 12) as i8,
        1 + (number * 5 % 28) as i8,
    );
    When::day(day)
}

fn enter(world: &World, session: &Session, name: &str, (number, status): (usize, Status)) -> ThingId {
    let id = world.office.draw_ids(1).unwrap()[0];
    let note = StatusNote { status, when: When::UNKNOWN, place: None, details: None };
    let claims = [
        PersonClaim::Name(NameKind::Printed, name.into()),
        PersonClaim::Born(born(number)),
        PersonClaim::Home(PLACE[number % 5].into()),
        PersonClaim::Status(Box::new(note)),
    ];
    let claims = claims.into_iter().map(Claim::Person).collect();
    let said = vec![Said { claims, by: Provenance::from_member(Basis::Hearsay) }];
    let new = NewThing { id, kind: Kind::Person, list: None, reference: None, said };
    world.office.act(session, world.office.draw_act(), Act::Enter(new)).unwrap();
    id
}

/// Seventy made-up people of whom the first eight were entered twice, the second time in Latin letters.
fn register() -> (World, Session, Vec<(ThingId, ThingId)>) {
    let world = World::new();
    let lead = world.sign_in();
    let name = |number: usize| format!("{} {}", SURNAME[number % 9], GIVEN[number % 8]);
    let ids: Vec<ThingId> =
        (0..70).map(|number| enter(&world, &lead, &name(number), (number, Status::Held))).collect();
    let twice = (0..8).map(|number| {
        let latin = names::fold(&name(number));
        let status = if number == 5 { Status::Dead } else { Status::Held };
        (ids[number], enter(&world, &lead, &latin, (number, status)))
    });
    let twice = twice.collect();
    (world, lead, twice)
}

fn judge(world: &World, session: &Session, pair: (ThingId, ThingId)) -> ThingId {
    let id = world.office.draw_ids(1).unwrap()[0];
    let judging = Judging { id, pair, verdict: Verdict::Same, reason: "one birthday".into() };
    world.office.act(session, world.office.draw_act(), Act::JudgePair(judging)).unwrap();
    id
}

#[test]
fn records_of_one_person_in_two_scripts_are_suggested_the_most_harmful_first() {
    let (world, lead, twice) = register();
    assert_eq!(world.office.suggesting(), Suggesting::NotYet);
    assert_eq!(world.office.suggestions(0, 10).total, 0);
    world.office.suggest();
    assert!(matches!(world.office.suggesting(), Suggesting::Done(found) if found.records == 78));
    let page = world.office.suggestions(0, 100);
    let pairs: Vec<_> = page.pairs.iter().map(|pair| (pair.left, pair.right)).collect();
    for pair in &twice {
        assert!(pairs.contains(pair), "{:?} of {:?}", pair, page.pairs);
    }
    assert_eq!((pairs[0], page.pairs[0].harm), (twice[5], 3), "one dead and one held comes first");
    judge(&world, &lead, twice[0]);
    let left = world.office.suggestions(0, 100);
    assert_eq!(left.total, page.total - 1);
    assert!(left.pairs.iter().all(|pair| (pair.left, pair.right) != twice[0]), "what was judged is done");
}

#[test]
fn a_pair_is_explained_field_by_field_and_the_lines_add_up() {
    let (world, _, twice) = register();
    assert!(world.office.explain_pair(twice[1].0, twice[1].1).is_none(), "nothing was learned yet");
    world.office.suggest();
    let suggested = world.office.suggestions(0, 100).pairs;
    let suggested = suggested.iter().find(|pair| (pair.left, pair.right) == twice[1]).unwrap();
    let why = world.office.explain_pair(twice[1].0, twice[1].1).unwrap();
    let sum: f32 = why.prior + why.kin + why.lines.iter().map(|line| line.bits).sum::<f32>();
    assert!((sum - why.bits).abs() < 0.01, "{why:?}");
    assert!((suggested.bits - why.bits).abs() < 0.01, "{} {why:?}", suggested.bits);
    let other = world.office.explain_pair(twice[1].0, twice[2].1).unwrap();
    assert!(other.bits < why.bits - 5.0, "{other:?}");
    assert_eq!(world.office.explain_pair(twice[1].0, ThingId([9; 16])), None);
}

#[test]
fn whoever_is_entered_later_is_compared_at_once_and_joins_the_queue() {
    let (world, lead, twice) = register();
    world.office.suggest();
    let before = world.office.suggestions(0, 100).total;
    let again = enter(&world, &lead, "Ілиясов Айдос", (8, Status::Held));
    let twins = world.office.twins(again);
    assert!(!twins.is_empty() && twins[0].bits > 0.0, "{twins:?}");
    let name = world
        .office
        .read(|known| {
            let (_, thing) = known.state.find(twins[0].record).unwrap();
            known.state.name_of(thing).to_owned()
        })
        .unwrap();
    assert_eq!(name, "Ілиясов Айдос");
    let page = world.office.suggestions(0, 100);
    assert_eq!(page.total, before + 1);
    assert!(page.pairs.iter().any(|pair| pair.right == again));
    assert_eq!(world.office.suggestions(0, 100).total, before + 1, "once");
    assert!(world.office.candidates(twice[0].0).contains(&twice[0].1));
}

#[test]
fn the_job_runs_beside_the_work_and_closing_forgets_everything() {
    let (world, _, _) = register();
    let World { office, lead, .. } = world;
    let office = Arc::new(office);
    office.start_suggesting();
    office.start_suggesting();
    while matches!(office.suggesting(), Suggesting::Running(..)) {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(matches!(office.suggesting(), Suggesting::Done(_)), "{:?}", office.suggesting());
    assert!(office.suggestions(0, 5).total > 0);
    office.close();
    assert_eq!(office.suggesting(), Suggesting::NotYet);
    office.suggest();
    assert_eq!(office.suggesting(), Suggesting::NotYet, "a closed office compares nothing");
    office.sign_in(&lead, &Progress::default()).unwrap();
    assert_eq!(office.suggestions(0, 5).total, 0);
}

#[test]
fn what_is_erased_is_in_no_suggestion() {
    let (world, lead, twice) = register();
    world.office.suggest();
    let (_, words) = world.office.add_member(&lead, act(3), "Reviewer", MemberRole::Reviewer).unwrap();
    let reviewer = world.office.sign_in(words.words(), &Progress::default()).unwrap();
    let judgement = judge(&world, &lead, twice[3]);
    let asked = world.office.ask_erasure(&lead, act(4), twice[3].1, "asked for by the family").unwrap().act;
    world.office.erase(&reviewer, act(5), asked).unwrap();
    assert_eq!(world.office.suggesting(), Suggesting::NotYet);
    let known = world.office.read(|known| {
        let matching = known.state.matching();
        (matching.judgement(judgement).is_some(), known.state.find(twice[3].0).is_some())
    });
    assert_eq!(known, Some((false, true)), "the judgement went with it");
    world.office.suggest();
    let pairs = world.office.suggestions(0, 100).pairs;
    assert!(pairs.iter().all(|pair| pair.left != twice[3].1 && pair.right != twice[3].1));
}

#[test]
fn a_person_is_listed_once_and_found_by_the_name_of_any_record() {
    let (world, lead, twice) = register();
    let text = world
        .office
        .read(|known| known.state.name_of(known.state.find(twice[2].1).unwrap().1).to_owned())
        .unwrap();
    let found = |text: &str| {
        let query = PeopleQuery { text: text.to_owned(), ..PeopleQuery::default() };
        let page = |known: &office::Known| {
            let page = known.people.page(&known.state, &query, 0, 100);
            page.records.iter().map(|number| known.state.thing(*number).id).collect::<Vec<_>>()
        };
        world.office.read(page).unwrap()
    };
    assert!(found(&text).contains(&twice[2].1));
    let all = found("").len();
    judge(&world, &lead, twice[2]);
    assert_eq!(found("").len(), all - 1);
    assert!(found(&text).contains(&twice[2].0) && !found(&text).contains(&twice[2].1));
    let slip = text.replacen('o', "a", 1);
    assert!(found(&slip).contains(&twice[2].0), "one slip off: {slip}");
}
