//! The queue under a job that is stopped, under members who look at once, and under nobody who changes anything.

use super::*;
use crate::Progress;
use crate::import::{batch, ids};
use crate::made_up::{open_office, people};
use crate::session::Session;
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::{Act, ActId, Kind};
use tempfile::TempDir;

/// Twenty made-up people, each entered twice.
fn twice() -> (TempDir, Office, Session) {
    let (folder, office, session) = open_office();
    for act in [ActId([1; 16]), ActId([2; 16])] {
        let things = people(&ids(&office, act, 20).unwrap());
        batch(&office, &session, act, things, &Progress::default()).unwrap();
    }
    (folder, office, session)
}

/// Two records that may be one person, in the queue without a run.
fn put_a_pair(office: &Office) -> Suggested {
    let found = office.read(|known| {
        let people = known.state.things().filter(|(_, thing)| thing.kind() == Some(Kind::Person));
        let ids: Vec<_> = people.map(|(_, thing)| thing.id).collect();
        let pair = |other: &ThingId| suggested(&known.state, (ids[0], *other), 3.0);
        ids.iter().skip(1).find_map(pair)
    });
    let pair = found.flatten().unwrap();
    office.matching().now().add(vec![pair]);
    pair
}

#[test]
fn a_stopped_job_leaves_what_was_there_and_goes_on_when_it_is_started_again() {
    let (_folder, office, _session) = twice();
    let office = Arc::new(office);
    office.suggest();
    put_a_pair(&office);
    let before = office.suggestions(0, 100);
    let (run, work) = office.begin_suggesting().unwrap();
    assert!(office.begin_suggesting().is_none(), "one at a time");
    office.stop_suggesting();
    assert!(matches!(office.suggesting(), Suggesting::Stopped(..)));
    std::thread::scope(|scope| {
        let job = scope.spawn(|| office.look_for_pairs(run, &work));
        assert_eq!((office.has_suggested(), office.suggestions(0, 100)), (true, before));
        assert!(!job.is_finished(), "it waits");
        office.start_suggesting();
        job.join().unwrap();
    });
    let done = office.suggesting();
    assert!(matches!(done, Suggesting::Done(found) if found.records == 40), "{done:?}");
}

#[test]
fn a_stopped_job_ends_when_the_office_closes() {
    let (_folder, office, _session) = twice();
    let (run, work) = office.begin_suggesting().unwrap();
    office.stop_suggesting();
    std::thread::scope(|scope| {
        let job = scope.spawn(|| office.look_for_pairs(run, &work));
        office.close();
        job.join().unwrap();
    });
    assert_eq!(office.suggesting(), Suggesting::NotYet);
    assert!(!office.has_suggested());
}

#[test]
fn whoever_looks_at_once_compares_each_new_record_once() {
    let (_folder, office, session) = twice();
    office.suggest();
    let act = ActId([3; 16]);
    let things = people(&ids(&office, act, 30).unwrap());
    batch(&office, &session, act, things, &Progress::default()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| office.suggestions(0, 10));
        }
    });
    office.suggestions(0, 10);
    let now = office.matching().now();
    assert_eq!((now.looked_at, now.added), (30, 30));
    let mut pairs: Vec<_> = now.pairs.iter().map(|pair| (pair.left, pair.right)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(pairs.len(), now.pairs.len(), "no pair is there twice");
}

#[test]
fn the_queue_is_made_once_for_each_change() {
    let (_folder, office, session) = twice();
    let pair = put_a_pair(&office);
    let first = office.queue();
    assert_eq!(*first, [pair]);
    assert!(Arc::ptr_eq(&first, &office.queue()), "nothing has changed");
    let id = office.draw_ids(1).unwrap()[0];
    let (pair, verdict) = ((pair.left, pair.right), Verdict::Different);
    let judging = Judging { id, pair, verdict, reason: "two birthdays".into() };
    office.act(&session, office.draw_act(), Act::JudgePair(judging)).unwrap();
    assert!(office.queue().is_empty(), "what was judged is done");
    office.matching().forget();
    assert!(office.queue().is_empty());
}
