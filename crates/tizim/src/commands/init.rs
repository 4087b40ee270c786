//! `tizim init`: a new office.

use super::{Trouble, hygiene, screen};
use clap::Args;
use ledger::keyring::PaperKey;
use office::{Surroundings, found};
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Found an office in a new folder.
///
/// Prints the passphrase of its lead: six words that open the office and stand in no file. Writes the two paper keys as a
/// page to print, or prints them here. Either paper key opens everything when all passphrases are lost: keep them in two
/// places that nobody raids together, then destroy the page.
#[derive(Args)]
pub struct Init {
    /// The folder; it must not exist yet, or be empty.
    folder: PathBuf,
    /// What the lead is called in the office; need not be a real name.
    #[arg(long, value_name = "NAME")]
    lead: String,
    /// Where to write the page with the paper keys.
    #[arg(long, value_name = "FILE")]
    paper: Option<PathBuf>,
}

impl Init {
    /// Founds the office.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        if let Some(page) = &self.paper {
            refuse_existing(page)?;
        }
        let founded = found(&self.folder, &self.lead, Surroundings::of_the_machine()?)?;
        screen::line("The office is there. Its lead's passphrase is shown once:");
        screen::line("");
        screen::line(&format!("    {}", founded.passphrase.words()));
        screen::line("");
        match &self.paper {
            Some(page) => {
                write_page(page, &founded.paper)?;
                screen::line(&format!(
                    "The two paper keys are in {}: print that page twice,",
                    page.display()
                ));
                screen::line("keep the prints in two places, then destroy the file.");
            }
            None => print_keys(&founded.paper)?,
        }
        screen::line(&format!("Next: tizim serve {}", self.folder.display()));
        Ok(())
    }
}

fn refuse_existing(page: &Path) -> Result<(), Trouble> {
    if page.exists() {
        return Err(Trouble::new(
            format!("{} is there already.", page.display()),
            "Nothing was founded. Choose another file for the paper keys.",
        ));
    }
    Ok(())
}

fn print_keys(keys: &[PaperKey; 2]) -> Result<(), Trouble> {
    for (number, key) in (1..).zip(keys) {
        screen::line(&format!("Paper key {number}; write it down and keep it apart from the other:"));
        screen::line("");
        for line in text_of(key)?.lines() {
            screen::line(&format!("    {line}"));
        }
        screen::line("");
    }
    Ok(())
}

fn write_page(page: &Path, keys: &[PaperKey; 2]) -> Result<(), Trouble> {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Paper keys</title>\n\
         <style>body{font:16pt/1.6 sans-serif;margin:2cm}section{break-after:page}pre{font:20pt/1.8 monospace}</style>\n",
    );
    for (number, key) in (1..).zip(keys) {
        html.push_str(&format!(
            "<section><h1>Tizim: paper key {number} of 2</h1>\n\
             <p>Opens everything in the office when all passphrases are lost. Keep it where nobody finds both.</p>\n\
             <pre>{}</pre></section>\n",
            text_of(key)?
        ));
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(page)?;
    file.write_all(html.as_bytes())?;
    Ok(file.sync_all()?)
}

fn text_of(key: &PaperKey) -> Result<String, Trouble> {
    let printed = key.print().map_err(office::Fault::from)?;
    Ok(printed.to_string())
}
