//! A1: killed at every call that changes the disk, and at any moment under eight writers. Nothing acknowledged is
//! lost, nothing appears that nobody wrote, and the store opens.

use crate::office::{self, Chance};
use crate::shim::{self, Ended, Plan};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Duration;
use store::Store;

fn plan(fault: &'static str, at: u64) -> Option<Plan> {
    Some(Plan { fault, at, forever: false })
}

/// Judges a store after a victim's day: all that was acknowledged is there.
pub fn judge_day(place: &Path, ended: &Ended) {
    let (store, numbers) = office::judge(place);
    for number in ended.numbers("append") {
        assert!(numbers.contains(&number), "entry {number} was acknowledged and is lost");
    }
    if ended.said("keys") {
        for number in (1..40).filter(|number| *number != 5) {
            assert_eq!(store.keyring().get(&office::key(number).subject).unwrap(), Some(office::key(number)));
        }
    }
    if ended.said("destroyed 5") {
        assert!(
            !office::holds(place, &office::key(5).wrapped),
            "a destroyed key is still on the disk: {:?}",
            ended.said
        );
    }
    if ended.said("sealed") {
        assert_eq!(store.keyring().sealed("member").unwrap(), Some(office::bytes(8, 600)));
    }
    if ended.said("file 1") {
        let hash = store::FileHash::of(&office::file(1));
        assert_eq!(store.files().get(hash).unwrap(), Some(office::file(1)));
    }
    if ended.said("submission 2") {
        assert!(store.inbox().list().unwrap().contains(&office::submission(2)));
    }
    if ended.said("removed 1") {
        assert!(!store.inbox().list().unwrap().contains(&office::submission(1)));
    }
    if ended.said("edition") {
        assert_eq!(store.edition().read("page").unwrap(), Some(office::bytes(7, 5_000)));
    }
    if ended.said("snapshot") {
        assert!(store.snapshot().reader().unwrap().is_some());
    }
    let end = store.log().position().unwrap();
    assert!(store.log().append(&[office::entry(999)], end).is_ok(), "a store that opens takes entries");
}

/// Makes a store with a little in it, to be copied for each victim.
pub fn used_store(place: &Path) {
    let store = Store::create(place, &office::about()).unwrap();
    store.log().append(&office::entries(0..30), store::Position::START).unwrap();
    store.keyring().put(&(50..80).map(office::key).collect::<Vec<_>>()).unwrap();
}

/// How many calls a day makes when nothing goes wrong.
pub fn calls_of_a_day() -> u64 {
    let (folder, fresh) = office::place();
    used_store(&fresh);
    let place = folder.path().canonicalize().unwrap().join("victim");
    let survives = |at: u64| {
        office::copy(&fresh, &place);
        let ended = shim::run("day", &place, plan("kill", at));
        for left in ["victim", "victim.backup", "victim.backup.unfinished"] {
            let _none = std::fs::remove_dir_all(place.with_file_name(left));
        }
        ended.reached_the_end()
    };
    // The first call that is never made, by halving.
    let (mut made, mut never) = (0, 1_000);
    while never - made > 1 {
        let middle = (made + never) / 2;
        if survives(middle) { never = middle } else { made = middle }
    }
    assert!(made > 130, "only {made} calls were seen: is the library loaded?");
    made
}

/// Runs a day with the fault at every call in turn until one reaches its end; returns the number of calls.
fn every_call(fault: &'static str, day: impl Fn(Option<Plan>) -> Ended) -> u64 {
    for at in 1..2_000 {
        if day(plan(fault, at)).reached_the_end() {
            return at - 1;
        }
    }
    unreachable!("a day has fewer calls")
}

fn killed_at_every_call(fault: &'static str) {
    let (folder, fresh) = office::place();
    used_store(&fresh);
    let calls = every_call(fault, |plan| {
        let place = folder.path().canonicalize().unwrap().join("victim");
        office::copy(&fresh, &place);
        let ended = shim::run("day", &place, plan);
        judge_day(&place, &ended);
        for numbers in office::judge(&place).1.windows(2) {
            assert!(numbers[0] < numbers[1], "entries stand in another order");
        }
        for left in ["victim", "victim.backup", "victim.backup.unfinished"] {
            let _none = std::fs::remove_dir_all(place.with_file_name(left));
        }
        ended
    });
    assert!(calls > 130, "only {calls} calls were seen: is the library loaded?");
}

