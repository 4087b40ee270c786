//! `tizim doctor`: what is wrong with this machine, and how to mend it.

use super::{Trouble, hygiene, screen};
use clap::Args;
use exchange::tables::Hint;
use office::clock::{Clock, MachineClock};
use office::worker;
use office::{Fault, Progress};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use store::Store;

/// Say what is wrong with this machine or this office, and how to mend it. It changes nothing.
#[derive(Args)]
pub struct Doctor {
    /// The folder of the office; without one, the machine alone is looked at.
    folder: Option<PathBuf>,
}

/// What was looked at: what it is, and how to mend it where it is wrong.
struct Finding {
    what: &'static str,
    mend: Option<String>,
}

/// Wrong in a way that somebody can mend.
fn found(what: &'static str, mend: Option<String>) -> Finding {
    Finding { what, mend }
}

impl Doctor {
    /// Looks, and ends in trouble if something should be mended.
    pub fn run(self) -> Result<(), Trouble> {
        let mut findings = vec![memory(), swap(), clock(), core_files(), confinement()?];
        findings.extend([8080, 8081].map(port));
        if let Some(folder) = &self.folder {
            findings.push(permissions(folder));
            findings.push(store_of(folder));
        }
        for finding in &findings {
            match &finding.mend {
                None => screen::line(&format!("good  {}", finding.what)),
                Some(mend) => screen::line(&format!("MEND  {}: {mend}", finding.what)),
            }
        }
        let wrong = findings.iter().filter(|finding| finding.mend.is_some()).count();
        if wrong == 0 {
            return Ok(());
        }
        Err(Trouble::new(format!("{wrong} things should be mended."), ""))
    }
}

fn memory() -> Finding {
    let kib = line_number("/proc/meminfo", "MemAvailable:");
    let mend = kib.filter(|kib| *kib < 700_000).map(|kib| {
        format!(
            "only {} MB are free; close other programs, reading a file from outside takes up to 512 MB",
            kib / 1024
        )
    });
    found("free memory", mend)
}

/// The number behind a word at the start of a line.
fn line_number(file: &str, word: &str) -> Option<u64> {
    let text = std::fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix(word))?.split_whitespace().next()?.parse().ok()
}

fn swap() -> Finding {
    let kib = line_number("/proc/meminfo", "SwapTotal:").unwrap_or(0);
    let mend = "memory can be written to the disk; encrypt the swap, or switch it off with: swapoff -a";
    found("no swap", (kib > 0).then(|| mend.to_owned()))
}

/// The program was written after this moment: a clock before it is wrong.
const WRITTEN: u64 = 1_735_689_600_000;

fn clock() -> Finding {
    let mend = "it shows a time before this program was written; set it, or the log will say the wrong day";
    found("the clock", (MachineClock.now() < WRITTEN).then(|| mend.to_owned()))
}

fn core_files() -> Finding {
    let mend = hygiene::keep_memory_private().err().map(|trouble| trouble.to_string());
    found("memory kept from core files", mend)
}

/// Reads a small file as one from outside is read.
fn confinement() -> Result<Finding, Trouble> {
    let program = std::env::current_exe()?;
    let parsed = worker::parse(&program, b"name\nMade-up One\n", &Hint::default(), &Progress::default());
    let mend = match parsed {
        Ok(parsed) if parsed.table.rows.len() == 1 => None,
        Ok(_) => Some("a small file came back wrong; install the program anew".to_owned()),
        Err(refusal) => Some(format!("{refusal}; files from outside cannot be read on this system")),
    };
    Ok(found("files from outside are read in a confined child", mend))
}

fn port(number: u16) -> Finding {
    let mend = TcpListener::bind(("127.0.0.1", number)).err();
    let mend = mend.map(|_| format!("port {number} is taken; give another one with --front or --desk"));
    found(if number == 8080 { "the front's port" } else { "the desk's port" }, mend)
}

fn permissions(folder: &Path) -> Finding {
    let mode = std::fs::metadata(folder).map(|about| about.permissions().mode() & 0o077);
    let mend = match mode {
        Ok(0) => None,
        Ok(_) => {
            Some(format!("other users of this machine can look in; run: chmod go= {}", folder.display()))
        }
        Err(fault) => Some(format!("{} cannot be looked at: {fault}", folder.display())),
    };
    found("nobody else reads the folder", mend)
}

fn store_of(folder: &Path) -> Finding {
    let mend = match Store::open(folder) {
        Ok(store) => {
            let faults = store.check().len();
            (faults > 0).then(|| format!("{faults} faults; see them with: tizim verify {}", folder.display()))
        }
        Err(fault) => Some(Trouble::from(Fault::from(fault)).to_string()),
    };
    found("the office is as it was written", mend)
}
