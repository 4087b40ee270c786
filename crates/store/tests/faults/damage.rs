//! A5: flipped bits, cut files, swapped pages, old copies. Every change is named, or changes nothing that anybody
//! could read; nothing panics; what is whole can still be read.

use crate::office::{self, Chance};
use std::io::Read;
use std::path::{Path, PathBuf};
use store::{Store, Unreadable};

/// A closed store with some of everything, about 64 KiB beside the reserve.
fn small_store(place: &Path) {
    let store = Store::create(place, &office::about()).unwrap();
    store.log().append(&office::entries(0..40), store::Position::START).unwrap();
    store.keyring().put(&(0..30).map(office::key).collect::<Vec<_>>()).unwrap();
    store.keyring().put_sealed("member", &office::bytes(8, 600)).unwrap();
    store.files().put(office::bytes(9, 200)).unwrap();
    store.inbox().push(&office::submission(1)).unwrap();
    store.edition().publish("page", &office::bytes(7, 300)).unwrap();
    let mut writer = store.snapshot().writer().unwrap();
    std::io::Write::write_all(&mut writer, &office::bytes(9, 500)).unwrap();
    writer.finish().unwrap();
}

/// Everything that can be read from a store, in one string of bytes; or what names the damage.
fn read_through(place: &Path) -> Result<Vec<u8>, String> {
    let store = Store::open(place).map_err(|e| e.to_string())?;
    let faults = store.check();
    if let Some(fault) = faults.first() {
        return Err(fault.to_string());
    }
    let mut all = format!("{:?}", store.about()).into_bytes();
    let log = store.log().salvage(&mut |position, entry| {
        all.extend(format!("{position} {entry:?}").into_bytes());
    });
    assert_eq!(log, []);
    let mut keys = Vec::new();
    store.keyring().all(&mut |key| keys.push(format!("{key:?}"))).map_err(|e| e.to_string())?;
    keys.sort();
    all.extend(keys.concat().into_bytes());
    all.extend(store.keyring().sealed("member").map_err(|e| e.to_string())?.unwrap_or_default());
    all.extend(format!("{:?}", store.inbox().list().map_err(|e| e.to_string())?).into_bytes());
    for hash in store.files().list().map_err(|e| e.to_string())? {
        all.extend(store.files().get(hash).map_err(|e| e.to_string())?.unwrap_or_default());
    }
    all.extend(store.edition().read("page").map_err(|e| e.to_string())?.unwrap_or_default());
    if let Some(mut snapshot) = store.snapshot().reader().map_err(|e| e.to_string())? {
        snapshot.read_to_end(&mut all).map_err(|e| e.to_string())?;
    }
    Ok(all)
}

/// The files that hold something: the lock and the reserve do not, so flips there are not worth their time.
fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for found in std::fs::read_dir(folder).unwrap() {
        let found = found.unwrap().path();
        if found.is_dir() { files.extend(all_files(&found)) } else { files.push(found) }
    }
    files.sort();
    files.retain(|file| !file.ends_with("lock") && !file.ends_with("reserve"));
    files
}

/// One store to be damaged in many ways, put right in between.
struct Patient {
    place: PathBuf,
    files: Vec<(PathBuf, Vec<u8>)>,
    healthy: Vec<u8>,
    named: u64,
    harmless: u64,
    _folder: tempfile::TempDir,
}

impl Patient {
    fn new(make: impl Fn(&Path)) -> Self {
        let (folder, place) = office::place();
        make(&place);
        let read = |file: PathBuf| (file.clone(), std::fs::read(file).unwrap());
        let files = all_files(&place).into_iter().map(read).filter(|(_, bytes)| !bytes.is_empty()).collect();
        let healthy = read_through(&place).unwrap();
        let mut patient = Self { place, files, healthy, named: 0, harmless: 0, _folder: folder };
        patient.heal();
        patient
    }

    fn heal(&mut self) {
        for left in all_files(&self.place) {
            if !self.files.iter().any(|(file, _)| *file == left) {
                std::fs::remove_file(left).unwrap();
            }
        }
        for (file, bytes) in &self.files {
            std::fs::write(file, bytes).unwrap();
        }
    }

