//! Vectors of single values: padding, seals, entries, keys, checkpoints.
//!
//! Invariant: one case a paragraph, one `name = value` a line, bytes in hexadecimal, the same names as in SPEC.md.

use std::fmt::Write;

use super::{hex, read, unhex};
use crate::entry::body_digest;
use crate::keyring::{
    CompartmentKey, Cost, Lock, LockedSecrets, MemberSecrets, PaperKey, Passphrase, unwrap_subject_key,
    wrap_subject_key,
};
use crate::sample::{chain, entry, signing_key, subject_key};
use crate::{
    ActId, Checkpoint, Compartment, Damage, MemberId, NoteKey, Place, SealedFact, SignedCheckpoint,
    SubjectId, SubjectKey, decode, open, seal, size_class,
};

pub(super) fn files() -> Vec<(String, String)> {
    let files = [
        ("padding.txt", padding()),
        ("seal.txt", seals()),
        ("entry.txt", entries()),
        ("keyring.txt", keyring()),
        ("checkpoint.txt", checkpoint()),
    ];
    files.into_iter().map(|(name, content)| (name.to_owned(), content)).collect()
}

fn case(out: &mut String, lines: &[(&str, String)]) {
    lines.iter().for_each(|(name, value)| writeln!(out, "{name} = {value}").unwrap());
    out.push('\n');
}

/// The values of each case, by name.
fn cases(name: &str) -> Vec<impl Fn(&str) -> String> {
    let paragraphs: Vec<String> = read(name).split_terminator("\n\n").map(str::to_owned).collect();
    let value = |paragraph: String| {
        move |wanted: &str| {
            let mut lines = paragraph.lines().filter_map(|line| line.split_once(" = "));
            lines.find(|(name, _)| *name == wanted).unwrap().1.to_owned()
        }
    };
    paragraphs.into_iter().map(value).collect()
}

fn fixed<const N: usize>(hex: &str) -> [u8; N] {
    unhex(hex).try_into().unwrap()
}

fn padding() -> String {
    let mut out = String::new();
    for length in [0, 60, 61, 100, 124, 125, 252, 253, 1_000, 1_021, 9_996, 100_000, 1_048_576_usize] {
        case(&mut out, &[("length", length.to_string()), ("padded", size_class(length).to_string())]);
    }
    out
}

fn seals() -> String {
    let mut out = String::new();
    let texts: [&[u8]; 3] = [b"", b"held", &[0x5a; 61]];
    for (text, number) in texts.into_iter().zip(1_u8..) {
        let place = Place {
            act: ActId([number; 16]),
            index: u32::from(number) << 8,
            subject: SubjectId([number + 1; 16]),
            compartment: Compartment::ALL[usize::from(number)],
        };
        let fact = seal(&subject_key(number), &place, text, [number + 2; 24]).unwrap();
        case(
            &mut out,
            &[
                ("key", hex(&[number; 32])),
                ("act", place.act.to_string()),
                ("index", place.index.to_string()),
                ("subject", place.subject.to_string()),
                ("compartment", place.compartment.number().to_string()),
                ("nonce", hex(&fact.nonce)),
                ("text", hex(text)),
                ("body", hex(&fact.body)),
            ],
        );
    }
    out
}

fn entries() -> String {
    let mut out = String::new();
    let mut many = entry(300, chain(1, 1).first().map(|first| first.id()), 3);
    many.header.time.0 += 7;
    for entry in [entry(0, None, 1), many] {
        let signed = entry.sign(&signing_key(1)).unwrap();
        let body = &signed.bytes()[1..signed.bytes().len() - 66];
        case(
            &mut out,
            &[
                ("seed", hex(&[1; 32])),
                ("entry", hex(signed.bytes())),
                ("digest", hex(&body_digest(body))),
                ("id", signed.id().to_string()),
            ],
        );
    }
    out
}

