//! Lists that are being brought in: read, looked at, entered, stopped. In memory only, and forgotten when the office
//! closes.
//!
//! A job belongs to the member who began it. Its id is the act of its first part, so that running it again goes on
//! where it ended. What it enters goes through the one door like everything else.

use crate::door::NotDone;
use crate::import::list::{Dry, Plan, Planned, dry, each_once};
use crate::import::{self, Imported};
use crate::office::Office;
use crate::progress::Progress;
use crate::session::Session;
use exchange::columns::{Guess, Mapping, guess};
use exchange::wire::Parsed;
use register::{ActId, MemberId, Refusal};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The most lists that one member keeps open; the oldest one that is not running makes room.
const OPEN_LISTS: usize = 3;

/// How far a job has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Read; nothing is entered.
    Parsed,
    /// Being entered.
    Running,
    /// Entered as a whole.
    Done,
    /// Stopped between two parts; it can go on.
    Stopped,
    /// The register refused a part of it.
    Refused(Refusal),
    /// The office failed or closed meanwhile.
    Failed,
}

/// A list that is being brought in.
pub struct Job {
    /// Its name, and the act under which it is entered.
    pub id: ActId,
    /// Whose job it is.
    pub member: MemberId,
    /// What the file was called.
    pub file: String,
    /// What was read.
    pub parsed: Parsed,
    /// What each column was taken for, and why.
    pub guesses: Vec<Guess>,
    /// When it began, to put jobs in order.
    began: u64,
    now: Mutex<Now>,
}

/// What changes about a job.
struct Now {
    plan: Arc<Plan>,
    dry: Arc<Dry>,
    stage: Stage,
    progress: Arc<Progress>,
}

/// A file that was read, for a new job.
pub struct Upload {
    /// What it was called.
    pub file: String,
    /// What was read of it.
    pub parsed: Parsed,
    /// How it is to be entered; its columns are guessed where it names none.
    pub plan: Plan,
}

impl Job {
    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it is entered.
    pub fn plan(&self) -> Arc<Plan> {
        Arc::clone(&self.now().plan)
    }

    /// What entering it would do.
    pub fn dry(&self) -> Arc<Dry> {
        Arc::clone(&self.now().dry)
    }

    /// How far it has come.
    pub fn stage(&self) -> Stage {
        self.now().stage.clone()
    }

    /// How many rows of how many are entered; the list itself and its source are not counted.
    pub fn so_far(&self) -> (u64, u64) {
        let now = self.now();
        let (done, of) = now.progress.so_far();
        let before = now.plan.things_before() as u64;
        (done.saturating_sub(before), of.saturating_sub(before))
    }

    /// Changes how it is entered, and reads it anew. False when it has begun to be entered: then nothing changes.
    pub fn change(&self, plan: Plan) -> bool {
        if self.stage() != Stage::Parsed {
            return false;
        }
        let plan = Plan { mapping: each_once(&plan.mapping), ..plan };
        let read = dry(&self.parsed.table, &plan);
        let mut now = self.now();
        if now.stage != Stage::Parsed {
            return false;
        }
        (now.plan, now.dry) = (Arc::new(plan), Arc::new(read));
        true
    }

    /// Asks it to stop after the part that is being entered.
    pub fn stop(&self) {
        self.now().progress.stop();
    }

    /// Enters the list, all of it or what is missing of it, and comes back when that has ended.
    pub fn run(&self, office: &Office, session: &Session) {
        if let Some(begun) = self.begin() {
            self.work(office, session, &begun);
        }
    }

    /// Enters the list on a thread of its own. It counts as running when this comes back.
    pub fn start(self: &Arc<Job>, office: &Arc<Office>, session: &Session) {
        let Some(begun) = self.begin() else { return };
        let (job, office, session) = (Arc::clone(self), Arc::clone(office), session.clone());
        std::thread::spawn(move || job.work(&office, &session, &begun));
    }

