//! Entries that no office wrote, put into the log by whoever has the disk: a stranger, a member in another's name, a
//! member who was removed.

use crate::rows::{self, Row};
use crate::world::{World, act};
use ledger::keyring::{CompartmentKey, LockedSecrets, MemberSecrets, Passphrase, wrap_subject_key};
use ledger::{
    Compartment, Entry, EntryId, Header, NodeId, Place, SealedFact, Signed, SigningKey, SubjectId,
    SubjectKey, Time,
};
use office::Session;
use register::members::facts::{MemberAccount, MemberRole};
use register::people::facts::Status;
use register::{Body, Fact, MemberId, ThingId};
use std::path::Path;

const SUBJECT: SubjectId = SubjectId([0x77; 16]);

fn subject_key() -> SubjectKey {
    SubjectKey::from_chance([0x55; 32])
}

/// A fact that says this of a thing whose key the forger made.
fn sealed(header: &Header, compartment: Compartment, body: Body) -> SealedFact {
    let place = Place { act: header.act, index: 0, subject: SUBJECT, compartment };
    let fact = Fact { thing: ThingId([0; 16]), compartment: register::Compartment::Control, body };
    ledger::seal(&subject_key(), &place, &fact.encode_body(), [9; 24]).unwrap()
}

/// The header that would continue the log's chain.
fn next(rows: &[Row], signer: &SigningKey, member: MemberId) -> Header {
    let last = rows.last().unwrap();
    Header {
        node: NodeId(last.node),
        sequence: last.sequence as u64 + 1,
        previous: Some(EntryId(last.id)),
        time: Time(last.time as u64 + 1),
        member: ledger::MemberId(member.0),
        signer: *signer.verifying_key().as_bytes(),
        act: ledger::ActId([0xAC; 16]),
    }
}

fn append(place: &Path, signed: &Signed) {
    let mut rows = rows::log(place);
    let header = signed.header();
    rows.push(Row {
        node: header.node.0,
        sequence: header.sequence.min(1 << 40) as i64,
        id: signed.id().0,
        act: header.act.0,
        time: header.time.0.min(1 << 62) as i64,
        bytes: signed.bytes().to_vec(),
    });
    rows::put_log(place, &rows);
}

fn reads(header: &Header) -> Vec<SealedFact> {
    vec![sealed(header, Compartment::Control, Body::Reads(MemberId([1; 16]), Vec::new()))]
}

/// Puts an entry into the log: it is named, nothing of it is in the state, and the office goes on writing.
fn assert_named_and_left_out(world: World, forge: impl FnOnce(&Path) -> Signed) {
    let before = world.office.read(|known| known.state.canonical_bytes()).unwrap();
    let mut id = None;
    let world = world.restart_after(|place| {
        let signed = forge(place);
        append(place, &signed);
        id = Some(signed.id());
    });
    let id = id.unwrap();
    let session = world.sign_in();
    let (faults, state) =
        world.office.read(|known| (known.faults.clone(), known.state.canonical_bytes())).unwrap();
    assert!(faults.len() == 1 && faults[0].contains(&id.to_string()), "{faults:?}");
    assert!(state == before);
    world.enter(&session, "Made-up after the forgery", Status::Held);
    let world = world.restart();
    world.sign_in();
    let (faults, people) = world.office.read(|known| (known.faults.clone(), known.people.len())).unwrap();
    assert_eq!((faults.len(), people), (1, 1), "{faults:?}");
}

/// An office with a second member, signed in, and their secrets as they would be after signing in at home.
fn with_second(role: MemberRole) -> (World, Session, MemberId, String) {
    let world = World::new();
    let lead = world.sign_in();
    let (done, passphrase) = world.office.add_member(&lead, act(3), "Made-up Second", role).unwrap();
    (world, lead, MemberId(done.thing.unwrap().0), passphrase.words().to_owned())
}

