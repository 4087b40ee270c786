//! Who is on the way in: opening a large office takes a while, and whoever waits sees how far it has come.
//!
//! The work runs on a thread of its own. What comes of it is handed out once, to the browser that holds the ticket; a
//! session that nobody fetches is ended.

use office::{NotIn, Office, Progress, Session};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// So many milliseconds somebody may stay away before what came of their opening is dropped.
const FETCHED_WITHIN: u64 = 2 * 60 * 1000;
/// So many may be on the way in at once; whoever comes then waits without a picture of it.
const MOST: usize = 16;

/// What a browser shows to learn how far its opening has come: 32 bytes of chance.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ticket(pub [u8; 32]);

/// What comes of an opening.
pub type Outcome = Result<Session, NotIn>;

#[derive(Default)]
struct Slot {
    outcome: Mutex<Option<Outcome>>,
    came: Condvar,
}

struct Opening {
    ticket: Ticket,
    asked: u64,
    back: String,
    progress: Arc<Progress>,
    slot: Arc<Slot>,
}

/// Everybody who is on the way in.
pub struct Openings {
    under_way: Mutex<Vec<Opening>>,
    patience: Duration,
}

impl Default for Openings {
    fn default() -> Openings {
        Openings::with_patience(Duration::from_millis(1200))
    }
}

/// How an opening stands.
pub enum Standing {
    /// It goes on: so much is done, of so much; of nothing while that is not known.
    UnderWay(u64, u64),
    /// It has ended, and where its browser wanted to go.
    Ended(Outcome, String),
    /// No opening has this ticket, or it was handed out already.
    Unknown,
}

impl Openings {
    /// So long an answer waits for the work before it shows how far that has come.
    pub fn with_patience(patience: Duration) -> Openings {
        Openings { under_way: Mutex::default(), patience }
    }

    /// Begins to open, for a browser that wants to go on to `back`; `None` when too many do so already, and then the
    /// work has not begun.
    pub fn begin(
        &self,
        (ticket, now): (Ticket, u64),
        back: &str,
        work: impl FnOnce(&Progress) -> Outcome + Send + 'static,
    ) -> Option<()> {
        let (progress, slot) = (Arc::new(Progress::default()), Arc::new(Slot::default()));
        {
            let mut under_way = self.under_way();
            if under_way.len() >= MOST {
                return None;
            }
            let (progress, slot) = (Arc::clone(&progress), Arc::clone(&slot));
            under_way.push(Opening { ticket, asked: now, back: back.to_owned(), progress, slot });
        }
        std::thread::spawn(move || {
            let outcome = work(&progress);
            *slot.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
            slot.came.notify_all();
        });
        Some(())
    }

    /// Waits a moment for an opening, then says how it stands.
    pub fn wait(&self, ticket: Ticket, now: u64) -> Standing {
        let slot =
            self.under_way().iter().find(|opening| opening.ticket == ticket).map(|own| Arc::clone(&own.slot));
        if let Some(slot) = slot {
            let outcome = slot.outcome.lock().unwrap_or_else(PoisonError::into_inner);
            let waited = slot.came.wait_timeout_while(outcome, self.patience, |outcome| outcome.is_none());
            drop(waited);
        }
        if self.patience.is_zero() { Standing::UnderWay(0, 0) } else { self.look(ticket, now) }
    }

    /// How an opening stands; what came of it is handed out once.
    pub fn look(&self, ticket: Ticket, now: u64) -> Standing {
        let mut under_way = self.under_way();
        let Some(at) = under_way.iter().position(|opening| opening.ticket == ticket) else {
            return Standing::Unknown;
        };
        let Some(own) = under_way.get_mut(at) else { return Standing::Unknown };
        own.asked = now;
        let outcome = own.slot.outcome.lock().unwrap_or_else(PoisonError::into_inner).take();
        match outcome {
            Some(outcome) => Standing::Ended(outcome, under_way.swap_remove(at).back),
            None => {
                let (done, of) = own.progress.so_far();
                Standing::UnderWay(done, of)
            }
        }
    }

    /// Drops what nobody has asked for in a while, and ends the sessions that came of it.
    pub fn forget_old(&self, office: &Office, now: u64) {
        self.under_way().retain(|opening| {
            if now < opening.asked.saturating_add(FETCHED_WITHIN) {
                return true;
            }
            let mut outcome = opening.slot.outcome.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(Ok(session)) = &*outcome {
                office.sign_out(session.token);
            }
            // One that has not ended yet is asked about again the next time.
            outcome.take().is_none()
        });
    }

    fn under_way(&self) -> MutexGuard<'_, Vec<Opening>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    const TICKET: Ticket = Ticket([3; 32]);

    fn impatient() -> Openings {
        Openings::with_patience(Duration::from_millis(20))
    }

    #[test]
    fn whoever_waits_sees_how_far_it_is_and_gets_what_came_of_it_once() {
        let openings = impatient();
        let (go_on, wait) = mpsc::channel();
        let work = move |progress: &Progress| {
            progress.expect(10);
            progress.advance(4);
            let _: Result<(), _> = wait.recv();
            Err(NotIn::NobodyHasIt)
        };
        assert!(openings.begin((TICKET, 0), "/people", work).is_some());
        while !matches!(openings.wait(TICKET, 1), Standing::UnderWay(4, 10)) {}
        go_on.send(()).unwrap();
        loop {
            match openings.wait(TICKET, 2) {
                Standing::Ended(Err(NotIn::NobodyHasIt), back) => break assert_eq!(back, "/people"),
                Standing::UnderWay(..) => {}
                Standing::Ended(..) | Standing::Unknown => panic!("it was handed to somebody else"),
            }
        }
        assert!(matches!(openings.look(TICKET, 3), Standing::Unknown));
    }

    #[test]
    fn another_ticket_tells_nothing() {
        let openings = impatient();
        openings.begin((TICKET, 0), "/", |_| Err(NotIn::NobodyHasIt));
        assert!(matches!(openings.wait(Ticket([4; 32]), 0), Standing::Unknown));
        assert!(matches!(openings.wait(TICKET, 0), Standing::Ended(..)));
    }

    #[test]
    fn only_so_many_are_on_the_way_in_at_once() {
        let openings = impatient();
        for number in 0..MOST {
            assert!(
                openings.begin((Ticket([number as u8; 32]), 0), "/", |_| Err(NotIn::CannotOpen)).is_some()
            );
        }
        assert!(openings.begin((TICKET, 0), "/", |_| Err(NotIn::CannotOpen)).is_none());
    }
}
