//! The kept runs as the log tells of them. A run that was taken back stays listed.

use super::facts::KeptRun;
use crate::id::ThingId;
use crate::state::Stamp;
use minicbor::Encoder;
use std::collections::BTreeMap;

/// A run with its fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Names it.
    pub id: ThingId,
    /// Who kept it, and when.
    pub kept: Stamp,
    /// What was asked, what went in, what came out.
    pub run: KeptRun,
    /// Who took it back, when, and why.
    pub withdrawn: Option<(Stamp, Box<str>)>,
}

/// Every run that was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Estimates {
    runs: BTreeMap<ThingId, Run>,
    /// Withdrawals that came before their run, from a node whose clock was wrong.
    early: BTreeMap<ThingId, (Stamp, Box<str>)>,
}

impl Estimates {
    /// A run.
    pub fn find(&self, id: ThingId) -> Option<&Run> {
        self.runs.get(&id)
    }

    /// Every run, the newest first.
    pub fn all(&self) -> Vec<&Run> {
        let mut all: Vec<&Run> = self.runs.values().collect();
        all.sort_by_key(|run| std::cmp::Reverse((run.kept.order(), run.id)));
        all
    }

    /// The run before this one that asked by the same definition and was not taken back: what it is compared with.
    pub fn before(&self, id: ThingId) -> Option<&Run> {
        let run = self.find(id)?;
        self.all().into_iter().find(|other| {
            other.kept.order() < run.kept.order()
                && other.withdrawn.is_none()
                && other.run.plan.definition == run.run.plan.definition
        })
    }

    pub(crate) fn keep(&mut self, id: ThingId, kept: Stamp, run: KeptRun) {
        if !self.runs.contains_key(&id) {
            let withdrawn = self.early.remove(&id);
            self.runs.insert(id, Run { id, kept, run, withdrawn });
        }
    }

    pub(crate) fn withdraw(&mut self, id: ThingId, stamp: Stamp, reason: Box<str>) {
        match self.runs.get_mut(&id) {
            Some(run) => {
                run.withdrawn.get_or_insert((stamp, reason));
            }
            None => {
                self.early.entry(id).or_insert((stamp, reason));
            }
        }
    }

    pub(crate) fn write_canonical(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        e.map(self.runs.len() as u64)?;
        for (id, run) in &self.runs {
            e.encode(id)?.encode(run.kept.act)?.encode(&run.run)?;
            e.encode(run.withdrawn.as_ref().map(|(stamp, reason)| (stamp.act, reason)))?;
        }
        e.map(self.early.len() as u64)?;
        for (id, (stamp, reason)) in &self.early {
            e.encode(id)?.encode(stamp.act)?.str(reason)?;
        }
        Ok(())
    }
}
