//! What the store promises, one promise a test.

use crate::*;
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn about() -> About {
    About { office: [1; 16], node: [2; 16], created: 1_641_340_800_000 }
}

/// A folder that goes with the test, and the place of a store in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("office");
    (folder, place)
}

fn entry(number: u64) -> NewEntry {
    let mut id = [0; 32];
    id[..8].copy_from_slice(&number.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes());
    let mut act = [7; 16];
    act[..8].copy_from_slice(&number.to_be_bytes());
    let bytes = vec![number as u8; 300];
    NewEntry { node: [2; 16], sequence: number, id, act, time: 1_000 + number, bytes }
}

fn entries(numbers: std::ops::Range<u64>) -> Vec<NewEntry> {
    numbers.map(entry).collect()
}

fn read_all(store: &Store) -> Vec<NewEntry> {
    let mut all = Vec::new();
    let each = &mut |_, entry: &StoredEntry| {
        all.push(entry.clone());
        ControlFlow::Continue(())
    };
    store.log().entries_from(Position::START, each).unwrap();
    all
}

fn subject(number: u8) -> [u8; 16] {
    [[number, !number]; 8].concat().try_into().unwrap()
}

fn key(number: u8) -> SubjectKey {
    SubjectKey { subject: subject(number), compartment: 1, generation: 3, wrapped: [number ^ 0x5A; 72] }
}

/// Whether any file under `folder` holds these bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|found| {
        let found = found.unwrap().path();
        if found.is_dir() {
            return holds(&found, bytes);
        }
        // The reserve is four million equal bytes, slow to look through.
        !found.ends_with("reserve")
            && std::fs::read(&found).unwrap().windows(bytes.len()).any(|window| window == bytes)
    })
}

#[test]
fn what_was_appended_is_there_after_opening_again() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    assert_eq!(store.log().append(&entries(1..4), Position::START), Ok(Position(3)));
    drop(store);
    let store = Store::open(&place).unwrap();
    assert_eq!(*store.about(), about());
    assert_eq!(read_all(&store), entries(1..4));
    assert_eq!(store.log().entry(&entry(2).id).unwrap(), Some((Position(2), entry(2))));
    assert_eq!(store.log().act(&entry(3).act).unwrap(), Some(Position(3)));
    assert!(!store.log().has_act(&[9; 16]).unwrap());
    assert_eq!(store.check(), []);
}

#[test]
fn who_comes_second_is_told_where_the_log_ends() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.log().append(&entries(1..3), Position::START).unwrap();
    let second = store.log().append(&entries(3..4), Position::START);
    assert_eq!(second, Err(AppendError::Moved { actual: Position(2) }));
    assert_eq!(store.log().position().unwrap(), Position(2));
}

#[test]
fn a_slice_with_one_known_entry_leaves_none_behind() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.log().append(&entries(1..2), Position::START).unwrap();
    let slice = [entry(5), entry(1)];
    assert_eq!(store.log().append(&slice, Position(1)), Err(AppendError::Known));
    assert_eq!(read_all(&store), entries(1..2));
    assert!(!store.log().is_stopped());
}

#[test]
fn a_reader_of_the_log_may_write_to_it_meanwhile() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.log().append(&entries(1..3), Position::START).unwrap();
    let each = &mut |position: Position, _: &StoredEntry| {
        store.log().append(&entries(3..4), position.after(1)).unwrap();
        ControlFlow::Break(())
    };
    store.log().entries_from(Position::START, each).unwrap();
    assert_eq!(store.log().position().unwrap(), Position(3));
}

#[test]
fn a_store_that_is_open_cannot_be_opened_again() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    assert!(matches!(Store::open(&place), Err(Unreadable::InUse(_))));
    drop(store);
    assert!(Store::open(&place).is_ok());
}

#[test]
fn nothing_is_made_where_something_is() {
    let (folder, place) = place();
    std::fs::create_dir(&place).unwrap();
    std::fs::write(place.join("letter"), "dear").unwrap();
    assert!(matches!(Store::create(&place, &about()), Err(Unreadable::Occupied(_))));
    assert!(matches!(Store::open(&place), Err(Unreadable::NotThere(_))));
    assert_eq!(std::fs::read(place.join("letter")).unwrap(), b"dear");
    assert!(matches!(Store::open(&folder.path().join("nowhere")), Err(Unreadable::NotThere(_))));
}

/// Writes a number into the header of a database file.
fn write_header(file: &Path, at: usize, number: u32) -> Vec<u8> {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
    std::fs::write(file, &bytes).unwrap();
    bytes
}

