//! What is known: facts, the state they fold into, the acts that make them, the views that read them.
//!
//! Everything here is a pure function. `decide` turns an act into facts or a refusal, `State::apply` folds facts into the
//! state, views read the state. No clock, no randomness, no I/O: time and ids come in as parameters, so that a whole
//! office can be replayed from a seed.
//!
//! The areas have the same names as in the pages and the words: `people`, `sources`, `events`, `figures`, `cases`,
//! `members`. In each, `facts` says what can be stated, `acts` which rules hold, `views` what is shown.

pub mod accounts;
pub mod act;
pub mod cases;
pub mod claim;
mod codes;
pub mod erasing;
pub mod events;
pub mod fact;
pub mod figures;
pub mod huridocs;
pub mod id;
pub mod limits;
pub mod matching;
pub mod members;
pub mod people;
pub mod provenance;
pub mod publishing;
pub mod refusal;
pub mod sources;
pub mod state;
pub mod told;
pub mod when;

pub use act::{Act, NewThing, decide};
pub use claim::{Claim, ClaimRef, Compartment, FactRef, Kind};
pub use fact::{Body, Fact, Said};
pub use id::{ActId, MemberId, ThingId};
pub use provenance::{Basis, Provenance};
pub use refusal::Refusal;
pub use state::{KnownBy, Stamp, State};
pub use when::{Precision, When};
