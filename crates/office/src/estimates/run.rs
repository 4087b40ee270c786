//! A run: begun by a member, worked through step by step beside the work, stopped, gone on with, kept.

use super::answers;
use super::linkages::Gathered;
use super::steps::{Step, method, table};
use super::{Now, Work};
use crate::door::{Done, NotDone};
use crate::office::Office;
use crate::progress::Progress;
use crate::session::Session;
use estimates::{Method, Table};
use register::figures::estimates::facts::{EstimatePlan, Input, KeptRun, Linkage, Method as MethodCode};
use register::members::acts::may;
use register::{Act, ActId, MemberId, Refusal, ThingId};
use std::sync::Arc;

/// What a plan's lists look like before anything is estimated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Who stands on which list.
    pub input: Input,
    /// Who is the same, and how sure that is.
    pub linkage: Linkage,
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It runs.
    Running,
    /// Every method has answered; it can be kept.
    Done,
    /// It was stopped; started again it goes on.
    Stopped,
}

/// The run that is under way, or was last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EstimateJob {
    /// Who began it.
    pub member: MemberId,
    /// How far it has come.
    pub stage: Stage,
    /// How many steps are done: a method about a part, or about a part of a linkage drawn, or methods held against each other.
    pub done: u64,
    /// Of how many.
    pub of: u64,
    /// How many of those done were known from an earlier run and not asked again.
    pub reused: u64,
    /// The method and the part that is being asked about; `None` between, and while methods are held against each other.
    pub asking: Option<(MethodCode, Box<str>)>,
    /// What was asked, what went in, and what is answered so far.
    pub run: Arc<KeptRun>,
}

/// What a run works on.
pub(crate) struct Task {
    pub(crate) plan: EstimatePlan,
    pub(crate) seen: Seen,
    pub(crate) known: u64,
    pub(crate) methods: Vec<Method>,
    /// The tables: first as the judgements stand, then of each linkage drawn; for each its parts.
    pub(crate) tables: Vec<Vec<Option<Table>>>,
    pub(crate) steps: Vec<Step>,
}

impl Task {
    fn of(plan: EstimatePlan, gathered: Gathered) -> Task {
        let names: Vec<String> = plan.groups.iter().map(|group| group.name.trim().to_owned()).collect();
        let Gathered { seen, known, drawn } = gathered;
        let all = std::iter::once(&seen.input.parts).chain(&drawn);
        let tables: Vec<Vec<Option<Table>>> =
            all.map(|parts| parts.iter().map(|part| table(&names, part)).collect()).collect();
        let mut methods: Vec<Method> = plan.methods.iter().map(|code| method(*code)).collect();
        methods.sort_unstable();
        methods.dedup();
        let steps = Task::plan_steps(drawn.len(), seen.input.parts.len(), &methods);
        Task { plan, seen, known, methods, tables, steps }
    }
}

impl Office {
    /// What a plan's lists look like: who stands on which, what is in doubt. Noted as a read of each list.
    ///
    /// # Errors
    /// What is wrong with the plan.
    pub fn overlaps(&self, session: &Session, plan: &EstimatePlan) -> Result<Seen, NotDone> {
        let gathered = self.gathered(session, &EstimatePlan { linkages: 0, ..plan.clone() })?;
        let linkage = Linkage { draws: plan.linkages, ..gathered.seen.linkage };
        Ok(Seen { linkage, ..gathered.seen })
    }

    fn gathered(&self, session: &Session, plan: &EstimatePlan) -> Result<Gathered, NotDone> {
        self.may_estimate(session)?;
        let gathered = self.gather_lists(plan).ok_or(NotDone::Closed)??;
        plan.groups.iter().flat_map(|group| &group.lists).for_each(|list| self.note_read(session, *list));
        Ok(gathered)
    }

    fn may_estimate(&self, session: &Session) -> Result<(), NotDone> {
        // Whoever may take a run back may make one.
        let act = Act::WithdrawEstimate { run: ThingId::OFFICE, reason: String::new() };
        let allowed = self.read(|known| may(&known.state, session.member, &act));
        Ok(allowed.ok_or(NotDone::Closed)??)
    }

    /// Begins a run on a thread of its own. It counts as running when this comes back. The same run stopped before goes on;
    /// one that runs already with the same plan stays as it is.
    ///
    /// # Errors
    /// What is wrong with the plan, or that another run is under way.
    pub fn start_estimate(self: &Arc<Office>, session: &Session, plan: EstimatePlan) -> Result<(), NotDone> {
        if let Some((number, task, progress)) = self.begin_estimate(session, plan)? {
            let office = Arc::clone(self);
            std::thread::spawn(move || office.work_through(number, &task, &progress));
        }
        Ok(())
    }

    /// The same, and comes back when it has ended.
    ///
    /// # Errors
    /// Those of [`Office::start_estimate`].
    pub fn estimate(&self, session: &Session, plan: EstimatePlan) -> Result<(), NotDone> {
        if let Some((number, task, progress)) = self.begin_estimate(session, plan)? {
            self.work_through(number, &task, &progress);
        }
        Ok(())
    }

    /// Asks the run to stop after the step that is being done; what is answered stays.
    pub fn stop_estimate(&self) {
        if let Some(work) = &self.estimating().now().work {
            work.progress.stop();
        }
    }

