//! What is stored on this machine, and what can be seen of it: for the page that says so.

use crate::door::NotDone;
use crate::fault::Fault;
use crate::office::Office;
use store::{Size, Waiting};

/// What the office keeps.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The files of the folder, by name.
    pub files: Vec<Size>,
    /// How many entries the log has.
    pub entries: u64,
    /// How many of them could be read.
    pub acts: usize,
    /// How many facts they hold that say something.
    pub facts: usize,
    /// How many records, sources, events and other things there are.
    pub things: usize,
    /// Submissions from the public that wait, sealed.
    pub waiting: Waiting,
    /// What was found damaged when the office was opened.
    pub faults: Vec<String>,
    /// When the store was made, in milliseconds since 1970.
    pub made: u64,
}

impl Office {
    /// What is stored here.
    pub fn stored(&self) -> Result<Stored, NotDone> {
        let store = self.store();
        let (acts, facts, things, faults) = self
            .read(|known| {
                let state = &known.state;
                (state.acts().len(), state.fact_count(), state.things().count(), known.faults.clone())
            })
            .ok_or(NotDone::Closed)?;
        Ok(Stored {
            files: store.sizes().map_err(Fault::from)?,
            entries: store.log().position().map_err(Fault::from)?.0,
            acts,
            facts,
            things,
            waiting: store.inbox().waiting().map_err(Fault::from)?,
            faults,
            made: store.about().created,
        })
    }
}
