//! The erasures as the log tells of them: asked, agreed to by somebody else, declined.
//!
//! An agreement by the one who asked never counts. What was agreed to once stays erased.

use super::facts::ErasureRequest;
use crate::id::{ActId, ThingId};
use crate::state::Stamp;
use minicbor::Encoder;
use std::collections::BTreeMap;

/// An erasure that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Who asked for it, when, in which act.
    pub asked: Stamp,
    /// What is to go, and why.
    pub request: ErasureRequest,
    /// Who agreed, and when.
    pub agreed: Option<Stamp>,
    /// Who declined it, when, and why.
    pub declined: Option<(Stamp, Box<str>)>,
}

impl Erasure {
    /// True while it waits for a second member.
    pub fn is_waiting(&self) -> bool {
        self.agreed.is_none() && self.declined.is_none()
    }
}

/// Every erasure that was asked for, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasures {
    all: Vec<Erasure>,
    /// Everything that is gone, with the erasure by which it went.
    gone: BTreeMap<ThingId, usize>,
}

impl Erasures {
    /// Every erasure, oldest first.
    pub fn all(&self) -> &[Erasure] {
        &self.all
    }

    /// The erasure that this act asked for.
    pub fn find(&self, act: ActId) -> Option<&Erasure> {
        self.all.iter().find(|erasure| erasure.asked.act == act)
    }

    /// Those that wait for a second member, oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = &Erasure> {
        self.all.iter().filter(|erasure| erasure.is_waiting())
    }

    /// The one that waits for this thing.
    pub fn waiting_for(&self, thing: ThingId) -> Option<&Erasure> {
        self.waiting().find(|erasure| erasure.request.thing == thing)
    }

    /// How a thing was erased; `None` when it was not.
    pub fn of(&self, thing: ThingId) -> Option<&Erasure> {
        self.gone.get(&thing).and_then(|number| self.all.get(*number))
    }

    /// Everything whose keys must be gone.
    pub fn gone(&self) -> impl ExactSizeIterator<Item = ThingId> + '_ {
        self.gone.keys().copied()
    }

    pub(crate) fn ask(&mut self, asked: Stamp, request: ErasureRequest) {
        self.all.push(Erasure { asked, request, agreed: None, declined: None });
    }

    pub(crate) fn agree(&mut self, act: ActId, stamp: Stamp, with: Vec<ThingId>) {
        let Some(number) = self.waiting_number(act) else { return };
        let Some(erasure) = self.all.get_mut(number) else { return };
        if erasure.asked.member == stamp.member {
            return;
        }
        erasure.agreed = Some(stamp);
        let things = std::iter::once(erasure.request.thing).chain(with);
        things.for_each(|thing| {
            self.gone.entry(thing).or_insert(number);
        });
    }

    pub(crate) fn decline(&mut self, act: ActId, stamp: Stamp, reason: Box<str>) {
        if let Some(erasure) = self.waiting_number(act).and_then(|number| self.all.get_mut(number)) {
            erasure.declined = Some((stamp, reason));
        }
    }

    fn waiting_number(&self, act: ActId) -> Option<usize> {
        self.all.iter().position(|erasure| erasure.asked.act == act && erasure.is_waiting())
    }

    pub(crate) fn write_canonical(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        e.array(self.all.len() as u64)?;
        for erasure in &self.all {
            e.encode(erasure.asked.act)?.encode(&erasure.request)?;
            e.encode(erasure.agreed.map(|stamp| stamp.act))?;
            e.encode(erasure.declined.as_ref().map(|(stamp, reason)| (stamp.act, reason)))?;
        }
        e.array(self.gone.len() as u64)?;
        self.gone().try_for_each(|thing| e.encode(thing).map(|_| ()))
    }
}
