//! Runs of estimates kept and taken back by chance, each with what the lists at the node look like; and what must hold of
//! them.

use super::chance::Chance;
use register::figures::defined::By;
use register::figures::definitions::facts::{DefinitionName, Shipped};
use register::figures::estimates::facts::*;
use register::figures::estimates::input::{chosen, known_by};
use register::figures::facts::Number;
use register::{Act, Kind, State, ThingId};

/// Keeps a run, takes one back, or does what will be refused.
pub fn draw(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let all: Vec<ThingId> = state.estimates().all().iter().map(|run| run.id).collect();
    if chance.one_in(3) {
        let run = chance.pick(&all).copied().unwrap_or(ThingId([9; 16]));
        return ("withdraw-estimate", Act::WithdrawEstimate { run, reason: "the wrong lists".into() });
    }
    ("keep-estimate", Act::KeepEstimate(ThingId(chance.id()), Box::new(run(chance, state))))
}

fn run(chance: &mut Chance, state: &State) -> KeptRun {
    let lists: Vec<ThingId> = state.all_of(Kind::List).iter().map(|list| state.thing(*list).id).collect();
    let group =
        |(at, list): (usize, &ThingId)| ListGroup { name: format!("L{at}").into(), lists: vec![*list] };
    let by = [None, Some(By::Sex), Some(By::Place), Some(By::Day), Some(By::Age)];
    let plan = EstimatePlan {
        name: "made-up".into(),
        definition: DefinitionName::Shipped(*chance.pick(Shipped::ALL).unwrap_or(&Shipped::Deaths)),
        groups: lists.iter().take(1 + chance.below(4)).enumerate().map(group).collect(),
        by: chance.pick(&by).copied().flatten(),
        methods: vec![Method::Graphs],
        seed: 1,
        linkages: 0,
        known: None,
    };
    let input = chosen(state, &plan).map(|chosen| {
        let joined = chosen.joined(state, &[], known_by(&plan));
        assert_eq!(joined, chosen.input.parts, "nobody joined changes no table");
        let places: Vec<usize> = (0..chosen.people.len()).collect();
        let pairs: Vec<(usize, usize)> = places.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let joined: u64 = chosen.joined(state, &pairs, known_by(&plan)).iter().map(people).sum();
        assert!(joined <= chosen.input.parts.iter().map(people).sum(), "joining makes nobody");
        chosen.input
    });
    let input = input.unwrap_or_default();
    let documented = input.documented();
    let point = Some(Number::whole(documented as i64));
    let figures = Figures { point, lo95: point, hi95: point, lo80: None, hi80: None };
    let answer = Answer {
        method: Method::Graphs,
        part: None,
        documented,
        figures,
        ess: None,
        split_rhat: None,
        warnings: vec![Warning::plain(WarningCode::NoOverlap)],
        seconds: Number::whole(0),
        quantiles: Vec::new(),
        without: Vec::new(),
        priors: Vec::new(),
        curve: Vec::new(),
        untestable: None,
        share_of_linkage: None,
    };
    KeptRun {
        plan,
        known: 1,
        input,
        input_hash: "0".repeat(64).into(),
        linkage: Linkage::default(),
        answers: vec![answer],
        result_hash: "0".repeat(64).into(),
    }
}

fn people(part: &PartInput) -> u64 {
    part.documented() + part.nowhere
}
