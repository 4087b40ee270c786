//! Letting members in and out: the act in the log, the locks and keys in the keyring.
//!
//! The act comes first, for it may be refused. If the machine stops between the two, the member stands in the log without
//! a lock: the members' page says so, and the lead lets them in again under another name.

use crate::door::{Done, NotDone};
use crate::fault::Fault;
use crate::founding::{NewMember, paper_recipients};
use crate::office::Office;
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
        let done = self.act(session, act, Act::ChangeRole(member, role))?;
        self.seal_keys_for(role)?;
        self.sessions().end_of(member);
        Ok(done)
    }

    /// Ends a membership: their lock is destroyed, their sessions end, and what is written from now on has new keys.
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
        self.store().keyring().remove_sealed(&format!("{MEMBER}{member}")).map_err(Fault::from)?;
        self.sessions().end_of(member);
        if let Some(door) = self.door().as_mut() {
            door.compartments.next_generation(self.chance());
        }
        self.seal_desk_keys()?;
        self.seal_next_key_of_sources()?;
        Ok(done)
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

    /// Starts a new key for hidden sources, sealed to the source keepers of today and the paper keys; it does not stay
    /// here. What was sealed before stays with those who could open it then.
    fn seal_next_key_of_sources(&self) -> Result<(), Fault> {
        let recipients = self.recipients(|role| role == MemberRole::SourceKeeper)?;
        let prefix = format!("compartment-{}-", ledger::Compartment::Sources.number());
        let names = self.store().keyring().sealed_names()?;
        let generations = names.iter().filter_map(|name| name.strip_prefix(&prefix)?.parse::<u32>().ok());
        let next = generations.max().map_or(0, |last| last + 1);
        let key = CompartmentKey::from_chance(ledger::Compartment::Sources, next, self.chance().bytes());
        Ok(self.store().keyring().put_sealed(&format!("{prefix}{next}"), &key.seal_to_all(&recipients)?)?)
    }

    fn recipients(&self, of: impl Fn(MemberRole) -> bool) -> Result<Vec<Recipient>, Fault> {
        let mut recipients = paper_recipients(self)?;
        let texts: Vec<_> = self
            .read(|known| {
                let members = known.state.members().active().filter(|(_, member)| of(member.account.role));
                members.map(|(_, member)| member.account.recipient.clone()).collect()
            })
            .unwrap_or_default();
        for text in texts {
            recipients.push(text.parse::<Recipient>()?);
        }
        Ok(recipients)
    }
}
