//! How well linkage finds made-up people, kind by kind of difference: `cargo run --release -p linkage --example
//! recall_by_kind -- 100000 11` makes 100,000 rows from seed 11, links them as raw text, and prints a table.
//!
//! A pair has a kind if either row has it; "found" means that both rows came into one cluster.
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

#[path = "made_up_people/dice.rs"]
mod dice;
#[path = "made_up_people/kinds.rs"]
mod kinds;
#[path = "made_up_people/parts.rs"]
mod parts;
#[path = "made_up_people/person.rs"]
mod person;
#[path = "made_up_people/population.rs"]
mod population;
#[path = "made_up_people/row.rs"]
mod row;
#[path = "made_up_people/slips.rs"]
mod slips;
#[path = "made_up_people/sources.rs"]
mod sources;
#[path = "made_up_people/spelling.rs"]
mod spelling;

use kinds::Kinds;
use linkage::clusters::Clustering;
use linkage::{Go, Settings, TableBuilder, link};
use row::{HEADER, Row};
use std::collections::{BTreeMap, HashMap};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map_while(|number| number.parse().ok());
    let rows = arguments.next().unwrap_or(100_000) as usize;
    let people = population::population(rows, arguments.next().unwrap_or(11));
    let mut table = TableBuilder::new(HEADER);
    people.iter().enumerate().for_each(|(at, row)| table.row(row.cells(&format!("r{at:07}"))));
    let linked = link(&table.finish(), &Settings::default(), &|_| Go::On)?;
    let found = Found::among(&people, &linked.clusters);
    found.print();
    print_false(&people, &linked.clusters);
    Ok(())
}

/// True pairs, and how many of them are in one cluster, by kind.
#[derive(Default)]
struct Found(BTreeMap<&'static str, (u64, u64)>);

impl Found {
    fn among(people: &[Row], clusters: &Clustering) -> Self {
        let mut of_person: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, row) in people.iter().enumerate() {
            of_person.entry(row.person).or_default().push(at);
        }
        let mut found = Self::default();
        for rows in of_person.values() {
            for (place, one) in rows.iter().enumerate() {
                for two in rows.iter().skip(place + 1) {
                    let together = clusters.of(*one as u32) == clusters.of(*two as u32);
                    found.count((&people[*one], &people[*two]), u64::from(together));
                }
            }
        }
        found
    }

    fn count(&mut self, (one, two): (&Row, &Row), together: u64) {
        let scripts = [one, two].map(|row| row.kinds.has(Kinds::LATIN));
        let cyrillic = one.kinds.has(Kinds::KAZAKH) != two.kinds.has(Kinds::KAZAKH);
        let across = match scripts {
            [true, true] => "both Latin",
            [false, false] if cyrillic => "Kazakh and Russian Cyrillic",
            [false, false] => "one Cyrillic",
            [true, false] | [false, true] => "Cyrillic and Latin",
        };
        let kinds = Kinds::ALL.iter().filter(|(kind, _)| one.kinds.has(*kind) || two.kinds.has(*kind));
        for word in kinds.map(|(_, word)| *word).chain([across, "all"]) {
            let counts = self.0.entry(word).or_default();
            *counts = (counts.0 + 1, counts.1 + together);
        }
    }

    fn print(&self) {
        let mut lines: Vec<(&str, u64, f64)> =
            self.0.iter().map(|(word, (all, found))| (*word, *all, *found as f64 / *all as f64)).collect();
        lines.sort_by(|a, b| a.2.total_cmp(&b.2));
        println!("| a row has | true pairs | found |\n| --- | --- | --- |");
        for (word, all, share) in lines {
            println!("| {word} | {all} | {:.1} % |", 100.0 * share);
        }
    }
}

/// How many pairs were put together wrongly, and whether they are of one family.
fn print_false(people: &[Row], clusters: &Clustering) {
    let (mut together, mut family, mut strangers) = (0u64, 0u64, 0u64);
    for cluster in 0..clusters.len() as u32 {
        let members = clusters.members(cluster);
        for (place, one) in members.iter().enumerate() {
            for two in &members[place + 1..] {
                let (one, two) = (&people[*one as usize], &people[*two as usize]);
                together += 1;
                match (one.person == two.person, one.family == two.family) {
                    (true, _) => {}
                    (false, true) => family += 1,
                    (false, false) => strangers += 1,
                }
            }
        }
    }
    let wrong = (family + strangers) as f64 / together.max(1) as f64;
    println!(
        "\n{together} pairs in clusters, {:.1} % wrongly: {family} of one family, {strangers} of strangers",
        100.0 * wrong
    );
}
