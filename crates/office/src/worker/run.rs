//! Starting the child, feeding it, hearing it, and ending it.
//!
//! Whatever happens, the child is dead and waited for when [`parse`] returns.

use super::{WALL_MILLISECONDS, WORKER_ARGUMENT, WorkerRefusal};
use crate::clock::Stopwatch;
use crate::progress::Progress;
use exchange::tables::Hint;
use exchange::wire::{self, Garbled, Parsed};
use std::io::{BufReader, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How often the watch looks whether somebody asked to stop.
const LOOK: Duration = Duration::from_millis(50);

/// How long a child that fell silent may take to die: 250 moments.
const MOMENT: Duration = Duration::from_millis(4);
const MOMENTS: u32 = 250;

/// The exit code with which the child says that it could not be confined.
pub const UNCONFINED_CODE: u8 = 71;

/// Reads a file in a child of the program `exe`. `progress` counts rows; asking it to stop ends the child.
pub fn parse(exe: &Path, file: &[u8], hint: &Hint, progress: &Progress) -> Result<Parsed, WorkerRefusal> {
    if file.len() as u64 > hint.limits.bytes {
        return Err(WorkerRefusal::TooLarge { limit: hint.limits.bytes });
    }
    let mut child = start(exe)?;
    let (input, output, errors) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let child = Mutex::new(child);
    let (done, watched) = mpsc::channel();
    thread::scope(|scope| {
        let living = &child;
        let watch = scope.spawn(move || watch(living, &watched, progress));
        scope.spawn(move || feed(input, file, hint));
        let complaint = scope.spawn(move || first_words(errors));
        let mut rows = 0;
        let mut count = |so_far: u64| {
            progress.advance(so_far - rows);
            rows = so_far;
        };
        let answer = match output {
            Some(output) => wire::read_response(&mut BufReader::new(output), &hint.limits, &mut count),
            None => Err(Garbled::Cut),
        };
        drop(done);
        let ended = watch.join().unwrap_or(Ended::ByItself);
        let status = bury(&child, &answer);
        let complaint = complaint.join().unwrap_or_default();
        answer.map_err(|garbled| Death { ended, status, complaint, garbled }.reason())
    })
}

fn start(exe: &Path) -> Result<Child, WorkerRefusal> {
    Command::new(exe)
        .arg(WORKER_ARGUMENT)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|fault| WorkerRefusal::NotStarted(fault.kind()))
}

/// A child that stops listening is no fault here: its answer or its death tells more.
fn feed(input: Option<ChildStdin>, file: &[u8], hint: &Hint) {
    if let Some(mut input) = input {
        let _ = wire::write_request(&mut input, file, hint);
    }
}

/// The beginning of what the child complains about, to tell one kind of death from another; never shown or logged.
fn first_words(errors: Option<ChildStderr>) -> Vec<u8> {
    let mut words = Vec::new();
    if let Some(errors) = errors {
        let _ = errors.take(4096).read_to_end(&mut words);
    }
    words
}

/// How the watch ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ended {
    ByItself,
    TooLate,
    Stopped,
}

fn watch(child: &Mutex<Child>, done: &Receiver<()>, progress: &Progress) -> Ended {
    let since = Stopwatch::start();
    loop {
        match done.recv_timeout(LOOK) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ended::ByItself,
            Err(RecvTimeoutError::Timeout) => {}
        }
        let late = since.milliseconds() > WALL_MILLISECONDS;
        if late || progress.is_stopped() {
            let _ = child.lock().unwrap_or_else(PoisonError::into_inner).kill();
            return if late { Ended::TooLate } else { Ended::Stopped };
        }
    }
}

/// Ends the child and waits for it. One that fell silent is given a moment to die of its own cause, which is then
/// told; one that has answered in full or spoke out of turn has nothing more to say.
fn bury(child: &Mutex<Child>, answer: &Result<Parsed, Garbled>) -> Option<ExitStatus> {
    let mut child = child.lock().unwrap_or_else(PoisonError::into_inner);
    let mut moments = if matches!(answer, Err(Garbled::Cut)) { MOMENTS } else { 0 };
    while moments > 0 && child.try_wait().ok().flatten().is_none() {
        thread::sleep(MOMENT);
        moments -= 1;
    }
    let _ = child.kill();
    child.wait().ok()
}

/// What is known about a child that did not answer in full.
struct Death {
    ended: Ended,
    status: Option<ExitStatus>,
    complaint: Vec<u8>,
    garbled: Garbled,
}

impl Death {
    fn reason(&self) -> WorkerRefusal {
        match self.ended {
            Ended::TooLate => return WorkerRefusal::TooLong,
            Ended::Stopped => return WorkerRefusal::Stopped,
            Ended::ByItself => {}
        }
        if self.garbled != Garbled::Cut {
            return WorkerRefusal::Untrusted(self.garbled);
        }
        let signal = self.status.and_then(|status| status.signal());
        let out_of_memory = self.complaint.starts_with(b"memory allocation of");
        match (signal, self.status.and_then(|status| status.code())) {
            (Some(libc::SIGXCPU), _) => WorkerRefusal::TooLong,
            (Some(libc::SIGSYS), _) => WorkerRefusal::Forbidden,
            (Some(libc::SIGABRT), _) if out_of_memory => WorkerRefusal::TooMuchMemory,
            (_, Some(code)) if code == i32::from(UNCONFINED_CODE) => WorkerRefusal::NotConfined,
            _ => WorkerRefusal::Crashed,
        }
    }
}
