//! The sampler against the model itself: simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman,
//! arXiv 1804.06788, section 4) and the joint distribution test (Geweke, JASA 99 (2004), section 2).
//!
//! Both need a model that can be drawn from. Given the number n of people on some list, the posterior is that of: captures,
//! sticks and α from their priors; hidden people negative binomial given n, all of it drawn again while more than 20 n are
//! hidden; then n patterns from what is seen. The prior 1/N is in the negative binomial.

use super::super::chain::Draw;
use super::super::field::Field;
use super::super::hidden;
use super::super::labels::draw_alpha;
use super::super::point::{Point, Row};
use super::*;
use crate::numbers::fast::{exp, ln};

const LISTS: usize = 3;

/// Every pattern on three lists, each with one person for now.
fn every_pattern(people: u64) -> Model {
    let cells: Vec<(u32, u64)> =
        (1..1 << LISTS).map(|mask| (mask, if mask == 1 { people - 6 } else { 1 })).collect();
    Model::new(&table(LISTS, &cells), Prior::default())
}

/// A point from the prior, with its hidden people.
fn from_prior<const K: usize>(model: &Model, field: &mut Field<K>, chance: &mut Chance) -> (Point<K>, f64) {
    let logit = |beta: (f64, f64)| beta.0 - beta.1;
    loop {
        let alpha = chance.gamma(model.prior.shape) / model.prior.rate;
        let mut row = |a: f64, b: f64| {
            Row(std::array::from_fn(|_| logit((chance.ln_gamma_draw(a), chance.ln_gamma_draw(b)))))
        };
        let mut rows: Vec<Row<K>> = (0..LISTS).map(|_| row(1.0, 1.0)).collect();
        let mut sticks = row(1.0, alpha);
        sticks.0[K - 1] = 0.0;
        rows.push(sticks);
        let point = Point { rows, alpha, ln_likelihood: 0.0, hidden: 0.0 };
        field.look(model, &point);
        // α near 0 breaks off everything at once; logits beyond what the exponential knows are cut there.
        let odds = field.hidden() / (1.0 - field.hidden());
        let mean = chance.gamma(model.people) * odds;
        let unseen = chance.poisson(mean.min(1e12)) as f64;
        if unseen <= model.most_hidden() {
            return (point, unseen);
        }
    }
}

/// Draws the patterns of n people at the point last looked at.
fn draw_counts<const K: usize>(model: &mut Model, field: &Field<K>, chance: &mut Chance) {
    let mut drawn = vec![0; model.counts.len()];
    chance.multinomial(model.people as u64, &field.chance[..model.counts.len()], &mut drawn);
    model.counts = drawn.iter().map(|count| *count as f64).collect();
}

fn draw_of<const K: usize>(model: &Model, point: &Point<K>, hidden: f64, unseen: f64) -> Draw {
    Draw { people: model.people + unseen, alpha: point.alpha, hidden }
}

/// What is compared: bounded functions, so that heavy tails do not hide a difference.
fn looked_at(draw: &Draw) -> [f64; 4] {
    [ln(draw.people), draw.hidden, draw.hidden * draw.hidden, draw.alpha / (1.0 + draw.alpha)]
}

/// The rank of the truth among draws spread over a run, for each quantity, 0 to 15.
fn ranks(people: u64, seed: u64) -> [usize; 4] {
    const K: usize = 5;
    let (mut model, mut chance) = (every_pattern(people), Chance::new(seed, 99));
    let mut field = Field::<K>::new(&model);
    let (point, unseen) = from_prior(&model, &mut field, &mut chance);
    let truth = draw_of(&model, &point, field.hidden(), unseen);
    draw_counts(&mut model, &field, &mut chance);
    let cells: Vec<(u32, u64)> =
        model.patterns.iter().zip(&model.counts).map(|(mask, count)| (*mask, *count as u64)).collect();
    let settings = Settings {
        classes: Classes::Five,
        chains: 2,
        effective: 200.0,
        most_sweeps: 1000,
        ..Settings::default()
    };
    let run = run(&table(LISTS, &cells), &settings, seed).unwrap();
    let column = |of: &[Vec<f64>]| of.concat();
    let (people, alpha, hidden) = (column(&run.people), column(&run.alpha), column(&run.hidden));
    let spread: Vec<usize> = (0..15).map(|at| (at * 2 + 1) * people.len() / 30).collect();
    let below = |one: usize| {
        let value =
            |at: usize| looked_at(&Draw { people: people[at], alpha: alpha[at], hidden: hidden[at] })[one];
        let truth = looked_at(&truth)[one];
        let (below, tied) = spread.iter().fold((0, 0), |(below, tied), at| {
            (below + usize::from(value(*at) < truth), tied + usize::from(value(*at) == truth))
        });
        below + chance.clone().below(tied as u64 + 1) as usize
    };
    std::array::from_fn(below)
}

/// χ² of the ranks in eight bins of equal chance, 7 degrees of freedom, for each quantity.
fn calibration(replicates: u64) -> [f64; 4] {
    let ranks: Vec<[usize; 4]> = (0..replicates).into_par_iter().map(|seed| ranks(60, 1000 + seed)).collect();
    let expected = replicates as f64 / 8.0;
    std::array::from_fn(|one| {
        let bin = |bin: usize| ranks.iter().filter(|rank| rank[one] / 2 == bin).count() as f64;
        (0..8).map(|at| (bin(at) - expected).powi(2) / expected).sum()
    })
}

