//! `tizim member`: who works here, for when the desk's page is not at hand. The same acts, through the same door.

use super::passphrase::open_office;
use super::{Trouble, hygiene, screen};
use clap::{Args, Subcommand};
use office::Office;
use register::MemberId;
use register::members::facts::MemberRole;
use std::path::PathBuf;

/// List the members of an office, let one in, change a role, end a membership.
///
/// Asks for the passphrase of a lead. Nothing else may have the office open meanwhile.
#[derive(Args)]
pub struct MemberCommand {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Subcommand)]
enum Wish {
    /// Who works here, and who did.
    List {
        /// The folder of the office.
        folder: PathBuf,
    },
    /// Let somebody in; prints their passphrase once.
    Add {
        /// The folder of the office.
        folder: PathBuf,
        /// What they are called in the office.
        name: String,
        /// lead, documenter, operator, volunteer, source-keeper or reviewer.
        #[arg(value_parser = role)]
        role: MemberRole,
    },
    /// Change what somebody may do.
    Role {
        /// The folder of the office.
        folder: PathBuf,
        /// What they are called in the office.
        name: String,
        /// lead, documenter, operator, volunteer, source-keeper or reviewer.
        #[arg(value_parser = role)]
        role: MemberRole,
    },
    /// End a membership. What they did stays in the log; their passphrase opens nothing any more.
    Remove {
        /// The folder of the office.
        folder: PathBuf,
        /// What they are called in the office.
        name: String,
        /// Why; it stays in the log.
        #[arg(long)]
        reason: String,
    },
}

fn role(code: &str) -> Result<MemberRole, String> {
    MemberRole::from_code(code).ok_or_else(|| {
        let known: Vec<_> = MemberRole::ALL.iter().map(|role| role.code()).collect();
        format!("the roles are {}", known.join(", "))
    })
}

impl MemberCommand {
    /// Does what is asked, and closes the office again.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        match self.wish {
            Wish::List { folder } => {
                let (office, _session) = open_office(&folder)?;
                list(&office);
            }
            Wish::Add { folder, name, role } => {
                let (office, session) = open_office(&folder)?;
                let (_, passphrase) = office.add_member(&session, office.draw_act(), &name, role)?;
                screen::line("They are let in. Their passphrase is shown once:");
                screen::line("");
                screen::line(&format!("    {}", passphrase.words()));
            }
            Wish::Role { folder, name, role } => {
                let (office, session) = open_office(&folder)?;
                let member = find(&office, &name)?;
                office.change_role(&session, office.draw_act(), member, role)?;
                screen::line("The role is changed.");
            }
            Wish::Remove { folder, name, reason } => {
                let (office, session) = open_office(&folder)?;
                let member = find(&office, &name)?;
                office.remove_member(&session, office.draw_act(), member, &reason)?;
                screen::line("The membership is ended.");
            }
        }
        Ok(())
    }
}

fn list(office: &Office) {
    let lines = office.read(|known| {
        let members = known.state.members().all();
        members
            .map(|(_, member)| {
                let left = if member.is_active() { "" } else { ", has left" };
                format!("{}: {}{left}", member.account.name, member.account.role.code())
            })
            .collect::<Vec<_>>()
    });
    lines.unwrap_or_default().iter().for_each(|line| screen::line(line));
}

fn find(office: &Office, name: &str) -> Result<MemberId, Trouble> {
    let found = office.read(|known| {
        let mut active = known.state.members().active();
        active.find(|(_, member)| &*member.account.name == name).map(|(id, _)| id)
    });
    found.flatten().ok_or_else(|| {
        Trouble::new("No member is called that.", "The names are listed by: tizim member list FOLDER")
    })
}
