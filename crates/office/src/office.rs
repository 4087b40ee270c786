//! The running desk: closed it holds nothing; opened with a passphrase it holds the state; closed again it forgets.

use crate::chance::Chance;
use crate::clock::Clock;
use crate::door::Door;
use crate::estimates::Estimating;
use crate::fault::Fault;
use crate::jobs::Jobs;
use crate::matching::Matching;
use crate::people::People;
use crate::progress::Progress;
use crate::reads::Reads;
use crate::session::{Session, Sessions, Token};
use register::State;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard, TryLockError};
use store::{Group, Store};

/// What an open office knows.
#[derive(Debug, Default)]
pub struct Known {
    /// Everything the log says.
    pub state: State,
    /// The list of people.
    pub people: People,
    /// Entries that could not be taken in, by name: damaged, unsigned, from strangers.
    pub faults: Vec<String>,
}

/// The office of one group on one machine.
pub struct Office {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    chance: Arc<Chance>,
    known: RwLock<Option<Known>>,
    door: Mutex<Option<Door>>,
    sessions: Mutex<Sessions>,
    reads: Reads,
    jobs: Jobs,
    matching: Matching,
    estimating: Estimating,
    signing_in: Mutex<()>,
    /// Held while the office opens for somebody until they are in, and while it closes because nobody is.
    turning: Mutex<()>,
    /// Held while a snapshot is written, and while something is erased.
    snapshotting: Mutex<()>,
    /// How often it was closed for everybody: an opening under way gives up when that happens.
    closings: AtomicU64,
    /// The queue of the time before: what it holds still is written before the log is read again.
    earlier: Mutex<Option<Arc<Group>>>,
    behind_the_scenes: Mutex<Arc<Progress>>,
    cost: ledger::keyring::Cost,
}

/// Where an office takes time, chance and the cost of a guess from.
#[derive(Clone)]
pub struct Surroundings {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub chance: Arc<Chance>,
    /// What one guess at a passphrase costs; tests take less.
    pub cost: ledger::keyring::Cost,
}

impl Surroundings {
    /// The machine's clock and randomness, and the full cost.
    pub fn of_the_machine() -> Result<Surroundings, Fault> {
        Ok(Surroundings {
            clock: Arc::new(crate::clock::MachineClock),
            chance: Arc::new(Chance::of_the_machine()?),
            cost: ledger::keyring::Cost::STANDARD,
        })
    }
}

impl Office {
    /// The office in this folder, closed.
    pub fn at(folder: &Path, surroundings: Surroundings) -> Result<Office, Fault> {
        Ok(Office::of(Store::open(folder)?, surroundings))
    }

    pub(crate) fn of(store: Store, surroundings: Surroundings) -> Office {
        Office {
            store: Arc::new(store),
            clock: surroundings.clock,
            chance: surroundings.chance,
            known: RwLock::new(None),
            door: Mutex::new(None),
            sessions: Mutex::new(Sessions::default()),
            reads: Reads::default(),
            jobs: Jobs::default(),
            matching: Matching::default(),
            estimating: Estimating::default(),
            signing_in: Mutex::new(()),
            turning: Mutex::new(()),
            snapshotting: Mutex::new(()),
            closings: AtomicU64::new(0),
            earlier: Mutex::new(None),
            behind_the_scenes: Mutex::default(),
            cost: surroundings.cost,
        }
    }

    /// True when somebody has opened it and nobody has closed it since.
    pub fn is_open(&self) -> bool {
        self.known.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Reads what the office knows; `None` when it is closed.
    pub fn read<R>(&self, read: impl FnOnce(&Known) -> R) -> Option<R> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(read)
    }

    /// Who shows this token, if their session has not ended.
    pub fn session(&self, token: Token) -> Option<Session> {
        let session = self.sessions().find(token, self.clock.now());
        self.close_when_empty();
        session
    }

    /// Ends one session; the last one closes the office.
    pub fn sign_out(&self, token: Token) {
        self.sessions().end(token);
        self.close_when_empty();
    }

    /// Ends what has idled; to be called now and then, for nobody may knock.
    pub fn tick(&self) {
        self.write_due_reads();
        self.sessions().end_old(self.clock.now());
        self.close_when_empty();
    }

    /// Closes the office for everybody: state, keys and sessions are gone from here.
    pub fn close(&self) {
        self.closings.fetch_add(1, Ordering::SeqCst);
        self.sessions().end_all();
        self.forget();
    }

    fn close_when_empty(&self) {
        // While it opens for somebody, nobody has a session yet: it is not empty.
        let Some(_turning) = self.try_turn() else { return };
        if self.is_open() && self.sessions().is_empty() {
            self.forget();
        }
    }

    pub(crate) fn forget(&self) {
        self.write_reads();
        self.background_work().stop();
        self.jobs.forget();
        self.matching.forget();
        self.estimating.forget();
        let door = self.door().take();
        *self.known_mut() = None;
        self.reads.forget();
        if let Some(door) = door {
            *self.earlier() = Some(door.group);
        }
    }

    /// Waits until what was on its way to the disk when the office closed is there, or has failed for good.
    pub(crate) fn settle_earlier(&self) {
        let earlier = self.earlier().take();
        if let Some(Err(failed)) = earlier.map(|group| group.push(Vec::new()).and_then(store::Ticket::wait)) {
            tracing::warn!(%failed, "the queue of the last opening ended with a failure");
        }
    }

    fn earlier(&self) -> MutexGuard<'_, Option<Arc<Group>>> {
        self.earlier.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often it was closed for everybody.
    pub(crate) fn closings(&self) -> u64 {
        self.closings.load(Ordering::SeqCst)
    }

    /// Held by whoever opens the office and is not in yet.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        self.turning.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_turn(&self) -> Option<MutexGuard<'_, ()>> {
        match self.turning.try_lock() {
            Ok(turning) => Some(turning),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// The work behind the scenes that is under way or was last; closing stops it.
    fn background_work(&self) -> MutexGuard<'_, Arc<Progress>> {
        self.behind_the_scenes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn begin_background_work(&self) -> Arc<Progress> {
        let progress = Arc::new(Progress::default());
        // One at a time: the work before would go on where closing does not reach it.
        std::mem::replace(&mut *self.background_work(), Arc::clone(&progress)).stop();
        progress
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn shared_store(&self) -> Arc<Store> {
        Arc::clone(&self.store)
    }

    /// Where the office takes the time from.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Where the office takes randomness from.
    pub fn chance(&self) -> &Chance {
        &self.chance
    }

    pub(crate) fn cost(&self) -> ledger::keyring::Cost {
        self.cost
    }

    pub(crate) fn door(&self) -> MutexGuard<'_, Option<Door>> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn known_mut(&self) -> RwLockWriteGuard<'_, Option<Known>> {
        self.known.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The lists that are being brought in.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    pub(crate) fn matching(&self) -> &Matching {
        &self.matching
    }

    pub(crate) fn estimating(&self) -> &Estimating {
        &self.estimating
    }

    pub(crate) fn reads(&self) -> &Reads {
        &self.reads
    }

    pub(crate) fn snapshotting(&self) -> &Mutex<()> {
        &self.snapshotting
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn signing_in_lock(&self) -> &Mutex<()> {
        &self.signing_in
    }

    /// Held while somebody signs in: one guess at a time, whoever asks.
    pub(crate) fn one_guess_at_a_time(&self) -> MutexGuard<'_, ()> {
        self.signing_in.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
