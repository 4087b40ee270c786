//! The state: everything the log says, folded in the order of (time, act) and held in memory.
//!
//! `apply` is pure and total: the same entries in the same order give the same state, whatever they hold; nothing is
//! removed, a withdrawal is one more thing that is known. Entries of a higher time than all before are applied one by
//! one; entries that come late (from another office) mean a new fold from the start: `State::is_late` tells them.

mod canonical;
mod changes;
mod gathering;
mod index;
mod log;
mod standing;
mod texts;
mod thing;

pub use log::{Change, LogLine, LogQuery};
pub use standing::{KnownBy, Mark, MarkKind, Standing, end_of};
pub use thing::{RecordSummary, StoredClaim, Thing, each_mention, mentioned_in};

use crate::claim::{Claim, ClaimRef, FactRef, Kind};
use crate::erasing::state::Erasures;
use crate::fact::{Body, Corrected, Entered, Fact, Said};
use crate::figures::estimates::state::Estimates;
use crate::id::{ActId, MemberId, ThingId};
use crate::matching::state::Matching;
use crate::members::state::Members;
use crate::provenance::{Basis, Credibility, Provenance, Reliability};
use crate::publishing::state::Editions;
use index::IdMap;
use std::collections::BTreeMap;
use texts::{Span, Texts};

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

/// Milliseconds since 1970 of a moment in hybrid logical time, as [`Stamp::time`] has it.
pub const fn milliseconds(time: u64) -> i64 {
    (time >> 16) as i64
}

impl Stamp {
    /// Milliseconds since 1970.
    pub const fn milliseconds(&self) -> i64 {
        milliseconds(self.time)
    }

    /// Where it stands in the log: a fold sorts by this, whichever node an entry came from.
    pub const fn order(&self) -> (u64, ActId) {
        (self.time, self.act)
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
    is_undone: bool,
    /// True when it corrected or withdrew something: then there is something to undo, though it may say nothing.
    has_marks: bool,
    /// Which kinds of change it made, as a set of bits by the kind's number.
    changes: u32,
}

/// Who said what a fact holds.
#[derive(Debug)]
struct FactHead {
    act: u32,
    index: u32,
    thing: ThingNo,
    source: Option<std::num::NonZeroU32>,
    locator: Span,
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
    locators: Texts,
    things: Vec<Thing>,
    thing_numbers: IdMap,
    /// Everything entered that is no record, by what it is: there are few of these beside the records.
    by_kind: BTreeMap<Kind, Vec<ThingNo>>,
    marks: BTreeMap<ClaimRef, Vec<Mark>>,
    /// Acts that were undone, those too that have not come yet.
    undone: BTreeMap<ActId, Mark>,
    /// Where the last entry applied stands in the log.
    last: Option<(u64, ActId)>,
    mentions: BTreeMap<ThingNo, Vec<ThingNo>>,
    approvals: BTreeMap<ThingNo, Vec<Approval>>,
    openings: BTreeMap<ThingNo, Vec<Approval>>,
    reads: Vec<(MemberId, u64, Vec<ThingId>)>,
    batches: BTreeMap<ActId, Vec<ActId>>,
    members: Members,
    editions: Editions,
    erasures: Erasures,
    matching: Matching,
    estimates: Estimates,
}

impl State {
    /// A state that knows nothing yet.
    pub fn new() -> State {
        State::default()
    }

    /// Applies what could be opened of one entry: each fact with its place in the act. An act that is known already
    /// changes nothing. Returns the things it touched, each once.
    pub fn apply(&mut self, stamp: Stamp, facts: impl IntoIterator<Item = (u32, Fact)>) -> Vec<ThingNo> {
        if self.has_act(stamp.act) {
            return Vec::new();
        }
        let act = self.acts.len() as u32;
        self.act_numbers.insert(&stamp.act.0, act, |act| self.acts[act as usize].stamp.act.0);
        let is_undone = self.undone.contains_key(&stamp.act);
        let first_fact = self.facts.len() as FactNo;
        self.acts.push(ActHead { stamp, first_fact, is_undone, has_marks: false, changes: 0 });
        self.last = self.last.max(Some(stamp.order()));
        let mut touched = Vec::new();
        for (index, fact) in facts {
            self.apply_fact(act, index, fact, &mut touched);
        }
        touched.sort_unstable();
        touched.dedup();
        self.gather_people(&mut touched);
        for &thing in &touched {
            self.settle(thing);
        }
        touched
    }

    /// True when an entry belongs before one that has been applied: then the state must be folded again from the start.
    /// An act that is known already is not late; applying it again changes nothing.
    pub fn is_late(&self, stamp: &Stamp) -> bool {
        Some(stamp.order()) < self.last && !self.has_act(stamp.act)
    }

