//! Letting members in and out: the act in the log, the locks and keys in the keyring.
//!
//! The act comes first, for it may be refused. If the machine stops between the two, the member stands in the log without
//! a lock: the members' page says so, and the lead lets them in again under another name. A removal that was cut off is
//! finished when the office is opened next.

use crate::door::{Done, NotDone};
use crate::fault::Fault;
use crate::founding::{NewMember, paper_recipients};
use crate::keys::{next_generation, put_sealed};
use crate::office::{Known, Office};
use crate::recovery::RECOVERY;
use crate::session::Session;
use crate::sign_in::MEMBER;
use ledger::keyring::{CompartmentKey, Passphrase, Recipient};
use register::members::facts::MemberRole;
use register::{Act, ActId, Compartment, MemberId, Refusal};

/// Compartments that every member but a volunteer may open the office with.
const OF_THE_DESK: [Compartment; 3] = [Compartment::Register, Compartment::Help, Compartment::Control];

impl Office {
    /// Lets a member in and gives the passphrase to be handed to them; it is shown once and is in no file.
    pub fn add_member(
        &self,
        session: &Session,
        act: ActId,
        name: &str,
        role: MemberRole,
    ) -> Result<(Done, Passphrase), NotDone> {
        let new = NewMember::draw(name, role, self.chance())?;
        let lock = self.locks()?.first().map_or_else(|| self.chance().bytes(), |lock| lock.salt());
        let done = self.act(session, act, Act::AddMember(new.id, new.account.clone()))?;
        if done.again {
            // The passphrase of the first time is not here any more, and this one opens nothing.
            return Err(Refusal::NameTaken.into());
        }
        new.keep(self, lock)?;
        self.seal_keys_for(role)?;
        Ok((done, new.passphrase))
    }

    /// Changes what a member may do, and what they may open.
    pub fn change_role(
        &self,
        session: &Session,
        act: ActId,
        member: MemberId,
        role: MemberRole,
    ) -> Result<Done, NotDone> {
        let before = self.role_of(member)?;
        let done = self.act(session, act, Act::ChangeRole(member, role))?;
        if self.role_of(member)? != Some(role) {
            return Err(Refusal::AlreadyPast.into());
        }
        self.sessions().end_of(member);
        // A volunteer opens nothing: what is written from now on has keys that they never had.
        if role == MemberRole::Volunteer { self.turn_desk_keys() } else { self.seal_desk_keys() }?;
        if role == MemberRole::SourceKeeper || before == Some(MemberRole::SourceKeeper) {
            self.seal_next_key_of_sources()?;
        }
        Ok(done)
    }

    /// Ends a membership: their sessions end, what is written from now on has new keys, and their lock is destroyed.
    pub fn remove_member(
        &self,
        session: &Session,
        act: ActId,
        member: MemberId,
        reason: &str,
    ) -> Result<Done, NotDone> {
        // What they read is written while it still can be in their name.
        self.write_reads();
        let done = self.act(session, act, Act::RemoveMember(member, reason.to_owned()))?;
        // An act that was done before may have been any act.
        if self.role_of(member)?.is_some() {
            return Err(Refusal::AlreadyPast.into());
        }
        self.sessions().end_of(member);
        self.finish_removal(member)?;
        Ok(done)
    }

    /// The lock goes last: as long as it is there, the removal is not finished.
    fn finish_removal(&self, member: MemberId) -> Result<(), Fault> {
        self.turn_desk_keys()?;
        self.seal_next_key_of_sources()?;
        let keyring = self.store().keyring();
        keyring.remove_sealed(&format!("{RECOVERY}{member}"))?;
        Ok(keyring.remove_sealed(&format!("{MEMBER}{member}"))?)
    }

    /// Finishes what was cut off between the act and the keys. A disk that takes nothing keeps nobody from reading.
    pub(crate) fn finish_removals(&self) {
        let locks = self.locks().unwrap_or_default();
        let with_lock = locks.iter().map(|lock| MemberId(lock.member().0));
        let left = |member: &MemberId| {
            let found = |known: &Known| known.state.members().find(*member).is_some_and(|m| !m.is_active());
            self.read(found).unwrap_or(false)
        };
        for member in with_lock.filter(left) {
            if let Err(cause) = self.finish_removal(member) {
                tracing::warn!(%cause, "a removal could not be finished");
            }
        }
    }

    fn role_of(&self, member: MemberId) -> Result<Option<MemberRole>, NotDone> {
        self.read(|known| known.state.members().role_of(member)).ok_or(NotDone::Closed)
    }

    /// True when this member has a lock, so that the passphrase they were given opens something.
    pub fn has_lock(&self, member: MemberId) -> Result<bool, Fault> {
        Ok(self.store().keyring().sealed(&format!("{MEMBER}{member}"))?.is_some())
    }

    fn seal_keys_for(&self, role: MemberRole) -> Result<(), Fault> {
        self.seal_desk_keys()?;
        if role == MemberRole::SourceKeeper { self.seal_next_key_of_sources() } else { Ok(()) }
    }

    fn seal_desk_keys(&self) -> Result<(), Fault> {
        // The door stays locked meanwhile: of two members let in at once, the later seals for both.
        let guard = self.door();
        let recipients = self.recipients(|role| role != MemberRole::Volunteer)?;
        let Some(door) = guard.as_ref() else { return Err(Fault::NoKey) };
        OF_THE_DESK.iter().try_for_each(|of| door.compartments.seal_to(self.store(), *of, &recipients))
    }

    /// Starts the next keys of the desk. They are written down before the door takes them: what was wrapped with a key
    /// that is nowhere on the disk would be lost.
    fn turn_desk_keys(&self) -> Result<(), Fault> {
        let mut guard = self.door();
        let recipients = self.recipients(|role| role != MemberRole::Volunteer)?;
        let Some(door) = guard.as_mut() else { return Err(Fault::NoKey) };
        let next = door.compartments.with_next_generation(self.store(), self.chance())?;
        OF_THE_DESK.iter().try_for_each(|of| next.seal_to(self.store(), *of, &recipients))?;
        door.compartments = next;
        door.subjects.forget_ahead();
        Ok(())
    }

    /// Starts a new key for hidden sources, sealed to the source keepers of today and the paper keys; it does not stay
    /// here. What was sealed before stays with those who could open it then.
    fn seal_next_key_of_sources(&self) -> Result<(), Fault> {
        let recipients = self.recipients(|role| role == MemberRole::SourceKeeper)?;
        let next = next_generation(self.store(), Compartment::Sources)?;
        let key = CompartmentKey::from_chance(ledger::Compartment::Sources, next, self.chance().bytes());
        put_sealed(self.store(), &key, &recipients)
    }

    fn recipients(&self, of: impl Fn(MemberRole) -> bool) -> Result<Vec<Recipient>, Fault> {
        let mut recipients = paper_recipients(self)?;
        let texts: Vec<_> = self
            .read(|known| {
                let members = known.state.members().active().filter(|(_, member)| of(member.account.role));
                members.map(|(_, member)| member.account.recipient.clone()).collect()
            })
            // Of a closed office nobody is known: keys must not be sealed to nobody.
            .ok_or(Fault::NoKey)?;
        for text in texts {
            recipients.push(text.parse::<Recipient>()?);
        }
        Ok(recipients)
    }
}
