//! Checkpoints against a note signed elsewhere, and against everything that must not pass.

use super::*;
use crate::sample::signing_key;
use crate::tree::empty_root;
use proptest::prelude::*;

fn checkpoint() -> Checkpoint {
    Checkpoint { origin: "tizim.example/log".into(), size: 20_852_163, root: [7; 32] }
}

fn key(number: u8) -> NoteKey {
    NoteKey::new("tizim.example/log", signing_key(number).verifying_key()).unwrap()
}

#[test]
fn a_note_signed_by_another_program_is_read() {
    // The example of the package golang.org/x/mod/sumdb/note.
    let peter = NoteKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").unwrap();
    let text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    let line = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
    let Line { key_id, signature, .. } = parse_line(line).unwrap();
    assert_eq!(key_id, peter.id(LOG_KEY));
    let signature = Signature::from_slice(&signature).unwrap();
    assert!(peter.key.verify_strict(text.as_bytes(), &signature).is_ok());
}

#[test]
fn a_signed_checkpoint_is_read_again_and_believed() {
    let signed = checkpoint().sign(&signing_key(1)).unwrap();
    let again = SignedCheckpoint::parse(&signed.to_string()).unwrap();
    assert_eq!(again, signed);
    assert_eq!(again.verify(&key(1)), Ok(&checkpoint()));
    assert_eq!(again.verify(&key(2)), Err(Damage::Signature));
}

#[test]
fn the_text_is_three_lines_and_the_note_ends_with_its_signature() {
    let empty = Checkpoint { origin: "tizim.example/log".into(), size: 0, root: empty_root() };
    assert_eq!(empty.to_string(), "tizim.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    let note = empty.sign(&signing_key(1)).unwrap().to_string();
    assert!(note.starts_with(&format!("{empty}\n\u{2014} tizim.example/log ")), "{note}");
}

#[test]
fn a_witness_adds_when_it_looked_and_the_log_is_still_believed() {
    let mut signed = checkpoint().sign(&signing_key(1)).unwrap();
    signed.cosign("archive.example", &signing_key(3), 1_641_384_000).unwrap();
    signed.cosign("archive.example", &signing_key(3), 1_641_384_060).unwrap();
    let again = SignedCheckpoint::parse(&signed.to_string()).unwrap();
    let witness = NoteKey::new("archive.example", signing_key(3).verifying_key()).unwrap();
    assert_eq!(again.cosigned_at(&witness), Ok(1_641_384_060));
    assert_eq!(again.verify(&key(1)), Ok(&checkpoint()));
    assert_eq!(again.lines.len(), 2);
    let another = NoteKey::new("archive.example", signing_key(4).verifying_key()).unwrap();
    assert_eq!(again.cosigned_at(&another), Err(Damage::Signature));
}

#[test]
fn a_cosignature_is_no_signature_of_the_log() {
    let mut signed = checkpoint().sign(&signing_key(2)).unwrap();
    signed.cosign("tizim.example/log", &signing_key(1), 1).unwrap();
    assert_eq!(signed.verify(&key(1)), Err(Damage::Signature));
}

#[test]
fn a_key_does_not_vouch_for_a_log_of_another_name() {
    let other = NoteKey::new("other.example/log", signing_key(1).verifying_key()).unwrap();
    let mut signed = checkpoint().sign(&signing_key(1)).unwrap();
    signed.lines[0].name = other.name.clone();
    signed.lines[0].key_id = other.id(LOG_KEY);
    assert_eq!(signed.verify(&other), Err(Damage::OtherSigner));
}

#[test]
fn lines_that_are_not_understood_are_kept_and_signed() {
    let text = format!("{}extension\n", checkpoint());
    let signature = signing_key(1).sign(text.as_bytes()).to_bytes().to_vec();
    let line = Line { name: key(1).name, key_id: key(1).id(LOG_KEY), signature };
    let note = SignedCheckpoint { checkpoint: checkpoint(), text, lines: vec![line] }.to_string();
    assert_eq!(SignedCheckpoint::parse(&note).unwrap().verify(&key(1)), Ok(&checkpoint()));
    assert_eq!(
        SignedCheckpoint::parse(&note.replace("extension", "extensio")).unwrap().verify(&key(1)),
        Err(Damage::Signature)
    );
}

#[test]
fn what_does_not_follow_the_form_is_refused() {
    let note = checkpoint().sign(&signing_key(1)).unwrap().to_string();
    for (from, to) in [
        ("20852163", "020852163"),
        ("20852163", "+20852163"),
        ("20852163", "-1"),
        ("tizim.example/log\n", "tizim example\n"),
        ("tizim.example/log\n", "\n"),
        ("BwcHBwcH", "BwcH"),
        ("\n\n", "\n"),
        ("\u{2014}", "-"),
        ("\n", "\r\n"),
    ] {
        assert!(SignedCheckpoint::parse(&note.replacen(from, to, 1)).is_err(), "{from:?} as {to:?}");
    }
    assert!(SignedCheckpoint::parse(note.trim_end()).is_err());
}

#[test]
fn a_key_line_comes_back_and_a_changed_one_does_not() {
    let line = key(1).to_line();
    assert_eq!(NoteKey::parse(&line), Ok(key(1)));
    assert!(NoteKey::parse(&line.replace("log", "lag")).is_err());
    assert!(NoteKey::parse("name+00000000+").is_err());
    assert!(NoteKey::new("two words", signing_key(1).verifying_key()).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text: String, tail in "\n\n\u{2014} [a-z]{1,3} [A-Za-z0-9+/]{4,12}={0,2}\n") {
        let _ = NoteKey::parse(&text);
        let _ = SignedCheckpoint::parse(&text);
        let _ = SignedCheckpoint::parse(&(text + &tail));
    }
}
