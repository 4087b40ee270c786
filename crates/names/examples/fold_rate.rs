//! How fast names fold, and what an index over a million of them costs: `cargo run --release -p names --example fold_rate`.
//!
//! The names are syllables put together, made up from a fixed start, so that every run measures the same work; or a file with
//! a name in each line is given instead.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use names::index::NameIndex;
use std::time::Instant;

const NAMES: usize = 1_000_000;
const CYRILLIC: &[&str] =
    &["жа", "ғы", "па", "нұр", "бек", "дә", "су", "лы", "мар", "қай", "ер", "то", "са", "гүл"];
const LATIN: &[&str] =
    &["zha", "gy", "pa", "nur", "bek", "da", "su", "ly", "mar", "kay", "yer", "to", "sa", "gul"];

/// A linear congruential generator (Knuth, MMIX): the same names in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// Low numbers more often, as names are.
    fn skewed(&mut self, bound: usize) -> usize {
        self.below(bound) * self.below(bound) / bound * self.below(bound) / bound
    }

    fn word(&mut self, syllables: &[&str], (kinds, ending): (usize, &str)) -> String {
        let mut number = self.skewed(kinds);
        let mut word = String::new();
        while number > 0 || word.is_empty() {
            word.push_str(syllables[number % syllables.len()]);
            number /= syllables.len();
        }
        if self.below(40) == 0 {
            word.push_str(syllables[self.below(syllables.len())]);
        }
        word.push_str(ending);
        word
    }

    fn name(&mut self) -> String {
        let (syllables, ev, ich) =
            if self.below(2) == 0 { (CYRILLIC, "ев", "ұлы") } else { (LATIN, "yev", "uly") };
        let parts = [(60_000, ev), (3_000, ""), (3_000, ich)].map(|kind| self.word(syllables, kind));
        parts.join(" ")
    }
}

fn main() -> std::io::Result<()> {
    let mut dice = Dice(2022);
    let made: Vec<String> = match std::env::args().nth(1) {
        Some(file) => std::fs::read_to_string(file)?.lines().map(str::to_owned).collect(),
        None => (0..NAMES).map(|_| dice.name()).collect(),
    };
    measure_fold(&made);
    let index = measure_build(&made);
    measure_search(&index, &made, &mut dice);
    Ok(())
}

fn measure_fold(made: &[String]) {
    let (mut key, mut letters) = (String::new(), 0);
    let start = Instant::now();
    for name in made {
        names::fold_into(name, &mut key);
        letters += key.len();
    }
    let rate = made.len() as f64 / start.elapsed().as_secs_f64();
    println!("fold: {:.2} M names/s on one core ({letters} letters)", rate / 1e6);
}

fn measure_build(made: &[String]) -> NameIndex {
    let mut index = NameIndex::default();
    let start = Instant::now();
    (0..).zip(made).for_each(|(id, name)| index.add(id, name));
    println!("build: {:.2} s for {} names", start.elapsed().as_secs_f64(), index.len());
    println!("memory: {:.1} bytes a name as grown", index.bytes() as f64 / index.len() as f64);
    index.shrink();
    println!("memory: {:.1} bytes a name after shrink", index.bytes() as f64 / index.len() as f64);
    index
}

/// A query made of a name and a small number.
type Query = fn(&str, usize) -> String;

fn measure_search(index: &NameIndex, made: &[String], dice: &mut Dice) {
    let kinds: [(&str, Query); 8] = [
        ("2 letters", |name, _| name.chars().take(2).collect()),
        ("2 to 7 letters", |name, more| name.chars().take(2 + more).collect()),
        ("two words begun with 2 letters", |name, _| begun(name, 2)),
        ("whole name", |name, _| name.to_owned()),
        ("surname with a slip", |name, more| slip(name, more)),
        ("an initial and a surname", |name, _| begun(name, 1) + " " + name.split(' ').next().unwrap_or("")),
        ("whole name with a slip", |name, more| {
            slip(name, more) + " " + name.split_once(' ').map_or("", |(_, rest)| rest)
        }),
        ("whole name and a word more", |name, _| format!("{name} Серикович")),
    ];
    for (kind, query) in kinds {
        let mut times: Vec<f64> = (0..200)
            .map(|_| time((index, made), &query(&made[dice.below(made.len())], dice.below(6))))
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[times.len() * share / 100];
        println!(
            "search, {kind}: p50 {:.3} ms, p99 {:.3} ms, worst {:.3} ms",
            at(50),
            at(99),
            times[times.len() - 1]
        );
    }
}

/// A search and the comparison of what it found, as the desk makes them: the best of five, so that what else runs on the
/// machine does not count.
fn time(all: (&NameIndex, &[String]), query: &str) -> f64 {
    (0..5).map(|_| once(all, query)).fold(f64::INFINITY, f64::min)
}

fn once((index, made): (&NameIndex, &[String]), query: &str) -> f64 {
    let start = Instant::now();
    let typed = index.typed(query);
    let found = index.search(query, 1_000).hits;
    let fit = |(id, rank): &(u32, names::Rank)| Some((typed.fit(*rank, &made[*id as usize])?, *id));
    let mut best: Vec<_> = found.iter().take(250).filter_map(fit).collect();
    best.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    std::hint::black_box(best);
    start.elapsed().as_secs_f64() * 1e3
}

fn begun(name: &str, letters: usize) -> String {
    let words: Vec<String> =
        name.split(' ').take(2).map(|word| word.chars().take(letters).collect()).collect();
    words.join(" ")
}

fn slip(name: &str, at: usize) -> String {
    let surname = name.split(' ').next().unwrap_or(name);
    surname.chars().enumerate().map(|(place, letter)| if place == at { 'o' } else { letter }).collect()
}
