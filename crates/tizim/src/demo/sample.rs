//! The published record that ships with the program.

use exchange::record::{self, Record};

const FILES: [(&str, &[u8]); 11] = [
    ("sources.csv", include_bytes!("../../../../sample/record/sources.csv")),
    ("people.csv", include_bytes!("../../../../sample/record/people.csv")),
    ("unnamed.csv", include_bytes!("../../../../sample/record/unnamed.csv")),
    ("mentions.csv", include_bytes!("../../../../sample/record/mentions.csv")),
    ("places.csv", include_bytes!("../../../../sample/record/places.csv")),
    ("organisations.csv", include_bytes!("../../../../sample/record/organisations.csv")),
    ("events.csv", include_bytes!("../../../../sample/record/events.csv")),
    ("acts.csv", include_bytes!("../../../../sample/record/acts.csv")),
    ("cases.csv", include_bytes!("../../../../sample/record/cases.csv")),
    ("figures.csv", include_bytes!("../../../../sample/record/figures.csv")),
    ("help.csv", include_bytes!("../../../../sample/record/help.csv")),
];

/// The record, read. It ships with the program, so whatever is in doubt would have failed our tests.
pub fn record() -> Record {
    let find = |name: &str| FILES.iter().find(|(of, _)| *of == name).map(|(_, bytes)| *bytes);
    record::read(find).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_that_ships_is_whole_and_without_doubt() {
        let find = |name: &str| FILES.iter().find(|(of, _)| *of == name).map(|(_, bytes)| *bytes);
        let (read, doubts) = record::read(find);
        assert_eq!(doubts, []);
        assert_eq!((read.people.len(), read.acts.len()), (43, 141));
        assert_eq!(FILES.map(|(name, _)| name), record::FILES);
    }
}
