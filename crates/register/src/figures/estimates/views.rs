//! What a page shows of kept runs: what changed since the one before, the picture of an answer, what it rests on.

use super::facts::{Answer, Figures, Input, KeptRun, Method};
use crate::codes::codes;
use crate::figures::facts::Number;
use crate::publishing::views::names_somebody_in;
use crate::state::State;

codes! {
    /// In what a run's question or input differs from an earlier one's.
    Differs {
        /// The definition.
        Definition = 0 "definition",
        /// The lists, or how they are put together.
        Lists = 1 "lists",
        /// The parts.
        Parts = 2 "parts",
        /// The methods.
        Methods = 3 "methods",
        /// The seed.
        Seed = 4 "seed",
        /// How many linkages were drawn.
        Linkages = 5 "linkages",
        /// Who stands on which list.
        Tables = 6 "tables",
        /// How many lines cannot be placed or are in doubt.
        Doubts = 7 "doubts",
    }
}

codes! {
    /// What an estimate takes for granted and no list can show.
    Assumption {
        /// Nobody came or left while the lists were made, and all lists mean the same people.
        Closed = 0 "closed",
        /// Whoever is on two lists was recognised, and nobody was taken for another.
        Linked = 1 "linked",
        /// Everybody could have come on some list.
        Reachable = 2 "reachable",
        /// How lists depend on each other is as the method has it.
        Dependence = 3 "dependence",
    }
}

/// What changed between two runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// In what the question or the input differs.
    pub differs: Vec<Differs>,
    /// The documented number, before and after.
    pub documented: (u64, u64),
    /// People on more than one list, before and after.
    pub in_overlaps: (u64, u64),
    /// The figures of each method about all together, before and after.
    pub figures: Vec<(Method, Option<Figures>, Option<Figures>)>,
}

/// What a run says otherwise than an earlier one.
pub fn compare(run: &KeptRun, earlier: &KeptRun) -> Compared {
    let (new, old) = (&run.plan, &earlier.plan);
    let doubts =
        |input: &Input| input.lines.iter().map(|lines| (lines.unplaced, lines.unsure)).collect::<Vec<_>>();
    let differs = [
        (Differs::Definition, new.definition != old.definition),
        (Differs::Lists, new.groups != old.groups),
        (Differs::Parts, new.by != old.by),
        (Differs::Methods, new.methods != old.methods),
        (Differs::Seed, new.seed != old.seed),
        (Differs::Linkages, new.linkages != old.linkages),
        (Differs::Tables, run.input.parts != earlier.input.parts),
        (Differs::Doubts, doubts(&run.input) != doubts(&earlier.input)),
    ];
    let figures = Method::ALL.iter().map(|method| {
        let of = |run: &KeptRun| run.answer(*method).map(|answer| answer.figures);
        (*method, of(earlier), of(run))
    });
    Compared {
        differs: differs.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect(),
        documented: (earlier.input.documented(), run.input.documented()),
        in_overlaps: (earlier.input.in_overlaps(), run.input.in_overlaps()),
        figures: figures.filter(|(_, before, after)| before.is_some() || after.is_some()).collect(),
    }
}

/// One bar of a picture: from so many people to so many, and its share of the distribution in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// People, included.
    pub from: Number,
    /// People, not included.
    pub until: Number,
    /// Its share, of 1.
    pub share: Number,
}

/// The distribution of an answer in at most so many bars of one width, from its lowest to its highest quantile. Each holds the
/// same count of whole numbers of people, so that none stands higher because it holds one number more than its neighbour.
/// Empty without draws.
pub fn bars(answer: &Answer, most: usize) -> Vec<Bar> {
    const ONE: i64 = 1000;
    let quantiles: Vec<i64> = answer.quantiles.iter().map(|one| one.in_thousandths()).collect();
    let (Some(&first), Some(&last)) = (quantiles.first(), quantiles.last()) else { return Vec::new() };
    let most = i64::try_from(most.max(1)).unwrap_or(1);
    let start = (first + ONE / 2).div_euclid(ONE) * ONE - ONE / 2;
    let people = (last - start) / ONE + 1;
    let width = (people + most - 1) / most * ONE;
    let all = quantiles.len() as i64;
    let bar = |at: i64| {
        let (from, until) = (start + at * width, start + (at + 1) * width);
        let held = quantiles.iter().filter(|one| (from..until).contains(*one)).count() as i64;
        let number = Number::thousandths;
        Bar { from: number(from), until: number(until), share: number(held * 1000 / all) }
    };
    (0..(last - start) / width + 1).map(bar).collect()
}

/// The tables as the file that `tizim estimate` reads.
pub fn to_csv(run: &KeptRun) -> String {
    let names: Vec<&str> = run.plan.groups.iter().map(|group| &*group.name).collect();
    let has_parts = run.plan.by.is_some();
    let mut csv = if has_parts { "stratum,".to_owned() } else { String::new() };
    csv.push_str(&format!("{},count\n", names.join(",")));
    for part in &run.input.parts {
        for (pattern, count) in &part.cells {
            let bits: Vec<&str> =
                (0..names.len()).map(|at| if pattern >> at & 1 == 1 { "1" } else { "0" }).collect();
            if has_parts {
                csv.push_str(&format!("\"{}\",", part.part.replace('"', "\"\"")));
            }
            csv.push_str(&format!("{},{count}\n", bits.join(",")));
        }
    }
    csv
}

/// Whether a text that would be public with the run holds the name of somebody in the register, or a telephone number.
pub fn names_somebody(state: &State, run: &KeptRun) -> bool {
    let definition = run.plan.definition.find(state);
    let texts = run.plan.groups.iter().map(|group| &*group.name).chain([&*run.plan.name]);
    let of_definition = definition
        .iter()
        .flat_map(|definition| [Some(&*definition.title), definition.note.as_deref()].into_iter().flatten());
    names_somebody_in(state, &texts.chain(of_definition).collect::<Vec<_>>())
}
