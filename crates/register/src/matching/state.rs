//! The judgements as the log tells of them, and the people that they make.
//!
//! A judgement that was taken back stays listed and counts no more. Of one member the last judgement of a pair counts.

use super::facts::{Judgement, LineSigned, ReconciliationAccount, Verdict};
use crate::codes::codes;
use crate::id::{MemberId, ThingId};
use crate::state::{Stamp, ThingNo};
use minicbor::Encoder;
use std::collections::{BTreeMap, BTreeSet};

/// A judgement with its fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Names it.
    pub id: ThingId,
    /// Who judged, and when.
    pub stamp: Stamp,
    /// What they said.
    pub verdict: Verdict,
    /// Why.
    pub reason: Box<str>,
    /// Who took it back, when, and why.
    pub withdrawn: Option<(Stamp, Box<str>)>,
}

codes! {
    /// How a pair of records stands.
    PairStanding {
        /// Nobody has judged it, or all took it back.
        Open = 0 "open",
        /// One person.
        Same = 1 "same",
        /// Two people.
        Different = 2 "different",
        /// It cannot be said.
        Unsure = 3 "unsure",
        /// Members contradict each other: nothing counts until one of them takes it back.
        Disputed = 4 "disputed",
        /// A second member is asked, who does not see what the first one said: nothing counts until both have judged.
        InReview = 5 "in-review",
    }
}

/// Everything that was said of two records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JudgedPair {
    /// The judgements, oldest first.
    pub judgements: Vec<Judged>,
    /// When a second, blind judgement was asked for.
    pub reviews: Vec<Stamp>,
}

impl JudgedPair {
    /// The judgements that count at a moment (hybrid logical time): the last one of each member, in the order of the log.
    pub fn voices(&self, until: u64) -> Vec<&Judged> {
        let mut voices: Vec<&Judged> = Vec::new();
        for judged in self.judgements.iter().filter(|judged| judged.stamp.time <= until) {
            let is_past = judged.withdrawn.as_ref().is_some_and(|(stamp, _)| stamp.time <= until);
            if !is_past {
                voices.retain(|other| other.stamp.member != judged.stamp.member);
                voices.push(judged);
            }
        }
        voices
    }

    /// How the pair stands at a moment.
    pub fn standing(&self, until: u64) -> PairStanding {
        let voices = self.voices(until);
        let says = |verdict| voices.iter().any(|judged| judged.verdict == verdict);
        let is_reviewed = self.reviews.iter().any(|asked| asked.time <= until);
        if is_reviewed && voices.len() < 2 {
            return PairStanding::InReview;
        }
        match (says(Verdict::Same), says(Verdict::Different), says(Verdict::Unsure)) {
            (true, true, _) => PairStanding::Disputed,
            // Whoever asks for a second judgement wants two that say the same.
            (_, _, true) if is_reviewed => PairStanding::Unsure,
            (true, false, _) => PairStanding::Same,
            (false, true, _) => PairStanding::Different,
            (false, false, true) => PairStanding::Unsure,
            (false, false, false) => PairStanding::Open,
        }
    }

    /// Where the first judgement that counts stands in the log: earlier ones join first.
    pub(crate) fn order(&self, until: u64) -> Option<(u64, crate::id::ActId)> {
        self.voices(until).iter().map(|judged| judged.stamp.order()).min()
    }
}

/// A comparison of two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// Who began it, and when.
    pub began: Stamp,
    /// The lists.
    pub account: ReconciliationAccount,
    /// What was signed, oldest first; the last one of a record counts.
    pub signed: Vec<(Stamp, LineSigned)>,
    /// What was taken back: when, the record, and why.
    pub taken_back: Vec<(Stamp, ThingId, Box<str>)>,
}