    /// Writes a changed file in the place of a whole one, and judges what the store makes of it.
    fn judge(&mut self, file: &Path, changed: &[u8], what: &str) {
        std::fs::write(file, changed).unwrap();
        match read_through(&self.place) {
            Err(says) => {
                assert!(
                    says.contains(".sqlite") || says.contains('/') || says.contains("snapshot"),
                    "{what}: {says}"
                );
                self.named += 1;
            }
            Ok(read) => {
                assert!(read == self.healthy, "{what} of {} changed what is read, unseen", file.display());
                self.harmless += 1;
            }
        }
        self.heal();
    }

    fn flip(&mut self, file: &Path, whole: &[u8], bit: usize) {
        let mut changed = whole.to_vec();
        changed[bit / 8] ^= 1 << (bit % 8);
        self.judge(file, &changed, &format!("bit {bit}"));
    }

    fn bits(&self) -> usize {
        self.files.iter().map(|(_, bytes)| bytes.len() * 8).sum()
    }

    fn report(&self, what: &str) {
        println!("{what}: {} named, {} harmless, 0 unseen, 0 panics", self.named, self.harmless);
    }
}

#[test]
fn a_flipped_bit_anywhere_is_named_or_harmless() {
    let mut patient = Patient::new(small_store);
    let stride = patient.bits() / 4_000;
    for (file, whole) in patient.files.clone() {
        for bit in (0..whole.len() * 8).step_by(stride | 1) {
            patient.flip(&file, &whole, bit);
        }
    }
    patient.report("4,000 flips spread over all files");
    assert!(patient.named > 1_000);
}

#[test]
#[ignore = "every bit of every file takes about twenty minutes of two cores"]
fn every_flipped_bit_is_named_or_harmless() {
    let parts = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for part in 0..parts {
            scope.spawn(move || every_flipped_bit_of_a_part((part, parts)));
        }
    });
}

/// Every so manieth bit, so that all parts together flip every one; each part has a store of its own.
fn every_flipped_bit_of_a_part((part, parts): (usize, usize)) {
    let mut patient = Patient::new(small_store);
    for (file, whole) in patient.files.clone() {
        for bit in (part..whole.len() * 8).step_by(parts) {
            patient.flip(&file, &whole, bit);
        }
        let (name, bits) = (file.file_name().unwrap().display(), whole.len() * 8);
        patient.report(&format!("part {} of {parts}, through {name} of {bits} bits", part + 1));
    }
}

#[test]
fn a_file_that_was_cut_or_emptied_is_named() {
    let mut patient = Patient::new(small_store);
    for (file, whole) in patient.files.clone() {
        let pages = (0..whole.len()).step_by(4096);
        for size in pages.chain([1, 17, 99, 101, whole.len() - 1]).filter(|size| *size < whole.len()) {
            let before = patient.harmless;
            patient.judge(&file, &whole[..size], &format!("cut to {size}"));
            assert_eq!(patient.harmless, before, "{} cut to {size} was not named", file.display());
        }
    }
    patient.report("cuts");
}

#[test]
fn swapped_and_doubled_pages_are_named_or_harmless() {
    let mut patient = Patient::new(small_store);
    for (file, whole) in patient.files.clone() {
        for first in 0..whole.len() / 4096 {
            for second in first + 1..whole.len() / 4096 {
                let (one, two) = (first * 4096..first * 4096 + 4096, second * 4096..second * 4096 + 4096);
                let mut swapped = whole.clone();
                swapped[one.clone()].copy_from_slice(&whole[two.clone()]);
                swapped[two.clone()].copy_from_slice(&whole[one.clone()]);
                patient.judge(&file, &swapped, &format!("pages {first} and {second} swapped"));
                let mut doubled = whole.clone();
                doubled[two].copy_from_slice(&whole[one]);
                patient.judge(&file, &doubled, &format!("page {first} over page {second}"));
            }
        }
    }
    patient.report("pages");
    assert!(patient.named > 10 * patient.harmless.max(1));
}

