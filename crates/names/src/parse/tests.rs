//! Names as lists and newspapers print them.

use super::Role::{FathersName, Given, Initial, Surname, Unknown};
use super::*;

#[track_caller]
fn check(printed: &str, expect: &[(&str, Role)]) {
    let parts = parse(printed);
    let found: Vec<(&str, Role)> = parts.iter().map(|part| (part.text.as_str(), part.role)).collect();
    assert_eq!(found, expect, "{printed}");
}

#[test]
fn the_orders_of_lists_are_read() {
    let expect = [("Жағыпаров", Surname), ("Ерлан", Given), ("Серікұлы", FathersName)];
    check("Жағыпаров Ерлан Серікұлы", &expect);
    check("ЖАҒЫПАРОВ, Ерлан", &[("ЖАҒЫПАРОВ", Surname), ("Ерлан", Given)]);
    check(
        "Ерлан Серикович Жагипаров",
        &[("Ерлан", Given), ("Серикович", FathersName), ("Жагипаров", Surname)],
    );
    check("Smith, John", &[("Smith", Surname), ("John", Given)]);
}

#[test]
fn a_fathers_name_is_read_joined_apart_and_hyphened() {
    for (printed, father) in [("Серикұлы", "Серикұлы"), ("Серик ұлы", "Серикұлы"), ("Серик-улы", "Серикулы")]
    {
        check(
            &format!("Омаров Ерлан {printed}"),
            &[("Омаров", Surname), ("Ерлан", Given), (father, FathersName)],
        );
    }
    let parts = parse("Омарова Айгерім Серікқызы");
    assert_eq!(parts[2].role, FathersName);
    assert_eq!(parts[2].gender, Some(Sex::Female));
}

#[test]
fn initials_titles_and_small_words_are_told_from_names() {
    check("Zh. E.", &[("Zh", Initial), ("E", Initial)]);
    check("Mr. Zhagiparov", &[("Zhagiparov", Unknown)]);
    check("Ж.Е. Омаров", &[("Ж", Initial), ("Е", Initial), ("Омаров", Surname)]);
    check("JC Juncker", &[("J", Initial), ("C", Initial), ("Juncker", Unknown)]);
    check("Bart De Wever", &[("Bart", Unknown), ("Wever", Unknown)]);
    check("Mohammed bin Salman", &[("Mohammed", Given), ("Salman", FathersName)]);
}

#[test]
fn words_run_together_and_quoted_are_parted() {
    check("«Тимур  Ким»", &[("Тимур", Given), ("Ким", Surname)]);
    check("SergeiLavrov", &[("Sergei", Given), ("Lavrov", Surname)]);
    check("Tokayev (Токаев)", &[("Tokayev", Unknown)]);
    check("(Tokayev)", &[("Tokayev", Unknown)]);
}

#[test]
fn single_names_and_nothing_are_read() {
    check("Aliya", &[("Aliya", Unknown)]);
    check("Mr.", &[("Mr", Unknown)]);
    check("", &[]);
    check("\0\u{202e}--", &[]);
}

#[test]
fn a_hostile_name_ends_soon() {
    assert!(parse(&"а\u{301}".repeat(1_000_000)).len() <= 1);
    assert!(parse(&"а ".repeat(1_000_000)).len() <= MOST_WORDS);
    assert!(parse(&"\u{301}".repeat(1_000_000)).is_empty());
}