fn secrets(place: &Path, member: MemberId, words: &str) -> MemberSecrets {
    let lock = LockedSecrets::from_bytes(&rows::sealed(place, &format!("member-{member}"))).unwrap();
    lock.unlock(&Passphrase::parse(words).unwrap()).unwrap()
}

#[test]
fn a_stranger_is_named_and_left_out_and_poisons_neither_time_nor_numbers() {
    let extremes: [fn(&mut Header); 3] =
        [|_| (), |header| header.time = Time(u64::MAX), |header| header.sequence = u64::MAX];
    for extreme in extremes {
        let world = World::new();
        let lead = world.sign_in();
        let stranger = SigningKey::from_bytes(&[0x13; 32]);
        assert_named_and_left_out(world, |place| {
            let mut header = next(&rows::log(place), &stranger, lead.member);
            extreme(&mut header);
            Entry { header, facts: reads(&header) }.sign(&stranger).unwrap()
        });
    }
}

#[test]
fn a_member_in_anothers_name_is_named_and_left_out() {
    let (world, lead, second, words) = with_second(MemberRole::Documenter);
    assert_named_and_left_out(world, |place| {
        let key = secrets(place, second, &words).signing;
        let header = next(&rows::log(place), &key, lead.member);
        Entry { header, facts: reads(&header) }.sign(&key).unwrap()
    });
}

/// Puts a key where the office will find it, wrapped as somebody can who opens the compartment.
fn plant_key(place: &Path, secrets: &MemberSecrets) {
    let key = CompartmentKey::open(&rows::sealed(place, "compartment-4-0"), &secrets.identity).unwrap();
    let wrapped = wrap_subject_key(&key, SUBJECT, &subject_key(), [3; 24]).unwrap();
    rows::put_key(place, SUBJECT.0, (4, 0, wrapped));
}

#[test]
fn what_a_member_signs_after_they_were_removed_is_named_and_left_out() {
    let (world, lead, second, words) = with_second(MemberRole::Documenter);
    drop(lead);
    let mut kept = None;
    let world = world.restart_after(|place| kept = Some(secrets(place, second, &words)));
    let secrets = kept.unwrap();
    let lead = world.sign_in();
    world.office.remove_member(&lead, act(7), second, "left the group").unwrap();
    assert_named_and_left_out(world, |place| {
        let header = next(&rows::log(place), &secrets.signing, second);
        Entry { header, facts: reads(&header) }.sign(&secrets.signing).unwrap()
    });
}

#[test]
fn a_member_who_is_no_lead_makes_nobody_a_lead_behind_the_offices_back() {
    let (world, _, second, words) = with_second(MemberRole::Documenter);
    assert_named_and_left_out(world, |place| {
        let secrets = secrets(place, second, &words);
        plant_key(place, &secrets);
        let header = next(&rows::log(place), &secrets.signing, second);
        let facts = vec![sealed(&header, Compartment::Control, joins(&secrets))];
        Entry { header, facts }.sign(&secrets.signing).unwrap()
    });
}

fn joins(secrets: &MemberSecrets) -> Body {
    Body::MemberJoined(Box::new(MemberAccount {
        name: "Made-up Usurper".into(),
        role: MemberRole::Lead,
        signer: *secrets.signing.verifying_key().as_bytes(),
        recipient: secrets.identity.recipient().unwrap().to_string().into(),
    }))
}

#[test]
fn nobody_founds_the_office_anew_by_dating_an_entry_before_all_others() {
    let (world, _, second, words) = with_second(MemberRole::Documenter);
    assert_named_and_left_out(world, |place| {
        let secrets = secrets(place, second, &words);
        plant_key(place, &secrets);
        let mut thing = SUBJECT.0;
        thing[15] ^= 3;
        let header = Header {
            node: NodeId([0xEE; 16]),
            sequence: 0,
            previous: None,
            time: Time(1),
            ..next(&rows::log(place), &secrets.signing, MemberId(thing))
        };
        let facts = vec![sealed(&header, Compartment::Control, joins(&secrets))];
        Entry { header, facts }.sign(&secrets.signing).unwrap()
    });
}
