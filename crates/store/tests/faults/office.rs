//! Made-up content that anybody can make again from its number, and the judgement of what a store holds of it.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use store::{About, NewEntry, Position, Store, StoredEntry, SubjectKey, Submission};

pub fn about() -> About {
    About { office: [0xA1; 16], node: [0xA2; 16], created: 1_641_340_800_000 }
}

/// A folder that goes with the test, in memory where there is one: these tests flush thousands of files. Links are
/// resolved. With it the place of a store in it.
pub fn place() -> (tempfile::TempDir, PathBuf) {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    let folder = folder.unwrap();
    let place = folder.path().canonicalize().unwrap().join("office");
    (folder, place)
}

/// Bytes that look like chance and can be made again.
pub fn bytes(seed: u64, size: usize) -> Vec<u8> {
    let mut chance = Chance(seed ^ 0xD1B5_4A32_D192_ED03);
    (0..size.div_ceil(8)).flat_map(|_| chance.next().to_be_bytes()).take(size).collect()
}

/// A small generator with a seed (splitmix64).
#[derive(Debug)]
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// The entry of this number; some are longer than a page.
pub fn entry(number: u64) -> NewEntry {
    let size = if number % 17 == 3 { 9_000 } else { 200 + (number % 97) as usize };
    NewEntry {
        node: [0xA2; 16],
        sequence: number,
        id: bytes(number, 32).try_into().unwrap(),
        act: bytes(number ^ 1 << 40, 16).try_into().unwrap(),
        time: 1_641_340_800_000 + number,
        bytes: bytes(number ^ 1 << 41, size),
    }
}

pub fn entries(numbers: impl IntoIterator<Item = u64>) -> Vec<NewEntry> {
    numbers.into_iter().map(entry).collect()
}

pub fn key(number: u64) -> SubjectKey {
    SubjectKey {
        subject: bytes(number ^ 1 << 42, 16).try_into().unwrap(),
        compartment: 1,
        generation: 1,
        wrapped: bytes(number ^ 1 << 43, 72).try_into().unwrap(),
    }
}

pub fn submission(number: u64) -> Submission {
    Submission {
        id: bytes(number ^ 1 << 44, 16).try_into().unwrap(),
        received: number,
        bytes: bytes(number ^ 1 << 45, 700),
    }
}

pub fn file(number: u64) -> Vec<u8> {
    bytes(number ^ 1 << 46, 3_000)
}

/// Opens a store and judges that nothing in it is damaged and every entry is one that somebody made.
/// Returns the numbers of its entries, in order.
pub fn judge(place: &Path) -> (Store, Vec<u64>) {
    let store = Store::open(place).unwrap();
    assert_eq!(store.check(), []);
    let mut numbers = Vec::new();
    let each = &mut |_: Position, found: &StoredEntry| {
        assert_eq!(*found, entry(found.sequence), "an entry that nobody made");
        numbers.push(found.sequence);
        ControlFlow::Continue(())
    };
    store.log().entries_from(Position::START, each).unwrap();
    let distinct: BTreeSet<_> = numbers.iter().collect();
    assert_eq!(distinct.len(), numbers.len(), "an entry stands in the log twice");
    (store, numbers)
}

/// Whether any file under `folder` holds these bytes.
pub fn holds(folder: &Path, wanted: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|found| {
        let found = found.unwrap().path();
        if found.is_dir() {
            return holds(&found, wanted);
        }
        // The reserve is four million equal bytes, slow to look through.
        !found.ends_with("reserve")
            && std::fs::read(&found).unwrap().windows(wanted.len()).any(|window| window == wanted)
    })
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for found in std::fs::read_dir(from).unwrap() {
        let found = found.unwrap();
        let to = to.join(found.file_name());
        if found.file_type().unwrap().is_dir() {
            copy(&found.path(), &to);
        } else {
            std::fs::copy(found.path(), to).unwrap();
        }
    }
}
