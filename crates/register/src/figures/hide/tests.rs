//! Nothing small can be worked out, by any way of subtracting; and what can be shown is shown.

use super::attacker::{Attacker, Simplex, wanted};
use super::*;

/// A small generator with a seed: xorshift (Marsaglia 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

type Table = BTreeMap<String, Vec<u32>>;

fn table(rows: &[(&str, &[u32])]) -> Table {
    rows.iter().map(|(name, cells)| ((*name).to_owned(), cells.to_vec())).collect()
}

fn first(columns: usize, tables: Vec<Table>) -> Edition {
    next(&[], Tables { columns, tables }, 1).unwrap()
}

/// The same people in several tables: each person has a row in each and one column.
fn random(chance: &mut Chance, columns: usize, tables: usize) -> Tables {
    let heights: Vec<u32> = (0..tables).map(|_| 2 + chance.below(5)).collect();
    let mut all: Vec<Table> = heights
        .iter()
        .map(|height| (0..*height).map(|row| (format!("row {row}"), vec![0; columns])).collect())
        .collect();
    let people = 3 + chance.below(90);
    add(chance, &mut all, columns, people);
    Tables { columns, tables: all }
}

/// More people; most of them in the first rows, so that the last are small.
fn add(chance: &mut Chance, tables: &mut [Table], columns: usize, people: u32) {
    for _ in 0..people {
        let column = chance.below(columns as u32).min(chance.below(columns as u32)) as usize;
        for table in tables.iter_mut() {
            let height = table.len() as u32;
            let row = chance.below(height).min(chance.below(height)).min(chance.below(height));
            table.get_mut(&format!("row {row}")).unwrap()[column] += 1;
        }
    }
}

/// Fails when the reader of these editions can tell a small count, or a small change, too exactly.
fn nothing_is_given_away(editions: &[Edition], seed: u64) {
    let attacker = Attacker::reads(editions);
    let mut solver = attacker.solver();
    for (at, edition) in editions.iter().enumerate() {
        for (table, rows) in edition.truth.tables.iter().enumerate() {
            for (name, cells) in rows {
                let columns = cells.len();
                for place in edition_places(edition, columns) {
                    let of = wanted(place, columns);
                    let value: u32 = of.iter().map(|column| cells[*column]).sum();
                    let terms = attacker.terms(at, table, name, &of);
                    let (least, most) = bounds(&mut solver, &terms);
                    let told = format!(
                        "seed {seed}, edition {at}, table {table}, {name}, place {place}: {value} in {least}–{most}\n{editions:#?}"
                    );
                    assert!(least <= f64::from(value) + 1e-4 && most >= f64::from(value) - 1e-4, "{told}");
                    if is_small(value) {
                        assert!(most > 4.999 && most - least > 4.999, "{told}");
                    }
                    let Some(before) = at.checked_sub(1) else { continue };
                    let was: u32 = editions[before].truth.tables[table]
                        .get(name)
                        .map_or(0, |cells| of.iter().map(|column| cells[*column]).sum());
                    if is_small(value.abs_diff(was)) {
                        let minus = attacker.terms(before, table, name, &of);
                        let change: Vec<_> = terms
                            .iter()
                            .copied()
                            .chain(minus.iter().map(|(variable, _)| (*variable, -1.0)))
                            .collect();
                        let (least, most) = bounds(&mut solver, &change);
                        assert!(most - least > 0.999, "changed from {was}: {least}–{most}; {told}");
                        if before == 0 {
                            assert!(most - least > 4.999, "changed from {was}: {least}–{most}; {told}");
                        }
                    }
                }
            }
        }
    }
}

/// The places of a row on which the edition says anything.
fn edition_places(edition: &Edition, columns: usize) -> std::ops::Range<usize> {
    match edition.public.level {
        Level::Apart => 0..columns + 1,
        Level::Together if columns == 1 => 0..1,
        Level::Together => columns..columns + 1,
    }
}

fn bounds(solver: &mut Simplex, terms: &[(usize, f64)]) -> (f64, f64) {
    let most = solver.maximum(terms);
    let minus: Vec<_> = terms.iter().map(|(variable, factor)| (*variable, -factor)).collect();
    (-solver.maximum(&minus), most)
}

#[test]
fn a_reader_who_solves_for_every_bound_learns_no_small_count_of_two_thousand_tables() {
    for seed in 1..=2000u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let columns = 1 + chance.below(3) as usize;
        let tables = 1 + chance.below(2) as usize;
        let truth = random(&mut chance, columns, tables);
        nothing_is_given_away(next(&[], truth, 1).as_slice(), seed);
    }
}

