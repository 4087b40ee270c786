//! `tizim front`: the public pages. It holds public keys only.

use super::serving::{Service, runtime, serve};
use super::stop::Parent;
use super::{Trouble, hygiene};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Serve the front: the public pages.
///
/// The front can read what the group has published and take in what people send, sealed; it cannot read the register.
#[derive(Args)]
pub struct FrontCommand {
    /// The folder of the office.
    folder: PathBuf,
    /// Where the pages are served; port 0 finds a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    address: SocketAddr,
    /// What the group calls itself in public.
    #[arg(long, value_name = "NAME", default_value = "Tizim")]
    name: String,
    /// End when the input ends.
    #[arg(long, hide = true)]
    until_input_ends: bool,
}

impl FrontCommand {
    /// Serves until it is stopped.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        let store = store::Front::open(&self.folder).map_err(office::Fault::from)?;
        let parent = if self.until_input_ends { Parent::HoldsInput } else { Parent::None };
        let router = web::front::router(store, &self.name);
        let service = Service { name: "front", address: self.address, router, parent };
        runtime()?.block_on(serve(service))
    }
}