/// Many bytes at once, anywhere.
fn torn_at_random(times: u64, seed: u64) {
    let mut patient = Patient::new(small_store);
    let mut chance = Chance(seed);
    let files = patient.files.clone();
    for _ in 0..times {
        let (file, whole) = &files[chance.below(files.len() as u64) as usize];
        let mut changed = whole.clone();
        let at = chance.below(whole.len() as u64) as usize;
        let size = 1 + chance.below(600) as usize;
        for byte in changed.iter_mut().skip(at).take(size) {
            *byte = chance.next() as u8;
        }
        patient.judge(file, &changed, &format!("{size} bytes at {at} (seed {seed})"));
    }
    patient.report(&format!("{times} overwritten places, seed {seed}"));
}

#[test]
fn overwritten_bytes_anywhere_are_named_or_harmless() {
    torn_at_random(500, 7);
}

#[test]
#[ignore = "takes about ten minutes"]
fn a_hundred_thousand_overwritten_places_are_named_or_harmless() {
    torn_at_random(100_000, 11);
}

#[test]
fn the_rest_of_a_damaged_log_can_still_be_read() {
    let (_folder, place) = office::place();
    small_store(&place);
    let file = place.join("log.sqlite");
    let mut bytes = std::fs::read(&file).unwrap();
    let wanted = &office::entry(20).bytes[..40];
    let at = bytes.windows(40).position(|window| window == wanted).unwrap();
    bytes[at] ^= 4;
    std::fs::write(&file, bytes).unwrap();
    let store = Store::open(&place).unwrap();
    let mut whole = Vec::new();
    let faults = store.log().salvage(&mut |_, entry| whole.push(entry.sequence));
    assert_eq!(whole, (0..40).filter(|number| *number != 20).collect::<Vec<_>>());
    assert_eq!(faults.len(), 1);
    assert!(faults[0].says.contains("entry 21 is not as it was written"), "{}", faults[0]);
}

/// A store that was killed with eight transactions in its write-ahead log.
fn crashed_store(place: &Path) {
    let made = place.with_file_name("made");
    let store = Store::create(&made, &office::about()).unwrap();
    for number in 0..8 {
        store.log().append(&[office::entry(number)], store::Position(number)).unwrap();
    }
    office::copy(&made, place);
}

#[test]
fn damage_to_what_a_crash_left_is_told_from_the_crash() {
    let (_folder, place) = office::place();
    crashed_store(&place);
    let wal = place.join("log.sqlite-wal");
    let whole = std::fs::read(&wal).unwrap();
    let mut changed = whole.clone();
    changed[32 + 24 + 4000] ^= 1;
    std::fs::write(&wal, &changed).unwrap();
    let refused = Store::open(&place).unwrap_err();
    assert!(matches!(refused, Unreadable::Damaged { .. }), "{refused}");
    assert!(
        refused.to_string().contains("log.sqlite-wal: what was written as frame 1 has changed"),
        "{refused}"
    );
    assert_eq!(std::fs::read(&wal).unwrap(), changed, "it was touched");
    // The same in the last transaction is what a crash leaves: everything before it is there.
    let mut changed = whole.clone();
    let last = changed.len() - 10;
    changed[last] ^= 1;
    std::fs::write(&wal, &changed).unwrap();
    assert_eq!(office::judge(&place).1, (0..7).collect::<Vec<_>>());
}

#[test]
fn a_log_that_is_older_than_somebody_remembers_can_be_told_by_its_end() {
    let (_folder, place) = office::place();
    small_store(&place);
    let old = place.with_file_name("old");
    office::copy(&place, &old);
    let store = Store::open(&place).unwrap();
    let end = store.log().append(&[office::entry(77)], store.log().position().unwrap()).unwrap();
    drop(store);
    let store = Store::open(&old).unwrap();
    assert_eq!(store.check(), [], "a whole old copy looks whole");
    assert!(store.log().position().unwrap() < end, "only somebody who remembers the end can tell");
}

#[test]
fn a_page_that_claims_more_rows_than_it_holds_is_named() {
    let mut patient = Patient::new(small_store);
    let (file, whole) = patient.files.iter().find(|(file, _)| file.ends_with("log.sqlite")).unwrap().clone();
    for page in (4096..whole.len()).step_by(4096) {
        for bit in [0, 1, 7] {
            patient.flip(&file, &whole, (page + 3) * 8 + bit);
        }
    }
    assert!(patient.named > 0);
}