#[test]
fn a_newer_or_foreign_store_is_refused_and_left_as_it_is() {
    let (_folder, place) = place();
    drop(Store::create(&place, &about()).unwrap());
    let file = place.join("log.sqlite");
    let newer = write_header(&file, 60, 2);
    assert!(matches!(Store::open(&place), Err(Unreadable::Newer { found: 2, known: 1, .. })));
    assert_eq!(std::fs::read(&file).unwrap(), newer);
    let foreign = write_header(&file, 68, 7);
    assert!(matches!(Store::open(&place), Err(Unreadable::Foreign(_))));
    assert_eq!(std::fs::read(&file).unwrap(), foreign);
}

#[test]
fn keys_of_another_office_are_refused() {
    let (folder, place) = place();
    drop(Store::create(&place, &about()).unwrap());
    let other = folder.path().join("other");
    drop(Store::create(&other, &About { office: [9; 16], ..about() }).unwrap());
    std::fs::copy(other.join("keys.sqlite"), place.join("keys.sqlite")).unwrap();
    let refused = Store::open(&place).unwrap_err().to_string();
    assert!(refused.contains("another office"), "{refused}");
}

#[test]
fn keys_and_secrets_come_back_and_go() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    let keyring = store.keyring();
    keyring.put(&[key(1), key(2), key(3)]).unwrap();
    keyring.put_sealed("member.0a", b"sealed").unwrap();
    keyring.destroy(&[subject(2)]).unwrap();
    assert_eq!(keyring.get(&subject(1)).unwrap(), Some(key(1)));
    assert_eq!(keyring.get(&subject(2)).unwrap(), None);
    let mut all = Vec::new();
    keyring.all(&mut |key| all.push(key.clone())).unwrap();
    assert_eq!(all, [key(1), key(3)]);
    assert_eq!(keyring.sealed("member.0a").unwrap(), Some(b"sealed".to_vec()));
    assert_eq!(keyring.sealed_names().unwrap(), ["member.0a"]);
    keyring.remove_sealed("member.0a").unwrap();
    assert_eq!(keyring.sealed("member.0a").unwrap(), None);
    assert!(matches!(keyring.put_sealed("../log", b""), Err(StoreError::Name)));
}

#[test]
fn a_destroyed_key_is_in_no_file_of_the_folder() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    let keys: Vec<_> = (0..200).map(key).collect();
    store.keyring().put(&keys).unwrap();
    // Written twice more, so that the write-ahead log holds several versions of the pages.
    store.keyring().put(&keys).unwrap();
    store.keyring().put(&[SubjectKey { generation: 4, ..key(77) }]).unwrap();
    assert!(holds(&place, &key(77).wrapped));
    store.keyring().destroy(&[subject(77), subject(78)]).unwrap();
    for gone in [77, 78] {
        assert!(!holds(&place, &key(gone).wrapped));
        assert!(!holds(&place, &key(gone).subject));
    }
    assert!(holds(&place, &key(79).wrapped));
    assert_eq!(store.check(), []);
}

#[test]
fn a_replaced_secret_is_in_no_file_of_the_folder() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.keyring().put_sealed("member", &[0xE1; 5000]).unwrap();
    assert!(holds(&place, &[0xE1; 64]));
    store.keyring().put_sealed("member", &[0xE2; 40]).unwrap();
    assert!(!holds(&place, &[0xE1; 16]));
}

