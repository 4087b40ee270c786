//! A3 and A4: the disk fails or fills at every call, once or for good, in a day's work and in recovery. Nothing is
//! acknowledged after a failed flush, and the store is whole when the disk is well again. On a full disk the office
//! still reads, and still destroys keys.

use crate::kills::{calls_of_a_day, judge_day, used_store};
use crate::office;
use crate::shim::{self, Plan};
use std::path::Path;
use store::Store;

/// Runs a day with this fault at every call in turn, then opens the store on a disk that is well.
fn every_call_fails(fault: &'static str, forever: bool) {
    let (folder, fresh) = office::place();
    used_store(&fresh);
    let place = folder.path().canonicalize().unwrap().join("victim");
    let mut said_no = 0;
    let calls = calls_of_a_day();
    for at in 1..=calls {
        office::copy(&fresh, &place);
        let ended = shim::run("day", &place, Some(Plan { fault, at, forever }));
        assert!(ended.reached_the_end(), "{fault} at call {at}: the victim died: {:?}", ended.said);
        judge_day(&place, &ended);
        remove(&place);
        let no = |line: &String| ["failed", "refused", "stopped"].iter().any(|no| line.starts_with(no));
        said_no += u64::from(ended.said.iter().any(no));
    }
    println!("{fault}: {calls} calls failed, {said_no} of them were told to somebody");
    assert!(said_no > calls / 2, "only {said_no} of {calls} failures were told to anybody");
}

fn remove(place: &Path) {
    for left in ["victim", "victim.backup", "victim.backup.unfinished"] {
        let _none = std::fs::remove_dir_all(place.with_file_name(left));
    }
}

#[test]
fn an_error_at_any_call_is_never_an_acknowledgement() {
    every_call_fails("eio", false);
}

#[test]
fn errors_from_any_call_on_are_never_an_acknowledgement() {
    every_call_fails("eio", true);
}

#[test]
fn a_disk_without_room_for_one_call_is_never_an_acknowledgement() {
    every_call_fails("enospc", false);
}

#[test]
fn a_disk_without_room_from_any_call_on_is_never_an_acknowledgement() {
    every_call_fails("enospc", true);
}

#[test]
fn an_error_at_any_call_of_a_recovery_leaves_a_store_that_opens_later() {
    let (folder, fresh) = office::place();
    used_store(&fresh);
    let crashed = folder.path().canonicalize().unwrap().join("crashed");
    let place = folder.path().canonicalize().unwrap().join("victim");
    office::copy(&fresh, &crashed);
    let day = shim::run("day", &crashed, Some(Plan { fault: "kill", at: 60, forever: false }));
    assert!(!day.numbers("append").is_empty());
    for (fault, forever) in [("eio", false), ("eio", true), ("enospc", true)] {
        for at in 1..25 {
            office::copy(&crashed, &place);
            let ended = shim::run("open", &place, Some(Plan { fault, at, forever }));
            let (_, numbers) = office::judge(&place);
            for number in day.numbers("append").iter().chain(&ended.numbers("append")) {
                assert!(numbers.contains(number), "{fault} at call {at} of recovery lost entry {number}");
            }
            remove(&place);
        }
    }
}

#[test]
fn a_full_disk_still_lets_the_office_read_and_destroy_keys() {
    let (_folder, place) = office::place();
    used_store(&place);
    let ended = shim::run("full", &place, Some(Plan { fault: "full", at: 1, forever: true }));
    assert!(ended.reached_the_end(), "{:?}", ended.said);
    assert_eq!(ended.numbers("read").len(), 30);
    assert!(ended.said("append Err(Full)"), "{:?}", ended.said);
    assert!(ended.said("destroyed"), "{:?}", ended.said);
    assert!(!office::holds(&place, &office::key(60).wrapped));
    let store = Store::open(&place).unwrap();
    assert_eq!(store.check(), []);
    assert!(store.log().position().unwrap().0 >= 30);
    assert_eq!(store.keyring().get(&office::key(60).subject).unwrap(), None);
    assert_eq!(store.keyring().get(&office::key(61).subject).unwrap(), Some(office::key(61)));
}
