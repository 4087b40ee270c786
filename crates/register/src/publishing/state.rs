//! The editions as the log tells of them: proposed, approved by somebody else, withdrawn.
//!
//! At most one is public: the one approved last, until it is withdrawn. An approval by the proposer never counts.

use super::facts::EditionProposal;
use crate::id::ActId;
use crate::state::Stamp;
use minicbor::Encoder;

/// An edition that was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Who proposed it, when, in which act.
    pub proposed: Stamp,
    /// What it would make public.
    pub proposal: EditionProposal,
    /// Who approved it, and when.
    pub approved: Option<Stamp>,
    /// Who took it back, when, and why.
    pub withdrawn: Option<(Stamp, Box<str>)>,
}

impl Edition {
    /// True while it waits for a second member.
    pub fn is_waiting(&self) -> bool {
        self.approved.is_none() && self.withdrawn.is_none()
    }
}

/// Every edition that was proposed, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editions {
    all: Vec<Edition>,
    public: Option<ActId>,
}

impl Editions {
    /// Every edition, oldest first.
    pub fn all(&self) -> &[Edition] {
        &self.all
    }

    /// The edition that this act proposed.
    pub fn find(&self, act: ActId) -> Option<&Edition> {
        self.all.iter().find(|edition| edition.proposed.act == act)
    }

    /// The editions that wait for a second member, oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = &Edition> {
        self.all.iter().filter(|edition| edition.is_waiting())
    }

    /// The one that is public.
    pub fn public(&self) -> Option<&Edition> {
        self.public.and_then(|act| self.find(act))
    }

    pub(crate) fn propose(&mut self, proposed: Stamp, proposal: EditionProposal) {
        self.all.push(Edition { proposed, proposal, approved: None, withdrawn: None });
    }

    pub(crate) fn approve(&mut self, act: ActId, stamp: Stamp) {
        let waiting = self.all.iter_mut().find(|edition| edition.proposed.act == act && edition.is_waiting());
        if let Some(edition) = waiting.filter(|edition| edition.proposed.member != stamp.member) {
            edition.approved = Some(stamp);
            self.public = Some(act);
        }
    }

    pub(crate) fn withdraw(&mut self, act: ActId, stamp: Stamp, reason: Box<str>) {
        if let Some(edition) = self.all.iter_mut().find(|edition| edition.proposed.act == act) {
            edition.withdrawn.get_or_insert((stamp, reason));
            self.public = self.public.filter(|public| *public != act);
        }
    }

    pub(crate) fn write_canonical(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        e.array(self.all.len() as u64)?;
        for edition in &self.all {
            e.encode(edition.proposed.act)?.encode(&edition.proposal)?;
            e.encode(edition.approved.map(|stamp| stamp.act))?;
            e.encode(edition.withdrawn.as_ref().map(|(stamp, reason)| (stamp.act, reason)))?;
        }
        e.encode(self.public)?;
        Ok(())
    }
}
