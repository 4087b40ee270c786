//! The log as people read it: every act newest first, what it did and about what.
//!
//! Notes of what was read are kept apart from acts that changed something; the parts of a batch are one line.

use super::{ActHead, Mark, Stamp, State, ThingNo, end_of};
use crate::codes::codes;
use crate::fact::Body;
use crate::id::{ActId, MemberId};
use crate::members::facts::MemberRole;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

codes! {
    /// What an act can change.
    Change {
        /// Things were entered.
        Entered = 0 "entered",
        /// Something more was said.
        Said = 1 "said",
        /// A statement was replaced.
        Corrected = 2 "corrected",
        /// A statement was taken back.
        Withdrawn = 3 "withdrawn",
        /// An act was undone.
        Undone = 4 "undone",
        /// A second member approved that a person be shown as dead.
        DeathApproved = 5 "death-approved",
        /// A hidden source was opened.
        OriginOpened = 6 "origin-opened",
        /// What was read was noted.
        Reads = 7 "reads",
        /// A batch began.
        BatchBegun = 8 "batch-begun",
        /// A member joined.
        MemberJoined = 9 "member-joined",
        /// A member was given another role.
        RoleChanged = 10 "role-changed",
        /// A member left or was removed.
        MemberLeft = 11 "member-left",
        /// An edition was proposed.
        EditionProposed = 12 "edition-proposed",
        /// An edition was approved.
        EditionApproved = 13 "edition-approved",
        /// An edition was taken back.
        EditionWithdrawn = 14 "edition-withdrawn",
        /// Somebody asked that something be erased.
        ErasureAsked = 15 "erasure-asked",
        /// Something was erased.
        Erased = 16 "erased",
        /// An erasure was declined.
        ErasureDeclined = 17 "erasure-declined",
        /// Compartment keys were made.
        KeysMade = 18 "keys-made",
        /// A lost passphrase was replaced with a paper key.
        PassphraseReplaced = 19 "passphrase-replaced",
        /// Two records were judged.
        PairJudged = 20 "pair-judged",
        /// A judgement was taken back.
        JudgementWithdrawn = 21 "judgement-withdrawn",
        /// A second judgement was asked for.
        ReviewAsked = 22 "review-asked",
        /// A comparison of two lists began.
        ReconciliationBegun = 23 "reconciliation-begun",
        /// A line of a comparison was signed.
        LineSigned = 24 "line-signed",
        /// A signed line was taken back.
        LineTakenBack = 25 "line-taken-back",
        /// A run of estimates was kept.
        EstimateKept = 26 "estimate-kept",
        /// A kept run was taken back.
        EstimateWithdrawn = 27 "estimate-withdrawn",
    }
}

impl Change {
    /// What a fact changes.
    pub const fn of(body: &Body) -> Change {
        match body {
            Body::Entered(_) => Change::Entered,
            Body::Said(_) => Change::Said,
            Body::Corrected(_) => Change::Corrected,
            Body::Withdrawn(..) => Change::Withdrawn,
            Body::Undone(..) => Change::Undone,
            Body::DeathApproved(_) => Change::DeathApproved,
            Body::MemberJoined(_) => Change::MemberJoined,
            Body::RoleChanged(_) => Change::RoleChanged,
            Body::MemberLeft(_) => Change::MemberLeft,
            Body::OriginOpened(_) => Change::OriginOpened,
            Body::Reads(..) => Change::Reads,
            Body::BatchBegun(_) => Change::BatchBegun,
            Body::EditionProposed(_) => Change::EditionProposed,
            Body::EditionApproved(_) => Change::EditionApproved,
            Body::EditionWithdrawn(..) => Change::EditionWithdrawn,
            Body::ErasureAsked(_) => Change::ErasureAsked,
            Body::Erased(..) => Change::Erased,
            Body::ErasureDeclined(..) => Change::ErasureDeclined,
            Body::KeysMade(_) => Change::KeysMade,
            Body::PassphraseReplaced => Change::PassphraseReplaced,
            Body::PairJudged(_) => Change::PairJudged,
            Body::JudgementWithdrawn(_) => Change::JudgementWithdrawn,
            Body::ReviewAsked(..) => Change::ReviewAsked,
            Body::ReconciliationBegun(_) => Change::ReconciliationBegun,
            Body::LineSigned(_) => Change::LineSigned,
            Body::LineTakenBack(..) => Change::LineTakenBack,
            Body::EstimateKept(_) => Change::EstimateKept,
            Body::EstimateWithdrawn(_) => Change::EstimateWithdrawn,
        }
    }
}

/// The bit that stands for a kind of change.
pub(super) const fn bit(change: Change) -> u32 {
    1 << change as u16
}

/// Which acts to list; the empty query lists all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// Acts of this member alone.
    pub member: Option<MemberId>,
    /// Acts of this day alone, as the clocks of Almaty show it.
    pub day: Option<Date>,
}

