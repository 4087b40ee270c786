//! The state: everything the log says, folded in the order of (time, act) and held in memory.
//!
//! `apply` is pure and total: the same entries in the same order give the same state, whatever they hold; nothing is
//! removed, a withdrawal is one more thing that is known. Entries of a higher time than all before are applied one by
//! one; entries that come late (from another office) mean a new fold from the start.

mod canonical;
mod index;
mod standing;
mod thing;

pub use standing::{KnownBy, Mark, MarkKind, Standing};
pub use thing::{RecordSummary, StoredClaim, Thing, mentioned_in};

use crate::claim::{Claim, ClaimRef, FactRef, Kind};
use crate::fact::{Body, Corrected, Entered, Fact, Said};
use crate::id::{ActId, MemberId, ThingId};
use crate::members::state::Members;
use crate::provenance::{Basis, Credibility, Provenance, Reliability};
use index::IdMap;
use std::collections::BTreeMap;

/// When an act was done, and by whom: the part of an entry that is not sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The act.
    pub act: ActId,
    /// Hybrid logical time: milliseconds since 1970 × 65,536 + a counter.
    pub time: u64,
    /// Who did it.
    pub member: MemberId,
}

impl Stamp {
    /// Milliseconds since 1970.
    pub const fn milliseconds(&self) -> i64 {
        (self.time >> 16) as i64
    }
}

/// Position of a thing in the state: good for as long as this state lives.
pub type ThingNo = u32;
/// Position of a fact in the state.
pub type FactNo = u32;

/// An act as the state remembers it.
#[derive(Debug)]
struct ActHead {
    stamp: Stamp,
    first_fact: FactNo,
    undone: Option<Box<Mark>>,
}

/// Who said what a fact holds.
#[derive(Debug)]
struct FactHead {
    act: u32,
    index: u32,
    thing: ThingNo,
    source: Option<std::num::NonZeroU32>,
    locator: Box<str>,
    basis: Basis,
    reliability: Option<Reliability>,
    credibility: Option<Credibility>,
    remarks: Option<Box<Remarks>>,
}

#[derive(Debug)]
struct Remarks {
    attributed_to: Option<Box<str>>,
    note: Option<Box<str>>,
}

/// A second member's word that a person may be shown as dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Who approved it, in which act.
    pub stamp: Stamp,
    /// On what ground.
    pub reason: Box<str>,
}

/// Everything the log says.
#[derive(Debug, Default)]
pub struct State {
    acts: Vec<ActHead>,
    act_numbers: IdMap,
    facts: Vec<FactHead>,
    things: Vec<Thing>,
    thing_numbers: IdMap,
    marks: BTreeMap<ClaimRef, Vec<Mark>>,
    mentions: BTreeMap<ThingNo, Vec<ThingNo>>,
    approvals: BTreeMap<ThingNo, Vec<Approval>>,
    openings: BTreeMap<ThingNo, Vec<Approval>>,
    reads: Vec<(MemberId, u64, Vec<ThingId>)>,
    batches: BTreeMap<ActId, Vec<ActId>>,
    members: Members,
}

impl State {
    /// A state that knows nothing yet.
    pub fn new() -> State {
        State::default()
    }

    /// Applies what could be opened of one entry: each fact with its place in the act. An act that is known already
    /// changes nothing. Returns the things it touched.
    pub fn apply(&mut self, stamp: Stamp, facts: impl IntoIterator<Item = (u32, Fact)>) -> Vec<ThingNo> {
        if self.has_act(stamp.act) {
            return Vec::new();
        }
        let act = self.acts.len() as u32;
        self.act_numbers.insert(stamp.act.0, act);
        self.acts.push(ActHead { stamp, first_fact: self.facts.len() as FactNo, undone: None });
        let mut touched = Vec::new();
        for (index, fact) in facts {
            self.apply_fact(act, index, fact, &mut touched);
        }
        touched.dedup();
        for &thing in &touched {
            self.settle(thing);
        }
        touched
    }