/// Fills freed memory with a pattern, as an office does that has just shown a page. The small pieces that stay keep
/// the freed ones apart, so that they are used again as they are.
fn leave_in_memory(canary: &[u8; 16]) {
    for size in [512, 1024, 2048, 4096, 4400, 8192, 32_768, 37_000, 66_000] {
        let pieces: Vec<Vec<u8>> = (0..20)
            .map(|_| {
                std::mem::forget(std::hint::black_box(vec![1_u8; 40]));
                canary.repeat(size / 16)
            })
            .collect();
        drop(std::hint::black_box(pieces));
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for found in std::fs::read_dir(from).unwrap() {
        let found = found.unwrap();
        let to = to.join(found.file_name());
        if found.path().is_dir() {
            copy(&found.path(), &to);
        } else {
            std::fs::copy(found.path(), to).unwrap();
        }
    }
}

#[test]
fn what_was_in_memory_is_in_no_file_of_the_folder() {
    let (folder, place) = place();
    let canary = b"Aigerim, hiding!";
    leave_in_memory(canary);
    let store = Store::create(&place, &about()).unwrap();
    let front = Front::open(&place).unwrap();
    for number in 1..10 {
        leave_in_memory(canary);
        store.log().append(&entries(number * 10..number * 10 + 9), store.log().position().unwrap()).unwrap();
        store.keyring().put(&[key(number as u8)]).unwrap();
        let bytes = vec![number as u8; 900];
        front.push(&Submission { id: [number as u8; 16], received: number, bytes }).unwrap();
    }
    store.inbox().remove(&[[3; 16]]).unwrap();
    store.keyring().destroy(&[subject(4)]).unwrap();
    front.push(&Submission { id: [77; 16], received: 77, bytes: vec![77; 900] }).unwrap();
    assert!(!holds(&place, canary));
    // SQLite fills such a file with memory that it has not cleared when the first frame of the log was never finished.
    assert!(!place.join("front/inbox.sqlite-shm").exists());
    // As after a power cut: what the databases left half way is taken up again.
    let crashed = folder.path().join("crashed");
    copy(&place, &crashed);
    leave_in_memory(canary);
    let store = Store::open(&crashed).unwrap();
    let front = Front::open(&crashed).unwrap();
    front.push(&Submission { id: [78; 16], received: 78, bytes: vec![78; 900] }).unwrap();
    assert!(!holds(&crashed, canary));
    drop((store, front));
    assert!(!holds(&crashed, canary));
}

#[test]
fn the_front_adds_to_the_inbox_and_the_desk_takes_out() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    let front = Front::open(&place).unwrap();
    let submission = |number: u8| Submission {
        id: [number; 16],
        received: 100 - u64::from(number),
        bytes: vec![number ^ 0x33; 500],
    };
    front.push(&submission(1)).unwrap();
    front.push(&submission(2)).unwrap();
    front.push(&submission(2)).unwrap();
    assert_eq!(front.waiting().unwrap(), Waiting { submissions: 2, bytes: 1000 });
    assert_eq!(store.inbox().list().unwrap(), [submission(2), submission(1)]);
    store.inbox().remove(&[[2; 16]]).unwrap();
    assert_eq!(store.inbox().list().unwrap(), [submission(1)]);
    assert!(!holds(&place, &submission(2).bytes));
    store.edition().publish("figures.kk", b"page").unwrap();
    assert_eq!(front.read("figures.kk").unwrap(), Some(b"page".to_vec()));
    assert_eq!(front.names().unwrap(), ["figures.kk"]);
    store.edition().withdraw("figures.kk").unwrap();
    assert_eq!(front.read("figures.kk").unwrap(), None);
}

#[test]
fn a_file_comes_back_by_its_hash_and_damage_to_it_is_named() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    let hash = store.files().put(b"sealed photograph".to_vec()).unwrap();
    let other = store.files().put(b"another".to_vec()).unwrap();
    assert_eq!(hash, FileHash::of(b"sealed photograph"));
    assert_eq!(store.files().get(hash).unwrap(), Some(b"sealed photograph".to_vec()));
    assert_eq!(store.files().get(FileHash([0; 32])).unwrap(), None);
    let mut both = [hash, other];
    both.sort();
    assert_eq!(store.files().list().unwrap(), both);
    std::fs::write(store.files().place(other), b"anotheR").unwrap();
    assert!(store.files().get(other).unwrap_err().to_string().contains(&other.to_string()));
    assert!(store.check().iter().any(|fault| fault.file.contains(&other.to_string())));
    store.files().remove(other).unwrap();
    assert_eq!(store.check(), []);
}