impl Reconciliation {
    /// The line of a record that counts, and who signed it.
    pub fn line_of(&self, record: ThingId) -> Option<&(Stamp, LineSigned)> {
        let (stamp, line) =
            self.signed.iter().rev().find(|(_, line)| line.record == record).map(|x| (x.0, x))?;
        let back = self.taken_back.iter().rev().find(|(_, of, _)| *of == record);
        back.is_none_or(|(taken, ..)| taken.order() < stamp.order()).then_some(line)
    }
}

/// Everything about who is the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    pairs: BTreeMap<(ThingId, ThingId), JudgedPair>,
    partners: BTreeMap<ThingId, BTreeSet<ThingId>>,
    of_judgement: BTreeMap<ThingId, (ThingId, ThingId)>,
    /// Withdrawals that came before their judgement, from a node whose clock was wrong.
    early: BTreeMap<ThingId, (Stamp, Box<str>)>,
    /// The people of more than one record, by their oldest record.
    pub(crate) people: BTreeMap<ThingNo, Vec<ThingNo>>,
    /// The oldest record of the person, for each record of such a person.
    pub(crate) heads: BTreeMap<ThingNo, ThingNo>,
    reconciliations: BTreeMap<ThingId, Reconciliation>,
}

/// A pair in the order in which it is kept.
pub fn ordered(one: ThingId, other: ThingId) -> (ThingId, ThingId) {
    (one.min(other), one.max(other))
}

impl Matching {
    /// True when nobody has judged anything.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// What was said of two records.
    pub fn pair(&self, one: ThingId, other: ThingId) -> Option<&JudgedPair> {
        self.pairs.get(&ordered(one, other))
    }

    /// Every pair that somebody judged or asked about, in the order of ids.
    pub fn pairs(&self) -> impl Iterator<Item = ((ThingId, ThingId), &JudgedPair)> {
        self.pairs.iter().map(|(pair, judged)| (*pair, judged))
    }

