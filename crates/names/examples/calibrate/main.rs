//! Sets the weights of the comparison on made-up people, and shows how true the scores are:
//! `cargo run --release -p names --example calibrate`.
//!
//! Half of the pairs are one person written twice by two lists; the others are relatives, namesakes, neighbours in spelling and
//! strangers. Weights are improved one after another until the mean log loss stands still; then other pairs, from another start,
//! say how often a score of so much was right. No labelled set is read.
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

mod people;
mod spelling;

use names::{Frequencies, Name, Weights, score_with};
use people::{Dice, pair};

const PAIRS: usize = 12_000;
/// Rounds over all weights.
const ROUNDS: usize = 4;

struct Pair {
    left: Name,
    right: Name,
    same: bool,
}

/// A weight, its name, and how far it may go: the made-up people have fewer strangers, one-word names and neighbours in
/// spelling among them than registers do, so those weights are kept from going where only made-up people would send them.
type Knob = (&'static str, fn(&mut Weights) -> &mut f32, (f32, f32));

const KNOBS: &[Knob] = &[
    ("strangers", |w| &mut w.strangers, (-12.0, -3.0)),
    ("relatives", |w| &mut w.relatives, (1.0, 6.0)),
    ("misspelled", |w| &mut w.misspelled, (0.3, 4.0)),
    ("sound", |w| &mut w.sound, (0.4, 1.6)),
    ("first_sound", |w| &mut w.first_sound, (0.0, 4.0)),
    ("known", |w| &mut w.known, (3.0, 9.0)),
    ("given", |w| &mut w.given, (3.0, 9.0)),
    ("surname", |w| &mut w.surname, (3.0, 9.0)),
    ("father", |w| &mut w.father, (3.0, 9.0)),
    ("unknown", |w| &mut w.unknown, (3.0, 9.0)),
    ("initial", |w| &mut w.initial, (0.5, 4.0)),
    ("no_father", |w| &mut w.no_father, (0.0, 2.0)),
    ("missing", |w| &mut w.missing, (0.2, 3.0)),
    ("lone", |w| &mut w.lone, (2.0, 6.0)),
    ("single", |w| &mut w.single, (2.0, 6.0)),
    ("short_form", |w| &mut w.short_form, (0.2, 4.0)),
    ("other_language", |w| &mut w.other_language, (0.2, 4.0)),
    ("family", |w| &mut w.family, (0.2, 4.0)),
    ("other_sex", |w| &mut w.other_sex, (2.0, 5.0)),
    ("other_role", |w| &mut w.other_role, (0.5, 3.0)),
];

fn main() {
    let told = Frequencies::default();
    let pairs = make(2022);
    let mut weights = Weights::default();
    println!("log loss of the shipped weights: {:.4}", loss(&pairs, &told, &weights));
    for round in 0..ROUNDS {
        for knob in KNOBS {
            improve(&pairs, &told, &mut weights, knob);
        }
        println!("log loss after round {round}: {:.4}", loss(&pairs, &told, &weights));
    }
    for (name, knob, _) in KNOBS {
        println!("    {name}: {:.2}", *knob(&mut weights));
    }
    println!("shipped weights, other pairs:");
    reliability(&make(1986), &told, &Weights::default());
    println!("weights found, other pairs:");
    reliability(&make(1986), &told, &weights);
}

fn make(start: u64) -> Vec<Pair> {
    let mut dice = Dice(start);
    (0..PAIRS)
        .map(|_| {
            let (left, right, same) = pair(&mut dice);
            Pair { left: Name::prepare(&left), right: Name::prepare(&right), same }
        })
        .collect()
}

/// Mean log loss; a score is never taken for more certain than one in a thousand.
fn loss(pairs: &[Pair], told: &Frequencies, weights: &Weights) -> f64 {
    let of = |pair: &Pair| {
        let score = f64::from(score_with(&pair.left, &pair.right, (told, weights))).clamp(1e-3, 1.0 - 1e-3);
        -if pair.same { score.ln() } else { (1.0 - score).ln() }
    };
    pairs.iter().map(of).sum::<f64>() / pairs.len() as f64
}

/// Tries steps to both sides, ever smaller.
fn improve(pairs: &[Pair], told: &Frequencies, weights: &mut Weights, (_, knob, bounds): &Knob) {
    let mut least = loss(pairs, told, weights);
    for step in [0.8, 0.3, 0.1] {
        for way in [step, -step] {
            let before = *knob(weights);
            *knob(weights) = (before + way).clamp(bounds.0, bounds.1);
            let now = loss(pairs, told, weights);
            if now < least {
                least = now;
            } else {
                *knob(weights) = before;
            }
        }
    }
}

fn reliability(pairs: &[Pair], told: &Frequencies, weights: &Weights) {
    let mut tenths = [(0usize, 0usize, 0.0f32); 10];
    for pair in pairs {
        let score = score_with(&pair.left, &pair.right, (told, weights));
        let tenth = &mut tenths[((score * 10.0) as usize).min(9)];
        *tenth = (tenth.0 + 1, tenth.1 + usize::from(pair.same), tenth.2 + score);
    }
    for (count, same, sum) in tenths {
        let (said, was) = (sum / count.max(1) as f32, same as f32 / count.max(1) as f32);
        println!("    said {said:.2}, was {was:.2}, {count} pairs");
    }
}
