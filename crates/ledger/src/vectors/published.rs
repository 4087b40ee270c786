//! Vectors of whole published logs, sound and faulty, each with the faults that a verifier must name.
//!
//! Invariant: a case is four files: `.log`, `.checkpoint`, `.key` (the log's key line, then the signers that are vouched
//! for), `.faults` (one a line, in the words of SPEC.md, sorted).

use std::collections::BTreeSet;

use super::{hex, read, unhex};
use crate::sample::{chain, entry, signing_key};
use crate::tree::{Frontier, leaf_hash};
use crate::{
    Checkpoint, EntryId, Expectations, Fault, NoteKey, PUBLISHED_START, Report, Signed, SignedCheckpoint,
    Time, published_line, verify_published,
};

const ORIGIN: &str = "tizim.example/log";
/// An hour after the samples' entries.
const LATEST: u64 = 1_641_384_000_000 + 3_600_000;

struct Case {
    name: &'static str,
    entries: Vec<Vec<u8>>,
    faults: Vec<String>,
}

pub(super) fn files() -> Vec<(String, String)> {
    cases().into_iter().flat_map(case_files).collect()
}

fn case_files(case: Case) -> Vec<(String, String)> {
    let lines = case.entries.iter().map(|entry| published_line(entry));
    let log: Vec<String> = std::iter::once(PUBLISHED_START.to_owned()).chain(lines).collect();
    let mut faults = case.faults;
    faults.sort();
    let parts = [
        ("log", log.join("\n") + "\n"),
        ("checkpoint", checkpoint()),
        ("key", format!("{}\n{}\n{}\n", log_key().to_line(), signer(1), signer(2))),
        ("faults", faults.iter().map(|fault| fault.to_owned() + "\n").collect()),
    ];
    parts.map(|(ending, content)| (format!("published/{}.{ending}", case.name), content)).to_vec()
}

fn log_key() -> NoteKey {
    NoteKey::new(ORIGIN, signing_key(9).verifying_key()).unwrap()
}

fn signer(number: u8) -> String {
    hex(signing_key(number).verifying_key().as_bytes())
}

/// Two nodes that wrote in turn.
fn sound() -> Vec<Signed> {
    let (one, two) = (chain(1, 5), chain(2, 4));
    let pairs = one.iter().zip(&two).flat_map(|(one, two)| [one.clone(), two.clone()]);
    pairs.chain(one.last().cloned()).collect()
}

/// What the partner saw: the sound log when it had seven entries.
fn checkpoint() -> String {
    let mut tree = Frontier::default();
    sound()[..7].iter().for_each(|entry| tree.push(leaf_hash(&entry.id().0)));
    let checkpoint = Checkpoint { origin: ORIGIN.into(), size: 7, root: tree.root() };
    checkpoint.sign(&signing_key(9)).unwrap().to_string()
}

fn cases() -> Vec<Case> {
    let sound: Vec<Vec<u8>> = sound().into_iter().map(Signed::into_bytes).collect();
    let case = |name, change: &dyn Fn(&mut Vec<Vec<u8>>), faults: &[&str]| {
        let mut entries = sound.clone();
        change(&mut entries);
        Case { name, entries, faults: faults.iter().map(|fault| (*fault).to_owned()).collect() }
    };
    let node = "01".repeat(16);
    vec![
        case("sound", &|_| {}, &[]),
        case(
            "damaged",
            &|log| log[2][1] ^= 1,
            &["damaged 2", "other-root 7", &format!("missing {node} 1 1")],
        ),
        case("longer", &|log| log[8].push(0), &["damaged 8"]),
        case("not-canonical", &|log| not_canonical(log), &["damaged 8"]),
        case("signature", &|log| *log[8].last_mut().unwrap() ^= 1, &["signature 8"]),
        case("ciphertext", &|log| log[8][300] ^= 1, &["signature 8"]),
        case("shortened", &|log| log.truncate(5), &["truncated 7 5"]),
        case("swapped", &|log| log.swap(2, 3), &["other-root 7"]),
        case("removed", &|log| drop(log.drain(2..3)), &["other-root 7", &format!("missing {node} 1 1")]),
        case("repeated", &|log| log.push(log[0].clone()), &["repeated 9"]),
        case("forked", &|log| log.push(fork(1)), &["forked 9"]),
        case("unknown-signer", &|log| log.push(fork(6)), &["unknown-signer 9"]),
        case("wrong-previous", &|log| log.push(stray()), &["wrong-previous 9"]),
        case("duplicate-act", &|log| log.push(same_act(log)), &["duplicate-act 9"]),
        case("future", &|log| log.push(future(log)), &["future 9"]),
        case("weak-key", &|log| log.push(weak_key()), &["signature 9"]),
    ]
}

