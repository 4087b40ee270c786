//! Estimates from a table in a file, for measuring: `estimate TABLE.csv [METHOD [SEED [SAMPLES]]]`
//! prints the JSON rows and the seconds each took. It keeps nothing.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use estimates::{Estimate, Method, Table, Warning};
use std::time::Instant;

type Asked<'a> = (&'a Table, &'a estimates::sparse::Settings);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(arguments.next().ok_or("which table?")?)?;
    let wanted = arguments.next();
    let mut number = |usual: u64| arguments.next().map_or(Ok(usual), |text| text.parse());
    let sparse = estimates::sparse::Settings {
        seed: number(1)?,
        samples: number(1000)? as usize,
        ..Default::default()
    };
    let table = estimates::table::from_csv(&text)?;
    let wanted = |method: &Method| wanted.as_ref().is_none_or(|wanted| wanted == method.code());
    let rows: Vec<String> =
        Method::ALL.into_iter().filter(wanted).map(|method| row((&table, &sparse), method)).collect();
    println!("[{}]", rows.join(",\n"));
    Ok(())
}

fn row(asked: Asked<'_>, method: Method) -> String {
    let start = Instant::now();
    match run(asked, method) {
        Ok(estimate) => estimates::json::row(&estimate, start.elapsed().as_secs_f64()),
        Err(why) => estimates::json::warning(&why),
    }
}

fn run((table, sparse): Asked<'_>, method: Method) -> Result<Estimate, Warning> {
    match method {
        Method::Graphs => estimates::graphs::estimate(table, &estimates::graphs::Settings::default()),
        Method::Chao => estimates::chao::estimate(table),
        Method::LogLinear => estimates::loglinear::estimate(table),
        Method::Sparse => estimates::sparse::estimate(table, sparse),
        _ => Err(Warning::Remark { sentence: format!("{} is not here yet", method.code()) }),
    }
}