#[test]
fn a_reader_who_subtracts_one_edition_from_the_next_learns_no_small_count_and_no_small_change() {
    let (mut several, mut apart) = (0, 0);
    for seed in 1..=1000u64 {
        let mut chance = Chance(seed.wrapping_mul(0xD134_2543_DE82_EF95));
        let columns = 1 + chance.below(3) as usize;
        let tables = 1 + chance.below(2) as usize;
        let mut truth = random(&mut chance, columns, tables);
        let mut editions = Vec::from_iter(next(&[], truth.clone(), 1));
        for number in 2..=2 + chance.below(2) {
            let people = chance.below(30);
            add(&mut chance, &mut truth.tables, columns, people);
            if chance.below(4) == 0 {
                take_away(&mut chance, &mut truth);
            }
            editions.extend(next(&editions, truth.clone(), number));
        }
        nothing_is_given_away(&editions, seed);
        several += usize::from(editions.len() > 1);
        apart += usize::from(editions.iter().skip(1).any(|edition| edition.public.level == Level::Apart));
    }
    assert!(several > 300 && apart > 50, "too few had anything to subtract: {several}, {apart}");
}

/// Somebody is found alive: one fewer in each table, in the same column.
fn take_away(chance: &mut Chance, truth: &mut Tables) {
    let column = chance.below(truth.columns as u32) as usize;
    let has = |table: &Table| table.values().any(|row| row[column] > 0);
    if truth.tables.iter().all(has) {
        for table in &mut truth.tables {
            table.values_mut().find(|row| row[column] > 0).unwrap()[column] -= 1;
        }
    }
}

/// Every table of whole numbers that shows the same, tried one by one.
#[test]
fn whole_numbers_tell_no_more_in_small_tables() {
    for seed in 1..=300u64 {
        let mut chance = Chance(seed.wrapping_mul(0x2545_F491_4F6C_DD1D));
        let heights = 2 + chance.below(2);
        let mut truth: Table = (0..heights).map(|row| (format!("row {row}"), vec![0; 2])).collect();
        let people = 6 + chance.below(9);
        add(&mut chance, std::slice::from_mut(&mut truth), 2, people);
        let edition = first(2, vec![truth.clone()]);
        if edition.public.level != Level::Apart {
            continue;
        }
        let totals = edition.truth.totals();
        let mut seen: BTreeMap<(usize, usize), (u32, u32)> = BTreeMap::new();
        each_table(heights as usize, &totals, &mut vec![], &mut |cells| {
            let rows: Vec<&PublicRow> = edition.public.tables[0].values().collect();
            let fits = rows.iter().zip(cells).all(|(row, cells)| {
                let all = [cells.0, cells.1, cells.0 + cells.1];
                row.iter().zip(all).all(|(shown, value)| shown.number().is_none_or(|number| number == value))
            });
            if fits {
                for (at, cells) in cells.iter().enumerate() {
                    for (place, value) in [cells.0, cells.1, cells.0 + cells.1].into_iter().enumerate() {
                        let bounds = seen.entry((at, place)).or_insert((value, value));
                        *bounds = (bounds.0.min(value), bounds.1.max(value));
                    }
                }
            }
        });
        for (at, cells) in truth.values().enumerate() {
            for (place, value) in [cells[0], cells[1], cells[0] + cells[1]].into_iter().enumerate() {
                let (least, most) = seen[&(at, place)];
                let safe = !is_small(value) || (most >= FEWEST && most - least >= FEWEST);
                assert!(safe, "seed {seed}: {value} in {least}–{most} of {edition:#?}");
            }
        }
    }
}

/// Calls with every table of two columns that has these totals.
fn each_table(
    left: usize,
    totals: &[u32],
    cells: &mut Vec<(u32, u32)>,
    with: &mut impl FnMut(&[(u32, u32)]),
) {
    if left == 1 {
        cells.push((totals[0], totals[1]));
        with(cells);
        cells.pop();
        return;
    }
    for one in 0..=totals[0] {
        for other in 0..=totals[1] {
            cells.push((one, other));
            each_table(left - 1, &[totals[0] - one, totals[1] - other], cells, with);
            cells.pop();
        }
    }
}