#[test]
fn killed_before_every_call_a_day_loses_nothing_acknowledged() {
    killed_at_every_call("kill");
}

#[test]
fn killed_in_the_middle_of_every_write_a_day_loses_nothing_acknowledged() {
    killed_at_every_call("torn");
}

#[test]
fn killed_while_it_is_made_a_store_is_there_whole_or_not_at_all() {
    let (_folder, place) = office::place();
    let unfinished = place.with_extension("unfinished");
    let calls = every_call("kill", |plan| {
        let ended = shim::run("create", &place, plan);
        if place.exists() {
            office::judge(&place);
            std::fs::remove_dir_all(&place).unwrap();
        } else {
            assert!(!ended.said("created"));
            let refused = Store::create(&place, &office::about());
            if unfinished.exists() {
                assert!(matches!(refused, Err(store::Unreadable::Unfinished(_))));
                std::fs::remove_dir_all(&unfinished).unwrap();
            }
            let _none = std::fs::remove_dir_all(&place);
        }
        ended
    });
    assert!(calls > 30, "only {calls} calls were seen");
}

#[test]
fn killed_again_and_again_while_it_recovers_a_store_still_opens() {
    let (folder, fresh) = office::place();
    used_store(&fresh);
    let place = folder.path().canonicalize().unwrap().join("victim");
    for at in (5..80).step_by(9) {
        office::copy(&fresh, &place);
        let mut acknowledged = shim::run("day", &place, plan("kill", at)).numbers("append");
        for recovery in 1..12 {
            let ended = shim::run("open", &place, plan("torn", recovery));
            acknowledged.extend(ended.numbers("append"));
            if ended.reached_the_end() {
                break;
            }
        }
        let (_, numbers) = office::judge(&place);
        assert!(acknowledged.iter().all(|number| numbers.contains(number)));
        std::fs::remove_dir_all(&place).unwrap();
    }
}

/// Kills eight writers at any moment, again and again on one store.
fn killed_at_any_moment(kills: u64, seed: u64) {
    let (_folder, place) = office::place();
    drop(Store::create(&place, &office::about()).unwrap());
    let mut chance = Chance(seed);
    let mut acknowledged = 0;
    for kill in 0..kills {
        let mut victim = shim::start("writers", &place, None);
        let out = BufReader::new(victim.stdout.take().unwrap());
        let mut lines = out.lines().map_while(Result::ok);
        assert!(
            lines.any(|line| line == "victim: began"),
            "the victim did not begin (kill {kill}, seed {seed})"
        );
        std::thread::sleep(Duration::from_micros(chance.below(25_000)));
        victim.kill().unwrap();
        let said: Vec<_> =
            lines.filter_map(|line| line.strip_prefix("victim: append ")?.parse().ok()).collect();
        victim.wait().unwrap();
        let (_, numbers) = office::judge(&place);
        let numbers: std::collections::HashSet<u64> = numbers.into_iter().collect();
        for number in &said {
            assert!(numbers.contains(number), "entry {number} is lost (kill {kill}, seed {seed})");
        }
        acknowledged += said.len();
        if numbers.len() > 3_000 {
            std::fs::remove_dir_all(&place).unwrap();
            drop(Store::create(&place, &office::about()).unwrap());
        }
    }
    println!("{kills} kills, seed {seed}: {acknowledged} acknowledged, 0 lost, 0 that nobody wrote");
    assert!(acknowledged as u64 > kills, "the victims hardly wrote");
}

fn number_from(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |number| number.parse().unwrap())
}

#[test]
fn killed_five_hundred_times_at_any_moment_eight_writers_lose_nothing_acknowledged() {
    killed_at_any_moment(500, number_from("TIZIM_SEED", 2022));
}

#[test]
#[ignore = "takes about half an hour"]
fn killed_ten_thousand_times_at_any_moment_eight_writers_lose_nothing_acknowledged() {
    killed_at_any_moment(number_from("TIZIM_KILLS", 10_000), number_from("TIZIM_SEED", 5));
}
