//! `tizim serve`: front and desk of one office on one machine.

use super::children::{Pair, Wishes};
use super::stop::{Parent, Stop};
use super::{Trouble, screen, serving};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Serve an office: the front and the desk, as two processes that start and stop together.
///
/// This is how a group on one laptop runs Tizim. The desk starts closed: open its page and type your passphrase.
#[derive(Args)]
pub struct Serve {
    /// The folder of the office.
    folder: PathBuf,
    /// Where the public pages are served.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    front: SocketAddr,
    /// Where the group's pages are served.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
    desk: SocketAddr,
    /// What the group calls its office.
    #[arg(long, value_name = "NAME", default_value = "Tizim")]
    name: String,
}

impl Serve {
    /// Serves until it is stopped.
    pub fn run(self) -> Result<(), Trouble> {
        serving::runtime()?.block_on(async {
            let mut stop = Stop::listen(Parent::None)?;
            let wishes = wishes(self.front, self.desk, &self.name);
            let mut pair = Pair::start(&self.folder, wishes)?;
            let served = match pair.addresses(&mut stop).await {
                Ok(lines) => {
                    lines.iter().for_each(|line| screen::line(line));
                    pair.serve(&mut stop).await
                }
                Err(trouble) => Err(trouble),
            };
            pair.end().await;
            served
        })
    }
}

/// The arguments for front and desk.
pub fn wishes(front: SocketAddr, desk: SocketAddr, name: &str) -> Wishes {
    let of = |at: SocketAddr| ["--address", &at.to_string(), "--name", name].map(str::to_owned).to_vec();
    Wishes { front: of(front), desk: of(desk) }
}
