//! What went wrong, in sentences: what, and what to do next. It never holds a name, a place or a passphrase.

use office::{Fault, NotDone, NotIn};
use std::fmt::{self, Display, Formatter};

/// What went wrong.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    next: String,
}

impl Trouble {
    /// A sentence on what went wrong, and one on what to do.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Trouble {
        Trouble { what: what.into(), next: next.into() }
    }
}

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if self.next.is_empty() { Ok(()) } else { write!(f, "\n{}", self.next) }
    }
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Trouble {
        let next = match &fault {
            Fault::Unreadable(store::Unreadable::NotThere(_)) => {
                "Start an office there with: tizim init FOLDER --lead NAME"
            }
            Fault::Unreadable(_) | Fault::Store(_) | Fault::Append(_) => {
                "Nothing was changed. Look at the disk and the folder's permissions, then try again."
            }
            Fault::Ledger(_) | Fault::NoKey => "Nothing was changed.",
            Fault::NoChance(_) => "",
        };
        Trouble::new(format!("The office cannot be used: {fault}."), next)
    }
}

impl From<NotDone> for Trouble {
    fn from(not_done: NotDone) -> Trouble {
        match not_done {
            NotDone::Fault(fault) => fault.into(),
            NotDone::Refused(refusal) => Trouble::new(format!("This was refused: {refusal}."), ""),
            NotDone::Closed => Trouble::new("The office was closed in between.", "Open it and try again."),
        }
    }
}

impl From<NotIn> for Trouble {
    fn from(not_in: NotIn) -> Trouble {
        match not_in {
            NotIn::Fault(fault) => fault.into(),
            NotIn::NotAPassphrase(_) | NotIn::NobodyHasIt | NotIn::HasLeft | NotIn::CannotOpen => {
                Trouble::new(
                    format!("The office stays closed: {not_in}."),
                    "Check the six words and try again.",
                )
            }
        }
    }
}

impl From<std::io::Error> for Trouble {
    fn from(fault: std::io::Error) -> Trouble {
        Trouble::new(format!("The machine refused: {fault}."), "")
    }
}