    fn work(&self, office: &Office, session: &Session, begun: &Begun) {
        let stage = match self.enter(office, session, begun) {
            Ok(imported) if imported.is_whole() => Stage::Done,
            Ok(_) => Stage::Stopped,
            Err(NotDone::Refused(refusal)) => Stage::Refused(refusal),
            Err(NotDone::Closed) => Stage::Failed,
            Err(NotDone::Fault(cause)) => {
                tracing::error!(%cause, "a list was not entered");
                Stage::Failed
            }
        };
        self.now().stage = stage;
    }

    /// Takes the job up; nothing when it is running or done.
    fn begin(&self) -> Option<Begun> {
        let mut now = self.now();
        if matches!(now.stage, Stage::Running | Stage::Done) {
            return None;
        }
        now.stage = Stage::Running;
        now.progress = Arc::new(Progress::default());
        Some(Begun {
            plan: Arc::clone(&now.plan),
            rows: now.dry.entered,
            progress: Arc::clone(&now.progress),
        })
    }

    fn enter(&self, office: &Office, session: &Session, begun: &Begun) -> Result<Imported, NotDone> {
        let Begun { plan, rows, progress } = begun;
        let planned = Planned { table: &self.parsed.table, plan, rows: *rows, file: &self.file };
        let ids = import::ids(office, self.id, planned.count())?;
        import::batch(office, session, self.id, planned.things(&ids), progress)
    }
}

/// A job that was taken up.
struct Begun {
    plan: Arc<Plan>,
    rows: usize,
    progress: Arc<Progress>,
}

/// All jobs of an open office.
#[derive(Default)]
pub struct Jobs(Mutex<BTreeMap<ActId, Arc<Job>>>);

impl Jobs {
    fn all(&self) -> MutexGuard<'_, BTreeMap<ActId, Arc<Job>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The jobs of a member, the newest first.
    pub fn of(&self, member: MemberId) -> Vec<Arc<Job>> {
        let mut jobs: Vec<_> = self.all().values().filter(|job| job.member == member).cloned().collect();
        jobs.sort_by_key(|job| std::cmp::Reverse((job.began, job.id)));
        jobs
    }

    /// A job of a member.
    pub fn find(&self, member: MemberId, id: ActId) -> Option<Arc<Job>> {
        self.all().get(&id).filter(|job| job.member == member).cloned()
    }

    /// Takes a job out; one that runs is asked to stop.
    pub fn drop_one(&self, member: MemberId, id: ActId) {
        if let Some(job) = self.find(member, id) {
            job.stop();
            self.all().remove(&id);
        }
    }

    /// Forgets the lists that are entered: their rows are still as they were read.
    pub(crate) fn forget_done(&self) {
        self.all().retain(|_, job| job.stage() != Stage::Done);
    }

    /// Stops and forgets everything.
    pub(crate) fn forget(&self) {
        for job in std::mem::take(&mut *self.all()).into_values() {
            job.stop();
        }
    }
}

impl Office {
    /// Begins a job with a file that was read; nothing is entered yet.
    pub fn begin_job(&self, session: &Session, upload: Upload) -> Arc<Job> {
        let Upload { file, parsed, mut plan } = upload;
        let guesses = guess(&parsed.table);
        if plan.mapping.0.is_empty() {
            plan.mapping = Mapping::of(&guesses);
        }
        let dry = dry(&parsed.table, &plan);
        let now = Now {
            plan: Arc::new(plan),
            dry: Arc::new(dry),
            stage: Stage::Parsed,
            progress: Arc::new(Progress::default()),
        };
        let (id, member, began) = (self.draw_act(), session.member, self.clock().now());
        let job = Arc::new(Job { id, member, file, parsed, guesses, began, now: Mutex::new(now) });
        self.make_room(member);
        self.jobs().all().insert(id, Arc::clone(&job));
        job
    }

    fn make_room(&self, member: MemberId) {
        let of_member = self.jobs().of(member);
        for old in of_member.iter().skip(OPEN_LISTS - 1).filter(|job| job.stage() != Stage::Running) {
            self.jobs().drop_one(member, old.id);
        }
    }
}

#[cfg(test)]
mod tests;
