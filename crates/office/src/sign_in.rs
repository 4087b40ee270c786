//! Signing in. The passphrase alone says who it is: no name is asked for, so none rests on the disk.
//!
//! The first to sign in opens the office; a volunteer cannot be the first, for they hold no compartment's key.

use crate::door::Door;
use crate::fault::Fault;
use crate::keys::{CompartmentKeys, SubjectKeys};
use crate::membership::OF_THE_DESK;
use crate::office::{Known, Office};
use crate::opening;
use crate::progress::Progress;
use crate::session::Session;
use ledger::Damage;
use ledger::keyring::{LockedSecrets, MemberSecrets, Passphrase, PassphraseFault};
use register::members::facts::MemberRole;
use register::{Act, Compartment, MemberId};
use std::sync::PoisonError;
use store::Group;

/// Why nobody was let in.
#[derive(Debug, thiserror::Error)]
pub enum NotIn {
    /// These are not six words of the list.
    #[error(transparent)]
    NotAPassphrase(#[from] PassphraseFault),
    /// No member has this passphrase.
    #[error("no member has this passphrase")]
    NobodyHasIt,
    /// The member has left.
    #[error("this member has left")]
    HasLeft,
    /// Somebody with the keys must open the office first.
    #[error("the office is closed, and this member cannot open it")]
    CannotOpen,
    /// It is not in the member's hands.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<Damage> for NotIn {
    fn from(damage: Damage) -> NotIn {
        match damage {
            Damage::Passphrase => NotIn::NobodyHasIt,
            other => NotIn::Fault(other.into()),
        }
    }
}

/// Names in the keyring: `member-<id>`.
pub(crate) const MEMBER: &str = "member-";

impl Office {
    /// Signs in with a passphrase as typed, and opens the office if it is closed.
    pub fn sign_in(&self, typed: &str, progress: &Progress) -> Result<Session, NotIn> {
        let passphrase = Passphrase::parse(typed)?;
        let _one_at_a_time = self.one_guess_at_a_time();
        let (member, secrets) = LockedSecrets::unlock_one_of(&self.locks()?, &passphrase)?;
        let member = MemberId(member.0);
        let mut keys = CompartmentKeys::open(self.store(), &secrets.identity)?;
        let mut sources = keys.take(Compartment::Sources);
        let _until_they_are_in = self.turn();
        if !self.is_open() {
            if keys.is_empty() {
                return Err(NotIn::CannotOpen);
            }
            self.open(keys, progress)?;
        }
        self.compare_sources(member, &mut sources);
        let session = self.seat(member, secrets, sources)?;
        self.state_first_keys(&session);
        Ok(session)
    }

    /// A source keeper's keys are theirs alone, so they are compared when they come in.
    fn compare_sources(&self, member: MemberId, sources: &mut CompartmentKeys) {
        let faults = self.read(|known| {
            let members = known.state.members();
            let keeps = members.role_of(member) == Some(MemberRole::SourceKeeper);
            let expected: &[Compartment] = if keeps { &[Compartment::Sources] } else { &[] };
            if members.keys().is_empty() { Vec::new() } else { sources.compare(members.keys(), expected) }
        });
        if let Some(known) = self.known_mut().as_mut() {
            let new = faults.into_iter().flatten().filter(|fault| !known.faults.contains(fault));
            let new: Vec<String> = new.collect();
            known.faults.extend(new);
        }
    }

    /// An office whose log is whole and states no key was founded by an earlier program: whoever opens it first states
    /// those that open.
    fn state_first_keys(&self, session: &Session) {
        let states_none = |known: &Known| known.state.members().keys().is_empty() && known.faults.is_empty();
        if self.read(states_none) != Some(true) {
            return;
        }
        let Some(keys) = self.door().as_ref().map(|door| door.compartments.made()) else { return };
        if let Err(cause) = self.act(session, self.draw_act(), Act::StateKeys(keys)) {
            tracing::warn!(%cause, "the keys could not be stated");
        }
    }

    fn seat(
        &self,
        member: MemberId,
        secrets: MemberSecrets,
        sources: CompartmentKeys,
    ) -> Result<Session, NotIn> {
        // One lock for the question and the seat: a removal comes before both or ends the session.
        let mut sessions = self.sessions();
        sessions.end_old(self.clock().now());
        let role = self.read(|known| known.state.members().role_of(member));
        let refused = match role {
            // A demotion that was cut off may have left them the keys.
            Some(Some(MemberRole::Volunteer)) if sessions.is_empty() => NotIn::CannotOpen,
            Some(Some(_)) => {
                let now = self.clock().now();
                return Ok(sessions.begin(member, (secrets.signing, sources), self.chance(), now));
            }
            Some(None) => NotIn::HasLeft,
            None => NotIn::CannotOpen,
        };
        let is_empty = sessions.is_empty();
        drop(sessions);
        if is_empty {
            self.forget();
        }
        Err(refused)
    }

    pub(crate) fn locks(&self) -> Result<Vec<LockedSecrets>, Fault> {
        let keyring = self.store().keyring();
        let names = keyring.sealed_names()?.into_iter().filter(|name| name.starts_with(MEMBER));
        let mut locks = Vec::new();
        for name in names {
            // A damaged row cannot be read, like a damaged lock.
            match LockedSecrets::from_bytes(&keyring.sealed(&name).unwrap_or_default().unwrap_or_default()) {
                Ok(lock) => locks.push(lock),
                // One member's damaged lock keeps nobody else out.
                Err(damage) => tracing::warn!(%damage, "a lock cannot be read"),
            }
        }
        Ok(locks)
    }

    pub(crate) fn open(&self, keys: CompartmentKeys, progress: &Progress) -> Result<(), NotIn> {
        let closings = self.closings();
        self.settle_earlier();
        let mut opened = opening::open(self.store(), &keys, progress)?;
        let mut keys = keys;
        let stated = opened.known.state.members().keys();
        if !stated.is_empty() {
            let faults = keys.compare(stated, &OF_THE_DESK);
            opened.known.faults.extend(faults);
        }
        let door = Door {
            previous: opened.end.previous,
            sequence: opened.end.sequence,
            last: opened.end.last,
            compartments: keys,
            subjects: SubjectKeys::default(),
            group: Group::new(self.shared_store()).map_err(Fault::from)?,
            covered: opened.covered,
        };
        *self.door() = Some(door);
        *self.known_mut() = Some(opened.known);
        if self.closings() != closings {
            // Somebody closed the office for everybody while it was opening.
            self.forget();
            return Err(NotIn::CannotOpen);
        }
        self.finish_removals();
        // The first append would otherwise read every id of the log while somebody waits.
        let store = self.shared_store();
        std::thread::spawn(move || store.log().warm());
        Ok(())
    }

    /// True while somebody is signing in, for a page that shows how far the opening has come.
    pub fn is_opening(&self) -> bool {
        match self.signing_in_lock().try_lock() {
            Ok(_) => false,
            Err(std::sync::TryLockError::WouldBlock) => true,
            Err(std::sync::TryLockError::Poisoned(poisoned)) => {
                drop(PoisonError::into_inner(poisoned));
                false
            }
        }
    }
}
