//! `tizim demo`: a temporary office to try.

use super::children::Pair;
use super::serve::wishes;
use super::serving;
use super::stop::{Parent, Stop};
use super::{Trouble, hygiene, screen};
use crate::demo::{self, Member};
use clap::Args;
use office::Progress;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

/// Try Tizim: a temporary office with the published record of January 2022 and four members.
///
/// It needs nothing and leaves nothing: the office lies in a temporary folder, sealed, and the folder is removed when you
/// press Ctrl-C. The passphrases are made anew each time.
#[derive(Args)]
pub struct Demo {
    /// Where the public pages are served; port 0 finds a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    front: SocketAddr,
    /// Where the group's pages are served; port 0 finds a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
    desk: SocketAddr,
    /// Add this many made-up people on several made-up lists, clearly marked.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    people: u64,
}

const WHAT_TO_TRY: &str = "\
Open the desk's address and type the six words of a member. Then:
  - look for  жагипаров : the record prints Yerlan Zhagiparov, in another script
  - open him: who says what, where it stands, what was done to him, when it was known
  - look at the figures: 206, 225, 227 and 238 killed, who claims each, and why they differ
Press Ctrl-C to stop: the office and all that you entered are gone then.";

impl Demo {
    /// Prepares the office, serves it, and removes it.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        let folder = tempfile::Builder::new().prefix("tizim-demo-").tempdir()?;
        let served = serving::runtime()?.block_on(self.prepare_and_serve(&folder.path().join("office")));
        folder.close()?;
        served
    }

    async fn prepare_and_serve(&self, folder: &Path) -> Result<(), Trouble> {
        let mut stop = Stop::listen(Parent::None)?;
        let progress = Arc::new(Progress::default());
        let preparing = {
            let (folder, progress, people) = (folder.to_owned(), Arc::clone(&progress), self.people);
            tokio::task::spawn_blocking(move || demo::prepare(&folder, people, &progress))
        };
        tokio::pin!(preparing);
        let members = tokio::select! {
            members = &mut preparing => members.map_err(std::io::Error::other)??,
            () = stop.wanted() => {
                progress.stop();
                let _ = preparing.await;
                return Ok(());
            }
        };
        let mut pair = Pair::start(folder, wishes(self.front, self.desk, demo::NAME))?;
        let served = match pair.addresses(&mut stop).await {
            Ok(lines) => {
                announce(&lines, &members);
                pair.serve(&mut stop).await
            }
            Err(trouble) => Err(trouble),
        };
        pair.end().await;
        served
    }
}

fn announce(lines: &[String], members: &[Member]) {
    lines.iter().for_each(|line| screen::line(line));
    for member in members {
        screen::line(&format!("member {} {} {}", member.name, member.role.code(), member.passphrase.words()));
    }
    screen::line("");
    screen::line(WHAT_TO_TRY);
}
