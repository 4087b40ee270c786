//! Each rule on a table or an answer that calls for it, and on one that does not.

use super::answers::{self, about_answer, disagreement, hangs_on};
use super::lists::about_lists;
use super::*;
use crate::estimate::{Estimate, Figures, Method};
use crate::table::{Table, from_csv};

fn codes(csv: &str) -> Vec<&'static str> {
    about_lists(&from_csv(csv).unwrap()).iter().map(Warning::code).collect()
}

fn answer(method: Method, point: f64, [lo95, hi95]: [f64; 2]) -> Estimate {
    Estimate::new(method, Figures { point, lo95, hi95, lo80: lo95, hi80: hi95 })
}

#[test]
fn four_lists_that_overlap_call_for_nothing() {
    let kosovo = "EXH,ABA,OSCE,HRW,count\n1,0,0,0,1131\n0,1,0,0,845\n0,0,1,0,936\n0,0,0,1,306\n1,1,0,0,177\n1,0,1,0,228\n\
        1,0,0,1,106\n0,1,1,0,217\n0,1,0,1,31\n0,0,1,1,123\n1,1,1,0,181\n1,1,0,1,18\n1,0,1,1,42\n0,1,1,1,32\n1,1,1,1,27\n";
    assert_eq!(codes(kosovo), Vec::<&str>::new());
}

#[test]
fn too_few_lists_are_named() {
    assert_eq!(codes("A,B,count\n1,0,50\n0,1,50\n1,1,40\n"), ["too-few-lists"]);
    assert_eq!(codes("A,B,C,count\n1,0,0,50\n0,1,0,50\n1,1,0,40\n"), ["empty-list", "too-few-lists"]);
    let three = codes("A,B,C,count\n1,0,0,50\n0,1,0,50\n0,0,1,50\n1,1,0,40\n0,1,1,30\n1,0,1,30\n");
    assert_eq!(three, ["three-lists"]);
}

#[test]
fn lists_that_nobody_connects_are_named() {
    assert_eq!(codes("A,B,C,count\n1,0,0,5\n0,1,0,5\n0,0,1,5\n"), ["three-lists", "no-overlap"]);
    let two_pairs = "A,B,C,D,count\n1,1,0,0,40\n1,0,0,0,50\n0,1,0,0,50\n0,0,1,1,40\n0,0,1,0,50\n0,0,0,1,50\n";
    let found = codes(two_pairs);
    assert_eq!(found[..2], ["disconnected", "no-triangle"]);
    let warnings = about_lists(&from_csv(two_pairs).unwrap());
    assert!(warnings[0].sentence().contains("(A, B | C, D)"), "{}", warnings[0].sentence());
    // A chain connects, but no three overlap pair by pair.
    let chain = "A,B,C,count\n1,0,0,50\n0,1,0,50\n0,0,1,50\n1,1,0,40\n0,1,1,40\n";
    assert_eq!(codes(chain), ["three-lists", "no-triangle", "empty-overlap"]);
}

#[test]
fn a_pair_nobody_is_on_forbids_only_where_somebody_should_be() {
    let large =
        about_lists(&from_csv("A,B,C,count\n1,0,0,500\n0,1,0,500\n0,0,1,500\n1,0,1,90\n0,1,1,90\n").unwrap());
    let small =
        about_lists(&from_csv("A,B,C,count\n1,0,0,20\n0,1,0,10\n0,0,1,900\n1,0,1,40\n0,1,1,10\n").unwrap());
    let pair =
        |warnings: &[Warning]| warnings.iter().find(|one| one.code() == "empty-overlap").unwrap().clone();
    assert!(pair(&large).forbids_headline());
    assert!(!pair(&small).forbids_headline(), "{}", pair(&small).sentence());
}

#[test]
fn few_people_in_overlaps_are_named() {
    assert!(
        codes("A,B,C,count\n1,0,0,50\n0,1,0,50\n0,0,1,50\n1,1,0,9\n0,1,1,9\n1,0,1,9\n")
            .contains(&"few-in-overlaps")
    );
}

