//! Asking for a passphrase: from `TIZIM_PASSPHRASE`, from a terminal without showing it, or from the first line of input.
//!
//! Invariant: it is never an argument, because arguments of a program can be seen by everybody on the machine.

use super::{Trouble, screen};
use ledger::keyring::Passphrase;
use office::{Office, Progress, Session, Surroundings};
use std::io::{BufRead, IsTerminal};
use std::path::Path;

/// The variable from which a passphrase is taken.
pub const VARIABLE: &str = "TIZIM_PASSPHRASE";

/// The office in a folder, opened with the passphrase of whoever runs the command.
pub fn open_office(folder: &Path) -> Result<(Office, Session), Trouble> {
    let office = Office::at(folder, Surroundings::of_the_machine()?)?;
    let passphrase = ask()?;
    let session = office.sign_in(passphrase.words(), &Progress::default())?;
    Ok((office, session))
}

/// Asks for the six words.
pub fn ask() -> Result<Passphrase, Trouble> {
    let typed = match std::env::var(VARIABLE) {
        Ok(typed) => typed,
        Err(_) => type_in()?,
    };
    Passphrase::parse(&typed).map_err(|fault| Trouble::from(office::NotIn::NotAPassphrase(fault)))
}

fn type_in() -> Result<String, Trouble> {
    let input = std::io::stdin();
    let hidden = if input.is_terminal() {
        screen::remark("Your six words (they are not shown):");
        Some(Hidden::begin()?)
    } else {
        None
    };
    let mut typed = String::new();
    input.lock().read_line(&mut typed)?;
    drop(hidden);
    Ok(typed)
}

/// While it lives, the terminal shows nothing of what is typed.
struct Hidden(libc::termios);

impl Hidden {
    #[expect(unsafe_code, reason = "tcgetattr has no safe form in std")]
    fn begin() -> Result<Hidden, Trouble> {
        let mut settings = std::mem::MaybeUninit::<libc::termios>::uninit();
        // SAFETY: the call fills the whole structure when it answers 0, and only then is it read.
        let before = unsafe {
            if libc::tcgetattr(libc::STDIN_FILENO, settings.as_mut_ptr()) != 0 {
                return Err(std::io::Error::last_os_error().into());
            }
            settings.assume_init()
        };
        let mut silent = before;
        silent.c_lflag &= !libc::ECHO;
        set(&silent);
        Ok(Hidden(before))
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        set(&self.0);
    }
}

#[expect(unsafe_code, reason = "tcsetattr has no safe form in std")]
fn set(settings: &libc::termios) {
    // SAFETY: `settings` is a valid termios that lives through the call, which only reads it.
    unsafe { libc::tcsetattr(libc::STDIN_FILENO, libc::TCSAFLUSH, settings) };
}
