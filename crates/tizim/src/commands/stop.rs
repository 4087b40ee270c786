//! The wish that the program end: Ctrl-C, a polite signal, or the end of the parent that started it.

use super::Trouble;
use std::io::Read;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot::{Receiver, channel};

/// Waits for the wish to stop.
pub struct Stop {
    interrupt: Signal,
    terminate: Signal,
    parent_ended: Option<Receiver<()>>,
}

/// Who else can end the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parent {
    /// Nobody.
    None,
    /// The program that holds the other end of our input: when that closes, we end.
    HoldsInput,
}

impl Stop {
    /// Listens from now on; to be called on a runtime.
    pub fn listen(parent: Parent) -> Result<Stop, Trouble> {
        let parent_ended = match parent {
            Parent::None => None,
            Parent::HoldsInput => Some(end_of_input()),
        };
        Ok(Stop {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            parent_ended,
        })
    }

    /// Returns when the program should end.
    pub async fn wanted(&mut self) {
        let parent_ended = async {
            match &mut self.parent_ended {
                Some(ended) => drop(ended.await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            () = parent_ended => {}
        }
    }
}

fn end_of_input() -> Receiver<()> {
    let (tell, ended) = channel();
    std::thread::spawn(move || {
        let mut byte = [0];
        while std::io::stdin().read(&mut byte).is_ok_and(|read| read > 0) {}
        let _ = tell.send(());
    });
    ended
}
