//! Canaries: a text of its own in each sensitive field, looked for on every page as everybody, in headers, in what the
//! program says of itself, and in every file of the folder.

use crate::tour::{Tour, canary, pages, visitors};
use crate::world::Page;
use exchange::tables::{Hint, read};
use office::Progress;
use register::members::facts::MemberRole;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Whether a role may see a canary anywhere. Volunteers see their tasks alone; nobody sees nothing.
fn may_see(text: &str, role: MemberRole) -> bool {
    match text {
        canary::ORIGIN => false,
        canary::CONTACT => matches!(role, MemberRole::Lead | MemberRole::Operator),
        canary::ROW => role == MemberRole::Lead,
        _ => role != MemberRole::Volunteer,
    }
}

const CANARIES: [&str; 7] = [
    canary::NAME,
    canary::CONTACT,
    canary::IDENTITY,
    canary::NOTE,
    canary::REASON,
    canary::ORIGIN,
    canary::ROW,
];

static SAID: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Hears everything that the program says of itself.
struct Ear;

impl std::io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        SAID.lock().unwrap_or_else(PoisonError::into_inner).extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn said() -> String {
    String::from_utf8_lossy(&SAID.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}

/// What an answer says, also inside a workbook.
fn text_of(page: &Page) -> String {
    if page.bytes.starts_with(b"PK") {
        let (table, _) = read(&page.bytes, &Hint::default());
        return format!("{table:?}");
    }
    page.body.clone()
}

#[test]
fn every_canary_is_seen_by_those_who_may_and_by_nobody_else() {
    let listening = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Ear);
    tracing::subscriber::set_global_default(listening.finish()).unwrap();
    tracing::info!("the ear hears");
    let tour = Tour::new();
    let mut seen = BTreeSet::new();
    for visitor in visitors() {
        let browser = tour.browser(visitor);
        for route in pages() {
            let page = browser.get(&tour.address(route));
            let (text, headers) = (text_of(&page), page.all_headers());
            for canary in
                CANARIES.into_iter().filter(|canary| text.contains(canary) || headers.contains(canary))
            {
                assert!(!headers.contains(canary), "{canary} in a header of {} for {visitor:?}", route.path);
                let may = visitor.is_some_and(|role| may_see(canary, role));
                assert!(may, "{canary} on {} for {visitor:?}", route.path);
                seen.insert((canary, visitor));
            }
            let words = tour.members.iter().find(|(_, words)| text.contains(words.as_str()));
            assert!(words.is_none(), "a passphrase on {}", route.path);
        }
    }
    let roles = || MemberRole::ALL.iter().copied();
    let wanted = CANARIES.into_iter().flat_map(|text| roles().map(move |role| (text, role)));
    let missed: Vec<_> =
        wanted.filter(|(text, role)| may_see(text, *role) && !seen.contains(&(*text, Some(*role)))).collect();
    assert!(missed.is_empty(), "these would not be noticed: {missed:?}");
    nothing_on_the_disk(&tour);
    let said = said();
    assert!(said.contains("the ear hears"));
    let found = CANARIES.into_iter().find(|canary| said.contains(canary));
    assert_eq!(found, None, "in what the program says of itself");
}

fn nothing_on_the_disk(tour: &Tour) {
    let office = &tour.world.desk.office;
    office.write_snapshot().unwrap();
    office.close();
    office.sign_in(&tour.world.lead, &Progress::default()).unwrap();
    let mut files = Vec::new();
    list(tour.world.folder.path(), &mut files);
    assert!(files.len() > 5, "{files:?}");
    let databases = files.iter().filter(|file| std::fs::read(file).unwrap().starts_with(b"SQLite format 3"));
    assert_eq!(databases.count(), 3, "this reads the files as they are");
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let words = tour.members.iter().map(|(_, words)| words.as_str());
        for text in CANARIES.into_iter().chain(words) {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [text.as_bytes(), &utf16] {
                let found = bytes.windows(form.len()).any(|window| window == form);
                assert!(!found, "{text} in {}", file.display());
            }
        }
    }
}

fn list(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() { list(&entry.path(), files) } else { files.push(entry.path()) }
    }
}