    /// The run that is under way, or was last; `None` when there was none since the office opened.
    pub fn estimate_job(&self) -> Option<EstimateJob> {
        let now = self.estimating().now();
        let work = now.work.as_ref()?;
        let (done, of) = work.progress.so_far();
        let step = work.task.steps.get(work.at).filter(|_| work.stage == Stage::Running);
        let asking = step.and_then(|step| match step {
            Step::Ask { part, method, .. } => {
                let part = work.task.seen.input.parts.get(*part)?;
                Some((super::steps::code(*method), part.part.clone()))
            }
            Step::Hold { .. } => None,
        });
        let Work { member, stage, reused, .. } = *work;
        Some(EstimateJob { member, stage, done, of, reused, asking, run: Arc::clone(&work.so_far) })
    }

    /// Keeps the run that was last, whole as it is.
    ///
    /// # Errors
    /// That it is not finished, and what `register` refuses.
    pub fn keep_estimate(&self, session: &Session, act: ActId) -> Result<Done, NotDone> {
        let job = self.estimate_job().ok_or(Refusal::NoSuchEstimate)?;
        if job.stage != Stage::Done {
            return Err(Refusal::EstimateNotFinished.into());
        }
        let id = self.draw_ids(1)?.pop().ok_or(NotDone::Closed)?;
        self.act(session, act, Act::KeepEstimate(id, Box::new(KeptRun::clone(&job.run))))
    }

    /// Takes a kept run back; it stays in the log.
    ///
    /// # Errors
    /// What `register` refuses.
    pub fn withdraw_estimate(
        &self,
        session: &Session,
        act: ActId,
        (run, reason): (ThingId, &str),
    ) -> Result<Done, NotDone> {
        self.act(session, act, Act::WithdrawEstimate { run, reason: reason.to_owned() })
    }

    fn begin_estimate(&self, session: &Session, plan: EstimatePlan) -> Result<Option<Begun>, NotDone> {
        if self.is_running(&plan)? {
            return Ok(None);
        }
        let gathered = self.gathered(session, &plan)?;
        let task = Arc::new(Task::of(plan, gathered));
        let progress = Arc::new(Progress::default());
        progress.expect(task.steps.len() as u64);
        let mut now = self.estimating().now();
        // Somebody else may have begun meanwhile.
        if now.is_running() {
            return Err(Refusal::EstimateRuns.into());
        }
        now.number += 1;
        let so_far = Arc::new(answers::so_far(&task, &now.cache));
        let (task_of, progress_of) = (Arc::clone(&task), Arc::clone(&progress));
        now.work = Some(Work {
            member: session.member,
            task: task_of,
            stage: Stage::Running,
            progress: progress_of,
            at: 0,
            reused: 0,
            so_far,
        });
        Ok(Some((now.number, task, progress)))
    }

    /// True when this plan is being worked on; refused when another is.
    fn is_running(&self, plan: &EstimatePlan) -> Result<bool, NotDone> {
        let now = self.estimating().now();
        match now.work.as_ref().filter(|work| work.stage == Stage::Running) {
            Some(work) if work.task.plan == *plan => Ok(true),
            Some(_) => Err(Refusal::EstimateRuns.into()),
            None => Ok(false),
        }
    }

    fn work_through(&self, number: u64, task: &Task, progress: &Progress) {
        let _ends = Ends { office: self, number };
        for (at, step) in task.steps.iter().enumerate() {
            if progress.is_stopped() || !self.do_step(number, task, (at, *step)) {
                break;
            }
            progress.advance(1);
        }
        let mut now = self.estimating().now();
        if now.number != number {
            return;
        }
        let (done, of) = progress.so_far();
        let (stage, so_far) = if done == of {
            (Stage::Done, answers::finished(task, &now.cache))
        } else {
            (Stage::Stopped, answers::so_far(task, &now.cache))
        };
        if let Some(work) = &mut now.work {
            (work.stage, work.so_far) = (stage, Arc::new(so_far));
        }
    }

    /// Does a step, or finds it done. False when the run was forgotten meanwhile.
    fn do_step(&self, number: u64, task: &Task, (at, step): (usize, Step)) -> bool {
        let Some(question) = task.question(step) else { return true };
        let find = |question: &_| self.estimating().now().cache.find(question);
        let is_new = {
            let mut now = self.estimating().now();
            if now.number != number {
                return false;
            }
            let is_new = now.cache.find(&question).is_none();
            if let Some(work) = &mut now.work {
                work.at = at;
                work.reused += u64::from(!is_new);
            }
            is_new
        };
        if !is_new {
            return true;
        }
        let seconds = || self.clock().now() as f64 / 1000.0;
        let Some(said) = task.answer(step, find, seconds) else { return true };
        let mut now = self.estimating().now();
        if now.number != number {
            return false;
        }
        now.cache.keep(question, said);
        // Of linkages nothing is shown before all of them are there.
        if step.is_shown() {
            let so_far = Arc::new(answers::so_far(task, &now.cache));
            if let Some(work) = &mut now.work {
                work.so_far = so_far;
            }
        }
        true
    }
}

/// Which run it is, what it works on, and how far it is.
type Begun = (u64, Arc<Task>, Arc<Progress>);

impl Now {
    fn is_running(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.stage == Stage::Running)
    }
}

/// Leaves no run running that nobody works on, even where a method fails.
struct Ends<'a> {
    office: &'a Office,
    number: u64,
}

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        let mut now = self.office.estimating().now();
        let is_ours = now.number == self.number;
        if let Some(work) = now.work.as_mut().filter(|work| is_ours && work.stage == Stage::Running) {
            work.stage = Stage::Stopped;
        }
    }
}
