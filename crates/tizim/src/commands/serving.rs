//! Serving pages at an address until somebody wishes that it stop.
//!
//! The line `NAME http://ADDRESS/` is printed once the address answers, with the port that was found for port 0.

use super::stop::{Parent, Stop};
use super::{Trouble, screen};
use axum::Router;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// How long an answer that is under way may take when the program is told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(3);

/// What is served, and where.
pub struct Service {
    /// What the printed line calls it.
    pub name: &'static str,
    /// Where.
    pub address: SocketAddr,
    /// The pages.
    pub router: Router,
    /// Who else can stop it.
    pub parent: Parent,
}

/// Threads to serve with.
pub fn runtime() -> Result<Runtime, Trouble> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// Serves until somebody wishes that it stop.
pub async fn serve(service: Service) -> Result<(), Trouble> {
    let mut stop = Stop::listen(service.parent)?;
    let listener =
        TcpListener::bind(service.address).await.map_err(|fault| taken(service.address, &fault))?;
    let address = listener.local_addr()?;
    screen::line(&format!("{} http://{address}/", service.name));
    let (tell, told) = tokio::sync::oneshot::channel::<()>();
    let serving =
        axum::serve(listener, service.router).with_graceful_shutdown(async move { drop(told.await) });
    let mut serving = tokio::spawn(serving.into_future());
    tokio::select! {
        ended = &mut serving => return ended.map_err(std::io::Error::other)?.map_err(Trouble::from),
        () = stop.wanted() => drop(tell),
    }
    // A visitor who never finishes must not keep the office open.
    let _ = tokio::time::timeout(LAST_ANSWERS, serving).await;
    Ok(())
}

fn taken(address: SocketAddr, fault: &std::io::Error) -> Trouble {
    Trouble::new(
        format!("The address {address} cannot be used: {fault}."),
        "Stop the program that has it, or choose another port; with port 0 a free one is found.",
    )
}
