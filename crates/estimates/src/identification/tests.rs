//! What curves must say.

use super::*;
use crate::estimate::{Figures, Method};

fn table(lists: usize, cells: &[(u32, u64)]) -> Table {
    Table::new((0..lists).map(|at| format!("list {at}")).collect(), cells.to_vec()).unwrap()
}

/// Killings in Kosovo 1999 (Ball et al. 2002; R package LCMCR).
fn kosovo() -> Table {
    let counts = [1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27];
    table(4, &(1..).zip(counts).collect::<Vec<(u32, u64)>>())
}

fn at(places: &[Place], odds: f64) -> Place {
    *places.iter().find(|place| place.odds == odds).unwrap()
}

#[test]
fn kosovo_moves_from_ten_to_thirty_thousand_with_an_odds_ratio_that_nobody_can_test() {
    let curve = all_lists(&kosovo()).unwrap();
    assert_eq!(curve.empty_patterns, 0);
    // By hand: the product of the patterns with an odd number of lists over that of those with an even number.
    let odd = 1131.0 * 845.0 * 936.0 * 306.0 * 181.0 * 18.0 * 42.0 * 32.0;
    let even = 177.0 * 228.0 * 106.0 * 217.0 * 31.0 * 123.0 * 27.0;
    let place = at(&curve.places, 1.0);
    assert!((place.people - 4400.0 - odd / even).abs() < 1e-6);
    assert_eq!(place.people.round(), 16_942.0);
    assert_eq!(at(&curve.places, 0.5).people.round(), 10_671.0);
    assert_eq!(at(&curve.places, 2.0).people.round(), 29_484.0);
    assert!(place.lo95 < 9_500.0 && place.hi95 > 35_000.0);
}

#[test]
fn with_an_odd_number_of_lists_the_odds_ratio_stands_the_other_way_up() {
    // Independent lists with chances 1/2 each: one person in every pattern, one hidden.
    let even = table(3, &(1..8).map(|mask| (mask, 100)).collect::<Vec<_>>());
    let curve = all_lists(&even).unwrap();
    assert!((at(&curve.places, 1.0).people - 800.0).abs() < 1e-9);
    assert!((at(&curve.places, 2.0).people - 750.0).abs() < 1e-9);
    assert!((implied_odds(&even, 750.0).unwrap() - 2.0).abs() < 1e-9);
}

#[test]
fn a_pair_gives_lincoln_and_petersen_where_it_is_independent() {
    let places = pair(&kosovo(), 0, 1).unwrap();
    let (first, second, both) = (1910.0, 1528.0, 403.0);
    assert!((at(&places, 1.0).people - first * second / both).abs() < 1e-9);
    assert!(pair(&table(2, &[(1, 5), (2, 5)]), 0, 1).is_none());
}

#[test]
fn patterns_that_did_not_occur_are_counted_and_widen_the_curve() {
    let cells: Vec<(u32, u64)> = [1, 2, 4, 5, 6, 7].map(|mask| (mask, 100)).to_vec();
    let curve = all_lists(&table(3, &cells)).unwrap();
    assert_eq!(curve.empty_patterns, 1);
    let place = at(&curve.places, 1.0);
    assert!(place.hi95 > 10.0 * place.lo95);
    assert!(all_lists(&table(13, &[(1, 5), (2, 5)])).is_none());
}

#[test]
fn a_figure_that_adds_little_is_within_reach_and_one_that_adds_most_is_beyond() {
    let kosovo = kosovo();
    assert_eq!(reach(&kosovo, 4_500.0), Reach::Within);
    assert_eq!(reach(&kosovo, 5_000.0), Reach::Leaning);
    assert_eq!(reach(&kosovo, 10_430.0), Reach::Beyond);
    let noted = |point: f64| {
        let figures = Figures { point, lo95: point, hi95: point, lo80: point, hi80: point };
        let mut estimate = Estimate::new(Method::Classes, figures);
        note(&mut estimate, &kosovo);
        estimate
    };
    assert!(noted(4_500.0).warnings.is_empty());
    let beyond = noted(10_430.0);
    assert_eq!(beyond.warnings, [Warning::PriorDecides { of: OF, range: [7_415.0, 16_460.0] }]);
    assert!(!beyond.is_forbidden());
    assert!(beyond.finding("identification_curve").is_some());
}
