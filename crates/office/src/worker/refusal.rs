//! Why a file could not be read in the child, each with the key of its sentence.
//!
//! None of these says anything about the file's content, so all of them may be logged.

use exchange::wire::Garbled;

/// A file that was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkerRefusal {
    /// The file is larger than the limit.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// Bytes at most.
        limit: u64,
    },
    /// It asked for more memory than a file may.
    #[error("reading the file needs too much memory")]
    TooMuchMemory,
    /// It took longer than a file may.
    #[error("reading the file takes too long")]
    TooLong,
    /// The reader broke on it.
    #[error("the file breaks the reader")]
    Crashed,
    /// The reader tried to do what no reader does.
    #[error("the file made the reader try something forbidden")]
    Forbidden,
    /// The answer broke the rules.
    #[error("the reader's answer cannot be trusted: {0:?}")]
    Untrusted(Garbled),
    /// Somebody asked to stop.
    #[error("reading was stopped")]
    Stopped,
    /// The child could not be started on this machine.
    #[error("the reader could not be started: {0:?}")]
    NotStarted(std::io::ErrorKind),
    /// The child could not be confined on this machine, so it read nothing.
    #[error("the reader could not be confined on this machine")]
    NotConfined,
}

impl WorkerRefusal {
    /// The keys of all refusals: the words of every language must have them.
    pub const KEYS: [&'static str; 9] = [
        "worker-too-large",
        "worker-too-much-memory",
        "worker-too-long",
        "worker-crashed",
        "worker-forbidden",
        "worker-untrusted",
        "worker-stopped",
        "worker-not-started",
        "worker-not-confined",
    ];

    /// The key of the sentence.
    pub fn key(&self) -> &'static str {
        match self {
            WorkerRefusal::TooLarge { .. } => "worker-too-large",
            WorkerRefusal::TooMuchMemory => "worker-too-much-memory",
            WorkerRefusal::TooLong => "worker-too-long",
            WorkerRefusal::Crashed => "worker-crashed",
            WorkerRefusal::Forbidden => "worker-forbidden",
            WorkerRefusal::Untrusted(_) => "worker-untrusted",
            WorkerRefusal::Stopped => "worker-stopped",
            WorkerRefusal::NotStarted(_) => "worker-not-started",
            WorkerRefusal::NotConfined => "worker-not-confined",
        }
    }

    /// The arguments of the sentence.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            WorkerRefusal::TooLarge { limit } => vec![("limit", limit.to_string())],
            _ => vec![],
        }
    }

    /// Whether the machine is to blame and not the file.
    pub fn is_fault(&self) -> bool {
        matches!(self, WorkerRefusal::NotStarted(_) | WorkerRefusal::NotConfined)
    }
}
