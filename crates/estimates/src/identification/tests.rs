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

fn figures(point: f64, lo95: f64, hi95: f64) -> Figures {
    Figures { point, lo95, hi95, lo80: lo95, hi80: hi95 }
}

#[test]
fn half_and_twice_the_odds_are_held_against_the_interval() {
    // 4,400 documented; half and twice the hidden of 10,400 are 7,400 and 16,400 people.
    let reach = |point, lo95, hi95| reach(4_400.0, &figures(point, lo95, hi95));
    assert_eq!(reach(10_400.0, 7_000.0, 17_000.0), Reach::Within);
    assert_eq!(reach(10_400.0, 9_000.0, 14_000.0), Reach::Leaning);
    assert_eq!(reach(10_400.0, 9_000.0, 12_001.0), Reach::Leaning);
    assert_eq!(reach(10_400.0, 9_000.0, 11_999.0), Reach::Beyond);
    assert_eq!(reach(4_500.0, 4_499.0, 4_501.0), Reach::Within, "a figure that adds next to nothing");
    assert_eq!(reach(10_400.0, f64::NAN, f64::NAN), Reach::Within, "no interval, which is said elsewhere");
}

#[test]
fn the_odds_that_lead_out_of_the_interval_are_the_nearer_of_the_two() {
    let odds = |point, lo95, hi95| odds_to_leave(4_400.0, &figures(point, lo95, hi95));
    assert_eq!(odds(10_400.0, 7_400.0, 13_400.0), Some(1.5));
    assert_eq!(odds(10_400.0, 9_400.0, 16_400.0), Some(1.2));
    assert_eq!(odds(10_400.0, 4_400.0, 10_400.0), Some(1.0));
    assert_eq!(odds(4_400.0, 4_400.0, 4_400.0), None);
}

#[test]
fn a_figure_whose_interval_leaves_the_untestable_out_says_so() {
    let noted = |lo95: f64, hi95: f64| {
        let mut estimate = Estimate::new(Method::Classes, figures(10_400.0, lo95, hi95));
        note(&mut estimate, &kosovo());
        estimate
    };
    assert!(noted(7_000.0, 17_000.0).warnings.is_empty());
    let range = [7_400.0, 16_400.0];
    assert_eq!(noted(9_000.0, 14_000.0).warnings, [Warning::PriorDecides { of: OF, range }]);
    let far = noted(10_300.0, 10_500.0);
    assert_eq!(far.warnings, [Warning::PriorDecides { of: OF_FAR, range }]);
    assert!(!far.is_forbidden());
    assert!(far.finding("identification_curve").is_some() && far.finding("odds_to_leave_interval").is_some());
}
