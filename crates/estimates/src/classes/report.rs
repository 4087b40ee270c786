//! What the chains drew, as an estimate with its findings and warnings.
//!
//! Invariant: every number comes from the draws; what the chains could not settle becomes a warning.

use super::{Ended, Run, Settings};
use crate::Method;
use crate::convergence::error_of_quantile;
use crate::estimate::{Estimate, Figures, Value};
use crate::numbers::quantile;
use crate::rules::Warning;
use crate::table::Table;

/// Draws that are handed on, spread evenly over the chains.
const HANDED_ON: usize = 4000;
/// Chains that disagree more than this give no headline.
const DISAGREED: f64 = 1.05;
/// Fewer independent draws than this give no headline.
const FEWEST: f64 = 400.0;

/// The estimate of a run.
pub fn report(table: &Table, settings: &Settings, run: &Run) -> Estimate {
    let mut people = run.people.concat();
    let stride = people.len().div_ceil(HANDED_ON).max(1);
    let draws = people.iter().step_by(stride).copied().collect();
    people.sort_unstable_by(f64::total_cmp);
    let mut estimate = Estimate::new(Method::Classes, Figures::of(|p| quantile(&people, p)));
    estimate.draws = draws;
    estimate.ess = Some(run.agreement.bulk_ess);
    estimate.split_rhat = Some(run.agreement.split_rhat);
    let most = (table.people() * settings.prior.largest_multiple) as f64;
    let end = table.people() as f64 + most;
    let at_end = share(&people, |n| n > end - 0.05 * most);
    find(&mut estimate, run, &people);
    estimate.found("classes", settings.classes.number());
    estimate.found("largest", end);
    estimate.found("mass_at_grid_end", at_end);
    warn(&mut estimate, run, (at_end, end));
    estimate
}

fn find(estimate: &mut Estimate, run: &Run, people: &[f64]) {
    let agreement = &run.agreement;
    let error = |p| error_of_quantile(people, p, agreement.bulk_ess);
    let tail = |p| error_of_quantile(people, p, agreement.tail_ess);
    estimate.found("mean", people.iter().sum::<f64>() / people.len() as f64);
    estimate.found("tail_ess", agreement.tail_ess);
    estimate.found("error_of_point", error(0.5));
    estimate.found("error_of_lo95", tail(0.025));
    estimate.found("error_of_hi95", tail(0.975));
    estimate.found("chains", run.people.len());
    estimate.found("sweeps", run.sweeps);
    estimate.found("draws_kept", people.len());
    let medians = run.people.iter().map(|chain| spread(chain)[1]).collect::<Vec<f64>>();
    estimate.found("chain_medians", medians);
    estimate.found("alpha", quantiles(&run.alpha.concat()));
    estimate.found("p0", quantiles(&run.hidden.concat()));
    let occupied: Vec<f64> = run.fit.occupied.iter().map(|classes| f64::from(*classes)).collect();
    estimate.found("occupied_classes", quantiles(&occupied));
    estimate.found("fit_p_value", run.fit.p_value);
    estimate.found("expected_counts", run.fit.expected.clone());
    estimate.found("rungs", run.heats.len());
    estimate.found("hottest", run.heats.last().copied().unwrap_or(1.0));
    estimate.found("barrier", run.barrier);
    estimate.found("round_trips", run.trips);
    estimate.found("accepted", run.accepted);
}

fn spread(draws: &[f64]) -> [f64; 3] {
    let mut sorted = draws.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    [0.025, 0.5, 0.975].map(|p| quantile(&sorted, p))
}

/// 2.5 %, 50 % and 97.5 % quantiles.
fn quantiles(draws: &[f64]) -> Value {
    Value::from(spread(draws).to_vec())
}

fn share(draws: &[f64], which: impl Fn(f64) -> bool) -> f64 {
    draws.iter().filter(|draw| which(**draw)).count() as f64 / draws.len().max(1) as f64
}

fn warn(estimate: &mut Estimate, run: &Run, (at_end, end): (f64, f64)) {
    let agreement = &run.agreement;
    if agreement.split_rhat.is_nan() || agreement.split_rhat > DISAGREED {
        estimate.warnings.push(Warning::NotMixed { split_rhat: agreement.split_rhat });
    }
    let ess = agreement.bulk_ess.min(agreement.tail_ess);
    if ess.is_nan() || ess < FEWEST {
        estimate.warnings.push(Warning::FewEffectiveDraws { ess });
    }
    let state = format!(
        "split R-hat {:.3}, {ess:.0} independent draws and {} round trips",
        agreement.split_rhat, run.trips
    );
    let sweeps = run.sweeps;
    let sentence = match run.ended {
        Ended::Enough => None,
        Ended::Budget => {
            Some(format!("The run ended with its budget of {sweeps} sweeps for each chain, at {state}."))
        }
        Ended::AtEndOfPrior => Some(format!(
            "The run was stopped after {sweeps} sweeps of each chain, at {state}: the lists set no upper end, and more of \
             them would not."
        )),
        Ended::Hopeless => Some(format!(
            "The run was stopped after {sweeps} sweeps of each chain, at {state}: at this pace its budget would not give \
             half the draws that are needed."
        )),
    };
    estimate.warnings.extend(sentence.map(|sentence| Warning::Remark { sentence }));
    if at_end > 0.01 {
        estimate.warnings.push(Warning::GridEnd { mass: at_end, largest: end });
    }
    if run.fit.p_value < 0.01 {
        let sentence = format!(
            "The classes do not make tables like this one (posterior predictive p-value {:.3}).",
            run.fit.p_value
        );
        estimate.warnings.push(Warning::Remark { sentence });
    }
}