#[test]
fn the_truth_is_as_often_below_as_above_the_draws() {
    // The 0.9999 quantile of χ² with 7 degrees of freedom is 29.9.
    let squares = calibration(150);
    assert!(squares.iter().all(|square| *square < 29.9), "{squares:?}");
}

#[test]
#[ignore = "a minute and more"]
fn the_truth_is_as_often_below_as_above_the_draws_in_three_thousand_tables() {
    let squares = calibration(3000);
    println!("{squares:?}");
    assert!(squares.iter().all(|square| *square < 29.9), "{squares:?}");
}

/// How many standard errors two ways of drawing from the joint distribution differ, for each quantity: from the prior, and
/// by turns a sweep given the table and a table given the point.
fn joint(sweeps: usize) -> [f64; 4] {
    const K: usize = 5;
    let (mut model, mut chance) = (every_pattern(40), Chance::new(2004, 0));
    let mut field = Field::<K>::new(&model);
    let prior: Vec<[f64; 4]> = (0..sweeps)
        .map(|_| {
            let (point, unseen) = from_prior(&model, &mut field, &mut chance);
            looked_at(&draw_of(&model, &point, field.hidden(), unseen))
        })
        .collect();
    let ladder = Ladder { heats: vec![1.0], ln_steps: vec![ln(0.25)], barrier: 0.0 };
    let mut chain = Chain::<K>::new(&model, 1, Chance::new(2004, 1));
    let (start, _) = from_prior(&model, &mut field, &mut chance);
    chain.points[0] = start;
    let mut turns: Vec<[f64; 4]> = Vec::with_capacity(sweeps);
    for _ in 0..sweeps {
        field.look(&model, &chain.points[0]);
        draw_counts(&mut model, &field, &mut chance);
        chain.points[0].ln_likelihood = field.ln_likelihood(&model);
        chain.points[0].hidden = field.hidden();
        chain.run(&model, &ladder, 1);
        turns.push(looked_at(&chain.draws[chain.draws.len() - 1]));
    }
    std::array::from_fn(|one| {
        let column = |rows: &[[f64; 4]]| rows.iter().map(|row| row[one]).collect::<Vec<f64>>();
        let (prior, turns) = (column(&prior), column(&turns));
        let moments = |xs: &[f64]| {
            let mean = xs.iter().sum::<f64>() / xs.len() as f64;
            (mean, xs.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / xs.len() as f64)
        };
        let ((a, spread_a), (b, spread_b)) = (moments(&prior), moments(&turns));
        let quarter = turns.len() / 4;
        let effective = agreement(&turns.chunks_exact(quarter).collect::<Vec<_>>()).bulk_ess;
        (a - b) / (spread_a / prior.len() as f64 + spread_b / effective).sqrt()
    })
}

#[test]
fn sweeps_and_tables_by_turns_give_the_prior_back() {
    let apart = joint(100_000);
    assert!(apart.iter().all(|z| z.abs() < 4.0), "{apart:?}");
}

#[test]
#[ignore = "a minute and more"]
fn sweeps_and_tables_by_turns_give_the_prior_back_in_a_long_run() {
    let apart = joint(1_000_000);
    println!("{apart:?}");
    assert!(apart.iter().all(|z| z.abs() < 4.0), "{apart:?}");
}

#[test]
fn the_slope_is_that_of_the_target() {
    let (model, mut chance) = (every_pattern(60), Chance::new(5, 5));
    let mut field = Field::<5>::new(&model);
    let (point, _) = from_prior(&model, &mut field, &mut chance);
    let heat = 0.7;
    let target = |point: &Point<5>, field: &mut Field<5>| {
        field.look(&model, point);
        heat * field.ln_likelihood(&model) + field::ln_prior(point)
    };
    field.look(&model, &point);
    field.weigh(&model, heat, point.alpha);
    let slope = field.slope.clone();
    for (row, of) in slope.iter().enumerate() {
        for k in 0..if row == LISTS { 4 } else { 5 } {
            let moved = |by: f64| {
                let mut there = point.clone();
                there.rows[row].0[k] += by;
                there
            };
            let rise = (target(&moved(1e-5), &mut field) - target(&moved(-1e-5), &mut field)) / 2e-5;
            assert!((rise - of.0[k]).abs() < 1e-5 * (1.0 + rise.abs()), "{row} {k}: {rise} {}", of.0[k]);
        }
    }
}

#[test]
fn a_new_order_keeps_the_likelihood_and_alpha_keeps_its_place() {
    let (model, mut chance) = (every_pattern(60), Chance::new(6, 6));
    let mut field = Field::<5>::new(&model);
    let (mut point, _) = from_prior(&model, &mut field, &mut chance);
    point.alpha = 1.0;
    let before = field.ln_likelihood(&model);
    let first = point.rows[0];
    for _ in 0..50 {
        labels::reorder(&mut point, &mut chance);
        field.look(&model, &point);
        assert!((field.ln_likelihood(&model) - before).abs() < 1e-9 * before.abs());
    }
    assert_ne!(point.rows[0], first);
    draw_alpha(&mut point, &model.prior, &mut chance);
    assert!(point.alpha > 0.0 && exp(-point.alpha) < 1.0);
    assert!(hidden::ln_within(&model, field.hidden()) <= 0.0);
}
