//! Work on a thread of its own, watched: its progress on a terminal, and an end within a moment when that is wished.
//!
//! Invariant: a line of progress is only for a terminal, and is gone when the command says anything else.

use super::course::{Course, Place, Step};
use crate::commands::Trouble;
use crate::commands::serving::runtime;
use crate::commands::stop::{Parent, Stop};
use office::clock::Stopwatch;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::{MissedTickBehavior, interval, sleep};
use web::words::Words;

/// How often a line of progress is written.
const LOOK: Duration = Duration::from_millis(200);

/// How long work may take to stop by itself; then the program ends without it, for it has put nothing in place.
const PATIENCE: Duration = Duration::from_millis(700);

/// Does the work, and gives what it gives.
pub fn watched<T: Send + 'static>(
    words: &'static Words,
    work: impl FnOnce(&Course) -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    runtime()?.block_on(async {
        let mut stop = Stop::listen(Parent::None)?;
        let course = Arc::new(Course::default());
        let (tell, mut told) = oneshot::channel();
        let own = Arc::clone(&course);
        std::thread::spawn(move || tell.send(work(&own)));
        let line = Line::new(words);
        let mut every = interval(LOOK);
        every.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let done = loop {
            tokio::select! {
                done = &mut told => break done.unwrap_or_else(|_| Err(broken(words))),
                _ = every.tick() => line.show(&course),
                () = stop.wanted() => {
                    course.stop();
                    break tokio::select! {
                        done = &mut told => done.unwrap_or_else(|_| Err(broken(words))),
                        () = sleep(PATIENCE) => Err(stopped(words)),
                    };
                }
            }
        };
        line.clear();
        match done {
            Err(_) if course.is_stopped() => Err(stopped(words)),
            done => done,
        }
    })
}

fn stopped(words: &Words) -> Trouble {
    Trouble::new(words.say("link-stopped"), "")
}

fn broken(words: &Words) -> Trouble {
    Trouble::new(words.say("link-broken"), words.say("link-nothing-written"))
}

/// The line of progress.
struct Line {
    words: &'static Words,
    is_terminal: bool,
    since: Stopwatch,
}

impl Line {
    fn new(words: &'static Words) -> Line {
        Line { words, is_terminal: std::io::stderr().is_terminal(), since: Stopwatch::start() }
    }

    fn show(&self, course: &Course) {
        if self.is_terminal {
            let rows = course.reading.so_far().0;
            write(&text(self.words, (course.place(), rows), self.since.milliseconds() / 1000));
        }
    }

    fn clear(&self) {
        if self.is_terminal {
            write("");
        }
    }
}

/// Writes over the line that stands there; it must not break where the terminal is narrow, so its end may be hidden.
fn write(text: &str) {
    let mut to = std::io::stderr().lock();
    let _ = write!(to, "\r\u{1b}[?7l{text}\u{1b}[K\u{1b}[?7h").and_then(|()| to.flush());
}

/// What is done, how much of it, and for how long.
fn text(words: &Words, (place, rows): (Place, u64), seconds: u64) -> String {
    let found = Step::ALL.iter().zip(1u64..).find(|((step, _), _)| *step == place.step);
    let ((_, key), step) = found.unwrap_or((&Step::ALL[0], 1));
    let (done, of) = place.done;
    let share = done.saturating_mul(100).checked_div(of).unwrap_or(0);
    let what = words.say_with(
        key,
        &[("rows", rows.into()), ("compared", place.compared.into()), ("share", share.into())],
    );
    let of = Step::ALL.len() as u64;
    words.say_with(
        "link-step",
        &[("step", step.into()), ("of", of.into()), ("what", what.into()), ("seconds", seconds.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use linkage::Stage;
    use web::words::{Lang, words};

    #[test]
    fn the_line_says_what_is_done_how_much_of_it_and_for_how_long() {
        let said = |place| text(words(Lang::En), (place, 1_200_000), 7);
        let files = said(Place::default());
        assert_eq!(files, "step 1 of 7 · Reading the files: 1,200,000 rows · 7 s");
        let scoring = Place { step: Step::Link(Stage::Scoring), done: (3, 8), compared: 5_000 };
        assert_eq!(said(scoring), "step 5 of 7 · Comparing: 5,000 pairs, 37% done · 7 s");
    }

    #[test]
    fn what_the_work_gives_comes_back_and_work_that_breaks_off_is_said() {
        let words = words(Lang::En);
        assert_eq!(watched(words, |_| Ok(7)).unwrap(), 7);
        let broken = watched(words, |_| -> Result<(), Trouble> { panic!("on purpose") });
        assert!(broken.unwrap_err().to_string().starts_with("The work broke off."));
    }
}
