//! Estimates from a table in a file, for measuring: `estimate TABLE.csv [METHOD|all [SEED [SAMPLES]]]`
//! prints the rows of the command `tizim estimate` and the seconds each took. It keeps nothing.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use estimates::{Estimate, Method, Table, run, sparse};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(arguments.next().ok_or("which table?")?)?;
    let wanted = arguments.next().unwrap_or_else(|| "all".to_owned());
    let seed = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    let samples = arguments.next().map(|samples| samples.parse()).transpose()?;
    let table = estimates::table::from_csv(&text)?;
    let methods = Method::ALL.into_iter().filter(|method| wanted == "all" || wanted == method.code());
    let (mut estimates, seconds): (Vec<Estimate>, Vec<f64>) =
        methods.map(|method| timed(|| asked(&table, (method, seed), samples))).unzip();
    if wanted == "all" {
        run::compare(&table, &mut estimates, seed);
    }
    let rows =
        estimates.iter().zip(seconds).map(|(estimate, seconds)| estimates::json::row(estimate, seconds));
    println!("[{}]", rows.collect::<Vec<_>>().join(",\n"));
    Ok(())
}

fn timed(estimate: impl FnOnce() -> Estimate) -> (Estimate, f64) {
    let start = Instant::now();
    let estimate = estimate();
    (estimate, start.elapsed().as_secs_f64())
}

/// As the command does it, except that the samples of the bootstrap can be chosen.
fn asked(table: &Table, (method, seed): (Method, u64), samples: Option<usize>) -> Estimate {
    match samples {
        Some(samples) if method == Method::Sparse => {
            let settings = sparse::Settings { seed, samples, ..sparse::Settings::default() };
            sparse::estimate(table, &settings).unwrap_or_else(|why| run::none(method, why))
        }
        _ => run::run(table, method, seed),
    }
}
