//! Links the rows of a CSV file: `cargo run --release -p linkage --example link -- people.csv out`.
//!
//! Writes `pairs.csv` and says what was found; the whole command with its report is `tizim link`.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
#![allow(clippy::print_stdout, reason = "an example prints")]

use linkage::{Go, Settings, TableBuilder, link};
use std::error::Error;
use std::io::{BufWriter, Write};
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, out) = (arguments.next().ok_or("a file")?, arguments.next().ok_or("a folder")?);
    let start = Instant::now();
    let mut reader = csv::Reader::from_path(file)?;
    let header = reader.headers()?.clone();
    let mut builder = TableBuilder::new(&header);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record)? {
        builder.row(&record);
    }
    let table = builder.finish();
    println!("read {:?}", start.elapsed());
    let linked = link(&table, &Settings::default(), &|_| Go::On)?;
    println!("linked {:?}; {} compared, {} kept", start.elapsed(), linked.work.compared, linked.pairs.len());
    for column in &linked.columns {
        println!("  {:20} {:?} {:?}", column.name, column.role, column.why);
    }
    for key in &linked.work.keys {
        println!("  key {:?}", key);
    }
    println!("dependence {:?}", linked.model.dependence);
    println!("prior {:.2} kin {:.2}", linked.model.prior, linked.model.kin_prior);
    for (place, measure) in linked.rows.measures.iter().enumerate() {
        let weights = &linked.model.weights[place][1..measure.levels];
        let columns = &linked.rows.fields[measure.field].columns;
        println!(
            "  {columns:?} {}: {weights:.1?} same {:.3?} kin {:.3?} other {:.5?}",
            measure.part,
            &linked.model.same[place][1..measure.levels],
            &linked.model.kin[place][1..measure.levels],
            &linked.model.other[place][1..measure.levels]
        );
    }
    std::fs::create_dir_all(&out)?;
    let mut pairs = BufWriter::new(std::fs::File::create(format!("{out}/pairs.csv"))?);
    let ids = linked.columns.iter().position(|column| column.role == linkage::Role::Id).unwrap_or(0);
    writeln!(pairs, "id_l,id_r,score")?;
    for pair in &linked.pairs {
        let id = |row: u32| table.columns[ids].text(row as usize);
        writeln!(pairs, "{},{},{:.3}", id(pair.left), id(pair.right), pair.bits)?;
    }
    let mut clusters = BufWriter::new(std::fs::File::create(format!("{out}/clusters.csv"))?);
    writeln!(clusters, "id,cluster")?;
    for row in 0..table.rows {
        writeln!(clusters, "{},{}", table.columns[ids].text(row), linked.clusters.of(row as u32))?;
    }
    println!("done {:?}", start.elapsed());
    Ok(())
}