#[test]
fn the_attacker_of_these_tests_sees_what_only_hiding_small_counts_gives_away() {
    // Hiding 3 alone is no hiding: 20 − 17 = 3. An attacker who missed this would prove nothing.
    let truth = Tables { columns: 1, tables: vec![table(&[("Almaty", &[17]), ("Taraz", &[3])])] };
    let rows = [("Almaty".to_owned(), vec![Shown::Number(17, 1)]), ("Taraz".to_owned(), vec![Shown::Hidden])];
    let public = Public {
        level: Level::Together,
        totals: vec![Shown::Number(20, 1)],
        tables: vec![BTreeMap::from(rows)],
    };
    let naive = Edition { number: 1, truth, public };
    let attacker = Attacker::reads(std::slice::from_ref(&naive));
    let terms = attacker.terms(0, 0, "Taraz", &[0]);
    let (least, most) = bounds(&mut attacker.solver(), &terms);
    assert!((least - 3.0).abs() < 1e-6 && (most - 3.0).abs() < 1e-6, "{least}–{most}");
}

#[test]
fn a_small_count_takes_the_smallest_other_with_it() {
    let edition = first(1, vec![table(&[("Almaty", &[70]), ("Shymkent", &[20]), ("Taraz", &[3])])]);
    let rows = &edition.public.tables[0];
    assert_eq!(rows["Taraz"], [Shown::Hidden]);
    assert_eq!(rows["Shymkent"], [Shown::Hidden]);
    assert_eq!(rows["Almaty"], [Shown::Number(70, 1)]);
    assert_eq!(edition.public.totals, [Shown::Number(93, 1)]);
}

#[test]
fn a_table_of_large_counts_and_noughts_is_shown_whole() {
    let edition = first(3, vec![table(&[("a", &[9, 8, 0]), ("b", &[0, 6, 7])])]);
    assert!(edition.public.tables[0].values().flatten().all(|shown| *shown != Shown::Hidden));
    assert_eq!(edition.public.level, Level::Apart);
}

#[test]
fn a_small_grade_is_put_together_with_the_others() {
    let edition = first(3, vec![table(&[("a", &[2, 8, 10]), ("b", &[0, 6, 7])])]);
    assert_eq!(edition.public.level, Level::Together);
    assert_eq!(edition.public.tables[0]["a"].last(), Some(&Shown::Number(20, 1)));
    assert_eq!(edition.public.tables[0]["a"][1], Shown::Hidden);
}

#[test]
fn fewer_than_five_in_all_are_not_public_at_all() {
    let truth = Tables { columns: 1, tables: vec![table(&[("a", &[3]), ("b", &[1])])] };
    assert_eq!(next(&[], truth, 1), None);
}

#[test]
fn an_edition_stands_until_five_have_changed() {
    let one = first(1, vec![table(&[("a", &[30]), ("b", &[20])])]);
    let more = Tables { columns: 1, tables: vec![table(&[("a", &[32]), ("b", &[21])])] };
    assert_eq!(next(std::slice::from_ref(&one), more, 2), None);
    let many = Tables { columns: 1, tables: vec![table(&[("a", &[36]), ("b", &[20])])] };
    let two = next(&[one], many, 2).unwrap();
    assert_eq!(two.public.tables[0]["a"], [Shown::Number(36, 2)]);
    assert_eq!(two.public.tables[0]["b"], [Shown::Number(20, 2)]);
}

#[test]
fn a_number_that_changed_by_little_stays_with_the_edition_it_is_from() {
    let one = first(1, vec![table(&[("a", &[30]), ("b", &[20]), ("c", &[40])])]);
    let truth = Tables { columns: 1, tables: vec![table(&[("a", &[36]), ("b", &[22]), ("c", &[48])])] };
    let two = next(&[one], truth, 2).unwrap();
    assert_eq!(two.public.tables[0]["b"], [Shown::Number(20, 1)]);
    assert_eq!(two.public.totals, [Shown::Number(106, 2)]);
}

#[test]
fn most_of_what_is_large_is_shown() {
    let (mut shown, mut large) = (0, 0);
    for seed in 1..=200u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let Some(edition) = next(&[], random(&mut chance, 1, 2), 1) else { continue };
        for (rows, truth) in edition.public.tables.iter().zip(&edition.truth.tables) {
            for (row, cells) in rows.values().zip(truth.values()).filter(|(_, cells)| cells[0] >= FEWEST) {
                large += 1;
                shown += usize::from(row[0] == Shown::Number(cells[0], 1));
            }
        }
    }
    assert!(shown * 4 > large * 3, "{shown} of {large}");
}
