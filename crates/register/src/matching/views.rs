//! Two records side by side, what members said of them, and how a person came to be made of several records.
//!
//! A judgement is shown to nobody but its author for as long as a second, blind one is asked for.

use super::acts::may_see;
use super::clusters::{Apart, clusters, connected};
use super::state::{Judged, JudgedPair, PairStanding};
use crate::claim::{Claim, Kind};
use crate::codes::codes;
use crate::id::{MemberId, ThingId};
use crate::people::facts::{PersonClaim, PersonField, Status};
use crate::people::views::AsOf;
use crate::state::{KnownBy, Stamp, State, ThingNo};
use crate::told::Told;

codes! {
    /// How two records stand to each other in one field.
    Agreement {
        /// They say the same.
        Agrees = 0 "agrees",
        /// They say different things.
        Differs = 1 "differs",
        /// One of them says nothing.
        MissingInOne = 2 "missing-in-one",
        /// Neither says anything.
        MissingInBoth = 3 "missing-in-both",
    }
}

/// One field of two records.
#[derive(Clone, Debug)]
pub struct FieldPair<'a> {
    /// The field.
    pub field: PersonField,
    /// What the first record says that counts.
    pub left: Vec<Told<'a>>,
    /// What the second record says that counts.
    pub right: Vec<Told<'a>>,
    /// How they stand to each other, letter by letter: spellings are for the comparer of names to judge.
    pub agreement: Agreement,
}

/// Two records, field by field, in the order of [`PersonField`]; `None` when one of them is not there.
pub fn compare(state: &State, one: ThingId, other: ThingId) -> Option<Vec<FieldPair<'_>>> {
    let (left, right) = (state.record(one, AsOf::NOW)?, state.record(other, AsOf::NOW)?);
    let pairs = PersonField::ALL.iter().map(|&field| {
        let (left, right) = (current(&left.told, field), current(&right.told, field));
        let agreement = agreement(&left, &right);
        FieldPair { field, left, right, agreement }
    });
    Some(pairs.collect())
}

fn current<'a>(told: &[Told<'a>], field: PersonField) -> Vec<Told<'a>> {
    told.iter().filter(|told| told.is_current() && field_of(told.claim) == Some(field)).cloned().collect()
}

fn field_of(claim: &Claim) -> Option<PersonField> {
    match claim {
        Claim::Person(claim) => Some(claim.field()),
        _ => None,
    }
}

fn agreement(left: &[Told<'_>], right: &[Told<'_>]) -> Agreement {
    match (left.is_empty(), right.is_empty()) {
        (true, true) => Agreement::MissingInBoth,
        (true, false) | (false, true) => Agreement::MissingInOne,
        (false, false) => {
            let agree = left.iter().any(|one| right.iter().any(|other| same_value(one.claim, other.claim)));
            if agree { Agreement::Agrees } else { Agreement::Differs }
        }
    }
}

/// Dates that overlap agree, and so do ages of one year of birth; texts agree without regard to case and spaces.
fn same_value(one: &Claim, other: &Claim) -> bool {
    let (Claim::Person(one), Claim::Person(other)) = (one, other) else { return one == other };
    match (one, other) {
        (PersonClaim::Name(_, one), PersonClaim::Name(_, other))
        | (PersonClaim::Description(one), PersonClaim::Description(other))
        | (PersonClaim::Occupation(one), PersonClaim::Occupation(other))
        | (PersonClaim::Home(one), PersonClaim::Home(other))
        | (PersonClaim::Contact(one), PersonClaim::Contact(other))
        | (PersonClaim::IdentityNumber(one), PersonClaim::IdentityNumber(other)) => {
            squeezed(one) == squeezed(other)
        }
        (PersonClaim::Born(one), PersonClaim::Born(other)) => one.overlaps(*other),
        (PersonClaim::Age(youngest, oldest, _), PersonClaim::Age(young, old, _)) => {
            u16::from(*youngest) <= u16::from(*old) + 1 && u16::from(*young) <= u16::from(*oldest) + 1
        }
        (PersonClaim::Status(one), PersonClaim::Status(other)) => one.status == other.status,
        (PersonClaim::Legal(one, _), PersonClaim::Legal(other, _)) => one == other,
        (PersonClaim::Custody(one), PersonClaim::Custody(other)) => {
            squeezed(&one.place) == squeezed(&other.place)
        }
        (PersonClaim::Relation(one), PersonClaim::Relation(other)) => one.to == other.to,
        (one, other) => one == other,
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What members said of two records, as one member may see it.
#[derive(Clone, Debug)]
pub struct PairView<'a> {
    /// How the pair stands.
    pub standing: PairStanding,
    /// The judgements that may be shown, past ones too, oldest first.
    pub judgements: Vec<&'a Judged>,
    /// How many are kept from this member until they have judged themselves.
    pub hidden: usize,
    /// Who asked for a second judgement, and when; the last one.
    pub review: Option<Stamp>,
}

/// What members said of two records; an open pair when nobody did.
pub fn pair(state: &State, one: ThingId, other: ThingId, viewer: MemberId) -> PairView<'_> {
    static NOBODY: JudgedPair = JudgedPair { judgements: Vec::new(), reviews: Vec::new() };
    let pair = state.matching().pair(one, other).unwrap_or(&NOBODY);
    let (shown, hidden): (Vec<_>, Vec<_>) =
        pair.judgements.iter().partition(|judged| may_see(state, (one, other), viewer, judged.stamp.member));
    PairView {
        standing: pair.standing(u64::MAX),
        judgements: shown,
        hidden: hidden.len(),
        review: pair.reviews.last().copied(),
    }
}