    fn apply_fact(&mut self, act: u32, index: u32, fact: Fact, touched: &mut Vec<ThingNo>) {
        let stamp = self.acts[act as usize].stamp;
        self.acts[act as usize].changes |= log::bit(Change::of(&fact.body));
        let thing = self.number_of(fact.thing);
        let place = FactPlace { act, index, thing };
        match fact.body {
            Body::Entered(entered) => self.enter(place, *entered),
            Body::Said(said) => self.say(place, *said),
            Body::Corrected(corrected) => self.correct(place, *corrected, touched),
            Body::Withdrawn(claim, reason) => {
                self.acts[act as usize].has_marks = true;
                self.mark(claim, Mark { stamp, kind: MarkKind::Withdrawn, reason }, touched);
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
            Body::RoleChanged(role) => self.members.change_role(MemberId(fact.thing.0), role, stamp),
            Body::MemberLeft(reason) => self.members.leave(MemberId(fact.thing.0), reason, stamp),
            Body::EditionProposed(proposal) => self.editions.propose(stamp, *proposal),
            Body::EditionApproved(act) => self.editions.approve(act, stamp),
            Body::EditionWithdrawn(act, reason) => self.editions.withdraw(act, stamp, reason),
            Body::ErasureAsked(request) => self.erasures.ask(stamp, *request),
            Body::Erased(act, with) => self.erasures.agree(act, stamp, with),
            Body::ErasureDeclined(act, reason) => self.erasures.decline(act, stamp, reason),
            Body::KeysMade(keys) => self.members.make_keys(&keys),
            Body::PairJudged(judgement) => {
                touched.extend(self.numbers_of(&[judgement.left, judgement.right]));
                self.matching.judge(fact.thing, stamp, *judgement);
            }
            Body::JudgementWithdrawn(reason) => {
                if let Some((left, right)) = self.matching.withdraw(fact.thing, stamp, reason) {
                    touched.extend(self.numbers_of(&[left, right]));
                }
            }
            Body::ReviewAsked(left, right) => {
                touched.extend(self.numbers_of(&[left, right]));
                self.matching.ask_review(left, right, stamp);
            }
            Body::ReconciliationBegun(account) => self.matching.reconcile(fact.thing, stamp, *account),
            Body::LineSigned(line) => self.matching.sign(fact.thing, stamp, *line),
            Body::LineTakenBack(record, reason) => {
                self.matching.take_back(fact.thing, (stamp, record, reason));
            }
            Body::EstimateKept(run) => self.estimates.keep(fact.thing, stamp, *run),
            Body::EstimateWithdrawn(reason) => self.estimates.withdraw(fact.thing, stamp, reason),
            Body::PassphraseReplaced => self.members.recover(MemberId(fact.thing.0), stamp),
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
            if !entered.kind.is_record() {
                self.by_kind.entry(entered.kind).or_default().push(place.thing);
            }
        }
        self.say(place, entered.said);
    }

    fn say(&mut self, place: FactPlace, said: Said) {
        let fact = self.facts.len() as FactNo;
        let head = self.head(place, said.by);
        self.facts.push(head);
        let claims = &mut self.things[place.thing as usize].claims;
        // Most things have few statements, entered together: no room is kept for more.
        if claims.len() < 64 {
            claims.reserve_exact(said.claims.len());
        }
        for (index, claim) in (0u16..).zip(said.claims) {
            self.note_mentions(place.thing, &claim);
            let at = ClaimRef { fact: self.reference(place), claim: index };
            let marked = !self.marks.is_empty() && self.marks.contains_key(&at);
            self.things[place.thing as usize].claims.push(StoredClaim { fact, index, marked, claim });
        }
    }

    fn correct(&mut self, place: FactPlace, corrected: Corrected, touched: &mut Vec<ThingNo>) {
        let by = ClaimRef { fact: self.reference(place), claim: 0 };
        let head = &mut self.acts[place.act as usize];
        head.has_marks = true;
        let mark = Mark { stamp: head.stamp, kind: MarkKind::Corrected { by }, reason: corrected.reason };
        self.mark(corrected.claim, mark, touched);
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
            locator: self.locators.keep(&by.locator),
            basis: by.basis,
            reliability: by.reliability,
            credibility: by.credibility,
            remarks,
        }
    }

    fn mark(&mut self, claim: ClaimRef, mark: Mark, touched: &mut Vec<ThingNo>) {
        self.marks.entry(claim).or_default().push(mark);
        if let Some((thing, position)) = self.find_claim(claim) {
            self.things[thing as usize].claims[position].marked = true;
            touched.push(thing);
        }
    }

    /// The first undoing counts. One that comes before its act (from a node whose clock was wrong) waits for it.
    fn undo(&mut self, stamp: Stamp, undone: ActId, reason: Box<str>, touched: &mut Vec<ThingNo>) {
        self.undone.entry(undone).or_insert(Mark { stamp, kind: MarkKind::Undone, reason });
        let Some(act) = self.number_of_act(undone) else { return };
        self.acts[act as usize].is_undone = true;
        touched.extend(self.facts_of(act).iter().map(|fact| fact.thing));
        if self.acts[act as usize].has_marks {
            let restored = self.marks.iter().filter(|(_, marks)| marks.iter().any(|m| m.stamp.act == undone));
            touched.extend(restored.filter_map(|(&claim, _)| self.find_claim(claim)).map(|(thing, _)| thing));
        }
    }

