//! How long it takes to see who stands on which of four made-up lists, and to estimate from them.
//!
//! `cargo bench -p office --bench estimating -- 100000` (records; one in ten people is judged to stand on two lists, up to
//! 2,000 of them).
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]
#![expect(clippy::disallowed_methods, reason = "a stopwatch reads the clock")]

#[allow(dead_code, reason = "each bench takes what it needs")]
mod made_up;

use office::{Office, Progress, Session};
use register::figures::defined::By;
use register::figures::definitions::facts::{DefinitionName, Shipped};
use register::figures::estimates::facts::{EstimatePlan, ListGroup, Method};
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::sources::facts::ListAccount;
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Said, ThingId};
use std::time::Instant;

fn main() {
    let records: usize = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(2_000);
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("office");
    let words = made_up::fill(&place, 0);
    let office = Office::at(&place, made_up::surroundings()).unwrap();
    let session = office.sign_in(&words, &Progress::default()).unwrap();
    let lists = fill(&office, &session, records);
    let plan = |by, methods: &[Method]| EstimatePlan {
        name: "made-up".into(),
        definition: DefinitionName::Shipped(Shipped::Detained),
        groups: (1..).zip(&lists).map(|(at, list)| group(at, *list)).collect(),
        by,
        methods: methods.to_vec(),
        seed: 1,
        linkages: 0,
        known: None,
    };
    for by in [None, Some(By::Sex), Some(By::Place)] {
        let begin = Instant::now();
        let seen = office.overlaps(&session, &plan(by, &[Method::Graphs])).unwrap();
        let (documented, both) = (seen.input.documented(), seen.input.in_overlaps());
        println!(
            "{records} records by {by:?}: {documented} documented, {both} on two lists, in {:.2?}",
            begin.elapsed()
        );
    }
    for method in Method::ALL {
        let begin = Instant::now();
        office.estimate(&session, plan(None, &[*method])).unwrap();
        println!("{}: {:.2?}", method.code(), begin.elapsed());
    }
}

fn group(at: usize, list: ThingId) -> ListGroup {
    ListGroup { name: format!("list {at}").into(), lists: vec![list] }
}

fn fill(office: &Office, session: &Session, records: usize) -> Vec<ThingId> {
    let lists = office.draw_ids(4).unwrap();
    let account = |id: ThingId| {
        let account = ListAccount {
            title: format!("list {id}").into(),
            keeper: None,
            definition: None,
            source: None,
            one_row_one_person: true,
            made_up: true,
        };
        let by = Provenance::from_member(Basis::NotStated);
        let said = vec![Said { claims: vec![Claim::List(Box::new(account))], by }];
        NewThing { id, kind: Kind::List, list: None, reference: None, said }
    };
    let things = lists.iter().map(|id| account(*id)).collect();
    office.act(session, office.draw_act(), Act::Import { things, batch: Vec::new() }).unwrap();
    let mut all = Vec::new();
    for first in (0..records).step_by(1000) {
        let ids = office.draw_ids(1000.min(records - first)).unwrap();
        let row = |(n, id): (usize, &ThingId)| {
            let row = made_up::row(first + n, *id, "row");
            NewThing { list: lists.get((first + n) % 4).copied(), ..row }
        };
        let things = ids.iter().enumerate().map(row).collect();
        office.act(session, office.draw_act(), Act::Import { things, batch: Vec::new() }).unwrap();
        all.extend(ids);
    }
    // The third of each ten is detained, and stands on a second list that changes from ten to ten.
    for (at, ten) in all.chunks_exact(10).take(2_000).enumerate() {
        let id = office.draw_ids(1).unwrap().pop().unwrap();
        let pair = (ten[2], ten[5 + 2 * (at % 2)]);
        let judging = Judging { id, pair, verdict: Verdict::Same, reason: "made up".into() };
        office.act(session, office.draw_act(), Act::JudgePair(judging)).unwrap();
    }
    lists
}
