//! The whole way from a table to clusters: order, threads, limits, hostile tables, stopping.

use super::*;
use crate::pair::Grounds;
use crate::table::{TableBuilder, mix};
use std::collections::BTreeMap;

const GIVEN: [&str; 8] = ["anna", "john", "mary", "omar", "peter", "ruth", "ivan", "serik"];
const SURNAMES: [&str; 10] =
    ["smith", "omarov", "kim", "petrov", "lee", "braun", "haden", "mohr", "zimin", "asanov"];
const PLACES: [&str; 6] = ["almaty", "astana", "taraz", "semey", "oral", "aktau"];

/// Rows of made-up people, each two or three times, with slips.
fn people(count: u64) -> Vec<[String; 5]> {
    let mut rows = Vec::new();
    for person in 0..count {
        let chance = |what: u64, below: usize| (mix(person, what) % below as u64) as usize;
        let given = GIVEN[chance(1, 8)].to_owned();
        let surname = format!(
            "{}{}",
            SURNAMES[chance(2, 10)],
            ["dov", "lin", "ger", "mat", "bek", "tor", "sun", "vik", "rad", "pol", "nar", "zhu"]
                [chance(3, 12)]
        );
        let born = format!("19{:02}-{:02}-{:02}", chance(4, 80) + 15, chance(5, 12) + 1, chance(6, 28) + 1);
        let place = PLACES[chance(7, 6)].to_owned();
        for copy in 0..2 + chance(8, 2) {
            let mut row =
                [format!("r{person}-{copy}"), given.clone(), surname.clone(), born.clone(), place.clone()];
            match chance(9 + copy as u64, 5) {
                0 => row[2].insert(2, 'x'),
                1 => row[4].clear(),
                2 => row[3].truncate(4),
                _ => {}
            }
            rows.push(row);
        }
    }
    rows
}

fn table(rows: &[[String; 5]]) -> Table {
    let mut builder = TableBuilder::new(["id", "given_name", "surname", "birth_date", "place"]);
    rows.iter().for_each(|row| builder.row(row.iter().map(String::as_str)));
    builder.finish()
}

fn linked(table: &Table) -> Linked {
    link(table, &Settings::default(), &|_| Go::On).unwrap()
}

/// What came out, by the names of rows.
type Named = (BTreeMap<(String, String), u32>, Vec<Vec<String>>);

/// The pairs by the names of their rows, and the clusters as sets of names.
fn named(table: &Table, linked: &Linked) -> Named {
    let name = |row: u32| table.columns[0].text(row as usize).to_owned();
    let pairs = linked.pairs.iter().map(|pair| {
        let (one, other) = (name(pair.left), name(pair.right));
        ((one.clone().min(other.clone()), one.max(other)), pair.bits.to_bits())
    });
    let clusters = (0..linked.clusters.len() as u32).map(|cluster| {
        let mut members: Vec<String> =
            linked.clusters.members(cluster).iter().map(|row| name(*row)).collect();
        members.sort();
        members
    });
    let mut clusters: Vec<Vec<String>> = clusters.collect();
    clusters.sort();
    (pairs.collect(), clusters)
}

#[test]
fn neither_the_order_of_rows_nor_the_number_of_threads_changes_anything() {
    let rows = people(300);
    let straight = table(&rows);
    let expect = named(&straight, &linked(&straight));
    let mut turned = rows.clone();
    turned.reverse();
    let turned = table(&turned);
    assert_eq!(named(&turned, &linked(&turned)), expect);
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        assert_eq!(named(&straight, &pool.install(|| linked(&straight))), expect, "{threads} threads");
    }
}

#[test]
fn rows_of_one_person_are_found_and_explained() {
    let rows = people(400);
    let table = table(&rows);
    let linked = linked(&table);
    let person = |row: u32| rows[row as usize][0].split('-').next();
    let (mut right, mut wrong) = (0, 0);
    for pair in linked.pairs.iter().filter(|pair| pair.bits > 5.0) {
        if person(pair.left) == person(pair.right) { right += 1 } else { wrong += 1 }
    }
    assert!(right > 300 && wrong * 20 < right, "{right} right, {wrong} wrong");
    for pair in linked.pairs.iter().take(500) {
        let why = linked.explain(pair.left, pair.right);
        let sum = why.prior + why.kin + why.dependence + why.lines.iter().map(|line| line.bits).sum::<f32>();
        assert!((sum - pair.bits).abs() < 1e-3 && why.bits.to_bits() == pair.bits.to_bits());
        assert_eq!(why, linked.explain(pair.right, pair.left), "symmetric");
    }
}

