//! How fast a log opens (read, ids, signatures in batches, every fact decrypted) on two threads:
//! `cargo run --release -p ledger --example open_rate`, with the number of facts and of facts an entry as arguments.
//!
//! The facts are made up; their texts are 90 bytes, about what a status or a name takes.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use std::time::Instant;

use ledger::{
    ActId, Compartment, Damage, Entry, EntryId, EntryView, Header, MemberId, NodeId, Place, Signers,
    SigningKey, SubjectId, SubjectKey, Time, faulty_signatures, seal,
};

const TEXT: [u8; 90] = [b'x'; 90];
const THREADS: usize = 2;

fn main() -> Result<(), Damage> {
    let mut arguments = std::env::args().skip(1).map_while(|number| number.parse().ok());
    let facts: u32 = arguments.next().unwrap_or(300_000);
    let per_entry: u32 = arguments.next().unwrap_or(100);
    let log = make_log(facts, per_entry)?;
    let bytes: usize = log.iter().map(Vec::len).sum();
    let start = Instant::now();
    let opened: usize = std::thread::scope(|scope| {
        let parts = log.chunks(log.len().div_ceil(THREADS)).map(|part| scope.spawn(|| open_part(part)));
        parts
            .collect::<Vec<_>>()
            .into_iter()
            .map(|part| part.join().map_or(0, |texts| texts.unwrap_or(0)))
            .sum()
    });
    let seconds = start.elapsed().as_secs_f64();
    println!("{} entries, {} MB, {} bytes of text", log.len(), bytes >> 20, opened);
    println!(
        "{facts} facts in {seconds:.2} s on {THREADS} threads: {:.0} facts/s",
        f64::from(facts) / seconds
    );
    Ok(())
}

fn subject(number: u32) -> (SubjectId, SubjectKey) {
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(number.to_be_bytes()).for_each(|(to, from)| *to = from);
    let mut id = [0; 16];
    id.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
    (SubjectId(id), SubjectKey::from_chance(bytes))
}

fn make_log(facts: u32, per_entry: u32) -> Result<Vec<Vec<u8>>, Damage> {
    let key = SigningKey::from_bytes(&[1; 32]);
    let mut previous: Option<EntryId> = None;
    let mut log = Vec::new();
    for number in 0..facts.div_ceil(per_entry) {
        let mut act = [0; 16];
        act.iter_mut().zip(number.to_be_bytes()).for_each(|(to, from)| *to = from);
        let header = Header {
            node: NodeId([1; 16]),
            sequence: u64::from(number),
            previous,
            time: Time(u64::from(number)),
            member: MemberId([1; 16]),
            signer: key.verifying_key().to_bytes(),
            act: ActId(act),
        };
        let fact = |index| {
            let (subject, key) = subject(number * per_entry + index);
            let place = Place { act: header.act, index, subject, compartment: Compartment::Register };
            seal(&key, &place, &TEXT, [index as u8; 24])
        };
        let facts = (0..per_entry).map(fact).collect::<Result<_, _>>()?;
        let signed = Entry { header, facts }.sign(&key)?;
        previous = Some(signed.id());
        log.push(signed.into_bytes());
    }
    Ok(log)
}

/// Opens every fact of a part of the log; gives the length of all texts.
fn open_part(part: &[Vec<u8>]) -> Result<usize, Damage> {
    let (mut signers, mut buffer, mut texts) = (Signers::default(), Vec::new(), 0);
    for batch in part.chunks(1024) {
        let views = batch.iter().map(|bytes| EntryView::read(bytes)).collect::<Result<Vec<_>, _>>()?;
        if let Some((_, damage)) = faulty_signatures(&views, &mut signers).first() {
            return Err(*damage);
        }
        for view in &views {
            for (index, fact) in (0..).zip(view.facts()) {
                let mut key = [0; 32];
                key.iter_mut().zip(fact.subject.0).for_each(|(to, from)| *to = from);
                texts += view.open(index, &SubjectKey::from_chance(key), &mut buffer)?.len();
            }
        }
    }
    Ok(texts)
}
