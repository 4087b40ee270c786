//! How long the desk's busiest pages take in the server, from request to answer, at a given number of records.
//!
//! `cargo bench -p web --bench pages -- 100000` (records; three facts each). The browser and the network are left out.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]
#![expect(clippy::disallowed_methods, reason = "a stopwatch reads the clock")]

#[path = "../../office/benches/made_up/mod.rs"]
mod made_up;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use made_up::{GIVEN, STEMS, fill, surroundings};
use office::{Office, Progress};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower::ServiceExt;
use web::desk::{Desk, router};

struct Visitor {
    desk: Router,
    cookie: String,
}

impl Visitor {
    /// The answer's text and how long it took.
    async fn ask(&self, address: &str) -> (String, Duration) {
        let request = Request::get(address).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap();
        let begin = Instant::now();
        let answer = self.desk.clone().oneshot(request).await.unwrap();
        assert!(answer.status().is_success(), "{address}: {}", answer.status());
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (String::from_utf8(bytes.to_vec()).unwrap(), begin.elapsed())
    }

    async fn measure(&self, what: &str, addresses: impl Iterator<Item = String>) {
        let mut times = Vec::new();
        for address in addresses {
            times.push(self.ask(&address).await.1);
        }
        times.sort_unstable();
        let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_micros();
        println!("{what}: p50 {} µs, p99 {} µs of {}", at(50), at(99), times.len());
    }
}

fn main() {
    let records = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(100_000);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("office");
    let words = fill(&folder, records);
    let office = Arc::new(Office::at(&folder, surroundings()).unwrap());
    let session = office.sign_in(&words, &Progress::default()).unwrap();
    let cookie = web::desk::session_cookie(&session);
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let people: Vec<String> = office
        .read(|known| {
            let step = (known.state.size() / 2000).max(1);
            known.state.things().step_by(step).map(|(_, thing)| format!("/people/{}", thing.id)).collect()
        })
        .unwrap();
    let desk = router(Arc::new(Desk::new(Arc::clone(&office), "Made-up".into(), "none".into())));
    println!("{records} records");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(measure(Visitor { desk, cookie }, people));
    // The store has a runtime of its own, which must not end inside another.
    drop(runtime);
}

async fn measure(visitor: Visitor, people: Vec<String>) {
    visitor.ask("/people").await;
    visitor.measure("a person's page", people.into_iter()).await;
    let searches = (0..1000).map(|number| {
        let begun: String = STEMS[number / 12 % 12].chars().take(3).collect();
        let text = format!("text={}+{begun}", GIVEN[number % 12]);
        format!("/people?{}", text.bytes().map(percent).collect::<String>())
    });
    visitor.measure("people search", searches).await;
}

fn percent(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || matches!(byte, b'=' | b'+') {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}
