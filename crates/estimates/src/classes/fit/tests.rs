//! What replicates must look like.

use super::*;
use crate::Table;
use crate::classes::model::Prior;
use crate::classes::point::{Point, Row};

/// A table on three lists and a point with two classes that matter.
fn scene() -> (Model, Field<5>) {
    let lists = ["one", "two", "three"].map(str::to_owned).to_vec();
    let table = Table::new(lists, vec![(1, 300), (2, 200), (3, 40), (4, 100), (7, 10)]).unwrap();
    let model = Model::new(&table, Prior::default());
    let captures = [[-1.0, 1.0], [-2.0, 0.5], [-0.5, -3.0]];
    let mut rows: Vec<Row<5>> = captures.map(|[one, other]| Row([one, other, 0.0, 0.0, 0.0])).to_vec();
    rows.push(Row([0.4, 3.0, 0.0, 0.0, 0.0]));
    let mut field = Field::new(&model);
    field.look(&model, &Point { rows, alpha: 1.0, ln_likelihood: 0.0, hidden: 0.0 });
    (model, field)
}

#[test]
fn people_drawn_one_by_one_have_the_chances_of_the_patterns() {
    let (model, field) = scene();
    let (person, mut random) = (Person::new(&model, &field), Chance::new(3, 3));
    let mut counts = [0.0; 8];
    (0..40_000).for_each(|_| counts[person.draw(&field, &mut random) as usize] += 1.0);
    assert_eq!(counts[0], 0.0);
    for pattern in 1..8u32 {
        let share = field.parts_of(&model, pattern).sum() / (1.0 - field.hidden());
        let error = (share * (1.0 - share) / 40_000.0).sqrt();
        assert!((counts[pattern as usize] / 40_000.0 - share).abs() < 4.5 * error, "{pattern} {share}");
    }
}

#[test]
fn the_distance_counts_patterns_that_did_not_occur() {
    // Three patterns, 4 people expected in each; 9, 3 and none seen.
    let all = [(9.0, 4.0), (3.0, 4.0), (0.0, 4.0)];
    let whole: f64 = all.iter().map(|(count, mean): &(f64, f64)| (count.sqrt() - mean.sqrt()).powi(2)).sum();
    assert!((distance(12.0, all[..2].iter().copied()) - whole).abs() < 1e-12);
}

#[test]
fn replicates_are_as_far_off_as_people_drawn_at_random() {
    let (model, field) = scene();
    let mut random = Chance::new(4, 4);
    let mean = (0..400).map(|_| replicate(&model, &field, &mut random)).sum::<f64>() / 400.0;
    // A quarter of χ² with six degrees of freedom.
    assert!((mean - 1.5).abs() < 0.25, "{mean}");
    let look = look(&model, &field, 500.0, &mut random);
    assert!(look.table > 20.0 && look.occupied >= 2, "{look:?}");
}