fn locked() -> LockedSecrets {
    let cost = Cost { memory_kib: 64, passes: 2, lanes: 1 };
    let lock = Lock { cost, salt: [2; 16], nonce: [3; 24] };
    let phrase = Passphrase::from_chance(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    MemberSecrets::from_chance(&[5; 64]).lock(MemberId([1; 16]), &phrase, lock).unwrap()
}

fn keyring() -> String {
    let mut out = String::new();
    let key = CompartmentKey::from_chance(Compartment::Help, 7, [9; 32]);
    let wrapped = wrap_subject_key(&key, SubjectId([4; 16]), &subject_key(6), [1; 24]).unwrap();
    let chance = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    let paper = PaperKey::from_chance([7; 32]);
    case(
        &mut out,
        &[
            ("compartment key", hex(&[9; 32])),
            ("compartment", key.compartment().number().to_string()),
            ("generation", key.generation().to_string()),
            ("id", key.id().to_string()),
            ("subject", hex(&[4; 16])),
            ("subject key", hex(&[6; 32])),
            ("wrapped", hex(&wrapped)),
            ("chance of the passphrase", hex(&chance)),
            ("passphrase", Passphrase::from_chance(&chance).words().to_owned()),
            ("member", hex(&[1; 16])),
            ("identity", hex(&[5; 32])),
            ("signing seed", hex(&[5; 32])),
            ("locked", hex(&locked().to_bytes())),
            ("chance of the paper key", hex(&[7; 32])),
            ("paper key", paper.print().unwrap().trim_end().replace('\n', " / ")),
            ("recipient", paper.recipient().unwrap().to_string()),
        ],
    );
    out
}

fn checkpoint() -> String {
    let checkpoint = Checkpoint { origin: "tizim.example/log".into(), size: 20_852_163, root: [7; 32] };
    let mut signed = checkpoint.sign(&signing_key(1)).unwrap();
    signed.cosign("archive.example", &signing_key(3), 1_641_384_000).unwrap();
    let mut out = String::new();
    let log = NoteKey::new("tizim.example/log", signing_key(1).verifying_key()).unwrap();
    case(
        &mut out,
        &[
            ("log key", log.to_line()),
            ("witness", "archive.example".into()),
            ("witness key", hex(signing_key(3).verifying_key().as_bytes())),
            ("witness time", "1641384000".into()),
            ("note", hex(signed.to_string().as_bytes())),
        ],
    );
    out
}

#[test]
fn seals_of_the_vectors_open() {
    for case in cases("seal.txt") {
        let place = Place {
            act: ActId(fixed(&case("act"))),
            index: case("index").parse().unwrap(),
            subject: SubjectId(fixed(&case("subject"))),
            compartment: Compartment::from_number(case("compartment").parse().unwrap()).unwrap(),
        };
        let Place { subject, compartment, .. } = place;
        let fact =
            SealedFact { subject, compartment, nonce: fixed(&case("nonce")), body: unhex(&case("body")) };
        let key = SubjectKey::from_chance(fixed(&case("key")));
        assert_eq!(open(&key, &place, &fact).unwrap(), unhex(&case("text")));
    }
}

#[test]
fn entries_of_the_vectors_are_believed() {
    for case in cases("entry.txt") {
        let signed = decode(&unhex(&case("entry"))).unwrap();
        assert_eq!(signed.id().to_string(), case("id"));
        assert_eq!(signed.entry().clone().sign(&signing_key(1)).unwrap(), signed);
    }
}

#[test]
fn keys_of_the_vectors_open() {
    for case in cases("keyring.txt") {
        let key = CompartmentKey::from_chance(Compartment::Help, 7, fixed(&case("compartment key")));
        let wrapped = fixed(&case("wrapped"));
        let subject_key = unwrap_subject_key(&key, SubjectId(fixed(&case("subject"))), &wrapped).unwrap();
        assert_eq!(hex(subject_key.bytes()), case("subject key"));
        let phrase = Passphrase::parse(&case("passphrase")).unwrap();
        let secrets = LockedSecrets::from_bytes(&unhex(&case("locked"))).unwrap().unlock(&phrase).unwrap();
        assert_eq!(hex(secrets.signing.as_bytes()), case("signing seed"));
        let paper = PaperKey::parse(&case("paper key")).unwrap();
        assert_eq!(paper.recipient().unwrap().to_string(), case("recipient"));
    }
}

#[test]
fn the_checkpoint_of_the_vectors_is_believed() {
    for case in cases("checkpoint.txt") {
        let note = SignedCheckpoint::parse(&String::from_utf8(unhex(&case("note"))).unwrap()).unwrap();
        assert_eq!(note.verify(&NoteKey::parse(&case("log key")).unwrap()).unwrap().size, 20_852_163);
        let witness = crate::VerifyingKey::from_bytes(&fixed(&case("witness key"))).unwrap();
        let witness = NoteKey::new(&case("witness"), witness).unwrap();
        assert_eq!(
            note.cosigned_at(&witness).map(|time| time.to_string()),
            Ok::<_, Damage>(case("witness time"))
        );
    }
}
