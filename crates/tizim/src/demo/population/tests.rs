//! The made-up population is what its readers count on.

use super::*;
use std::collections::{HashMap, HashSet};

fn drawn(count: u64) -> Vec<MadeUpRow> {
    people(count, 2022).collect()
}

#[test]
fn the_same_seed_draws_the_same_rows_and_another_does_not() {
    assert!(drawn(200) == drawn(200));
    assert!(drawn(200) != people(200, 2023).collect::<Vec<_>>());
}

#[test]
fn asking_for_more_people_leaves_the_first_rows_alone() {
    let few = drawn(100);
    assert!(drawn(5_000).starts_with(&few));
}

#[test]
fn about_three_in_ten_rows_more_than_people() {
    let rows = drawn(10_000);
    assert!((12_700..13_300).contains(&rows.len()), "{}", rows.len());
    let mut lists: HashMap<u64, HashSet<usize>> = HashMap::new();
    for row in &rows {
        assert!(lists.entry(row.person).or_default().insert(row.list), "a person twice in one list");
    }
    assert_eq!(lists.len(), 10_000);
}

#[test]
fn each_list_numbers_its_own_rows_and_keeps_its_habits() {
    let rows = drawn(10_000);
    for (list, habit) in LISTS.iter().enumerate() {
        assert!(habit.title.starts_with("Made-up list "));
        let mine: Vec<&MadeUpRow> = rows.iter().filter(|row| row.list == list).collect();
        assert!(mine.iter().map(|row| row.locator).eq(1..=mine.len() as u64));
    }
    let kazakh_letters = |row: &MadeUpRow| row.full_name.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'і']);
    assert!(rows.iter().filter(|row| row.list == 0).all(|row| !kazakh_letters(row)));
    assert!(rows.iter().filter(|row| row.list == 1 && kazakh_letters(row)).count() > 500);
    assert!(rows.iter().filter(|row| row.list == 3 && row.given.ends_with('.')).count() > 1_500);
}

#[test]
fn the_script_of_a_row_is_the_script_of_its_letters() {
    let rows = drawn(5_000);
    for row in &rows {
        let cyrillic = row.full_name.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter));
        let latin = row.full_name.chars().any(|letter| letter.is_ascii_alphabetic());
        assert_eq!(
            (cyrillic, latin),
            (row.script == Script::Cyrillic, row.script == Script::Latin),
            "{}",
            row.full_name
        );
    }
    let latin = rows.iter().filter(|row| row.script == Script::Latin).count();
    assert!((rows.len() / 5..rows.len() / 3).contains(&latin), "{latin}");
}

#[test]
fn dates_ages_and_phones_are_of_their_kind() {
    for row in drawn(5_000) {
        assert!(row.born.is_none() || row.age.is_none());
        assert!(row.born.is_none_or(|born| (1..=12).contains(&born.month) && (1..=28).contains(&born.day)));
        assert!(row.age.is_none_or(|age| (12..100).contains(&age.years)));
        assert!(row.phone.is_none_or(|phone| phone.starts_with("+7 000 ") && phone.len() == 15));
    }
}

#[test]
fn rows_of_one_person_disagree_in_every_way_we_know() {
    let rows = drawn(20_000);
    let pairs: Vec<(&MadeUpRow, &MadeUpRow)> = rows
        .windows(2)
        .filter(|pair| pair[0].person == pair[1].person)
        .map(|pair| (&pair[0], &pair[1]))
        .collect();
    let swapped = |a: Day, b: Day| a.month != a.day && (a.month, a.day) == (b.day, b.month);
    let both = |a: Option<Day>, b: Option<Day>| a.zip(b);
    assert!(pairs.iter().any(|(a, b)| both(a.born, b.born).is_some_and(|(a, b)| swapped(a, b))));
    assert!(pairs.iter().any(|(a, b)| a.age.zip(b.age).is_some_and(|(a, b)| a.years.abs_diff(b.years) == 1)));
    assert!(pairs.iter().any(|(a, b)| a.script != b.script));
    assert!(pairs.iter().any(|(a, b)| a.patronymic.is_some() && b.patronymic.is_none()));
    assert!(pairs.iter().any(|(a, b)| a.given == b.given && format!("{}а", a.surname) == b.surname));
    assert!(rows.iter().any(|row| row.given == "Саша"));
    assert!(
        rows.iter().any(|row| row.list == 1 && row.full_name == format!("{} {}", row.surname, row.given))
    );
}

#[test]
fn all_seventeen_regions_are_lived_in() {
    let regions: HashSet<&str> = drawn(5_000).iter().filter_map(|row| row.region).collect();
    assert_eq!(regions.len(), 17);
}

#[test]
fn nobody_on_the_real_record_is_drawn() {
    let letters = |name: &str| {
        let mut words: Vec<String> =
            name.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        words.retain(|word| !word.is_empty());
        words.sort();
        words
    };
    let record = include_str!("../../../../../sample/record/people.csv");
    let real: HashSet<Vec<String>> = record
        .lines()
        .skip(1)
        .flat_map(|line| line.split(',').skip(1).take(2))
        .flat_map(|names| names.split(';'))
        .map(letters)
        .filter(|words| words.len() > 1)
        .collect();
    assert!(real.len() > 60, "{}", real.len());
    let surnames: HashSet<String> = record
        .lines()
        .skip(1)
        .flat_map(|line| line.split(',').skip(1).take(2))
        .flat_map(|names| names.split(';'))
        .filter_map(|name| name.split_whitespace().nth(1).map(str::to_lowercase))
        .collect();
    for row in people(100_000, 7) {
        assert!(!surnames.contains(&row.surname.to_lowercase()), "{}", row.surname);
        assert!(!real.contains(&letters(&row.full_name)), "{}", row.full_name);
        assert!(!real.contains(&letters(&format!("{} {}", row.given, row.surname))), "{}", row.full_name);
    }
}
