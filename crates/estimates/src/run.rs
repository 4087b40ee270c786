//! A method from its name to its answer, with every rule of the book applied.
//!
//! Invariant: there is always an answer. A method that cannot run gives one without numbers that says why; each answer names
//! what it was made from (the hash of the table), so that it can be repeated.

use crate::estimate::{Diagnostic, Estimate, Figures, Method, Value};
use crate::rules::{Warning, answers, lists};
use crate::table::Table;
use crate::{chao, classes, graphs, identification, loglinear, sensitivity, sparse};

/// One method's answer about a table, with what the lists and the answer itself say against it.
///
/// Lists on which nobody stands are left out first.
pub fn run(table: &Table, method: Method, seed: u64) -> Estimate {
    let live = without_empty_lists(table);
    let mut estimate = asked(&live, method, seed).unwrap_or_else(|why| none(method, why));
    let mut origin = vec![
        Diagnostic::new("documented", table.people()),
        Diagnostic::new("lists", table.width()),
        Diagnostic::new("input_sha256", table.hash()),
        Diagnostic::new("seed", seed),
    ];
    origin.append(&mut estimate.diagnostics);
    estimate.diagnostics = origin;
    lists::about_lists(table).into_iter().for_each(|warning| answers::add(&mut estimate, warning));
    if estimate.point.is_finite() {
        answers::about_answer(&mut estimate);
        if method != Method::Chao && estimate.finding("reach").is_none() {
            identification::note(&mut estimate, &live);
        }
    }
    estimate
}

fn asked(table: &Table, method: Method, seed: u64) -> Result<Estimate, Warning> {
    match method {
        Method::Chao => chao::estimate(table),
        Method::LogLinear => loglinear::estimate(table),
        Method::Graphs => graphs::estimate(table, &graphs::Settings::default()),
        Method::Classes => classes::estimate(table, &classes::Settings::default(), seed),
        Method::Sparse => sparse::estimate(table, &sparse::Settings { seed, ..sparse::Settings::default() }),
    }
}

/// An answer without numbers.
pub fn none(method: Method, why: Warning) -> Estimate {
    let nothing = f64::NAN;
    let figures = Figures { point: nothing, lo95: nothing, hi95: nothing, lo80: nothing, hi80: nothing };
    let mut estimate = Estimate::new(method, figures);
    estimate.warnings.push(why);
    estimate
}

fn without_empty_lists(table: &Table) -> Table {
    let empty = |table: &Table| (0..table.width()).find(|list| table.on_all(1 << list) == 0);
    let mut live = table.clone();
    while let Some(smaller) = empty(&live).and_then(|list| live.without(list)) {
        live = smaller;
    }
    live
}

/// Holds the answers of several methods about one table against each other and against smaller tables.
///
/// Adds where methods disagree, the figures without each method, without each list, and with other priors (graphs).
pub fn compare(table: &Table, estimates: &mut [Estimate], seed: u64) {
    let between: Vec<Warning> =
        [answers::disagreement(estimates), answers::apart(estimates)].into_iter().flatten().collect();
    let others = answers::without_each_method(estimates);
    for estimate in estimates.iter_mut().filter(|one| one.point.is_finite()) {
        if estimate.method != Method::Chao {
            between.iter().for_each(|warning| answers::add(estimate, warning.clone()));
        }
        if let Some((_, range)) = others.iter().find(|(method, _)| *method == estimate.method) {
            estimate.found("figures_of_the_others", range.to_vec());
        }
        leave_lists_out(table, estimate, seed);
        vary_the_prior(table, estimate);
    }
}

/// Only where three lists are left: with two, nothing can be seen of how lists depend on each other.
fn leave_lists_out(table: &Table, estimate: &mut Estimate, seed: u64) {
    let method = estimate.method;
    if method == Method::Chao || table.width() < 4 {
        return;
    }
    if method == Method::Classes && unsettled(estimate) {
        let sentence =
            "Lists were not left out one by one: the chains settled nothing with all of them.".to_owned();
        return answers::add(estimate, Warning::Remark { sentence });
    }
    let found = sensitivity::without_each_list(table, |smaller| briefly(smaller, method, seed));
    let row = |(list, result): &(String, Result<Figures, Warning>)| {
        let point = result.as_ref().map_or(f64::NAN, |figures| figures.point);
        Value::Row(vec![Diagnostic::new("without", list.clone()), Diagnostic::new("point", point)])
    };
    estimate.found("without_each_list", Value::List(found.iter().map(row).collect()));
    let known: Vec<(String, Figures)> =
        found.into_iter().filter_map(|(list, result)| Some((list, result.ok()?))).collect();
    let hanging = answers::hangs_on(estimate, &known);
    hanging.into_iter().for_each(|warning| answers::add(estimate, warning));
}

