//! Against all partitions: small components are optimal, and joining with moves is near the optimum.

use super::super::net::Net;
use super::super::solve;
use super::*;

/// The best sum over all partitions of a few units, by enumeration of restricted growth strings.
fn best_sum(count: usize, weight: &dyn Fn(usize, usize) -> f64) -> f64 {
    fn extend(blocks: &mut Vec<usize>, count: usize, weight: &dyn Fn(usize, usize) -> f64) -> f64 {
        if blocks.len() == count {
            return sum_of(blocks, weight);
        }
        let used = blocks.iter().max().map_or(0, |most| most + 1);
        let mut best = f64::NEG_INFINITY;
        for block in 0..=used {
            blocks.push(block);
            best = best.max(extend(blocks, count, weight));
            blocks.pop();
        }
        best
    }
    extend(&mut Vec::new(), count, weight)
}

fn sum_of(blocks: &[usize], weight: &dyn Fn(usize, usize) -> f64) -> f64 {
    let inside =
        |two: usize| (0..two).filter(move |one| blocks[*one] == blocks[two]).map(move |one| weight(one, two));
    (0..blocks.len()).flat_map(inside).sum()
}

/// A random graph of a few records: the pairs, and what two records weigh together.
fn drawn(count: u32, seed: u64) -> (Vec<Pair>, Vec<Vec<f64>>) {
    let mut dice = Dice(seed);
    let mut weights = vec![vec![-1.0; count as usize]; count as usize];
    let mut pairs = Vec::new();
    for left in 0..count {
        for right in left + 1..count {
            if dice.below(4) > 0 {
                let pair = pair(left, right, dice.below(200) as f32 / 10.0 - 12.0);
                weights[left as usize][right as usize] = f64::from(Weights::default().of(&pair));
                pairs.push(pair);
            }
        }
    }
    (pairs, weights)
}

fn clustered(count: u32, pairs: &[Pair]) -> Vec<usize> {
    let keys: Vec<u128> = (0..u128::from(count)).collect();
    let records = Records { keys: &keys, ..Records::default() };
    let clustering = cluster(&Evidence { records, pairs, ..Evidence::default() });
    (0..count).map(|record| clustering.of(record) as usize).collect()
}

#[test]
fn up_to_eight_records_get_the_best_of_all_partitions() {
    for seed in 0..600 {
        let count = 2 + (seed % 7) as u32;
        let (pairs, weights) = drawn(count, seed);
        let weight = |one: usize, two: usize| weights[one][two];
        let found = sum_of(&clustered(count, &pairs), &weight);
        let best = best_sum(count as usize, &weight);
        assert!((found - best).abs() < 1e-6, "seed {seed}: {found} of {best}");
    }
}

#[test]
fn joining_and_moving_comes_within_a_hundredth_of_the_best() {
    let (mut found, mut best, mut hit) = (0.0, 0.0, 0);
    for seed in 0..400 {
        let (pairs, weights) = drawn(8, seed);
        let weight = |one: usize, two: usize| weights[one][two];
        let keys: Vec<u128> = (0..8).collect();
        let records = Records { keys: &keys, ..Records::default() };
        let evidence = Evidence { records, pairs: &pairs, ..Evidence::default() };
        let graph = Graph::build(&evidence, 0.0);
        let mut sum = 0.0;
        for at in 0..graph.len() {
            let component = graph.component(at);
            let units: Vec<u32> = (0..component.ranks.len() as u32).collect();
            let net = Net::of(&component, &records, (&units, units.len()));
            let labels: Vec<usize> = solve::by_joining(&net).iter().map(|label| *label as usize).collect();
            let of_ranks =
                |one: usize, two: usize| weight(component.ranks[one] as usize, component.ranks[two] as usize);
            sum += sum_of(&labels, &of_ranks);
        }
        let all = best_sum(8, &weight);
        assert!(sum <= all + 1e-6, "seed {seed}");
        found += sum;
        best += all;
        hit += u32::from((sum - all).abs() < 1e-6);
    }
    assert!(found > 0.99 * best && hit > 300, "{found} of {best}, the best in {hit} of 400");
}
