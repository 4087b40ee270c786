//! Published answers, and what must not change them.

use super::*;
use crate::table::from_csv;

const UK: &str = "LA,NG,PFNCA,GO,GP,count\n1,0,0,0,0,54\n0,1,0,0,0,463\n0,0,1,0,0,995\n0,0,0,1,0,695\n0,0,0,0,1,316\n\
    1,1,0,0,0,15\n1,0,1,0,0,19\n1,0,0,1,0,3\n0,1,1,0,0,62\n0,1,0,1,0,19\n0,1,0,0,1,1\n0,0,1,1,0,76\n0,0,1,0,1,11\n\
    0,0,0,1,1,8\n1,1,1,0,0,1\n1,1,0,1,0,1\n0,1,1,1,0,4\n1,1,1,1,0,1\n";

fn quick() -> Settings {
    Settings { samples: 200, ..Settings::default() }
}

#[test]
fn the_united_kingdom_is_as_sparsemse_has_it() {
    // SparseMSE 2.0.1, UKdat_5, threshold 0.02: 11,313 and these pairs in this order.
    let found = estimate(&from_csv(UK).unwrap(), &quick()).unwrap();
    assert!((found.point / 11_312.990_289_44 - 1.0).abs() < 1e-6, "{}", found.point);
    let terms = ["LA:NG", "NG:GP", "PFNCA:GP", "LA:PFNCA", "GO:GP", "NG:GO"];
    assert_eq!(found.finding("terms"), Some(&Value::List(terms.map(Value::from).to_vec())));
    assert!(
        (found.lo95 / 8_785.0 - 1.0).abs() < 0.1 && (found.hi95 / 14_700.0 - 1.0).abs() < 0.1,
        "{found:?}"
    );
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_the_same_point() {
    let table = from_csv(UK).unwrap();
    let (one, two) = (estimate(&table, &quick()).unwrap(), estimate(&table, &quick()).unwrap());
    assert_eq!(one, two);
    let other = estimate(&table, &Settings { seed: 2, ..quick() }).unwrap();
    assert_eq!(one.point, other.point);
    assert_ne!(one.draws, other.draws);
}

#[test]
fn the_order_of_the_lists_does_not_matter() {
    let table = from_csv(UK).unwrap();
    let turned = table.reordered(&[4, 2, 0, 3, 1]).unwrap();
    let (one, two) = (estimate(&table, &quick()).unwrap(), estimate(&turned, &quick()).unwrap());
    assert!((one.point / two.point - 1.0).abs() < 1e-9);
}

#[test]
fn lists_without_overlap_are_refused() {
    let table = from_csv("A,B,C,count\n1,0,0,9\n0,1,0,8\n0,0,1,7\n").unwrap();
    assert_eq!(estimate(&table, &quick()), Err(Warning::NoOverlap));
}

#[test]
fn a_list_without_people_is_as_good_as_none() {
    let with =
        "A,B,C,D,count\n1,0,0,0,90\n0,1,0,0,80\n0,0,1,0,70\n1,1,0,0,20\n1,0,1,0,15\n0,1,1,0,9\n1,1,1,0,4\n";
    let table = from_csv(with).unwrap();
    let without = table.without(3).unwrap();
    assert!(
        (estimate(&table, &quick()).unwrap().point - estimate(&without, &quick()).unwrap().point).abs()
            < 1e-6
    );
}

#[test]
fn a_pair_that_nobody_is_on_can_be_in_the_model() {
    // Netherlands, five lists (Ned_5): K and R never meet; SparseMSE has 121,522 with that pair among six.
    let text = "IO,K,P,R,Z,count\n1,0,0,0,0,756\n0,1,0,0,0,1299\n0,0,1,0,0,4466\n0,0,0,1,0,650\n0,0,0,0,1,632\n1,1,0,0,0,1\n\
        1,0,1,0,0,81\n1,0,0,1,0,5\n1,0,0,0,1,73\n0,1,1,0,0,44\n0,1,0,0,1,4\n0,0,1,1,0,82\n0,0,1,0,1,125\n0,0,0,1,1,2\n\
        1,0,1,1,0,2\n1,0,1,0,1,11\n0,0,1,1,1,1\n";
    let found = estimate(&from_csv(text).unwrap(), &quick()).unwrap();
    assert!((found.point / 121_521.613_712_28 - 1.0).abs() < 1e-6, "{}", found.point);
    assert_eq!(found.finding("empty_pairs_in_model"), Some(&Value::List(vec!["K:R".into()])));
}
