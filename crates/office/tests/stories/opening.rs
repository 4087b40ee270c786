//! Opening, closing, and what is still there afterwards.

use crate::world::{World, act, person};
use office::people::PeopleQuery;
use office::session::IDLE;
use office::{NotDone, NotIn, Progress};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::people::views::AsOf;
use register::{Act, Refusal};
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn what_was_entered_is_there_after_a_restart() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.enter(&session, "Айша Үлгіқызы", Status::Missing);
    let before = world.office.read(|known| known.state.canonical_bytes()).unwrap();
    let world = world.restart();
    world.sign_in();
    let (name, status, after) = world
        .office
        .read(|known| {
            let view = known.state.person(id, AsOf::NOW).unwrap();
            (view.name.to_owned(), view.status.unwrap().note.status, known.state.canonical_bytes())
        })
        .unwrap();
    assert_eq!((name.as_str(), status), ("Айша Үлгіқызы", Status::Missing));
    assert!(before == after, "the log folds into the state that was there");
}

#[test]
fn a_form_sent_twice_does_nothing_twice() {
    let world = World::new();
    let session = world.sign_in();
    let ids = world.office.draw_ids(2).unwrap();
    let first =
        world.office.act(&session, act(9), Act::Enter(person(ids[0], "Made-up One", Status::Held))).unwrap();
    let second =
        world.office.act(&session, act(9), Act::Enter(person(ids[1], "Made-up One", Status::Held))).unwrap();
    assert!(!first.again && second.again);
    assert_eq!(first.thing, second.thing);
    assert_eq!(world.office.read(|known| known.people.len()), Some(1));
}

#[test]
fn a_closed_office_knows_nothing_and_does_nothing() {
    let world = World::new();
    let session = world.sign_in();
    world.enter(&session, "Made-up One", Status::Held);
    world.office.close();
    assert!(!world.office.is_open());
    assert!(world.office.read(|_| ()).is_none());
    assert!(world.office.session(session.token).is_none());
    let act = world.office.act(&session, act(1), Act::NoteReads(Vec::new()));
    assert!(matches!(act, Err(NotDone::Closed)));
}

#[test]
fn fifteen_idle_minutes_close_the_office() {
    let world = World::new();
    let session = world.sign_in();
    world.clock.forward(IDLE - 1);
    assert!(world.office.session(session.token).is_some());
    world.clock.forward(IDLE);
    world.office.tick();
    assert!(!world.office.is_open());
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let world = World::new();
    let wrong = world.office.sign_in("abandon ability able about above absent", &Progress::default());
    assert!(matches!(wrong, Err(NotIn::NobodyHasIt)));
    let nonsense = world.office.sign_in("one two", &Progress::default());
    assert!(matches!(nonsense, Err(NotIn::NotAPassphrase(_))));
    assert!(!world.office.is_open());
}

#[test]
fn a_refused_act_leaves_no_trace() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.office.draw_ids(1).unwrap()[0];
    let before = world.office.read(|known| known.state.canonical_bytes());
    let refused = world.office.act(&session, act(1), Act::Enter(person(id, " ", Status::Held)));
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::Missing("name")))));
    assert!(before == world.office.read(|known| known.state.canonical_bytes()));
    world.enter(&session, "Made-up One", Status::Held);
}

#[test]
fn people_are_found_by_name_in_another_script_at_once() {
    let world = World::new();
    let session = world.sign_in();
    let id = world.enter(&session, "Made-up Жағыпаров", Status::Dead);
    let query = PeopleQuery { text: "zhagiparov".into(), ..PeopleQuery::default() };
    let found = world.office.read(|known| {
        let page = known.people.page(&known.state, &query, 0, 50);
        page.records.iter().map(|number| known.state.thing(*number).id).collect::<Vec<_>>()
    });
    assert_eq!(found, Some(vec![id]));
}

#[test]
fn a_form_of_one_member_tells_another_nothing_and_does_nothing_for_them() {
    let world = World::new();
    let lead = world.sign_in();
    let added = world.office.add_member(&lead, act(2), "Made-up Operator", MemberRole::Operator).unwrap();
    let operator = world.office.sign_in(added.1.words(), &Progress::default()).unwrap();
    let ids = world.office.draw_ids(2).unwrap();
    world.office.act(&lead, act(9), Act::Enter(person(ids[0], "Made-up One", Status::Held))).unwrap();
    let theirs = Act::Enter(person(ids[1], "Made-up Two", Status::Held));
    let refused = world.office.act(&operator, act(9), theirs);
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::AlreadyPast))), "{refused:?}");
}

#[test]
fn a_clock_that_runs_wild_neither_stops_the_writing_nor_dates_what_comes_after() {
    let world = World::new();
    let session = world.sign_in();
    let now = 1_700_000_000_000;
    for wrong in [u64::MAX, 1 << 47, 4_102_444_800_000, 0] {
        world.clock.set(wrong);
        world.enter(&session, "Made-up of a wrong clock", Status::Held);
    }
    world.clock.set(now + 60_000);
    let last = world.enter(&session, "Made-up of a right clock", Status::Held);
    let times: Vec<_> =
        world.office.read(|known| known.state.acts().map(|act| act.stamp.milliseconds()).collect()).unwrap();
    assert!(times.is_sorted(), "{times:?}");
    assert_eq!(times.last(), Some(&(now as i64 + 60_000)));
    let world = world.restart();
    world.sign_in();
    let found = world.office.read(|known| (known.faults.len(), known.state.find(last).is_some()));
    assert_eq!(found, Some((0, true)));
}

#[test]
fn an_opening_that_is_stopped_opens_nothing() {
    let world = World::new();
    let session = world.sign_in();
    world.enter(&session, "Made-up One", Status::Held);
    world.office.close();
    let progress = Progress::default();
    progress.stop();
    let stopped = world.office.sign_in(&world.lead, &progress);
    assert!(matches!(stopped, Err(NotIn::Fault(_))), "{stopped:?}");
    assert!(!world.office.is_open(), "half a log must not pass for the whole");
    let session = world.sign_in();
    world.enter(&session, "Made-up Two", Status::Held);
    let world = world.restart();
    world.sign_in();
    let found = world.office.read(|known| (known.faults.len(), known.people.len()));
    assert_eq!(found, Some((0, 2)));
}

#[test]
fn members_who_sign_in_while_others_look_whether_the_office_is_empty_are_let_in() {
    let world = World::new();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    world.office.tick();
                }
            });
        }
        let tries: Vec<_> = (0..60)
            .map(|_| {
                let session = world.office.sign_in(&world.lead, &Progress::default());
                session.map(|session| {
                    world.office.sign_out(session.token);
                })
            })
            .collect();
        done.store(true, Ordering::Relaxed);
        assert!(tries.iter().all(Result::is_ok), "{:?}", tries.iter().find(|tried| tried.is_err()));
    });
}
