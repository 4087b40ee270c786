//! What was put into made-up rows is learned from them.

use super::*;
use crate::candidates::{Effort, find};
use crate::fields::compile;
use crate::recognise::recognise;
use crate::table::TableBuilder;

/// Two records of each of many made-up people; a tenth of the second records have another place.
fn learned() -> (Rows, Model) {
    let mut builder = TableBuilder::new(["given_name", "surname", "dob", "place"]);
    for person in 0..2000usize {
        let chance = |what: u64, below: u64| (crate::table::mix(person as u64, what) % below) as usize;
        let given = ["anna", "john", "mary", "omar", "peter", "ruth", "ivan"][chance(1, 7)];
        let surname =
            ["smith", "omarov", "kim", "petrov", "lee", "braun", "haden", "mohr", "zimin"][chance(2, 9)];
        let dob = format!("19{:02}-{:02}-{:02}", chance(3, 89) + 10, chance(4, 12) + 1, chance(5, 28) + 1);
        let place = ["almaty", "astana", "taraz", "semey", "oral"][chance(6, 5)];
        builder.row([given, surname, &dob, place]);
        let moved = if person % 10 == 0 { "aktau" } else { place };
        builder.row([given, surname, &dob, moved]);
    }
    let table = builder.finish();
    let rows = compile(&table, &recognise(&table, &[]));
    let model = Model::learn(&rows, &find(&rows, Effort::default()));
    (rows, model)
}

#[test]
fn what_was_put_in_is_learned() {
    let (rows, model) = learned();
    let place = rows.measures.len() - 1;
    assert!((model.same[place][1] - 0.9).abs() < 0.03, "nine in ten stayed: {}", model.same[place][1]);
    let expected = (2000.0f64 / (4000.0 * 3999.0 / 2.0)).log2();
    assert!((model.prior - expected).abs() < 0.7, "{} against {expected}", model.prior);
}

#[test]
fn a_better_grade_never_weighs_less() {
    let (rows, model) = learned();
    for (place, measure) in rows.measures.iter().enumerate() {
        let weights = &model.weights[place][1..measure.levels];
        assert!(weights.is_sorted_by(|better, worse| better >= worse), "{weights:?}");
    }
}

#[test]
fn bits_are_the_prior_and_the_parts() {
    let (rows, model) = learned();
    for right in 1..50 {
        let outcome = rows.compare(0, right);
        let weighed = model.weigh(&rows, &outcome);
        let sum = weighed.parts.iter().sum::<f32>() + model.prior as f32 + weighed.kin + weighed.dependence;
        assert!((sum - weighed.bits).abs() < 1e-3);
        let back = model.weigh(&rows, &rows.compare(right, 0));
        assert_eq!(weighed.bits.to_bits(), back.bits.to_bits(), "symmetric");
    }
}