/// The pairs that wait for a second judgement by this member, the longest waiting first.
pub fn reviews_for(state: &State, member: MemberId) -> Vec<(ThingId, ThingId)> {
    let mut waiting: Vec<_> = state
        .matching()
        .pairs()
        .filter(|(_, pair)| pair.standing(u64::MAX) == PairStanding::InReview)
        .filter(|(_, pair)| pair.voices(u64::MAX).iter().all(|voice| voice.stamp.member != member))
        .filter_map(|(of, pair)| Some((pair.reviews.last()?.order(), of)))
        .collect();
    waiting.sort_unstable();
    waiting.into_iter().map(|(_, of)| of).collect()
}

/// Something that happened to the records of a person.
#[derive(Clone, Debug)]
pub struct Happened<'a> {
    /// Who did it, and when.
    pub stamp: Stamp,
    /// The pair.
    pub pair: (ThingId, ThingId),
    /// The judgement.
    pub judged: &'a Judged,
    /// Set when it was taken back by this: the reason.
    pub withdrawn: Option<&'a str>,
}

/// How the person of whom a record tells came to be: every judgement about its records, and every one taken back, oldest
/// first. What another member's blind judgement says is left out until it may be seen.
pub fn history(state: &State, record: ThingNo, viewer: MemberId) -> Vec<Happened<'_>> {
    let mut line = Vec::new();
    let records: Vec<ThingId> =
        state.records_of(record, KnownBy::Now).into_iter().map(|number| state.thing(number).id).collect();
    for &id in &records {
        for other in state.matching().partners(id) {
            // A pair within the person is met from both its records.
            if records.contains(&other) && other < id {
                continue;
            }
            let Some(pair) = state.matching().pair(id, other) else { continue };
            let of = super::state::ordered(id, other);
            let seen = |judged: &&Judged| may_see(state, of, viewer, judged.stamp.member);
            for judged in pair.judgements.iter().filter(seen) {
                line.push(Happened { stamp: judged.stamp, pair: of, judged, withdrawn: None });
                line.extend(judged.withdrawn.as_ref().map(|(stamp, reason)| Happened {
                    stamp: *stamp,
                    pair: of,
                    judged,
                    withdrawn: Some(reason),
                }));
            }
        }
    }
    line.sort_by_key(|happened| happened.stamp.order());
    line
}

/// Pairs judged the same that a rule keeps apart, among everything tied to this record.
pub fn apart(state: &State, record: ThingNo) -> Vec<Apart> {
    clusters(state, &connected(state, record, KnownBy::Now), KnownBy::Now).apart
}

/// How much harm it does when this pair is not looked at: more is worse. One is said to be dead and the other alive; one is
/// held, missing or sought and the other is not; the statuses differ otherwise.
pub fn harm(state: &State, one: ThingNo, other: ThingNo) -> u8 {
    let status = |number: ThingNo| state.thing(number).summary.status;
    let (Some(one), Some(other)) = (status(one), status(other)) else { return 0 };
    let lost =
        |status| matches!(status, Status::Held | Status::Missing | Status::Sought | Status::Hospitalised);
    match (one == Status::Dead, other == Status::Dead) {
        (true, false) | (false, true) => 3,
        _ if lost(one) != lost(other) => 2,
        _ if one != other => 1,
        _ => 0,
    }
}

/// True when a pair may be suggested: both are records that count, nobody has judged it, and no rule keeps them apart.
pub fn may_be_suggested(state: &State, left: ThingNo, right: ThingNo) -> bool {
    let counts = |number: ThingNo| {
        let thing = state.thing(number);
        thing.kind().is_some_and(Kind::is_record) && !thing.summary.is_withdrawn
    };
    if !counts(left) || !counts(right) || state.head_of(left) == state.head_of(right) {
        return false;
    }
    let pair = state.matching().pair(state.thing(left).id, state.thing(right).id);
    let open = pair.is_none_or(|pair| pair.standing(u64::MAX) == PairStanding::Open);
    let people = (state.records_of(left, KnownBy::Now), state.records_of(right, KnownBy::Now));
    open && super::clusters::barrier(state, (&people.0, &people.1), KnownBy::Now).is_none()
}