    fn apply_fact(&mut self, act: u32, index: u32, fact: Fact, touched: &mut Vec<ThingNo>) {
        let stamp = self.acts[act as usize].stamp;
        let thing = self.number_of(fact.thing);
        let place = FactPlace { act, index, thing };
        match fact.body {
            Body::Entered(entered) => self.enter(place, *entered),
            Body::Said(said) => self.say(place, *said),
            Body::Corrected(corrected) => self.correct(place, stamp, *corrected),
            Body::Withdrawn(claim, reason) => {
                self.mark(claim, Mark { stamp, kind: MarkKind::Withdrawn, reason });
            }
            Body::Undone(undone, reason) => self.undo(stamp, undone, reason, touched),
            Body::DeathApproved(reason) => {
                self.approvals.entry(thing).or_default().push(Approval { stamp, reason });
            }
            Body::OriginOpened(reason) => {
                self.openings.entry(thing).or_default().push(Approval { stamp, reason });
            }
            Body::Reads(member, things) => self.reads.push((member, stamp.time, things)),
            Body::BatchBegun(parts) => {
                self.batches.insert(stamp.act, parts);
            }
            Body::MemberJoined(account) => self.members.join(MemberId(fact.thing.0), *account, stamp),
            Body::RoleChanged(role) => self.members.change_role(MemberId(fact.thing.0), role),
            Body::MemberLeft(reason) => self.members.leave(MemberId(fact.thing.0), reason, stamp),
        }
        touched.push(thing);
    }

    fn enter(&mut self, place: FactPlace, entered: Entered) {
        let list = entered.list.map(|list| self.number_of(list));
        let thing = &mut self.things[place.thing as usize];
        // Two nodes cannot draw the same id; if one entry says otherwise, the first stays and the statements are kept.
        if !thing.is_entered() {
            thing.enter(entered.kind, self.facts.len() as FactNo);
            thing.list = list;
            thing.reference = entered.reference;
        }
        self.say(place, entered.said);
    }

    fn say(&mut self, place: FactPlace, said: Said) {
        let fact = self.facts.len() as FactNo;
        let head = self.head(place, said.by);
        self.facts.push(head);
        for (index, claim) in (0u16..).zip(said.claims) {
            self.note_mentions(place.thing, &claim);
            let at = ClaimRef { fact: self.reference(place), claim: index };
            let marked = self.marks.contains_key(&at);
            self.things[place.thing as usize].claims.push(StoredClaim { fact, index, marked, claim });
        }
    }

    fn correct(&mut self, place: FactPlace, stamp: Stamp, corrected: Corrected) {
        let by = ClaimRef { fact: self.reference(place), claim: 0 };
        self.mark(
            corrected.claim,
            Mark { stamp, kind: MarkKind::Corrected { by }, reason: corrected.reason },
        );
        self.say(place, corrected.said);
    }

    fn reference(&self, place: FactPlace) -> FactRef {
        FactRef { act: self.acts[place.act as usize].stamp.act, index: place.index }
    }

    fn head(&mut self, place: FactPlace, by: Provenance) -> FactHead {
        let source = by.source.map(|source| self.number_of(source));
        let remarks = (by.attributed_to.is_some() || by.note.is_some())
            .then(|| Box::new(Remarks { attributed_to: by.attributed_to, note: by.note }));
        FactHead {
            act: place.act,
            index: place.index,
            thing: place.thing,
            source: source.and_then(|number| std::num::NonZeroU32::new(number + 1)),
            locator: by.locator,
            basis: by.basis,
            reliability: by.reliability,
            credibility: by.credibility,
            remarks,
        }
    }

    fn mark(&mut self, claim: ClaimRef, mark: Mark) {
        self.marks.entry(claim).or_default().push(mark);
        if let Some((thing, position)) = self.find_claim(claim) {
            self.things[thing as usize].claims[position].marked = true;
        }
    }

    fn undo(&mut self, stamp: Stamp, undone: ActId, reason: Box<str>, touched: &mut Vec<ThingNo>) {
        let Some(act) = self.act_numbers.get(&undone.0) else { return };
        if self.acts[act as usize].undone.is_none() {
            self.acts[act as usize].undone = Some(Box::new(Mark { stamp, kind: MarkKind::Undone, reason }));
            touched.extend(self.facts_of(act).iter().map(|fact| fact.thing));
        }
    }

    fn facts_of(&self, act: u32) -> &[FactHead] {
        let first = self.acts[act as usize].first_fact as usize;
        let end = self.acts.get(act as usize + 1).map_or(self.facts.len(), |next| next.first_fact as usize);
        &self.facts[first..end]
    }

    /// The position of a thing; one that is only mentioned so far gets its place kept.
    fn number_of(&mut self, id: ThingId) -> ThingNo {
        if let Some(number) = self.thing_numbers.get(&id.0) {
            return number;
        }
        let number = self.things.len() as ThingNo;
        self.things.push(Thing::mentioned(id));
        self.thing_numbers.insert(id.0, number);
        number
    }

    fn note_mentions(&mut self, by: ThingNo, claim: &Claim) {
        for id in mentioned_in(claim) {
            let thing = self.number_of(id);
            let mentions = self.mentions.entry(thing).or_default();
            if mentions.last() != Some(&by) {
                mentions.push(by);
            }
        }
    }

