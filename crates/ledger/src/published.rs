//! The published log: what a partner gets to check, without being able to read a name.
//!
//! Invariant: a text file of lines, so that damage in one line leaves the others readable: a first line that names the
//! form, then one entry a line in base64, in the order of the log's tree.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::damage::Damage;
use crate::verify::{Expectations, Report, Stored, Verifier};

/// The first line of a published log.
pub const PUBLISHED_START: &str = "tizim published log 1";

/// The line for an entry, without its line end.
pub fn published_line(entry: &[u8]) -> String {
    STANDARD.encode(entry)
}

/// The entry of a line.
pub fn read_published_line(line: &str) -> Result<Vec<u8>, Damage> {
    STANDARD.decode(line).map_err(|_| Damage::Text("the line"))
}

/// Verifies the lines of a published log, without their line ends. Positions count entries from 0.
pub fn verify_published<L: AsRef<str>>(
    lines: impl IntoIterator<Item = L>,
    expected: Expectations,
) -> Result<Report, Damage> {
    let mut lines = lines.into_iter();
    if lines.next().as_ref().map(AsRef::as_ref) != Some(PUBLISHED_START) {
        return Err(Damage::Text("the first line"));
    }
    let mut verifier = Verifier::new(expected);
    for (position, line) in (0..).zip(lines) {
        match read_published_line(line.as_ref()) {
            Ok(bytes) => {
                verifier.read(Stored { position, id: None, bytes: &bytes });
            }
            Err(damage) => {
                verifier.unreadable(Stored { position, id: None, bytes: &[] }, damage);
            }
        }
    }
    Ok(verifier.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::NodeId;
    use crate::sample::chain;
    use crate::verify::Fault;

    fn published() -> Vec<String> {
        let entries = chain(1, 4);
        let lines = entries.iter().map(|entry| published_line(entry.bytes()));
        std::iter::once(PUBLISHED_START.to_owned()).chain(lines).collect()
    }

    #[test]
    fn a_published_log_is_whole() {
        let report = verify_published(published(), Expectations::default()).unwrap();
        assert_eq!((report.faults.len(), report.entries), (0, 4));
    }

    #[test]
    fn a_damaged_line_is_named_and_the_others_are_read() {
        let mut lines = published();
        lines[2].insert(0, '!');
        let report = verify_published(lines, Expectations::default()).unwrap();
        let damage = Damage::Text("the line");
        let missing = Fault::Missing { node: NodeId([1; 16]), from: 1, to: 1 };
        assert_eq!(report.faults, [Fault::Damaged { position: 1, damage }, missing]);
        assert_eq!((report.entries, report.facts), (4, 3));
    }

    #[test]
    fn another_form_is_refused_at_its_first_line() {
        assert!(verify_published(["tizim published log 2"], Expectations::default()).is_err());
        assert!(verify_published::<&str>([], Expectations::default()).is_err());
    }
}
