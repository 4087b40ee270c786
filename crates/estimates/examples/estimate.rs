//! Estimates from a table in a file, for measuring: `estimate TABLE.csv [METHOD]` prints the JSON rows and the seconds each took.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use estimates::{Estimate, Method, Table, Warning};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(arguments.next().ok_or("which table?")?)?;
    let wanted = arguments.next();
    let table = estimates::table::from_csv(&text)?;
    let wanted = |method: &Method| wanted.as_ref().is_none_or(|wanted| wanted == method.code());
    let rows: Vec<String> =
        Method::ALL.into_iter().filter(wanted).map(|method| row(&table, method)).collect();
    println!("[{}]", rows.join(",\n"));
    Ok(())
}

fn row(table: &Table, method: Method) -> String {
    let start = Instant::now();
    match run(table, method) {
        Ok(estimate) => estimates::json::row(&estimate, start.elapsed().as_secs_f64()),
        Err(why) => estimates::json::warning(&why),
    }
}

fn run(table: &Table, method: Method) -> Result<Estimate, Warning> {
    match method {
        Method::Graphs => estimates::graphs::estimate(table, &estimates::graphs::Settings::default()),
        Method::Chao => estimates::chao::estimate(table),
        Method::LogLinear => estimates::loglinear::estimate(table),
        _ => Err(Warning::Remark { sentence: format!("{} is not here yet", method.code()) }),
    }
}