/// Whether the chains say too little for any comparison.
fn unsettled(estimate: &Estimate) -> bool {
    let about_chains = |warning: &Warning| {
        matches!(
            warning,
            Warning::NotMixed { .. } | Warning::FewEffectiveDraws { .. } | Warning::GridEnd { .. }
        )
    };
    estimate.warnings.iter().any(about_chains)
}

/// All lists left out in turn may cost as much as this many steps of paths, as [`classes::Settings::most_work`] counts them.
const WORK_WITHOUT_LISTS: f64 = 1.5e7;
/// Independent draws from which a median is near enough to be held against an interval.
const ENOUGH_FOR_A_MEDIAN: f64 = 100.0;

/// The figure alone, with as little chance as it needs.
fn briefly(table: &Table, method: Method, seed: u64) -> Result<Estimate, Warning> {
    match method {
        Method::Chao | Method::LogLinear | Method::Graphs => asked(table, method, seed),
        Method::Sparse => {
            sparse::estimate(table, &sparse::Settings { samples: 2, seed, ..sparse::Settings::default() })
        }
        Method::Classes => {
            let brief = classes::Settings {
                chains: 4,
                effective: 300.0,
                most_sweeps: 1500,
                most_work: WORK_WITHOUT_LISTS / (table.width() + 1) as f64,
                ..classes::Settings::default()
            };
            settled(classes::estimate(table, &brief, seed)?)
        }
    }
}

/// An answer of chains that agree well enough for its median to mean something.
fn settled(estimate: Estimate) -> Result<Estimate, Warning> {
    let split_rhat = estimate.split_rhat.unwrap_or(f64::NAN);
    let agree =
        split_rhat <= answers::MOST_RHAT && estimate.ess.is_some_and(|ess| ess >= ENOUGH_FOR_A_MEDIAN);
    if agree { Ok(estimate) } else { Err(Warning::NotMixed { split_rhat }) }
}

