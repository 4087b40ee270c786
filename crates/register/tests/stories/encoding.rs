//! The bytes of a fact are for ever: frozen vectors, round trips, and arbitrary bytes.

use super::world::*;
use super::{estimates, samples};
use proptest::prelude::*;
use register::erasing::facts::ErasureRequest;
use register::fact::{Corrected, Entered};
use register::matching::facts::{Judgement, LineSigned, Outcome, ReconciliationAccount, Verdict};
use register::members::facts::{KeyMade, MemberRole};
use register::people::facts::{NameKind, PersonClaim, Sex, Status};
use register::publishing::facts::EditionProposal;
use register::{
    ActId, Basis, Body, Claim, ClaimRef, Compartment, Fact, FactRef, Kind, MemberId, Provenance, Said,
    ThingId, When,
};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn body_fact(body: Body) -> Fact {
    Fact { thing: ThingId([1; 16]), compartment: Compartment::Register, body }
}

/// One body of every variant.
fn bodies() -> Vec<Body> {
    let at = ClaimRef { fact: FactRef { act: ActId([2; 16]), index: 3 }, claim: 4 };
    let said = |claims| Said { claims, by: by(ThingId([5; 16]), Basis::Media) };
    let entered = Entered {
        kind: Kind::Person,
        list: Some(ThingId([6; 16])),
        reference: Some("row 7".into()),
        said: said(vec![name("Айдос")]),
    };
    let corrected = Corrected { claim: at, reason: "misheard".into(), said: said(vec![note("x")]) };
    let claims = vec![status(Status::Held, january(6)), Claim::Person(PersonClaim::Sex(Sex::Female))];
    vec![
        Body::Entered(Box::new(entered)),
        Body::Said(Box::new(said(claims))),
        Body::Corrected(Box::new(corrected)),
        Body::Withdrawn(at, "w".into()),
        Body::Undone(ActId([2; 16]), "u".into()),
        Body::DeathApproved("d".into()),
        Body::MemberJoined(Box::new(account("m", MemberRole::SourceKeeper))),
        Body::RoleChanged(MemberRole::Reviewer),
        Body::MemberLeft("l".into()),
        Body::OriginOpened("o".into()),
        Body::Reads(MemberId([8; 16]), vec![ThingId([9; 16])]),
        Body::BatchBegun(vec![ActId([2; 16])]),
        Body::EditionProposed(Box::new(EditionProposal {
            figures: vec![ThingId([9; 16])],
            note: Some("n".into()),
            ours: None,
            estimates: Vec::new(),
        })),
        Body::EditionApproved(ActId([2; 16])),
        Body::EditionWithdrawn(ActId([2; 16]), "e".into()),
        Body::ErasureAsked(Box::new(ErasureRequest {
            thing: ThingId([9; 16]),
            kind: Kind::Source,
            reason: "r".into(),
        })),
        Body::Erased(ActId([2; 16]), vec![ThingId([9; 16])]),
        Body::ErasureDeclined(ActId([2; 16]), "k".into()),
        Body::KeysMade(vec![KeyMade { compartment: Compartment::Help, generation: 7, id: [3; 16] }]),
        Body::PassphraseReplaced,
        Body::PairJudged(Box::new(Judgement {
            left: ThingId([1; 16]),
            right: ThingId([2; 16]),
            verdict: Verdict::Different,
            reason: "j".into(),
        })),
        Body::JudgementWithdrawn("b".into()),
        Body::ReviewAsked(ThingId([1; 16]), ThingId([2; 16])),
        Body::ReconciliationBegun(Box::new(ReconciliationAccount {
            ours: ThingId([3; 16]),
            theirs: ThingId([4; 16]),
            title: "t".into(),
        })),
        Body::LineSigned(Box::new(LineSigned {
            record: ThingId([1; 16]),
            outcome: Outcome::Unplaced,
            with: vec![ThingId([2; 16])],
            note: Some("n".into()),
        })),
        Body::LineTakenBack(ThingId([1; 16]), "l".into()),
        Body::EstimateKept(Box::new(estimates::kept([ThingId([3; 16]); 3]))),
        Body::EstimateWithdrawn("e".into()),
    ]
}

/// The body of every variant, and a body for every statement.
fn frozen() -> Vec<Body> {
    let said = |claim| Body::Said(Box::new(Said { claims: vec![claim], by: seen() }));
    bodies().into_iter().chain(samples::claims().into_iter().map(said)).collect()
}

/// The numbers of a list of codes, as they stand in the log.
macro_rules! numbers {
    ($($list:path,)+) => {
        [$({
            type List = $list;
            let codes = List::ALL.iter().map(|code| {
                let mut bytes = Vec::new();
                minicbor::encode(code, &mut bytes).unwrap();
                format!(" {}={}", hex(&bytes), code.code())
            });
            concat!(stringify!($list), ":").to_string() + &codes.collect::<String>() + "\n"
        }),+].concat()
    };
}

