//! Learns which letter groups of Latin and Cyrillic stand for one another, and prints the table that the crate ships:
//! `cargo run --release -p names --example learn_sounds > crates/names/src/sounds/correspondences.txt`.
//!
//! Reads `linkage/names/wd_russian_tokens.csv` (Merhav and Ash 2018, CC0) below `TIZIM_BENCH`: the pairs of the part for
//! learning, without those that stand in `wd_turkic_pairs.csv`, which is for measuring. Every run prints the same table.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a table is printed")]

mod alignment;
mod classes;

use alignment::{Model, Pair};
use names::sounds::{Piece, Place, cut_into};
use std::collections::{HashMap, HashSet};
use std::io::{Error, ErrorKind};
use std::path::PathBuf;

/// Rounds of expectation maximisation; the likelihood stands still after eight.
const ROUNDS: usize = 12;
/// A group at a place has a row of its own before classes are made if it was seen so often.
const SEEN_ENOUGH: usize = 150;
/// Classes of Latin groups that are shipped.
const CLASSES: usize = 120;
/// Longer words are rare and slow.
const LONGEST: usize = 24;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::var("TIZIM_BENCH").unwrap_or_else(|_| "../shared/bench".to_owned()));
    let tokens = read(&folder.join("linkage/names/wd_russian_tokens.csv"))?;
    let measured: HashSet<(String, String)> =
        read(&folder.join("linkage/names/wd_turkic_pairs.csv"))?.into_iter().map(first_two).collect();
    let learning = tokens.into_iter().filter(|row| row.get(3).is_some_and(|split| split == "80"));
    let words: Vec<(String, String)> =
        learning.map(first_two).filter(|pair| !measured.contains(pair)).collect();
    let mut groups = Groups::of(&words);
    let pairs: Vec<Pair> = words.iter().filter_map(|words| groups.pair(words)).collect();
    let mut model = Model::new(groups.latin.len(), groups.cyrillic.len());
    for round in 0..ROUNDS {
        let likelihood = model.improve(&pairs, round);
        eprintln!("round {round}: {likelihood:.2} nats a pair, {} pairs", pairs.len());
    }
    let classes = classes::merge(&model, CLASSES);
    classes::print(&model, &classes, &groups.latin);
    Ok(())
}

fn first_two(row: Vec<String>) -> (String, String) {
    let mut fields = row.into_iter();
    (fields.next().unwrap_or_default(), fields.next().unwrap_or_default())
}

/// The rows of a table without quoted commas, its header left out.
fn read(file: &std::path::Path) -> std::io::Result<Vec<Vec<String>>> {
    let text = std::fs::read_to_string(file).map_err(|fault| {
        Error::new(ErrorKind::NotFound, format!("{}: {fault}; set TIZIM_BENCH", file.display()))
    })?;
    Ok(text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect())
}

/// The groups met, numbered as they come: Latin ones by text and place, Cyrillic ones by text in the order of the crate.
struct Groups {
    latin: Vec<String>,
    by_latin: HashMap<(&'static str, Place), usize>,
    cyrillic: Vec<&'static str>,
}

impl Groups {
    fn of(words: &[(String, String)]) -> Self {
        let mut seen: HashMap<(&'static str, Place), usize> = HashMap::new();
        for (latin, _) in words {
            cut_into(latin, |piece| {
                if let Piece::Latin(text, place) = piece {
                    *seen.entry((text, place)).or_default() += 1;
                }
            });
        }
        let mut groups = Self {
            latin: Vec::new(),
            by_latin: HashMap::new(),
            cyrillic: names::sounds::cyrillic_groups().to_vec(),
        };
        for text in names::sounds::latin_groups() {
            for place in Place::ALL {
                let often = seen.get(&(*text, place)).is_some_and(|count| *count >= SEEN_ENOUGH);
                if place == Place::Middle || often {
                    groups.by_latin.insert((text, place), groups.latin.len());
                    groups.latin.push(place_name(text, place));
                }
            }
        }
        groups
    }

    fn pair(&mut self, (latin, cyrillic): &(String, String)) -> Option<Pair> {
        let mut pair = Pair::default();
        cut_into(latin, |piece| {
            if let Piece::Latin(text, place) = piece {
                let number =
                    self.by_latin.get(&(text, place)).or_else(|| self.by_latin.get(&(text, Place::Middle)));
                pair.latin.extend(number);
            }
        });
        cut_into(cyrillic, |piece| {
            if let Piece::Cyrillic(text) = piece {
                pair.cyrillic.extend(self.cyrillic.iter().position(|group| *group == text));
            }
        });
        let fits = |side: &[usize]| (1..LONGEST).contains(&side.len());
        (fits(&pair.latin) && fits(&pair.cyrillic)).then_some(pair)
    }
}

fn place_name(text: &str, place: Place) -> String {
    match place {
        Place::Middle => text.to_owned(),
        Place::Start => format!("^{text}"),
        Place::End => format!("{text}$"),
        Place::BeforeFront => format!("{text}+e"),
        Place::BeforeBack => format!("{text}+a"),
    }
}
