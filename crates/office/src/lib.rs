//! Who may do what: the running desk, and the one door for every change.
//!
//! Closed, an office holds nothing. Signed in to, it decrypts the log and folds it into memory (`opening`); every change
//! goes through [`Office::act`] (`door`); reads never touch the disk; closing forgets. Pages, commands, importers and
//! jobs all come through here.

pub mod chance;
pub mod clock;
pub mod door;
pub mod edition;
mod erasing;
pub mod estimates;
mod fault;
mod founding;
pub mod import;
pub mod jobs;
mod keys;
#[cfg(test)]
mod made_up;
pub mod matching;
mod membership;
mod office;
mod opening;
pub mod origins;
pub mod people;
pub mod phones;
pub mod progress;
mod reads;
mod recovery;
pub mod session;
mod sign_in;
mod snapshots;
mod stored;
pub mod worker;

pub use door::{Done, NotDone};
pub use fault::Fault;
pub use founding::{Founded, found};
pub use office::{Known, Office, Surroundings};
pub use progress::Progress;
pub use recovery::NotRecovered;
pub use session::{Session, Token};
pub use sign_in::NotIn;
pub use stored::Stored;