#[test]
fn the_numbers_of_the_codes_never_change() {
    use register::{cases, events, figures, people, provenance, sources, when};
    let written = numbers![
        Kind,
        Compartment,
        Basis,
        provenance::Reliability,
        provenance::Credibility,
        when::Precision,
        NameKind,
        Sex,
        Status,
        people::facts::Verification,
        people::facts::LegalPosition,
        people::facts::Role,
        people::facts::Acknowledgement,
        MemberRole,
        sources::facts::SourceKind,
        sources::facts::Copy,
        events::facts::Involvement,
        events::facts::Exposure,
        figures::facts::Qualifier,
        figures::facts::FigureTie,
        figures::definitions::facts::Measure,
        figures::definitions::facts::Who,
        figures::definitions::facts::Cause,
        figures::definitions::facts::Grade,
        figures::definitions::facts::Naming,
        figures::definitions::facts::Shipped,
        figures::defined::By,
        figures::estimates::facts::Method,
        figures::estimates::facts::WarningCode,
        cases::facts::CaseSide,
        Verdict,
        Outcome,
    ];
    assert_eq!(written, include_str!("codes.txt"));
}

#[test]
fn the_bytes_of_each_variant_never_change() {
    let written: String =
        frozen().into_iter().map(|body| hex(&body_fact(body).encode_body()) + "\n").collect();
    assert_eq!(written, include_str!("facts.hex"));
}

#[test]
fn the_frozen_bytes_read_back_as_what_they_were() {
    assert_eq!(include_str!("facts.hex").lines().count(), frozen().len());
    for (line, body) in include_str!("facts.hex").lines().zip(frozen()) {
        let bytes: Vec<u8> =
            (0..line.len()).step_by(2).map(|at| u8::from_str_radix(&line[at..at + 2], 16).unwrap()).collect();
        assert_eq!(Fact::decode_body(&bytes).unwrap(), body);
    }
}

#[test]
fn a_body_with_something_after_it_or_cut_short_is_unreadable() {
    for body in bodies() {
        let mut bytes = body_fact(body).encode_body();
        bytes.push(0);
        assert!(Fact::decode_body(&bytes).is_err());
        bytes.truncate(bytes.len() - 2);
        assert!(Fact::decode_body(&bytes).is_err());
    }
}

fn any_claim() -> impl Strategy<Value = Claim> {
    let person = prop_oneof![
        ".*".prop_map(|text| PersonClaim::Name(NameKind::Variant, text.into())),
        ".*".prop_map(|text| PersonClaim::Note(text.into())),
        any::<(u32, Option<u32>)>().prop_map(|(least, most)| PersonClaim::Count(least, most)),
        any::<(u8, u8)>().prop_map(|(youngest, oldest)| PersonClaim::Age(youngest, oldest, When::UNKNOWN)),
        Just(PersonClaim::Sex(Sex::Other)),
    ];
    prop_oneof![
        person.prop_map(Claim::Person),
        (1..28_i8).prop_map(|day| status(Status::Missing, january(day))),
        (".*", 1..28_i8).prop_map(|(publisher, day)| source(&publisher, january(day))),
    ]
}

fn any_provenance() -> impl Strategy<Value = Provenance> {
    (any::<Option<[u8; 16]>>(), ".*", any::<Option<String>>()).prop_map(|(source, locator, who)| Provenance {
        source: source.map(ThingId),
        locator: locator.into(),
        basis: Basis::Hearsay,
        reliability: None,
        credibility: Some(register::provenance::Credibility::Doubtful),
        attributed_to: who.map(Into::into),
        note: None,
    })
}

proptest! {
    #[test]
    fn whatever_is_said_reads_back(claims in prop::collection::vec(any_claim(), 0..5), by in any_provenance()) {
        let fact = body_fact(Body::Said(Box::new(Said { claims, by })));
        prop_assert_eq!(Fact::decode_body(&fact.encode_body()).unwrap(), fact.body);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Fact::decode_body(&bytes);
    }

    #[test]
    fn damaged_bodies_never_panic_and_what_still_reads_can_be_applied(
        which in 0..bodies().len(), place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = body_fact(bodies().swap_remove(which)).encode_body();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(body) = Fact::decode_body(&bytes) {
            let mut world = World::new();
            let stamp = register::Stamp { act: ActId([3; 16]), time: world.time + 1, member: LEAD };
            world.state.apply(stamp, [(0, body_fact(body))]);
            prop_assert!(!world.state.canonical_bytes().is_empty());
        }
    }
}
