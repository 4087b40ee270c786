//! Letting members in and out: the act in the log, the locks and keys in the keyring.
//!
//! The act comes first, for it may be refused; the keys that it asks for are made and stated in the same entry. If the
//! machine stops between the act and the lock, the member stands in the log without one: the members' page says so, and
//! the lead lets them in again under another name. A removal that was cut off is finished when the office opens next.

use crate::door::{Done, Door, NotDone};
use crate::fault::Fault;
use crate::founding::{NewMember, paper_recipients};
use crate::keys::{CompartmentKeys, made, next_generation, put_sealed};
use crate::office::{Known, Office};
use crate::recovery::RECOVERY;
use crate::session::Session;
use crate::sign_in::MEMBER;
use ledger::keyring::{CompartmentKey, Passphrase, Recipient};
use register::members::facts::{KeyMade, MemberRole};
use register::{Act, ActId, Compartment, MemberId, Refusal, State};

/// Compartments that every member but a volunteer may open the office with.
pub(crate) const OF_THE_DESK: [Compartment; 3] =
    [Compartment::Register, Compartment::Help, Compartment::Control];

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
        self.seal_desk_keys()?;
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
        if self.role_of(member)? != Some(role) {
            return Err(Refusal::AlreadyPast.into());
        }
        self.sessions().end_of(member);
        // A volunteer opens nothing: the act itself turned the keys.
        if role != MemberRole::Volunteer {
            self.seal_desk_keys()?;
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

    /// The act turned the keys; the lock goes last: as long as it is there, the removal is not finished.
    fn finish_removal(&self, member: MemberId) -> Result<(), Fault> {
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

    fn seal_desk_keys(&self) -> Result<(), Fault> {
        // The door stays locked meanwhile: of two members let in at once, the later seals for both.
        let guard = self.door();
        let of_the_desk = |role| role != MemberRole::Volunteer;
        // Of a closed office nobody is known: keys must not be sealed to nobody.
        let recipients = self.read(|known| recipients(self, &known.state, None, of_the_desk));
        let recipients = recipients.ok_or(Fault::NoKey)??;
        let Some(door) = guard.as_ref() else { return Err(Fault::NoKey) };
        OF_THE_DESK.iter().try_for_each(|of| door.compartments.seal_to(self.store(), *of, &recipients))
    }

    /// Makes the keys that an act on members asks for, and seals them to whoever is to have them after it. They are
    /// written down before the act is: what was wrapped with a key that is nowhere on the disk would be lost.
    pub(crate) fn turn_keys(&self, door: &Door, state: &State, change: &Change) -> Result<Turned, Fault> {
        let mut turned = Turned::default();
        if state.members().all().next().is_none() {
            // The entry that founds the office states its first keys.
            turned.made = door.compartments.made();
        }
        if change.closes_the_desk() {
            let to = recipients(self, state, Some(change), |role| role != MemberRole::Volunteer)?;
            if OF_THE_DESK.iter().any(|of| door.compartments.newest(*of).is_none()) {
                // Who left would go on reading what is written.
                return Err(Fault::NoKey);
            }
            let next = door.compartments.with_next_generation(self.store(), self.chance())?;
            OF_THE_DESK.iter().try_for_each(|of| next.seal_to(self.store(), *of, &to))?;
            turned.made = OF_THE_DESK.iter().filter_map(|of| next.newest(*of).map(made)).collect();
            turned.desk = Some(next);
        }
        if change.is_about_sources() {
            // It does not stay here. What was sealed before stays with those who could open it then.
            let to = recipients(self, state, Some(change), |role| role == MemberRole::SourceKeeper)?;
            let next = next_generation(self.store(), Compartment::Sources)?;
            let key = CompartmentKey::from_chance(ledger::Compartment::Sources, next, self.chance().bytes());
            put_sealed(self.store(), &key, &to)?;
            turned.made.push(made(&key));
        }
        Ok(turned)
    }
}

/// Keys that an act on members makes; the same entry states them.
#[derive(Default)]
pub(crate) struct Turned {
    /// The keys of the desk from now on, when they change.
    pub(crate) desk: Option<CompartmentKeys>,
    /// The names of all that are new.
    pub(crate) made: Vec<KeyMade>,
}

/// What an act changes about one member.
pub(crate) struct Change {
    member: MemberId,
    before: Option<MemberRole>,
    after: Option<MemberRole>,
    /// Where keys are sealed to, for a member whom the state does not know yet.
    recipient: Option<Box<str>>,
}

impl Change {
    /// What an act changes about a member; `None` for all other acts.
    pub(crate) fn of(act: &Act, state: &State) -> Option<Change> {
        let (member, after, recipient) = match act {
            Act::AddMember(id, account) => (*id, Some(account.role), Some(account.recipient.clone())),
            Act::ChangeRole(id, role) => (*id, Some(*role), None),
            Act::RemoveMember(id, _) => (*id, None, None),
            _ => return None,
        };
        Some(Change { member, before: state.members().role_of(member), after, recipient })
    }

    /// Somebody who opened the office is not to read what is written from now on.
    fn closes_the_desk(&self) -> bool {
        let opens = |role: Option<MemberRole>| role.is_some_and(|role| role != MemberRole::Volunteer);
        opens(self.before) && !opens(self.after)
    }

    fn is_about_sources(&self) -> bool {
        let keeps = |role| role == Some(MemberRole::SourceKeeper);
        keeps(self.before) != keeps(self.after)
    }
}

/// Where keys for these roles are sealed to, as it will be after a change.
fn recipients(
    office: &Office,
    state: &State,
    change: Option<&Change>,
    of: impl Fn(MemberRole) -> bool,
) -> Result<Vec<Recipient>, Fault> {
    let mut recipients = paper_recipients(office)?;
    let stays = |id: &MemberId| change.is_none_or(|change| change.member != *id);
    let members = state.members().active().filter(|(id, member)| stays(id) && of(member.account.role));
    let mut texts: Vec<&str> = members.map(|(_, member)| &*member.account.recipient).collect();
    if let Some(change) = change.filter(|change| change.after.is_some_and(&of)) {
        let known = state.members().find(change.member).map(|member| &*member.account.recipient);
        texts.extend(change.recipient.as_deref().or(known));
    }
    for text in texts {
        recipients.push(text.parse::<Recipient>()?);
    }
    Ok(recipients)
}