fn last_id(log: &[Vec<u8>]) -> Option<EntryId> {
    crate::decode(&log[8]).ok().map(|entry| entry.id())
}

/// The last entry with its number written the longer way.
fn not_canonical(log: &mut [Vec<u8>]) {
    let at = log[8].iter().position(|byte| *byte == 4).unwrap();
    log[8].splice(at..=at, [0x18, 4]);
}

fn fork(signer: u8) -> Vec<u8> {
    let mut other = entry(4, Some(chain(1, 5)[3].id()), 2);
    other.header.act.0[15] = 99;
    other.header.signer = signing_key(signer).verifying_key().to_bytes();
    other.sign(&signing_key(signer)).unwrap().into_bytes()
}

fn stray() -> Vec<u8> {
    let mut stray = entry(5, Some(EntryId([9; 32])), 1);
    stray.header.act.0[15] = 99;
    stray.sign(&signing_key(1)).unwrap().into_bytes()
}

fn same_act(log: &[Vec<u8>]) -> Vec<u8> {
    let mut again = entry(5, last_id(log), 1);
    again.header.act = crate::decode(&log[0]).unwrap().header().act;
    again.sign(&signing_key(1)).unwrap().into_bytes()
}

fn future(log: &[Vec<u8>]) -> Vec<u8> {
    let mut late = entry(5, last_id(log), 1);
    late.header.time = Time::from_unix_millis(LATEST + 1);
    late.sign(&signing_key(1)).unwrap().into_bytes()
}

/// Signed by the neutral point, whose signature of zeros a careless check takes for any message.
fn weak_key() -> Vec<u8> {
    let mut bytes = entry(5, Some(EntryId([9; 32])), 1).sign(&signing_key(1)).unwrap().into_bytes();
    let signer = signing_key(1).verifying_key().to_bytes();
    let at = bytes.windows(32).position(|window| window == signer).unwrap();
    let weak = |byte: usize| u8::from(byte == 0);
    (0..32).for_each(|byte| bytes[at + byte] = weak(byte));
    let start = bytes.len() - 64;
    (0..64).for_each(|byte| bytes[start + byte] = weak(byte));
    bytes
}

fn report(name: &str) -> Report {
    let keys = read(&format!("published/{name}.key"));
    let (log, signers) = keys.split_once('\n').unwrap();
    let note = SignedCheckpoint::parse(&read(&format!("published/{name}.checkpoint"))).unwrap();
    let expected = Expectations {
        signers: Some(signers.lines().map(|line| unhex(line).try_into().unwrap()).collect::<BTreeSet<_>>()),
        latest: Some(Time::from_unix_millis(LATEST)),
        checkpoint: Some(note.verify(&NoteKey::parse(log).unwrap()).unwrap().clone()),
    };
    verify_published(read(&format!("published/{name}.log")).lines(), expected).unwrap()
}

/// A fault in the words of SPEC.md.
fn word(fault: &Fault) -> String {
    match fault {
        Fault::Damaged { position, .. } => format!("damaged {position}"),
        Fault::WrongId { position, .. } => format!("wrong-id {position}"),
        Fault::BadSignature { position, .. } => format!("signature {position}"),
        Fault::UnknownSigner { position } => format!("unknown-signer {position}"),
        Fault::FutureDate { position } => format!("future {position}"),
        Fault::Repeated { position } => format!("repeated {position}"),
        Fault::DuplicateAct { position, .. } => format!("duplicate-act {position}"),
        Fault::Forked { position, .. } => format!("forked {position}"),
        Fault::WrongPrevious { position, .. } => format!("wrong-previous {position}"),
        Fault::Missing { node, from, to } => format!("missing {node} {from} {to}"),
        Fault::Truncated { expected, found } => format!("truncated {expected} {found}"),
        Fault::OtherRoot { size } => format!("other-root {size}"),
    }
}

#[test]
fn every_published_case_has_exactly_its_faults() {
    for case in cases() {
        let mut found: Vec<String> = report(case.name).faults.iter().map(word).collect();
        found.sort();
        let expected = read(&format!("published/{}.faults", case.name));
        assert_eq!(found, expected.lines().collect::<Vec<_>>(), "{}", case.name);
    }
}
