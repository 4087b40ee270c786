//! Latin groups that stand for nearly the same Cyrillic ones become one class, so that the table is small.
//!
//! Invariant: every Latin group is in one class; classes keep the order of their first members.

use crate::alignment::Model;

/// How rare an edit counts at most: what the evidence never showed may still be a slip.
const FLOOR: f64 = 0.0002;
/// How much more common than by chance a Cyrillic group must be after a Latin one to be put in cheaply.
const BY_CHANCE: f64 = 3.0;
/// A gap is this likely at all beside a change, as in `alignment`.
const GAP: f64 = 0.3;

/// One class: its members, and its changes and gaps as counts.
pub struct Class {
    members: Vec<usize>,
    change: Vec<f64>,
    gap: Vec<f64>,
}

impl Class {
    fn weight(&self) -> f64 {
        self.change.iter().sum()
    }
}

/// Merges the two classes whose merging loses least, until `target` are left.
pub fn merge(model: &Model, target: usize) -> Vec<Class> {
    let cells = |latin: usize| (0..=model.cyrillic).map(move |cyrillic| model.cell(latin, cyrillic));
    let mut classes: Vec<Class> = (0..model.latin)
        .map(|latin| {
            let change: Vec<f64> = cells(latin).map(|cell| model.change[cell]).collect();
            let weight: f64 = change.iter().sum();
            Class {
                members: vec![latin],
                gap: cells(latin).map(|cell| model.gap[cell] * weight).collect(),
                change,
            }
        })
        .collect();
    let mut losses: Vec<Vec<f64>> =
        classes.iter().map(|one| classes.iter().map(|other| loss(one, other)).collect()).collect();
    while classes.len() > target {
        let pairs = (1..classes.len()).flat_map(|right| (0..right).map(move |left| (left, right)));
        let best = pairs.min_by(|one, other| losses[one.0][one.1].total_cmp(&losses[other.0][other.1]));
        let Some((left, right)) = best else { break };
        let gone = classes.remove(right);
        losses.remove(right);
        for row in &mut losses {
            row.remove(right);
        }
        let kept = &mut classes[left];
        kept.members.extend(gone.members);
        kept.change.iter_mut().zip(gone.change).for_each(|(mine, theirs)| *mine += theirs);
        kept.gap.iter_mut().zip(gone.gap).for_each(|(mine, theirs)| *mine += theirs);
        for other in 0..classes.len() {
            let loss = loss(&classes[left], &classes[other]);
            (losses[left][other], losses[other][left]) = (loss, loss);
        }
    }
    classes
}

/// Jensen–Shannon divergence of two classes, weighted by how common they are.
fn loss(one: &Class, other: &Class) -> f64 {
    let (mine, theirs) = (one.weight(), other.weight());
    let part = |weight: f64, share: f64, mean: f64| {
        if share > 0.0 { weight * share * (share / mean).ln() } else { 0.0 }
    };
    let rows = one.change.iter().zip(&other.change).chain(one.gap.iter().zip(&other.gap));
    rows.map(|(a, b)| {
        let mean = (a + b) / (mine + theirs);
        part(mine, a / mine, mean) + part(theirs, b / theirs, mean)
    })
    .sum()
}

/// Prints one line for each class: members, share, changes with silence, gaps. Costs are quarter nats, one character each,
/// `0` for none.
pub fn print(model: &Model, classes: &[Class], names: &[String]) {
    let all: f64 = classes.iter().map(Class::weight).sum();
    let common: Vec<f64> =
        (0..model.cyrillic).map(|c| classes.iter().map(|class| class.change[c]).sum::<f64>() / all).collect();
    for class in classes {
        let members: Vec<&str> = class.members.iter().map(|latin| names[*latin].as_str()).collect();
        let likeliest = class.change.iter().copied().fold(0.0, f64::max) / class.weight();
        let ratio = |count: &f64| ((1.0 - FLOOR) * count / class.weight() + FLOOR / 2.0) / likeliest;
        let change: String = class.change.iter().map(|count| digit(ratio(count))).collect();
        let gaps: Vec<f64> = class.gap.iter().take(model.cyrillic).map(|gap| gap / class.weight()).collect();
        println!(
            "{}\t{:.6}\t{change}\t{}",
            members.join(" "),
            class.weight() / all,
            gap_digits(&gaps, &common)
        );
    }
    let start: Vec<f64> = (0..model.cyrillic).map(|c| model.gap[model.cell(model.latin, c)]).collect();
    println!("^\t0\t\t{}", gap_digits(&start, &common));
}

fn gap_digits(gaps: &[f64], common: &[f64]) -> String {
    let ratio = |(gap, common): (&f64, &f64)| {
        let gap = gap / GAP;
        (1.0 - FLOOR) * gap / (gap + common * BY_CHANCE) + FLOOR
    };
    gaps.iter().zip(common).map(ratio).map(digit).collect()
}

fn digit(ratio: f64) -> char {
    let quarters = (-4.0 * ratio.min(1.0).ln()).round().clamp(0.0, 36.0);
    char::from(b'0' + quarters as u8)
}
