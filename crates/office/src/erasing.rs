//! Erasing: the log says it first, then the keys are destroyed, then memory is made anew from what still opens.
//!
//! If the machine stops in between, the next opening does the rest. Erased is what opens no more in the files of this
//! folder; backups made before, and blocks that the disk keeps where no program reaches, are beyond us.

use crate::door::{Done, NotDone};
use crate::fault::Fault;
use crate::office::Office;
use crate::opening;
use crate::progress::Progress;
use crate::session::Session;
use register::{Act, ActId, Refusal, ThingId};
use std::sync::{MutexGuard, PoisonError};

impl Office {
    /// Asks that a record or a source be erased; another member must agree.
    pub fn ask_erasure(
        &self,
        session: &Session,
        act: ActId,
        thing: ThingId,
        reason: &str,
    ) -> Result<Done, NotDone> {
        self.act(session, act, Act::AskErasure { thing, reason: reason.to_owned() })
    }

    /// Agrees to an erasure that somebody else asked for, and destroys what it is about. When this returns, nothing in the
    /// folder opens to it and nothing in memory shows it.
    ///
    /// # Errors
    /// When it is refused, or the disk fails; then the office closes, and what is left is destroyed when it opens next.
    pub fn erase(&self, session: &Session, act: ActId, erasure: ActId) -> Result<Done, NotDone> {
        let done = self.act(session, act, Act::ApproveErasure(erasure))?;
        let agreed = self.read(|known| {
            let erasure = known.state.erasures().find(erasure);
            erasure.is_some_and(|erasure| erasure.agreed.is_some_and(|stamp| stamp.act == act))
        });
        // An act that was done before may have been any act.
        match agreed {
            None => return Err(NotDone::Closed),
            Some(false) => return Err(Refusal::AlreadyPast.into()),
            Some(true) => {}
        }
        if let Err(failed) = self.finish_erasing() {
            self.close();
            return Err(failed.into());
        }
        Ok(done)
    }

    /// Destroys the keys and opens the log anew, while everybody stays signed in and nobody writes.
    fn finish_erasing(&self) -> Result<(), Fault> {
        self.begin_background_work();
        let _no_snapshot_meanwhile = self.one_snapshot_at_a_time();
        let mut guard = self.door();
        let Some(door) = guard.as_mut() else { return Ok(()) };
        // What is on its way to the disk is to be read again too.
        door.group.push(Vec::new())?.wait()?;
        let mut opened = opening::open(self.store(), &door.compartments, &Progress::default())?;
        let subjects: Vec<_> = opening::erasing::subjects(&opened.known.state).collect();
        door.subjects.forget(&subjects);
        door.covered = opened.covered;
        // The lists that were brought in hold their rows as they were read.
        self.jobs().forget_done();
        self.matching().forget();
        let mut known = self.known_mut();
        if let Some(known) = known.as_mut() {
            opened.known.faults.extend(known.faults.iter().filter(|fault| fault.contains(KEY)).cloned());
            *known = opened.known;
        }
        Ok(())
    }

    pub(crate) fn one_snapshot_at_a_time(&self) -> MutexGuard<'_, ()> {
        self.snapshotting().lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What stands in the sentences about compartment keys, which are compared when somebody signs in.
const KEY: &str = "compartment key";