    fn number_of_act(&self, act: ActId) -> Option<u32> {
        self.act_numbers.get(&act.0, |number| self.acts[number as usize].stamp.act.0)
    }

    fn number_of_thing(&self, id: ThingId) -> Option<ThingNo> {
        self.thing_numbers.get(&id.0, |number| self.things[number as usize].id.0)
    }

    fn facts_of(&self, act: u32) -> &[FactHead] {
        let first = self.acts[act as usize].first_fact as usize;
        let end = self.acts.get(act as usize + 1).map_or(self.facts.len(), |next| next.first_fact as usize);
        &self.facts[first..end]
    }

    /// The position of a thing; one that is only mentioned so far gets its place kept.
    fn number_of(&mut self, id: ThingId) -> ThingNo {
        if let Some(number) = self.number_of_thing(id) {
            return number;
        }
        let number = self.things.len() as ThingNo;
        self.thing_numbers.insert(&id.0, number, |number| self.things[number as usize].id.0);
        self.things.push(Thing::mentioned(id));
        number
    }

    fn note_mentions(&mut self, by: ThingNo, claim: &Claim) {
        each_mention(claim, |id, _| {
            let thing = self.number_of(id);
            let mentions = self.mentions.entry(thing).or_default();
            if let Err(place) = mentions.binary_search(&by) {
                mentions.insert(place, by);
            }
        });
    }

    /// The positions of things, entered or only mentioned so far.
    fn numbers_of(&mut self, ids: &[ThingId]) -> Vec<ThingNo> {
        ids.iter().map(|id| self.number_of(*id)).collect()
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
        self.number_of_act(act).is_some()
    }

    /// The thing with this id, if it has been entered.
    pub fn find(&self, id: ThingId) -> Option<(ThingNo, &Thing)> {
        let number = self.number_of_thing(id)?;
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

    /// Every source, list, event, place … that has been entered, oldest first; records are in [`State::things`] alone.
    pub fn all_of(&self, kind: Kind) -> &[ThingNo] {
        self.by_kind.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// How many positions there are, mentioned things included.
    pub fn size(&self) -> usize {
        self.things.len()
    }

    /// How many facts there are.
    pub fn fact_count(&self) -> usize {
        self.facts.len()
    }

    /// The things whose statements mention this one, each once, in the order of their positions.
    pub fn mentions_of(&self, thing: ThingNo) -> &[ThingNo] {
        self.mentions.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// The members.
    pub fn members(&self) -> &Members {
        &self.members
    }

    /// The editions that were proposed, and which of them is public.
    pub fn editions(&self) -> &Editions {
        &self.editions
    }

    /// Who is the same as whom.
    pub fn matching(&self) -> &Matching {
        &self.matching
    }

    /// The runs of estimates that were kept.
    pub fn estimates(&self) -> &Estimates {
        &self.estimates
    }

    /// What was erased, and what somebody asked to have erased.
    pub fn erasures(&self) -> &Erasures {
        &self.erasures
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
        std::iter::once(act)
            .chain(parts.iter().copied().filter(move |part| *part != act && self.has_act(*part)))
    }

    /// Every act, oldest first, with the things it touched and whether it was undone.
    pub fn acts(&self) -> impl DoubleEndedIterator<Item = ActLine<'_>> + ExactSizeIterator {
        (0..self.acts.len() as u32).map(|act| self.act_line(act))
    }

    /// One act.
    pub fn act(&self, act: ActId) -> Option<ActLine<'_>> {
        self.number_of_act(act).map(|number| self.act_line(number))
    }

    fn mark_of(&self, act: &ActHead) -> Option<&Mark> {
        if act.is_undone { self.undone.get(&act.stamp.act) } else { None }
    }

    fn act_line(&self, act: u32) -> ActLine<'_> {
        let head = &self.acts[act as usize];
        ActLine { state: self, number: act, stamp: head.stamp, undone: self.mark_of(head) }
    }

    /// Where a statement lies: its thing and its position among the thing's statements.
    pub fn find_claim(&self, at: ClaimRef) -> Option<(ThingNo, usize)> {
        let act = self.number_of_act(at.fact.act)?;
        let first = self.acts[act as usize].first_fact as usize;
        let facts = self.facts_of(act);
        // The office gives them in order; a stranger's entry may not.
        let searched = facts.binary_search_by_key(&at.fact.index, |fact| fact.index).ok();
        let offset = searched.or_else(|| facts.iter().position(|fact| fact.index == at.fact.index))?;
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
    pub fn things(&self) -> impl Iterator<Item = ThingNo> + use<'a> {
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

    /// True when undoing it would change something: it said, corrected or withdrew.
    pub fn can_be_undone(&self) -> bool {
        self.fact_count() > 0 || self.state.acts[self.number as usize].has_marks
    }
}