fn vary_the_prior(table: &Table, estimate: &mut Estimate) {
    if estimate.method != Method::Graphs {
        return;
    }
    let Ok(found) = graphs::delta_sensitivity(table, &graphs::Settings::default()) else { return };
    let row = |(delta, figures): &(f64, Figures)| {
        let values =
            [("delta", *delta), ("point", figures.point), ("lo95", figures.lo95), ("hi95", figures.hi95)];
        Value::Row(values.map(|(name, value)| Diagnostic::new(name, value)).to_vec())
    };
    estimate.found("delta_sensitivity", Value::List(found.iter().map(row).collect()));
    // Half and twice the usual pseudo-people are as good a choice as the usual one.
    let near: Vec<f64> =
        found.iter().take(2).map(|(_, figures)| figures.point).chain([estimate.point]).collect();
    if let Some(warning) = answers::prior_decides("half or twice the pseudo-people of the prior", &near) {
        answers::add(estimate, warning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::from_csv;

    const QUICK: [Method; 4] = [Method::Chao, Method::LogLinear, Method::Graphs, Method::Sparse];

    fn all(csv: &str) -> Vec<Estimate> {
        let table = from_csv(csv).unwrap();
        let mut estimates = QUICK.map(|method| run(&table, method, 1)).to_vec();
        compare(&table, &mut estimates, 1);
        estimates
    }

    const SPINA: &str =
        "A,B,C,count\n1,0,0,247\n0,1,0,49\n0,0,1,60\n1,1,0,142\n1,0,1,112\n0,1,1,4\n1,1,1,12\n";

    #[test]
    fn every_answer_names_what_it_was_made_from() {
        let hash = from_csv(SPINA).unwrap().hash();
        for estimate in all(SPINA) {
            assert_eq!(estimate.finding("input_sha256"), Some(&Value::Text(hash.clone())));
            assert_eq!(estimate.finding("documented"), Some(&Value::Count(626)));
            assert!(estimate.warnings.iter().any(|warning| warning.code() == "three-lists"));
        }
    }

    #[test]
    fn hostile_tables_get_an_answer_that_forbids_a_headline() {
        let one_person = "A,B,C,count\n1,1,0,1\n";
        let nobody_twice = "A,B,C,count\n1,0,0,5\n0,1,0,5\n0,0,1,5\n";
        let everybody_twice = "A,B,C,count\n1,1,1,500\n";
        let one_list = "A,count\n1,50\n";
        let huge =
            "A,B,C,count\n1,0,0,300000000\n0,1,0,300000000\n0,0,1,1\n1,1,0,1\n1,0,1,1\n0,1,1,300000000\n";
        for csv in [one_person, nobody_twice, everybody_twice, one_list, huge] {
            for estimate in all(csv) {
                let known = estimate.point.is_finite() && !estimate.is_forbidden();
                assert!(!known || csv == everybody_twice || csv == huge, "{csv}: {estimate:?}");
                assert!(estimate.warnings.iter().all(|warning| !warning.sentence().is_empty()));
                let json = crate::json::row(&estimate, 0.0);
                assert!(!json.contains("NaN") && !json.contains("inf,"), "{json}");
            }
        }
    }

    #[test]
    fn many_lists_are_refused_by_those_that_cannot() {
        let names: Vec<String> = (0..15).map(|at| format!("L{at}")).collect();
        let row = |mask: u32| {
            let bits: Vec<String> = (0..15).map(|at| (mask >> at & 1).to_string()).collect();
            format!("{},{}\n", bits.join(","), 3 + mask % 5)
        };
        let csv =
            format!("{},count\n{}", names.join(","), (1..200).map(|at| row(at * 163)).collect::<String>());
        for estimate in all(&csv) {
            let refused = matches!(estimate.warnings.first(), Some(Warning::NotRun { .. }));
            assert_eq!(refused, estimate.method != Method::Chao, "{:?}", estimate.method);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let bytes = || all(SPINA).iter().map(|one| crate::json::row(one, 0.0)).collect::<String>();
        assert_eq!(bytes(), bytes());
    }

    #[test]
    fn names_and_order_of_lists_change_no_figure() {
        let renamed = SPINA.replace("A,B,C", "x,y,z");
        let table = from_csv(SPINA).unwrap();
        let turned = table.reordered(&[2, 0, 1]).unwrap();
        for method in QUICK {
            let one = run(&table, method, 1);
            assert_eq!(one.figures(), run(&from_csv(&renamed).unwrap(), method, 1).figures());
            let other = run(&turned, method, 1);
            assert!((one.point / other.point - 1.0).abs() < 1e-9, "{method:?}");
            let same = (one.hi95 / other.hi95 - 1.0).abs();
            // The samples of the bootstrap come in another order.
            assert!(same < if method == Method::Sparse { 0.05 } else { 1e-6 }, "{method:?}: {same}");
        }
    }

    #[test]
    fn lists_are_left_out_where_three_stay() {
        let four = "A,B,C,D,count\n1,0,0,0,113\n0,1,0,0,84\n0,0,1,0,93\n0,0,0,1,30\n1,1,0,0,17\n1,0,1,0,22\n1,0,0,1,10\n\
            0,1,1,0,21\n0,1,0,1,3\n0,0,1,1,12\n1,1,1,0,18\n1,1,0,1,2\n1,0,1,1,4\n0,1,1,1,3\n1,1,1,1,3\n";
        for estimate in all(four).iter().filter(|one| one.method != Method::Chao) {
            let Some(Value::List(rows)) = estimate.finding("without_each_list") else {
                panic!("{estimate:?}")
            };
            assert_eq!(rows.len(), 4);
        }
        assert!(all(SPINA).iter().all(|one| one.finding("without_each_list").is_none()));
    }

    #[test]
    fn priors_varied_and_others_figures_are_shown() {
        let estimates = all(SPINA);
        let graphs = estimates.iter().find(|one| one.method == Method::Graphs).unwrap();
        assert!(graphs.finding("delta_sensitivity").is_some());
        assert!(graphs.finding("figures_of_the_others").is_some());
    }
}
