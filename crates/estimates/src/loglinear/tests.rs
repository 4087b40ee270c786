//! The rows of Rcapture 1.4-4 for its own examples and for two classic tables, to four digits.

use super::*;
use crate::table::Table;

fn table(lists: usize, cells: &[(u32, u64)]) -> Table {
    Table::new((1..=lists).map(|at| format!("c{at}")).collect(), cells.to_vec()).unwrap()
}

/// Snowshoe hares (Cormack 1989), six days.
fn hare() -> Table {
    let text = "100000 3,010000 6,001000 5,000100 3,000010 4,000001 4,101000 1,100100 2,100010 2,100001 1,010100 3,\
                010010 3,010001 1,001001 2,000110 1,000101 4,000011 2,110010 1,110001 1,101100 1,101010 1,011001 2,\
                010101 3,010011 1,001101 1,001011 1,000111 1,100111 1,011101 2,011011 1,010111 1,011111 1,111111 2";
    let cell = |text: &str| {
        let (pattern, count) = text.trim().split_once(' ').unwrap();
        let bits = pattern.chars().enumerate().filter(|(_, bit)| *bit == '1');
        (bits.map(|(at, _)| 1u32 << at).sum(), count.parse().unwrap())
    };
    table(6, &text.split(',').map(cell).collect::<Vec<_>>())
}

/// Spina bifida in three lists (Madigan and York 1997).
fn spina() -> Table {
    table(3, &[(1, 247), (2, 49), (4, 60), (3, 142), (5, 112), (6, 4), (7, 12)])
}

fn kosovo() -> Table {
    let counts = [1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27];
    table(4, &counts.iter().enumerate().map(|(at, count)| (at as u32 + 1, *count)).collect::<Vec<_>>())
}

#[track_caller]
fn check(rows: &[Row], wanted: &[(&str, [f64; 6])]) {
    for (name, [people, error, deviance, freedom, aic, bic]) in wanted {
        let row = rows.iter().find(|row| row.model == *name).unwrap_or_else(|| panic!("no row {name}"));
        let found = [row.people, row.error, row.deviance, row.freedom as f64, row.aic, row.bic];
        for (found, wanted) in found.into_iter().zip([people, error, deviance, freedom, aic, bic]) {
            assert!((found - wanted).abs() < 6e-4 + wanted.abs() * 1e-6, "{name}: {row:?}, not {wanted}");
        }
    }
}

#[test]
fn the_hares_have_every_row_of_the_family() {
    check(
        &family::rows(&hare()),
        &[
            ("M0", [75.434, 3.455, 68.516, 61.0, 154.707, 159.146]),
            ("Mt", [75.066, 3.352, 58.314, 56.0, 154.505, 170.041]),
            ("Mh Chao (LB)", [79.837, 6.374, 58.023, 58.0, 150.214, 161.311]),
            ("Mh Poisson2", [81.527, 5.711, 59.107, 60.0, 147.298, 153.956]),
            ("Mh Darroch", [90.402, 11.625, 61.600, 60.0, 149.791, 156.449]),
            ("Mh Gamma3.5", [100.573, 21.741, 62.771, 60.0, 150.961, 157.619]),
            ("Mth Chao (LB)", [79.571, 6.254, 47.115, 52.0, 151.305, 175.720]),
            ("Mth Poisson2", [81.079, 5.574, 48.137, 55.0, 146.327, 164.083]),
            ("Mth Darroch", [90.464, 11.658, 50.706, 55.0, 148.896, 166.652]),
            ("Mth Gamma3.5", [101.554, 22.405, 51.956, 55.0, 150.147, 167.903]),
            ("Mb", [81.146, 8.261, 67.027, 60.0, 155.217, 161.876]),
            ("Mbh", [74.183, 14.594, 63.257, 59.0, 153.447, 162.325]),
        ],
    );
}

#[test]
fn kosovo_s_best_models_are_those_of_rcapture() {
    let rows: Vec<Row> = hierarchy::rows(&kosovo()).into_iter().map(|(row, _)| row).collect();
    assert_eq!(rows.len(), 64);
    assert_eq!(rows[0].model, "[12,13,14,23,34]");
    check(
        &rows,
        &[
            ("[12,13,14,23,34]", [14341.664, 1018.286, 39.894, 5.0, 161.318, 225.211]),
            ("[12,13,23,34]", [11322.220, 620.209, 91.692, 6.0, 211.116, 268.620]),
            ("[13,14,23,24,34]", [9705.186, 416.646, 112.002, 5.0, 233.426, 297.319]),
        ],
    );
    let found = estimate(&kosovo()).unwrap();
    for (found, wanted) in [(found.point, 14341.664), (found.lo95, 12525.186), (found.hi95, 16542.835)] {
        assert!((found / wanted - 1.0).abs() < 2e-5, "{found}, not {wanted}");
    }
}

#[test]
fn lists_by_themselves_keep_their_place_in_a_name() {
    let rows: Vec<Row> = hierarchy::rows(&spina()).into_iter().map(|(row, _)| row).collect();
    check(
        &rows,
        &[
            ("[23,1]", [730.929, 16.980, 3.860, 2.0, 53.831, 76.028]),
            ("[12,13,23]", [762.981, 86.388, 0.0, 0.0, 53.971, 85.047]),
        ],
    );
}

#[test]
fn the_profile_of_the_hares_is_that_of_the_help_page() {
    let model = Model::new("Mth Poisson2", {
        let mut columns = family::each_list(6);
        columns.push(model::column(6, |mask| 2f64.powi(mask.count_ones() as i32) - 1.0));
        columns
    });
    let found = profile::profile(&model, &hare(), 81.08).unwrap();
    for (found, wanted) in [(found.top, 80.1), (found.at95[0], 71.8), (found.at95[1], 93.8)] {
        assert!((found - wanted).abs() < 0.051, "{found}, not {wanted}");
    }
}

#[test]
fn more_lists_are_searched_upwards_and_one_is_refused() {
    let found = estimate(&hare()).unwrap();
    assert!(found.finding("search").is_some());
    assert!(found.lo95 < found.point && found.point < found.hi95);
    assert!(matches!(estimate(&table(1, &[(1, 5)])), Err(Warning::NotRun { .. })));
}