#[test]
fn a_list_within_another_is_named_and_a_great_list_is_not_blamed() {
    let part = "A,B,C,count\n1,0,0,300\n0,0,1,200\n1,1,0,60\n1,1,1,20\n0,1,0,1\n1,0,1,50\n";
    let found = about_lists(&from_csv(part).unwrap());
    assert!(
        found.iter().any(
            |one| matches!(one, Warning::ListWithin { inner, outer, .. } if inner == "B" && outer == "A")
        )
    );
    // A holds nearly everybody on any list, so it holds B's people too.
    let great = "A,B,C,count\n1,0,0,300\n0,0,1,2\n1,1,0,60\n1,1,1,20\n0,1,0,1\n1,0,1,50\n";
    assert!(!codes(great).contains(&"list-within"));
}

#[test]
fn the_united_kingdom_and_the_netherlands_are_refused() {
    // UK 2013: 11,313 and 22,990; Netherlands: 49,385 and 121,522.
    let uk = [
        answer(Method::Sparse, 11_313.0, [8_785.0, 14_701.0]),
        answer(Method::Graphs, 22_990.0, [10_387.0, 33_508.0]),
    ];
    let Some(warning) = disagreement(&uk) else { panic!("no warning") };
    assert!(
        warning.forbids_headline() && warning.sentence().contains("graphs says 2.0 times as many as sparse")
    );
    let kosovo = [
        answer(Method::Classes, 10_460.0, [9_149.0, 13_958.0]),
        answer(Method::Sparse, 14_342.0, [12_596.0, 16_527.0]),
    ];
    assert_eq!(disagreement(&kosovo), None);
    assert_eq!(answers::apart(&kosovo), None);
    assert_eq!(answers::without_each_method(&uk)[0], (Method::Sparse, [22_990.0, 22_990.0]));
    let bound = [answer(Method::Chao, 100.0, [90.0, 110.0]), answer(Method::Graphs, 900.0, [800.0, 950.0])];
    assert_eq!(disagreement(&bound), None);
}

#[test]
fn an_answer_that_is_unsure_of_itself_says_so_once() {
    let mut unsure = answer(Method::Classes, 100.0, [50.0, 400.0]);
    (unsure.split_rhat, unsure.ess) = (Some(1.2), Some(90.0));
    about_answer(&mut unsure);
    about_answer(&mut unsure);
    let codes: Vec<&str> = unsure.warnings.iter().map(Warning::code).collect();
    assert_eq!(codes, ["not-mixed", "few-effective-draws", "wide-interval"]);
    let mut lost = answer(Method::Classes, 100.0, [50.0, f64::INFINITY]);
    lost.split_rhat = Some(f64::NAN);
    about_answer(&mut lost);
    assert_eq!(lost.warnings.iter().map(Warning::code).collect::<Vec<_>>(), ["not-mixed", "no-interval"]);
    let mut sure = answer(Method::Classes, 100.0, [80.0, 130.0]);
    (sure.split_rhat, sure.ess) = (Some(1.001), Some(4000.0));
    about_answer(&mut sure);
    assert!(sure.warnings.is_empty() && !sure.is_forbidden());
}

#[test]
fn a_list_that_carries_the_figure_is_named() {
    let whole = answer(Method::Graphs, 100.0, [80.0, 130.0]);
    let without = |point: f64| Figures { point, lo95: 0.0, hi95: 0.0, lo80: 0.0, hi80: 0.0 };
    let found = hangs_on(&whole, &[("A".to_owned(), without(140.0)), ("B".to_owned(), without(129.0))]);
    assert_eq!(found, [Warning::HangsOnOneList { list: "A".to_owned(), point: 140.0 }]);
}

#[test]
fn every_sentence_ends_and_every_code_is_one_word() {
    let table: Table = from_csv("A,B,C,count\n1,0,0,9\n0,1,0,9\n0,0,1,9\n1,1,0,2\n").unwrap();
    for warning in about_lists(&table) {
        assert!(warning.sentence().ends_with('.'), "{}", warning.sentence());
        assert!(!warning.code().contains(' '));
    }
}
