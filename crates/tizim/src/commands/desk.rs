//! `tizim desk`: the pages where the group works.

use super::serving::{Service, runtime, serve};
use super::stop::Parent;
use super::{Trouble, hygiene};
use clap::Args;
use office::{Office, Surroundings};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How often idle sessions are looked for.
const TICK: Duration = Duration::from_secs(10);

/// Serve the desk: the pages where the group works.
///
/// The desk starts closed. Whoever opens its page and types a passphrase opens it for everybody who works here; it closes
/// when the last one leaves, after fifteen idle minutes, or when this program is stopped.
#[derive(Args)]
pub struct DeskCommand {
    /// The folder of the office.
    folder: PathBuf,
    /// Where the pages are served; port 0 finds a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
    address: SocketAddr,
    /// What the group calls its office.
    #[arg(long, value_name = "NAME", default_value = "Tizim")]
    name: String,
    /// Serve other machines too. Passphrases then cross the network: use it behind an onion service or a tunnel only.
    #[arg(long)]
    listen_beyond_this_machine: bool,
    /// End when the input ends.
    #[arg(long, hide = true)]
    until_input_ends: bool,
}

impl DeskCommand {
    /// Serves until it is stopped; then the office is closed.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        if !self.address.ip().is_loopback() && !self.listen_beyond_this_machine {
            return Err(Trouble::new(
                format!("The desk does not listen at {}: other machines could reach it.", self.address),
                "Use an address like 127.0.0.1:8081, or add --listen-beyond-this-machine if you know why.",
            ));
        }
        let office = Arc::new(Office::at(&self.folder, Surroundings::of_the_machine()?)?);
        let worker = std::env::current_exe()?;
        let desk = Arc::new(web::desk::Desk::new(Arc::clone(&office), self.name, worker));
        let parent = if self.until_input_ends { Parent::HoldsInput } else { Parent::None };
        let router = web::desk::router(Arc::clone(&desk));
        let service = Service { name: "desk", address: self.address, router, parent };
        let runtime = runtime()?;
        let served = runtime.block_on(async {
            tokio::spawn(close_when_idle(desk));
            serve(service).await
        });
        office.close();
        runtime.shutdown_background();
        served
    }
}

async fn close_when_idle(desk: Arc<web::desk::Desk>) {
    let mut every = tokio::time::interval(TICK);
    loop {
        every.tick().await;
        let desk = Arc::clone(&desk);
        let _ = tokio::task::spawn_blocking(move || {
            desk.tick();
            // The office works without a snapshot; only its next opening takes longer.
            if let Err(fault) = desk.office.keep_snapshot() {
                tracing::warn!(cause = %fault, "no snapshot was written");
            }
        })
        .await;
    }
}