    /// Works out again what is shown of a record without looking further.
    fn settle(&mut self, thing: ThingNo) {
        if self.things[thing as usize].kind().is_some_and(Kind::is_record) {
            let summary = crate::people::views::summary(self, thing);
            self.things[thing as usize].summary = summary;
        }
    }

    /// True when this act has been done.
    pub fn has_act(&self, act: ActId) -> bool {
        self.act_numbers.get(&act.0).is_some()
    }

    /// The thing with this id, if it has been entered.
    pub fn find(&self, id: ThingId) -> Option<(ThingNo, &Thing)> {
        let number = self.thing_numbers.get(&id.0)?;
        let thing = self.things.get(number as usize)?;
        thing.is_entered().then_some((number, thing))
    }

    /// The thing at this position.
    pub fn thing(&self, number: ThingNo) -> &Thing {
        &self.things[number as usize]
    }

    /// Every thing that has been entered, in the order in which they were entered or first mentioned.
    pub fn things(&self) -> impl DoubleEndedIterator<Item = (ThingNo, &Thing)> {
        let numbered = self.things.iter().enumerate().map(|(number, thing)| (number as ThingNo, thing));
        numbered.filter(|(_, thing)| thing.is_entered())
    }

    /// How many positions there are, mentioned things included.
    pub fn size(&self) -> usize {
        self.things.len()
    }

    /// How many facts there are.
    pub fn fact_count(&self) -> usize {
        self.facts.len()
    }

    /// The things whose statements mention this one.
    pub fn mentions_of(&self, thing: ThingNo) -> &[ThingNo] {
        self.mentions.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// The members.
    pub fn members(&self) -> &Members {
        &self.members
    }

    /// Approvals that this person be shown as dead.
    pub fn approvals_of(&self, thing: ThingNo) -> &[Approval] {
        self.approvals.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// When and why this hidden source was opened.
    pub fn openings_of(&self, thing: ThingNo) -> &[Approval] {
        self.openings.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// Who read what, oldest first: member, time, things.
    pub fn reads(&self) -> &[(MemberId, u64, Vec<ThingId>)] {
        &self.reads
    }

    /// The acts of a batch that are in the log, the first one first; an act that began no batch is its only part.
    pub fn parts_of(&self, act: ActId) -> impl Iterator<Item = ActId> + '_ {
        let parts = self.batches.get(&act).map_or(&[][..], Vec::as_slice);
        std::iter::once(act).chain(parts.iter().copied().filter(move |part| *part != act && self.has_act(*part)))
    }

    /// Every act, oldest first, with the things it touched and whether it was undone.
    pub fn acts(&self) -> impl DoubleEndedIterator<Item = ActLine<'_>> + ExactSizeIterator {
        (0..self.acts.len() as u32).map(|act| self.act_line(act))
    }

    /// One act.
    pub fn act(&self, act: ActId) -> Option<ActLine<'_>> {
        self.act_numbers.get(&act.0).map(|number| self.act_line(number))
    }

    fn act_line(&self, act: u32) -> ActLine<'_> {
        let head = &self.acts[act as usize];
        ActLine { state: self, number: act, stamp: head.stamp, undone: head.undone.as_deref() }
    }

    /// Where a statement lies: its thing and its position among the thing's statements.
    pub fn find_claim(&self, at: ClaimRef) -> Option<(ThingNo, usize)> {
        let act = self.act_numbers.get(&at.fact.act.0)?;
        let first = self.acts[act as usize].first_fact as usize;
        let offset = self.facts_of(act).iter().position(|fact| fact.index == at.fact.index)?;
        let thing = self.facts[first + offset].thing;
        let fact = (first + offset) as FactNo;
        let claims = &self.things[thing as usize].claims;
        let position = claims.iter().position(|claim| claim.fact == fact && claim.index == at.claim)?;
        Some((thing, position))
    }
}

/// Where a fact belongs.
#[derive(Clone, Copy)]
struct FactPlace {
    act: u32,
    index: u32,
    thing: ThingNo,
}

/// One act of the log, as a page shows it.
#[derive(Clone, Copy, Debug)]
pub struct ActLine<'a> {
    state: &'a State,
    number: u32,
    /// Who and when.
    pub stamp: Stamp,
    /// Set when it was undone.
    pub undone: Option<&'a Mark>,
}

impl<'a> ActLine<'a> {
    /// The things it said something about, each once, in order; empty for acts on members.
    pub fn things(&self) -> impl Iterator<Item = ThingNo> + 'a {
        let mut last = None;
        self.state
            .facts_of(self.number)
            .iter()
            .map(|fact| fact.thing)
            .filter(move |thing| last.replace(*thing) != Some(*thing))
    }

    /// How many facts it holds that say something.
    pub fn fact_count(&self) -> usize {
        self.state.facts_of(self.number).len()
    }
}