#[test]
fn a_name_alone_is_suggested_and_never_joined() {
    let mut builder = TableBuilder::new(["id", "name"]);
    for row in 0..400 {
        builder.row([&*format!("r{row}"), &format!("Unusual{} Nam{}", row / 2, row / 2)]);
    }
    let linked = linked(&builder.finish());
    assert_eq!(linked.clusters.len(), 400);
    assert!(linked.pairs.iter().all(|pair| !pair.grounds.may_join()));
}

#[test]
fn two_valid_identity_numbers_never_join() {
    let numbers: Vec<String> = (0..100_000u32)
        .flat_map(|serial| (0..10).map(move |check| format!("850131{serial:05}{check}")))
        .filter(|number| crate::limits::is_valid(number))
        .take(200)
        .collect();
    let mut builder = TableBuilder::new(["id", "name", "birth_date", "place", "iin"]);
    for row in 0..400usize {
        let twin = row / 2;
        let number = if twin < 100 { &numbers[row] } else { &numbers[twin] };
        let cells = [
            format!("r{row}"),
            format!("{} {}", GIVEN[twin % 8], SURNAMES[twin % 10]),
            format!("1985-01-{:02}", twin % 28 + 1),
        ];
        builder.row([&*cells[0], &*cells[1], &*cells[2], PLACES[twin % 6], number]);
    }
    let linked = linked(&builder.finish());
    assert!(!linked.limits.identities.is_empty());
    for cluster in 0..linked.clusters.len() as u32 {
        let mut own: Vec<_> = linked
            .clusters
            .members(cluster)
            .iter()
            .filter_map(|row| linked.limits.identities[*row as usize])
            .collect();
        own.dedup();
        assert!(own.len() <= 1, "two numbers in one cluster");
    }
    assert!(linked.pairs.iter().any(|pair| pair.grounds.has(Grounds::IDENTITY_CONFLICT)));
}

#[test]
fn lists_without_repeats_are_noticed() {
    let mut builder = TableBuilder::new(["id", "source", "given_name", "surname", "birth_date", "place"]);
    for (at, row) in people(300).iter().enumerate() {
        let list = if row[0].ends_with("-0") { "one" } else { "two" };
        if !row[0].ends_with("-2") {
            builder.row([&*format!("{at}"), list, &row[1], &row[2], &row[3], &row[4]]);
        }
    }
    let table = builder.finish();
    let found = linked(&table);
    assert!(found.limits.lists.iter().any(Option::is_some));
    assert!(found.pairs.iter().all(|pair| !found.limits.is_within_one_list(pair.left, pair.right)));
    let repeats =
        link(&table, &Settings { lists: ListsRule::Repeats, ..Settings::default() }, &|_| Go::On).unwrap();
    assert!(repeats.limits.lists.is_empty());
}

#[test]
fn hostile_tables_give_answers() {
    let wide: Vec<String> = (0..1000).map(|column| format!("column {column}")).collect();
    let headers: [Vec<&str>; 4] =
        [vec![], vec!["a"], vec!["name", "dob"], wide.iter().map(String::as_str).collect()];
    for header in headers {
        for rows in [0, 1, 2, 40] {
            for cell in ["", "\0\0", "same", "1985-01-01", "|;|;", "🦀\u{202e}𐍈"] {
                let mut builder = TableBuilder::new(header.iter().copied());
                (0..rows).for_each(|_| builder.row(header.iter().map(|_| cell)));
                let linked = linked(&builder.finish());
                assert!(linked.pairs.iter().all(|pair| pair.left < pair.right && !pair.bits.is_nan()));
            }
        }
    }
}

#[test]
fn no_more_pairs_are_kept_than_asked_and_the_best_stay() {
    let table = table(&people(300));
    let all = linked(&table);
    let few = link(&table, &Settings { most: 200, ..Settings::default() }, &|_| Go::On).unwrap();
    assert!(few.pairs.len() <= 200 && all.pairs.len() > 200);
    let weakest = few.pairs.iter().map(|pair| pair.bits).fold(f32::INFINITY, f32::min);
    assert!(weakest >= few.work.kept_from);
}

#[test]
fn whoever_listens_may_stop_it() {
    let table = table(&people(50));
    for stage in [Stage::Reading, Stage::Candidates, Stage::Learning, Stage::Scoring, Stage::Clustering] {
        let stop = |progress: Progress| if progress.stage == stage { Go::Stop } else { Go::On };
        assert_eq!(link(&table, &Settings::default(), &stop).err(), Some(Stopped), "{stage:?}");
    }
}
