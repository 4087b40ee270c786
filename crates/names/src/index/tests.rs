//! The index against the plain comparison, and against the spellings of the real record.

use super::*;
use crate::matches;
use proptest::prelude::*;

/// Rows of a comma-separated file with quotes; enough for the sample, which has no line breaks in cells.
fn rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for character in line.chars() {
            match character {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                other => cells.last_mut().unwrap().push(other),
            }
        }
        cells
    };
    text.lines().skip(1).map(cells).collect()
}

fn record() -> (NameIndex, Vec<Vec<String>>) {
    let people = rows(include_str!("../../../../sample/record/people.csv"));
    let mut index = NameIndex::default();
    (0..).zip(&people).for_each(|(id, row)| index.add(id, &row[1]));
    (index, people)
}

#[test]
fn any_spelling_of_the_president_finds_him() {
    let (index, people) = record();
    for query in
        ["Tokayev", "Токаев", "Тоқаев", "toqaev", "“Tokayev”", " tokayev ", "Mr. Tokayev", "tok", "Tokay"]
    {
        let found = index.search(query, 10);
        assert_eq!(
            found.ids().first().map(|id| people[*id as usize][0].as_str()),
            Some("tokayev"),
            "{query}"
        );
    }
}

#[test]
fn every_other_spelling_in_the_record_finds_its_person() {
    let (index, people) = record();
    let (mut tried, mut lost) = (0, Vec::new());
    for (id, row) in (0..).zip(&people) {
        for other in row[2].split(';').filter(|other| !other.is_empty()) {
            let spelling = other.split('(').next().unwrap_or(other);
            tried += 1;
            let mut back = NameIndex::default();
            back.add(0, spelling);
            let found_back = row[1].split(' ').any(|word| !back.search(word, 1).hits.is_empty());
            if !index.search(spelling, 10).ids().contains(&id) || !found_back {
                lost.push(spelling.to_owned());
            }
        }
    }
    assert!(tried > 20, "{tried}");
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn every_mention_finds_its_person_but_those_with_more_than_a_name() {
    let (index, people) = record();
    let mut lost = Vec::new();
    for row in rows(include_str!("../../../../sample/record/mentions.csv")) {
        let id = people.iter().position(|person| person[0] == row[0]).unwrap() as u32;
        let printed = row[1].split(" (").next().unwrap();
        if !index.search(printed, 50).ids().contains(&id) {
            lost.push(printed.to_owned());
        }
    }
    lost.sort();
    lost.dedup();
    // This says who somebody is and not how they are called.
    assert_eq!(lost, ["Galymbeks’ wife"]);
}

#[test]
fn better_ranks_come_first_and_a_full_answer_says_that_there_is_more() {
    let mut index = NameIndex::default();
    for (id, name) in
        [(0, "Omarova Aliya"), (1, "Asan Omarov"), (2, "Omarop"), (3, "Omarov"), (4, "Karim Asanov")]
    {
        index.add(id, name);
    }
    let found = index.search("Омаров", 10);
    assert_eq!(found.hits, [(1, Rank::Exact), (3, Rank::Exact), (0, Rank::Prefix), (2, Rank::Near)]);
    let first = index.search("Омаров", 1);
    assert_eq!((first.ids(), first.cut), (vec![1], true));
    assert!(!found.cut && !index.search("Karim", 1).cut);
}

#[test]
fn an_id_with_two_names_is_found_once_by_either() {
    let mut index = NameIndex::default();
    index.add(5, "Нұрлан Ахметов");
    index.add(5, "Nurlan Akhmet");
    index.add(6, "Nurlan");
    let found = index.search("nurlan", 10);
    assert_eq!((found.ids(), found.cut), (vec![5, 6], false));
    index.remove(5);
    assert_eq!(index.search("nurlan", 10).ids(), [6]);
    assert_eq!(index.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_index_finds_what_comparing_one_by_one_finds(
        names in prop::collection::vec("[aeikz]{1,7}( [aeikz]{1,7}){0,2}", 1..40),
        query in "[aeikz]{1,9}( [aeikz]{1,3}){0,2}",
        removed in 0u32..40,
    ) {
        let mut index = NameIndex::default();
        (0..).zip(&names).for_each(|(id, name)| index.add(id, name));
        index.remove(removed);
        let mut expected: Vec<(Rank, u32)> = (0..)
            .zip(&names)
            .filter(|(id, _)| *id != removed)
            .filter_map(|(id, name)| Some((matches(&fold(&query), &fold(name))?, id)))
            .collect();
        expected.sort_unstable();
        let expected: Vec<(u32, Rank)> = expected.into_iter().map(|(rank, id)| (id, rank)).collect();
        prop_assert_eq!(index.search(&query, usize::MAX).hits, expected);
    }
}

/// The ids that a query finds, in the order in which the comparison of names puts them.
fn ordered(names: &[&str], query: &str) -> Vec<u32> {
    let mut index = NameIndex::default();
    (0..).zip(names).for_each(|(id, name)| index.add(id, name));
    let typed = index.typed(query);
    let fit = |(id, rank): (u32, Rank)| Some((typed.fit(rank, names[id as usize])?, id));
    let mut found: Vec<_> = index.search(query, 100).hits.into_iter().filter_map(fit).collect();
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    found.into_iter().map(|(_, id)| id).collect()
}

#[test]
fn the_likeliest_name_comes_first() {
    let names = ["Умаров Аскар", "Омаров Аскар Серікұлы", "Omarov Askar", "Омарова Айгүл", "А. Омаров"];
    assert_eq!(ordered(&names, "Омаров Аскар")[..2], [2, 1]);
    assert_eq!(ordered(&names, "Аскар Омаров")[..2], [2, 1], "in any order");
    assert_eq!(ordered(&names, "Askar Omarov").last(), Some(&0), "Umarov is another name");
    assert!(!ordered(&names, "Омаров Аскар").contains(&3));
}

#[test]
fn a_missing_fathers_name_is_no_hindrance_and_another_one_is() {
    let names = ["Омаров Аскар", "Омаров Аскар Маратұлы", "Омаров Марат Серікұлы"];
    assert_eq!(ordered(&names, "Омаров Аскар Серікұлы"), [0]);
}

#[test]
fn a_short_form_finds_the_name_and_the_name_the_short_form() {
    let names = ["Ким Александр", "Саша Ким", "Александра Пак", "Ким Сергей"];
    assert_eq!(ordered(&names, "Саша Ким"), [1, 0]);
    assert_eq!(ordered(&names, "Ким Александр"), [0, 1]);
}
