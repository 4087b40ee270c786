//! What an entry keeps and what it refuses.

use super::*;
use crate::sample::{chain, entry, signing_key, subject_key};
use crate::signature::faulty_signatures;
use proptest::prelude::*;

#[test]
fn an_entry_comes_back_from_its_bytes() {
    let signed = entry(0, None, 3).sign(&signing_key(1)).unwrap();
    let again = decode(signed.bytes()).unwrap();
    assert_eq!(again, signed);
    assert_eq!(again.entry(), &entry(0, None, 3));
}

#[test]
fn facts_open_from_the_borrowed_entry() {
    let signed = entry(0, None, 2).sign(&signing_key(1)).unwrap();
    let view = EntryView::read(signed.bytes()).unwrap();
    let mut buffer = Vec::new();
    assert_eq!(view.open(1, &subject_key(5), &mut buffer).unwrap(), b"a fact");
    assert_eq!(view.open(2, &subject_key(5), &mut buffer), Err(Damage::Shape("index")));
}

#[test]
fn every_bit_turned_anywhere_is_noticed() {
    let signed = entry(1, Some(EntryId([8; 32])), 1).sign(&signing_key(1)).unwrap();
    for bit in 0..signed.bytes().len() * 8 {
        let mut bytes = signed.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(decode(&bytes).is_err(), "bit {bit}");
        if let Ok(view) = EntryView::read(&bytes) {
            assert_ne!(view.id(), signed.id(), "bit {bit}");
        }
    }
}

#[test]
fn every_shortened_or_lengthened_entry_is_refused() {
    let signed = entry(0, None, 1).sign(&signing_key(1)).unwrap();
    for length in 0..signed.bytes().len() {
        assert!(decode(&signed.bytes()[..length]).is_err(), "{length} bytes");
    }
    assert_eq!(decode(&[signed.bytes(), &[0]].concat()), Err(Damage::Trailing));
}

#[test]
fn an_entry_is_signed_only_with_the_key_it_names() {
    assert_eq!(entry(0, None, 1).sign(&signing_key(2)), Err(Damage::OtherSigner));
}

#[test]
fn an_entry_without_facts_or_with_a_wrong_start_is_not_signed() {
    let key = signing_key(1);
    assert_eq!(entry(0, None, 0).sign(&key), Err(Damage::Shape("facts")));
    assert_eq!(entry(1, None, 1).sign(&key), Err(Damage::Shape("previous")));
    assert_eq!(entry(0, Some(EntryId([0; 32])), 1).sign(&key), Err(Damage::Shape("previous")));
    let mut unpadded = entry(0, None, 1);
    unpadded.facts[0].body.push(0);
    assert_eq!(unpadded.sign(&key), Err(Damage::Shape("body")));
}

#[test]
fn an_entry_of_a_newer_program_is_refused_by_its_version() {
    let mut bytes = entry(0, None, 1).sign(&signing_key(1)).unwrap().into_bytes();
    bytes[2] = 2;
    assert_eq!(decode(&bytes), Err(Damage::NewerVersion(2)));
}

#[test]
fn a_promise_of_many_facts_takes_no_memory() {
    let mut bytes = entry(0, None, 1).sign(&signing_key(1)).unwrap().into_bytes();
    let at = bytes.iter().rposition(|byte| *byte == 0x81).unwrap();
    bytes.splice(at..=at, [0x9a, 0, 0, 255, 255]);
    assert!(decode(&bytes).is_err());
}

#[test]
fn a_batch_names_the_entry_whose_signature_does_not_fit() {
    let entries = chain(1, 200);
    let mut bytes: Vec<_> = entries.into_iter().map(Signed::into_bytes).collect();
    let end = bytes[150].len() - 1;
    bytes[150][end - 32] ^= 1;
    let views: Vec<_> = bytes.iter().map(|bytes| EntryView::read(bytes).unwrap()).collect();
    assert_eq!(faulty_signatures(&views, &mut Signers::default()), [(150, Damage::Signature)]);
    assert_eq!(faulty_signatures(&views[..150], &mut Signers::default()), []);
}

#[test]
fn a_key_of_small_order_signs_nothing() {
    // The neutral point: with it, the all-zero scalar "signs" every message.
    let mut weak = [0; 32];
    weak[0] = 1;
    let mut bytes = entry(0, None, 1).sign(&signing_key(1)).unwrap().into_bytes();
    let signer = signing_key(1).verifying_key().to_bytes();
    let at = bytes.windows(32).position(|window| window == signer).unwrap();
    bytes[at..at + 32].copy_from_slice(&weak);
    let end = bytes.len();
    bytes[end - 64..].fill(0);
    bytes[end - 64] = 1;
    assert_eq!(decode(&bytes), Err(Damage::SignerKey));
    let view = EntryView::read(&bytes).unwrap();
    assert_eq!(faulty_signatures(&[view], &mut Signers::default()), [(0, Damage::SignerKey)]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes: Vec<u8>) {
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn any_change_in_the_middle_is_read_without_panic(at: prop::sample::Index, with: Vec<u8>, over in 0_usize..9) {
        let mut bytes = entry(0, None, 2).sign(&signing_key(1)).unwrap().into_bytes();
        let at = at.index(bytes.len());
        let end = (at + over).min(bytes.len());
        let unchanged = bytes[at..end] == with[..];
        bytes.splice(at..end, with);
        prop_assert_eq!(decode(&bytes).is_ok(), unchanged);
    }
}
