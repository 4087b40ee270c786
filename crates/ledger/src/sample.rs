//! Entries for tests: made from small numbers, so that a failing test can be read.

use crate::{
    ActId, Compartment, Entry, EntryId, Header, MemberId, NodeId, Place, Signed, SigningKey, SubjectId,
    SubjectKey, Time, seal,
};

pub(crate) fn signing_key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

pub(crate) fn subject_key(number: u8) -> SubjectKey {
    SubjectKey::from_chance([number; 32])
}

/// An unsigned entry of node 1 with `facts` facts about subject 5.
pub(crate) fn entry(sequence: u64, previous: Option<EntryId>, facts: u32) -> Entry {
    let mut act = [0; 16];
    act[..8].copy_from_slice(&sequence.to_be_bytes());
    act[8] = 1;
    let header = Header {
        node: NodeId([1; 16]),
        sequence,
        previous,
        time: Time::from_unix_millis(1_641_384_000_000 + sequence),
        member: MemberId([3; 16]),
        signer: signing_key(1).verifying_key().to_bytes(),
        act: ActId(act),
    };
    let facts = (0..facts).map(|index| {
        let place =
            Place { act: header.act, index, subject: SubjectId([5; 16]), compartment: Compartment::Register };
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(&act);
        nonce[16..20].copy_from_slice(&index.to_be_bytes());
        seal(&subject_key(5), &place, b"a fact", nonce).unwrap()
    });
    Entry { header, facts: facts.collect() }
}

/// A chain of `length` entries with one fact each, of node `node`, signed by its key of the same number.
pub(crate) fn chain(node: u8, length: u64) -> Vec<Signed> {
    let mut entries: Vec<Signed> = Vec::new();
    for sequence in 0..length {
        let mut next = entry(sequence, entries.last().map(Signed::id), 1);
        next.header.node = NodeId([node; 16]);
        next.header.act.0[15] = node;
        next.header.signer = signing_key(node).verifying_key().to_bytes();
        entries.push(next.sign(&signing_key(node)).unwrap());
    }
    entries
}