    /// The records with which this one was judged.
    pub fn partners(&self, record: ThingId) -> impl Iterator<Item = ThingId> + '_ {
        self.partners.get(&record).into_iter().flatten().copied()
    }

    /// Every record that was judged.
    pub fn records(&self) -> impl Iterator<Item = ThingId> + '_ {
        self.partners.keys().copied()
    }

    /// A judgement, and the pair that it is about.
    pub fn judgement(&self, id: ThingId) -> Option<((ThingId, ThingId), &Judged)> {
        let pair = *self.of_judgement.get(&id)?;
        let judged = self.pairs.get(&pair)?.judgements.iter().find(|judged| judged.id == id)?;
        Some((pair, judged))
    }

    /// How many people have more than one record, and how many records they have.
    pub fn joined(&self) -> (usize, usize) {
        (self.people.len(), self.heads.len())
    }

    /// A comparison of two lists.
    pub fn reconciliation(&self, id: ThingId) -> Option<&Reconciliation> {
        self.reconciliations.get(&id)
    }

    /// Every comparison, the newest first.
    pub fn reconciliations(&self) -> Vec<(ThingId, &Reconciliation)> {
        let mut all: Vec<_> = self.reconciliations.iter().map(|(id, one)| (*id, one)).collect();
        all.sort_by_key(|(id, one)| std::cmp::Reverse((one.began.order(), *id)));
        all
    }

    /// The judgements of a member that count, newest first: what they may want to take back.
    pub fn judged_by(&self, member: MemberId) -> Vec<((ThingId, ThingId), &Judged)> {
        let pairs =
            self.pairs().flat_map(|(pair, judged)| judged.judgements.iter().map(move |one| (pair, one)));
        let mut own: Vec<_> =
            pairs.filter(|(_, one)| one.stamp.member == member && one.withdrawn.is_none()).collect();
        own.sort_by_key(|(_, one)| std::cmp::Reverse(one.stamp.order()));
        own
    }

    pub(crate) fn judge(&mut self, id: ThingId, stamp: Stamp, judgement: Judgement) {
        if self.of_judgement.contains_key(&id) {
            return;
        }
        let pair = self.note_pair(judgement.left, judgement.right);
        self.of_judgement.insert(id, pair);
        let withdrawn = self.early.remove(&id);
        let Judgement { verdict, reason, .. } = judgement;
        self.pairs.entry(pair).or_default().judgements.push(Judged { id, stamp, verdict, reason, withdrawn });
    }

    pub(crate) fn withdraw(
        &mut self,
        id: ThingId,
        stamp: Stamp,
        reason: Box<str>,
    ) -> Option<(ThingId, ThingId)> {
        let Some(pair) = self.of_judgement.get(&id).copied() else {
            self.early.entry(id).or_insert((stamp, reason));
            return None;
        };
        let judged = self.pairs.get_mut(&pair)?.judgements.iter_mut().find(|judged| judged.id == id)?;
        judged.withdrawn.get_or_insert((stamp, reason));
        Some(pair)
    }

    pub(crate) fn ask_review(&mut self, one: ThingId, other: ThingId, stamp: Stamp) {
        let pair = self.note_pair(one, other);
        self.pairs.entry(pair).or_default().reviews.push(stamp);
    }

    fn note_pair(&mut self, one: ThingId, other: ThingId) -> (ThingId, ThingId) {
        self.partners.entry(one).or_default().insert(other);
        self.partners.entry(other).or_default().insert(one);
        ordered(one, other)
    }

    pub(crate) fn reconcile(&mut self, id: ThingId, began: Stamp, account: ReconciliationAccount) {
        let new = Reconciliation { began, account, signed: Vec::new(), taken_back: Vec::new() };
        self.reconciliations.entry(id).or_insert(new);
    }

    pub(crate) fn sign(&mut self, id: ThingId, stamp: Stamp, line: LineSigned) {
        if let Some(reconciliation) = self.reconciliations.get_mut(&id) {
            reconciliation.signed.push((stamp, line));
        }
    }

    pub(crate) fn take_back(&mut self, id: ThingId, line: (Stamp, ThingId, Box<str>)) {
        if let Some(reconciliation) = self.reconciliations.get_mut(&id) {
            reconciliation.taken_back.push(line);
        }
    }

    pub(crate) fn write_canonical(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
        id_of: impl Fn(ThingNo) -> ThingId,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        e.map(self.pairs.len() as u64)?;
        for (pair, judged) in &self.pairs {
            e.encode(pair)?.array(judged.judgements.len() as u64)?;
            for one in &judged.judgements {
                e.encode(one.id)?.encode(one.stamp.act)?.encode(one.verdict)?.str(&one.reason)?;
                e.encode(one.withdrawn.as_ref().map(|(stamp, reason)| (stamp.act, reason)))?;
            }
            e.array(judged.reviews.len() as u64)?;
            judged.reviews.iter().try_for_each(|asked| e.encode(asked.act).map(|_| ()))?;
        }
        e.array(self.early.len() as u64)?;
        for (id, (stamp, reason)) in &self.early {
            e.encode(id)?.encode(stamp.act)?.str(reason)?;
        }
        let mut heads: Vec<_> = self.heads.iter().map(|(one, head)| (id_of(*one), id_of(*head))).collect();
        heads.sort_unstable();
        e.encode(&heads)?;
        self.write_reconciliations(e)
    }

    fn write_reconciliations(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        e.map(self.reconciliations.len() as u64)?;
        for (id, one) in &self.reconciliations {
            e.encode(id)?.encode(one.began.act)?.encode(&one.account)?.array(one.signed.len() as u64)?;
            for (stamp, line) in &one.signed {
                e.encode(stamp.act)?.encode(line)?;
            }
            e.array(one.taken_back.len() as u64)?;
            for (stamp, record, reason) in &one.taken_back {
                e.encode(stamp.act)?.encode(record)?.str(reason)?;
            }
        }
        Ok(())
    }
}
