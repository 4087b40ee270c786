//! Latent classes on tables in files, for measuring: `classes TABLE.csv …` prints a line for each with its CPU seconds.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use estimates::classes::{Settings, run};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut settings = Settings::default();
    if let Ok(effective) = std::env::var("EFFECTIVE") {
        settings.effective = effective.parse()?;
    }
    if let Ok(sweeps) = std::env::var("SWEEPS") {
        settings.most_sweeps = sweeps.parse()?;
    }
    for path in std::env::args().skip(1) {
        let table = estimates::table::from_csv(&std::fs::read_to_string(&path)?)?;
        let (before, start) = (cpu_seconds(), Instant::now());
        let run = run(&table, &settings, 1).map_err(|why| why.sentence())?;
        let (cpu, wall) = (cpu_seconds() - before, start.elapsed().as_secs_f64());
        let mut people = run.people.concat();
        people.sort_by(f64::total_cmp);
        let at = |p| estimates::numbers::quantile(&people, p);
        let name = path.rsplit('/').next().unwrap_or(&path);
        println!(
            "{name:26} {:7.0} [{:.0}-{:.0}] R-hat {:.4} ESS {:.0} tail {:.0} sweeps {} rungs {} barrier {:.2} trips {} \
             accepted {:.2} fit {:.3} ended {:?} work {:.2e} CPU {cpu:.2} s wall {wall:.2} s, ESS per CPU s {:.0}",
            at(0.5),
            at(0.025),
            at(0.975),
            run.agreement.split_rhat,
            run.agreement.bulk_ess,
            run.agreement.tail_ess,
            run.sweeps,
            run.heats.len(),
            run.barrier,
            run.trips,
            run.accepted,
            run.fit.p_value,
            run.ended,
            run.work,
            run.agreement.bulk_ess / cpu
        );
    }
    Ok(())
}

/// CPU seconds of this process, all threads, from Linux' own account; NaN elsewhere.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = |at: usize| after.split(' ').nth(at).and_then(|text| text.parse::<f64>().ok());
    ticks(11).zip(ticks(12)).map_or(f64::NAN, |(user, system)| (user + system) / 100.0)
}
