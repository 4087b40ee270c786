//! The commands: what the program can be asked to do, one file each.

mod backup;
mod children;
mod demo;
mod desk;
mod doctor;
mod estimate;
mod export;
mod front;
mod hygiene;
mod import;
mod init;
mod link;
mod member;
mod names;
mod passphrase;
mod recover;
mod restore;
mod role;
mod screen;
mod serve;
mod serving;
mod stop;
mod trouble;
mod verify;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
pub use trouble::Trouble;

/// Tizim keeps the names: who was killed, held, hurt or is missing, who says so, and how sure that is.
///
/// Start with `tizim demo`: it needs nothing, changes nothing, and shows an office that holds the published record of
/// January 2022. A group starts its own office with `tizim init`, and from then on runs `tizim serve`.
#[derive(Parser)]
#[command(name = "tizim", version, propagate_version = true)]
struct Tizim {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Demo),
    Init(init::Init),
    Serve(serve::Serve),
    Desk(desk::DeskCommand),
    Front(front::FrontCommand),
    Member(member::MemberCommand),
    Names(names::NamesCommand),
    Import(import::Import),
    Export(export::Export),
    Estimate(estimate::EstimateCommand),
    Link(link::Link),
    Recover(recover::Recover),
    Verify(verify::Verify),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Doctor(doctor::Doctor),
}

/// Reads the arguments and does what they ask.
pub fn run() -> ExitCode {
    let asked = Tizim::parse();
    screen::log_to_stderr();
    let done = match asked.command {
        Command::Demo(demo) => demo.run(),
        Command::Init(init) => init.run(),
        Command::Serve(serve) => serve.run(),
        Command::Desk(desk) => desk.run(),
        Command::Front(front) => front.run(),
        Command::Member(member) => member.run(),
        Command::Names(names) => names.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Estimate(estimate) => estimate.run(),
        Command::Link(link) => link.run(),
        Command::Recover(recover) => recover.run(),
        Command::Verify(verify) => verify.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Doctor(doctor) => doctor.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            screen::complain(&trouble);
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tizim;
    use clap::CommandFactory;

    #[test]
    fn the_commands_fit_together() {
        Tizim::command().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does() {
        let program = Tizim::command();
        for command in program.get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
        }
    }
}
