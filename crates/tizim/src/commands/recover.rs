//! `tizim recover`: a new passphrase for a member whose passphrase is lost, with a paper key.

use super::{Trouble, hygiene, screen};
use clap::Args;
use ledger::keyring::PaperKey;
use office::{NotRecovered, Office, Surroundings};
use std::io::BufRead;
use std::path::PathBuf;

/// Give a member a new passphrase in place of a lost one. Needs one of the two paper keys.
///
/// The key is typed in, or read from the input, line by line as it stands on the paper; an empty line ends it. The old
/// passphrase opens nothing afterwards. Nothing else may have the office open meanwhile.
#[derive(Args)]
pub struct Recover {
    /// The folder of the office.
    folder: PathBuf,
    /// What the member is called in the office.
    #[arg(long, value_name = "NAME")]
    member: String,
}

impl Recover {
    /// Makes the new passphrase and prints it once.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        let office = Office::at(&self.folder, Surroundings::of_the_machine()?)?;
        screen::remark("Type the paper key as it is printed, then an empty line:");
        let paper = read_key(std::io::stdin().lock())?;
        let passphrase = office.recover(&paper, &self.member).map_err(why_not)?;
        screen::line("The old passphrase opens nothing any more. The new one is shown once:");
        screen::line("");
        screen::line(&format!("    {}", passphrase.words()));
        Ok(())
    }
}

fn read_key(input: impl BufRead) -> Result<PaperKey, Trouble> {
    let mut typed = String::new();
    for line in input.lines() {
        let line = line?;
        if line.trim().is_empty() && !typed.is_empty() {
            break;
        }
        typed.push_str(&line);
        typed.push('\n');
    }
    PaperKey::parse(&typed).map_err(|fault| {
        Trouble::new(
            format!("This is no paper key: {fault}."),
            "Compare it with the paper, letter by letter.",
        )
    })
}

fn why_not(not: NotRecovered) -> Trouble {
    match not {
        NotRecovered::AnotherOffice => {
            Trouble::new("This paper key belongs to another office.", "Look for the key of this one.")
        }
        NotRecovered::NoSuchMember => Trouble::new(
            "No member of this office is called that.",
            "Give the name as it stands on the members' page, with --member.",
        ),
        NotRecovered::Fault(fault) => fault.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::read_key;
    use ledger::keyring::PaperKey;

    #[test]
    fn a_key_is_read_as_it_is_printed_and_what_follows_an_empty_line_is_left() {
        let key = PaperKey::from_chance([7; 32]);
        let printed = key.print().unwrap();
        let read = read_key(format!("{}\n\nsomething else\n", printed.as_str()).as_bytes()).unwrap();
        assert_eq!(read.print().unwrap(), printed);
    }

    #[test]
    fn a_wrong_letter_is_noticed() {
        assert!(read_key("AGE-SECRET-KEY-1QQQ\n".as_bytes()).is_err());
    }
}
