//! What the victims do. They say on their output what the store has acknowledged, and nothing before.

use crate::office;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use store::{AppendError, Group, Position, Store, StoreError, StoredEntry};

/// Not a test: what the other tests start as a process of its own.
#[test]
#[ignore = "started by the other tests"]
fn victim() {
    let Ok(run) = std::env::var("TIZIM_VICTIM") else { return };
    let place = std::env::var("TIZIM_VICTIM_PLACE").unwrap();
    let place = Path::new(&place);
    match run.as_str() {
        "create" => create(place),
        "day" => day(place),
        "open" => open(place),
        "full" => full(place),
        "writers" => writers(place),
        other => unreachable!("{other}"),
    }
    say("end");
}

fn say(line: &str) {
    // One write, so that a line is said whole or not at all.
    let line = format!("\nvictim: {line}\n");
    let mut out = std::io::stdout().lock();
    out.write_all(line.as_bytes()).unwrap();
    out.flush().unwrap();
}

fn create(place: &Path) {
    if Store::create(place, &office::about()).is_ok() {
        say("created");
    }
}

fn open(place: &Path) {
    match Store::open(place) {
        Ok(store) => {
            if store.log().append(&[office::entry(900)], store.log().position().unwrap()).is_ok() {
                say("append 900");
            }
        }
        Err(refused) => say(&format!("refused {refused}")),
    }
}

/// A short day at an office, with some of everything. After an error it goes on with the next thing, as people do,
/// but must not be told that a write after a failed flush arrived.
fn day(place: &Path) {
    let store = match Store::open(place) {
        Ok(store) => store,
        Err(refused) => return say(&format!("refused {refused}")),
    };
    let began = store.log().position().unwrap_or_default();
    say(&format!("began {began}"));
    for number in 100..106 {
        append(&store, &[number]);
    }
    append(&store, &[110, 111, 112, 113]);
    keys(&store);
    told("file 1", store.files().put(office::file(1)));
    told("submission 1", store.inbox().push(&office::submission(1)));
    told("submission 2", store.inbox().push(&office::submission(2)));
    told("removed 1", store.inbox().remove(&[office::submission(1).id]));
    told("edition", store.edition().publish("page", &office::bytes(7, 5_000)));
    told("snapshot", snapshot(&store));
    told("settled", store.log().settle());
    append(&store, &[120, 123]);
    told("backup", store.backup(&place.with_extension("backup")));
    drop(store);
}

fn append(store: &Store, numbers: &[u64]) {
    let stopped = store.log().is_stopped();
    let entries = office::entries(numbers.iter().copied());
    let expected = store.log().position().unwrap_or_default();
    match store.log().append(&entries, expected) {
        Ok(_) => {
            assert!(!stopped, "acknowledged after writing had stopped");
            numbers.iter().for_each(|number| say(&format!("append {number}")));
        }
        Err(AppendError::Stopped) => say("stopped"),
        Err(e) => say(&format!("failed {e}")),
    }
}

fn keys(store: &Store) {
    let keyring = store.keyring();
    let keys: Vec<_> = (1..40).map(office::key).collect();
    told("keys", keyring.put(&keys));
    say("destroying 5");
    told("destroyed 5", keyring.destroy(&[office::key(5).subject]));
    told("sealed", keyring.put_sealed("member", &office::bytes(8, 600)));
}

fn snapshot(store: &Store) -> Result<(), StoreError> {
    let mut writer = store.snapshot().writer()?;
    let written = writer.write_all(&office::bytes(9, 50_000));
    if written.is_err() {
        return Err(StoreError::Full);
    }
    writer.finish()
}

fn told<T>(word: &str, done: Result<T, StoreError>) {
    match done {
        Ok(_) => say(word),
        Err(e) => say(&format!("failed {word}: {e}")),
    }
}

/// What an office does on a full disk: it reads, is told that nothing can be added, and destroys a key.
fn full(place: &Path) {
    let store = Store::open(place).unwrap();
    let each = &mut |_: Position, entry: &StoredEntry| {
        say(&format!("read {}", entry.sequence));
        ControlFlow::Continue(())
    };
    store.log().entries_from(Position::START, each).unwrap();
    let mut refused = Ok(Position::START);
    for many in 1..200 {
        let many = office::entries(many * 100..many * 100 + 100);
        refused = store.log().append(&many, store.log().position().unwrap());
        if refused.is_err() {
            break;
        }
    }
    say(&format!("append {refused:?}"));
    told("destroyed", store.keyring().destroy(&[office::key(60).subject]));
}

/// Eight writers that share flushes, until somebody kills them.
fn writers(place: &Path) {
    let store = Arc::new(Store::open(place).unwrap());
    let group = Group::new(Arc::clone(&store)).unwrap();
    let first = group.pushed().0 * 8;
    say("began");
    std::thread::scope(|scope| {
        for writer in 0..8 {
            let group = &group;
            scope.spawn(move || {
                for number in (first + writer..).step_by(8) {
                    group.push(vec![office::entry(number)]).unwrap().wait().unwrap();
                    say(&format!("append {number}"));
                }
            });
        }
    });
    assert_eq!(store.log().position().unwrap(), Position::START);
}
