//! The child's side: confined first, then one request is read and answered.

use super::confine::confine;
use super::run::UNCONFINED_CODE;
use std::process::ExitCode;

/// The whole life of the child; to be called before any thread is started.
pub fn child_main() -> ExitCode {
    if confine().is_err() {
        return ExitCode::from(UNCONFINED_CODE);
    }
    // A panic's message could quote the file; the parent needs to know no more than that there was one.
    std::panic::set_hook(Box::new(|_| {}));
    match exchange::worker::worker_main(&mut std::io::stdin().lock(), &mut std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