#[test]
fn a_snapshot_replaces_the_old_one_only_when_it_is_finished() {
    use std::io::{Read, Write};
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    let read = || {
        let mut bytes = Vec::new();
        store.snapshot().reader().unwrap().unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    assert!(store.snapshot().reader().unwrap().is_none());
    let mut writer = store.snapshot().writer().unwrap();
    writer.write_all(b"first").unwrap();
    writer.finish().unwrap();
    let mut writer = store.snapshot().writer().unwrap();
    writer.write_all(b"second, cut off").unwrap();
    drop(writer);
    assert_eq!(read(), b"first");
    assert_eq!(store.check(), []);
    store.snapshot().remove().unwrap();
    assert!(store.snapshot().reader().unwrap().is_none());
}

#[test]
fn nobody_else_on_the_machine_can_read_the_folder() {
    let (_folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.files().put(b"x".to_vec()).unwrap();
    store.edition().publish("a", b"b").unwrap();
    store.log().append(&entries(1..2), Position::START).unwrap();
    store.inbox().push(&Submission { id: [1; 16], received: 1, bytes: vec![1] }).unwrap();
    fn look(place: &Path) {
        let mode = place.metadata().unwrap().permissions().mode() & 0o777;
        if place.is_dir() {
            for inside in std::fs::read_dir(place).unwrap() {
                look(&inside.unwrap().path());
            }
        } else {
            assert_eq!(mode, 0o600, "{}", place.display());
        }
    }
    look(&place);
    assert_eq!(place.metadata().unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn eight_writers_at_once_share_flushes_and_lose_nothing() {
    let (_folder, place) = place();
    let store = Arc::new(Store::create(&place, &about()).unwrap());
    let group = Group::new(Arc::clone(&store)).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..8 {
            let group = &group;
            scope.spawn(move || {
                for number in 0..20 {
                    group.push(vec![entry(writer * 1000 + number)]).unwrap().wait().unwrap();
                }
            });
        }
    });
    let mut sequences: Vec<_> = read_all(&store).iter().map(|entry| entry.sequence).collect();
    sequences.sort_unstable();
    let expected: Vec<_> = (0..8).flat_map(|writer| (0..20).map(move |n| writer * 1000 + n)).collect();
    assert_eq!(sequences, expected);
}

#[test]
fn what_was_pushed_behind_a_failed_write_fails_too() {
    let (_folder, place) = place();
    let store = Arc::new(Store::create(&place, &about()).unwrap());
    let group = Group::new(Arc::clone(&store)).unwrap();
    let first = group.push(vec![entry(1), entry(1)]).unwrap();
    let second = group.push(vec![entry(2)]).unwrap();
    assert_eq!(first.wait(), Err(AppendError::Known));
    assert_eq!(second.wait(), Err(AppendError::Known));
    assert!(group.push(vec![entry(3)]).is_err());
    assert_eq!(store.log().position().unwrap(), Position::START);
}

#[test]
fn a_backup_restores_everything_and_replaces_nothing() {
    let (folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.log().append(&entries(1..40), Position::START).unwrap();
    store.keyring().put(&[key(1)]).unwrap();
    let hash = store.files().put(b"sealed".to_vec()).unwrap();
    store.edition().publish("page", b"published").unwrap();
    let backup = folder.path().join("backup");
    assert_eq!(store.backup(&backup).unwrap(), []);
    assert_eq!(check_backup(&backup).unwrap(), []);
    assert!(matches!(store.backup(&backup), Err(StoreError::Place(Unreadable::Occupied(_)))));
    assert!(matches!(restore(&backup, &place), Err(Unreadable::Occupied(_))));
    let second = folder.path().join("second");
    restore(&backup, &second).unwrap();
    let restored = Store::open(&second).unwrap();
    assert_eq!(restored.check(), []);
    assert_eq!(read_all(&restored), entries(1..40));
    assert_eq!(restored.keyring().get(&subject(1)).unwrap(), Some(key(1)));
    assert_eq!(restored.files().get(hash).unwrap(), Some(b"sealed".to_vec()));
    assert_eq!(restored.edition().read("page").unwrap(), Some(b"published".to_vec()));
}

#[test]
fn a_damaged_backup_is_named_and_makes_no_store() {
    let (folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    store.log().append(&entries(1..40), Position::START).unwrap();
    let backup = folder.path().join("backup");
    store.backup(&backup).unwrap();
    let second = folder.path().join("second");
    for file in ["log.sqlite", "manifest"] {
        let whole = std::fs::read(backup.join(file)).unwrap();
        let mut damaged = whole.clone();
        damaged[40] ^= 1;
        std::fs::write(backup.join(file), damaged).unwrap();
        let refused = restore(&backup, &second).unwrap_err().to_string();
        assert!(refused.contains(file), "{refused}");
        assert!(!second.exists() && !folder.path().join("second.unfinished").exists());
        std::fs::write(backup.join(file), whole).unwrap();
    }
    std::fs::remove_file(backup.join("keys.sqlite")).unwrap();
    assert!(check_backup(&backup).unwrap()[0].says.contains("missing"));
}

#[test]
fn a_damaged_file_is_left_out_of_the_backup_and_named() {
    let (folder, place) = place();
    let store = Store::create(&place, &about()).unwrap();
    let hash = store.files().put(b"sealed".to_vec()).unwrap();
    let whole = store.files().put(b"another".to_vec()).unwrap();
    std::fs::write(store.files().place(hash), b"sealeD").unwrap();
    let backup = folder.path().join("backup");
    assert!(store.backup(&backup).unwrap()[0].file.contains(&hash.to_string()));
    restore(&backup, &folder.path().join("second")).unwrap();
    let restored = Store::open(&folder.path().join("second")).unwrap();
    assert_eq!(restored.files().list().unwrap(), [whole]);
}
