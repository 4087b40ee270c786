//! Hidden sources: who told us, opened item by item, with a reason, and read from the disk each time.
//!
//! The reading is noted before anything is shown: when the note cannot be kept, nothing is. What is read never enters
//! the state, so nobody else's page can show it.

use crate::door::NotDone;
use crate::fault::Fault;
use crate::keys::subject_of;
use crate::office::Office;
use crate::session::Session;
use ledger::EntryView;
use register::members::facts::MemberRole;
use register::state::milliseconds;
use register::{Act, ActId, Body, Claim, Compartment, Fact, MemberId, Refusal, Said, ThingId};
use std::ops::ControlFlow;
use store::{Position, StoredEntry};
use zeroize::Zeroizing;

/// What somebody wrote down of a hidden source.
pub struct Origin {
    /// The text: who told us, how to reach them, what must never be said. Wiped when it is dropped.
    pub text: Zeroizing<String>,
    /// Who wrote it.
    pub member: MemberId,
    /// When, in milliseconds since 1970.
    pub milliseconds: i64,
}

impl std::fmt::Debug for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Origin")
    }
}

impl Office {
    /// True when something is written down of who this source is; what, only a source keeper can read.
    pub fn has_origin(&self, source: ThingId) -> Result<bool, Fault> {
        let subject = subject_of(source, Compartment::Sources);
        Ok(self.store().keyring().get(&subject.0)?.is_some())
    }

    /// Opens a hidden source: notes who opens it and why, then reads it. Oldest first.
    ///
    /// The same `act` sent again by the same source keeper shows it again under the same note.
    pub fn open_origin(
        &self,
        session: &Session,
        act: ActId,
        source: ThingId,
        reason: &str,
    ) -> Result<Vec<Origin>, NotDone> {
        self.act(session, act, Act::OpenOrigin { source, reason: reason.to_owned() })?;
        self.check_noted(session.member, act, source)?;
        Ok(self.read_origin(session, source)?)
    }

    /// An act that was done before may have been any act: only a note of this reading opens it.
    fn check_noted(&self, member: MemberId, act: ActId, source: ThingId) -> Result<(), NotDone> {
        self.read(|known| {
            let role = known.state.members().role_of(member).ok_or(Refusal::NotAMember)?;
            let openings =
                known.state.find(source).map_or(&[][..], |(number, _)| known.state.openings_of(number));
            let is_noted = openings.iter().any(|note| (note.stamp.act, note.stamp.member) == (act, member));
            match (role, is_noted) {
                (MemberRole::SourceKeeper, true) => Ok(()),
                (MemberRole::SourceKeeper, false) => Err(Refusal::AlreadyPast),
                _ => Err(Refusal::RoleMayNot(role)),
            }
        })
        .ok_or(NotDone::Closed)?
        .map_err(NotDone::Refused)
    }

    fn read_origin(&self, session: &Session, source: ThingId) -> Result<Vec<Origin>, Fault> {
        let subject = subject_of(source, Compartment::Sources);
        let Some(row) = self.store().keyring().get(&subject.0)? else { return Ok(Vec::new()) };
        let wrapped = (row.compartment, row.generation, row.wrapped);
        let key = session.sources.unwrap(subject, &wrapped).ok_or(Fault::NoKey)?;
        let (mut origins, mut failed) = (Vec::new(), Ok(()));
        self.store().log().entries_from(Position::START, &mut |_, entry| {
            failed = read_entry(entry, subject, &key, &mut origins);
            if failed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        failed.map(|()| origins)
    }
}

/// Adds what one entry says of this source in the sealed compartment; all else in it stays closed.
fn read_entry(
    entry: &StoredEntry,
    subject: ledger::SubjectId,
    key: &ledger::SubjectKey,
    origins: &mut Vec<Origin>,
) -> Result<(), Fault> {
    let view = EntryView::read(&entry.bytes)?;
    let mut buffer = Zeroizing::new(Vec::new());
    for (index, sealed) in (0u32..).zip(view.facts()) {
        if sealed.subject != subject || sealed.compartment != ledger::Compartment::Sources {
            continue;
        }
        let bytes = view.open(index, key, &mut buffer)?;
        // A body of a newer program says nothing that could be shown here.
        let Ok(body) = Fact::decode_body(bytes) else { continue };
        let header = view.header();
        let (member, milliseconds) = (MemberId(header.member.0), milliseconds(header.time.0));
        origins.extend(texts_of(body).into_iter().map(|text| Origin { text, member, milliseconds }));
    }
    Ok(())
}

fn texts_of(body: Body) -> Vec<Zeroizing<String>> {
    let said: Said = match body {
        Body::Said(said) => *said,
        Body::Entered(entered) => entered.said,
        Body::Corrected(corrected) => corrected.said,
        Body::Withdrawn(..)
        | Body::Undone(..)
        | Body::DeathApproved(_)
        | Body::MemberJoined(_)
        | Body::RoleChanged(_)
        | Body::MemberLeft(_)
        | Body::OriginOpened(_)
        | Body::Reads(..)
        | Body::BatchBegun(_)
        | Body::EditionProposed(_)
        | Body::EditionApproved(_)
        | Body::EditionWithdrawn(..)
        | Body::ErasureAsked(_)
        | Body::Erased(..)
        | Body::ErasureDeclined(..)
        | Body::KeysMade(_)
        | Body::PassphraseReplaced
        | Body::PairJudged(_)
        | Body::JudgementWithdrawn(_)
        | Body::ReviewAsked(..)
        | Body::ReconciliationBegun(_)
        | Body::LineSigned(_)
        | Body::LineTakenBack(..)
        | Body::EstimateKept(_)
        | Body::EstimateWithdrawn(_) => return Vec::new(),
    };
    let origins = said.claims.into_iter().filter_map(|claim| match claim {
        Claim::Origin(origin) => Some(Zeroizing::new(origin.text.into_string())),
        _ => None,
    });
    origins.collect()
}