/// An act as the log shows it.
#[derive(Clone, Debug)]
pub struct LogLine<'a> {
    /// Who did it, and when.
    pub stamp: Stamp,
    /// What it did; empty for what only a source keeper can open.
    pub changes: Vec<Change>,
    /// The things it is about, each once, in the order of the log; those of all parts of a batch.
    pub things: Vec<ThingNo>,
    /// How many facts it holds that say something.
    pub facts: usize,
    /// How many parts a batch has in the log; 1 for any other act.
    pub parts: usize,
    /// The member it is about, and the role they were given.
    pub member: Option<(MemberId, Option<MemberRole>)>,
    /// The acts that it undid, and why.
    pub undoes: Vec<(ActId, &'a str)>,
    /// Set when it was undone.
    pub undone: Option<&'a Mark>,
}

impl State {
    /// The acts that a query asks for, newest first. Notes of reads and the later parts of batches are left out.
    pub fn log(&self, query: LogQuery) -> Vec<ActId> {
        let later: BTreeSet<ActId> = self
            .batches
            .iter()
            .flat_map(|(first, parts)| parts.iter().filter(move |part| *part != first))
            .copied()
            .collect();
        let span = query.day.map(span_of);
        let wanted = |head: &&ActHead| {
            head.changes != bit(Change::Reads)
                && query.member.is_none_or(|member| head.stamp.member == member)
                && span.as_ref().is_none_or(|span| span.contains(&head.stamp.time))
                && !later.contains(&head.stamp.act)
        };
        self.acts.iter().rev().filter(wanted).map(|head| head.stamp.act).collect()
    }

    /// Acts as the log shows them; ids that no act has are left out.
    pub fn log_lines(&self, acts: &[ActId]) -> Vec<LogLine<'_>> {
        let marked = self.marked_by(acts);
        acts.iter()
            .filter_map(|act| self.log_line(*act, marked.get(act).map_or(&[], Vec::as_slice)))
            .collect()
    }

    fn log_line(&self, act: ActId, marked: &[ThingNo]) -> Option<LogLine<'_>> {
        let line = self.act(act)?;
        let parts: Vec<ActId> = self.parts_of(act).collect();
        let mut of_parts = parts.iter().filter_map(|part| self.act(*part));
        let mut things: Vec<ThingNo> = of_parts.clone().flat_map(|part| part.things()).collect();
        things.extend(marked.iter().filter(|thing| !line.things().any(|said| said == **thing)));
        let changes = self.acts[line.number as usize].changes;
        let undoes = self.undone.iter().filter(|(_, mark)| mark.stamp.act == act);
        Some(LogLine {
            stamp: line.stamp,
            changes: Change::ALL.iter().copied().filter(|change| changes & bit(*change) != 0).collect(),
            things,
            facts: of_parts.by_ref().map(|part| part.fact_count()).sum(),
            parts: parts.len(),
            member: self.member_of_act(act),
            undoes: if changes & bit(Change::Undone) == 0 {
                Vec::new()
            } else {
                undoes.map(|(undone, mark)| (*undone, &*mark.reason)).collect()
            },
            undone: line.undone,
        })
    }

    /// The things that acts touched without saying anything of them: withdrawals, approvals, openings.
    fn marked_by(&self, acts: &[ActId]) -> BTreeMap<ActId, Vec<ThingNo>> {
        let says_nothing =
            [Change::Withdrawn, Change::DeathApproved, Change::OriginOpened].map(bit).iter().sum::<u32>();
        let wanted: BTreeSet<ActId> = acts
            .iter()
            .filter(|act| {
                self.number_of_act(**act)
                    .is_some_and(|act| self.acts[act as usize].changes & says_nothing != 0)
            })
            .copied()
            .collect();
        let mut found: BTreeMap<ActId, Vec<ThingNo>> = BTreeMap::new();
        if wanted.is_empty() {
            return found;
        }
        let marks =
            self.marks.iter().flat_map(|(at, marks)| marks.iter().map(move |mark| (*at, mark.stamp.act)));
        for (at, act) in marks.filter(|(_, act)| wanted.contains(act)) {
            found.entry(act).or_default().extend(self.find_claim(at).map(|(thing, _)| thing));
        }
        for (thing, approval) in [&self.approvals, &self.openings]
            .into_iter()
            .flatten()
            .flat_map(|(thing, list)| list.iter().map(move |one| (*thing, one)))
        {
            if wanted.contains(&approval.stamp.act) {
                found.entry(approval.stamp.act).or_default().push(thing);
            }
        }
        found
    }

    fn member_of_act(&self, act: ActId) -> Option<(MemberId, Option<MemberRole>)> {
        let members = self.members();
        let changed = members.role_changes().iter().find(|change| change.stamp.act == act);
        if let Some(change) = changed {
            return Some((change.member, Some(change.role)));
        }
        if let Some((id, _)) = members.recoveries().iter().find(|(_, stamp)| stamp.act == act) {
            return Some((*id, None));
        }
        members.all().find_map(|(id, member)| {
            let left = member.left.as_ref().is_some_and(|(stamp, _)| stamp.act == act);
            (left || member.joined.act == act).then_some((id, None))
        })
    }
}

/// All moments of a day, in hybrid logical time.
fn span_of(day: Date) -> RangeInclusive<u64> {
    let before = day.yesterday().map_or(0, end_of);
    before.saturating_add(1)..=end_of(day)
}
