//! Published answers, and what must not change them.

use super::*;
use crate::table::from_csv;

fn kosovo() -> Table {
    let counts = [1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27];
    let cells = counts.iter().enumerate().map(|(at, count)| (at as u32 + 1, *count));
    Table::new(["EXH", "ABA", "OSCE", "HRW"].map(str::to_owned).to_vec(), cells.collect()).unwrap()
}

fn spina() -> Table {
    from_csv("A,B,C,count\n1,0,0,247\n0,1,0,49\n0,0,1,60\n1,1,0,142\n1,0,1,112\n0,1,1,4\n1,1,1,12\n").unwrap()
}

#[track_caller]
fn check(table: &Table, settings: &Settings, wanted: [f64; 3]) {
    let found = estimate(table, settings).unwrap();
    for (found, wanted) in [found.point, found.lo95, found.hi95].into_iter().zip(wanted) {
        assert!((found / wanted - 1.0).abs() <= 0.001, "{found}, not {wanted}");
    }
}

#[test]
fn kosovo_is_as_dga_has_it() {
    // dga 2.0.1, bma.cr, delta 1/16, every number up to 20 n.
    check(&kosovo(), &Settings::default(), [12_595.0, 9_827.0, 16_544.0]);
    let found = estimate(&kosovo(), &Settings::default()).unwrap();
    let Some(Value::List(top)) = found.finding("top_graphs") else { panic!("{found:?}") };
    let Value::Row(first) = &top[0] else { panic!("{top:?}") };
    assert_eq!(first[0].value, Value::Text("EXH·ABA·OSCE | EXH·OSCE·HRW".to_owned()));
    let Value::Number(probability) = first[1].value else { panic!("{first:?}") };
    assert!((probability - 0.985_513_75).abs() < 1e-6, "{probability}");
}

#[test]
fn the_help_page_s_informative_prior_gives_its_answer() {
    // dga's help page: delta 1, N Poisson around a gamma mean with shape 13.14 and scale 55.17.
    let settings = Settings {
        delta: Some(1.0),
        prior: PriorOnPeople::GammaPoisson { shape: 13.14, scale: 55.17 },
        ..Settings::default()
    };
    check(&spina(), &settings, [731.0, 682.0, 797.0]);
}

#[test]
fn spina_bifida_is_as_dga_has_it() {
    check(&spina(), &Settings::default(), [731.0, 694.0, 787.0]);
}
