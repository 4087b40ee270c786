//! The published edition as bytes and back: figures as others claim them, put together where they may be compared.
//!
//! It has no place for a person: only what is counted, of whom, where, when to the day, who claims it and who printed it.
//! The first number is the version; a reader that does not know it says so and shows nothing.

pub mod estimate;

use estimate::Estimate;
use minicbor::{Decode, Decoder, Encode};

/// The version that this program writes. It reads all before it: what they had no place for is not there.
const VERSION: u8 = 2;
/// The oldest version.
const OLDEST: u8 = 1;
/// More bytes than any edition has.
const MOST_BYTES: usize = 8 << 20;

/// What a group has published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Edition {
    /// What the group calls itself.
    #[n(0)]
    pub office: String,
    /// The day on which a second member approved it.
    #[n(1)]
    pub published: Day,
    /// Figures, together where they may be compared.
    #[n(2)]
    pub groups: Vec<Group>,
    /// The group's own counts, when it publishes them.
    #[n(3)]
    pub ours: Option<Vec<OwnCount>>,
    /// Estimates of how many there are in all.
    #[n(4)]
    #[cbor(default, skip_if = "Vec::is_empty")]
    pub estimates: Vec<Estimate>,
}

/// One of the group's own counts. A number below five is never among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct OwnCount {
    /// What was counted by: `status` or `role`.
    #[n(0)]
    pub by: String,
    /// Which status or role: a code.
    #[n(1)]
    pub code: String,
    /// People with a name.
    #[n(2)]
    pub named: Option<u64>,
    /// People without one, each known apart.
    #[n(3)]
    pub unnamed: Option<u64>,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct Day {
    /// The year.
    #[n(0)]
    pub year: i16,
    /// The month, from 1.
    #[n(1)]
    pub month: i8,
    /// The day, from 1.
    #[n(2)]
    pub day: i8,
}

/// Figures that may stand on one axis.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Group {
    /// The figures.
    #[n(0)]
    pub figures: Vec<Figure>,
    /// In what they still differ: codes for the words of a warning.
    #[n(1)]
    pub differs: Vec<String>,
}

/// A number that somebody claims.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Figure {
    /// What it measures.
    #[n(0)]
    pub measure: String,
    /// How exactly it was stated: a code.
    #[n(1)]
    pub qualifier: String,
    /// The wording of the qualifier as printed, when the code does not say all.
    #[n(2)]
    pub qualifier_printed: Option<String>,
    /// The number in thousandths.
    #[n(3)]
    pub value: Option<i64>,
    /// The least it can be, in thousandths.
    #[n(4)]
    pub low: Option<i64>,
    /// The most it can be, in thousandths.
    #[n(5)]
    pub high: Option<i64>,
    /// Of what it is a number.
    #[n(6)]
    pub unit: Option<String>,
    /// Where.
    #[n(7)]
    pub place: Option<String>,
    /// Of whom.
    #[n(8)]
    pub scope: Option<String>,
    /// As of when; `None` when nobody says.
    #[n(9)]
    pub as_of: Option<Span>,
    /// Who claims it.
    #[n(10)]
    pub claimant: Option<String>,
    /// Who printed it.
    #[n(11)]
    pub publisher: Option<String>,
    /// The source in which it stands.
    #[n(12)]
    pub source: Option<Source>,
}

/// A time, to the day at most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Span {
    /// How exactly it was given: a code.
    #[n(0)]
    pub precision: String,
    /// The first day it can be.
    #[n(1)]
    pub first: Day,
    /// The last day it can be.
    #[n(2)]
    pub last: Day,
}

/// The source of a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Source {
    /// Its title.
    #[n(0)]
    pub title: String,
    /// Who put it out.
    #[n(1)]
    pub publisher: Option<String>,
    /// When.
    #[n(2)]
    pub published: Option<Span>,
}

/// An edition could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A newer program wrote it.
    #[error("the edition was written by a newer program")]
    Newer,
    /// It is no edition, or not a whole one.
    #[error("this is no edition")]
    NoEdition,
}

impl Edition {
    /// The edition as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        // Writing into memory cannot fail: the error type of `Vec` as a writer is `Infallible`.
        let _ = minicbor::encode(self, &mut bytes);
        bytes
    }

    /// Reads an edition.
    pub fn read(bytes: &[u8]) -> Result<Edition, Unreadable> {
        let (version, body) = bytes.split_first().ok_or(Unreadable::NoEdition)?;
        if *version > VERSION {
            return Err(Unreadable::Newer);
        }
        if *version < OLDEST || bytes.len() > MOST_BYTES {
            return Err(Unreadable::NoEdition);
        }
        let mut decoder = Decoder::new(body);
        let edition = decoder.decode().map_err(|_| Unreadable::NoEdition)?;
        if decoder.position() == body.len() { Ok(edition) } else { Err(Unreadable::NoEdition) }
    }

    /// Every figure, group by group.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.groups.iter().flat_map(|group| &group.figures)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edition(measures: Vec<String>, value: Option<i64>) -> Edition {
        let day = Day { year: 2022, month: 1, day: 31 };
        let span = Span { precision: "month".into(), first: Day { day: 1, ..day }, last: day };
        let figure = |measure: String| Figure {
            measure,
            qualifier: "at-least".into(),
            value,
            as_of: Some(span.clone()),
            source: Some(Source {
                title: "Үлгі «Z»".into(),
                published: Some(span.clone()),
                ..Source::default()
            }),
            ..Figure::default()
        };
        let groups = measures
            .into_iter()
            .map(|measure| Group { figures: vec![figure(measure)], differs: vec!["place".into()] });
        Edition {
            office: "Made-up group".into(),
            published: day,
            groups: groups.collect(),
            ours: None,
            estimates: Vec::new(),
        }
    }

    proptest! {
        #[test]
        fn an_edition_reads_back_as_it_was_written(
            measures in proptest::collection::vec(".*", 0..4), value in proptest::option::of(any::<i64>()),
        ) {
            let edition = edition(measures, value);
            prop_assert_eq!(Edition::read(&edition.to_bytes()), Ok(edition));
        }

        #[test]
        fn bytes_that_are_no_edition_are_refused_and_never_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Edition::read(&bytes);
        }
    }

    #[test]
    fn an_edition_cut_short_lengthened_or_of_a_newer_program_is_refused() {
        let bytes = edition(vec!["killed".into()], Some(225_000)).to_bytes();
        for end in 0..bytes.len() {
            assert_eq!(Edition::read(&bytes[..end]), Err(Unreadable::NoEdition), "{end}");
        }
        assert_eq!(Edition::read(&[bytes.as_slice(), &[0]].concat()), Err(Unreadable::NoEdition));
        assert_eq!(Edition::read(&[&[VERSION + 1], &bytes[1..]].concat()), Err(Unreadable::Newer));
    }

    #[test]
    fn own_counts_read_back_as_they_were_written() {
        let count = OwnCount { by: "role".into(), code: "killed".into(), named: Some(43), unnamed: None };
        let edition = Edition { ours: Some(vec![count]), ..edition(vec!["killed".into()], None) };
        assert_eq!(Edition::read(&edition.to_bytes()), Ok(edition));
    }

    const FIRST: &str = "01836d4d6164652d75702067726f7570831907e601181f8182818d616d6861742d6c65617374f6191388f6f6f6f6f6\
         83656d6f6e7468831907e60101831907e601181ff6f6836ed2aed0bbd0b3d19620c2ab5ac2bbf6\
         83656d6f6e7468831907e60101831907e601181f8165706c616365";

    fn bytes_of(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
    }

    #[test]
    fn an_edition_of_the_first_version_is_read_still_and_has_no_estimates() {
        let read = Edition::read(&bytes_of(FIRST)).unwrap();
        assert_eq!(read, edition(vec!["m".into()], Some(5_000)));
        assert!(read.estimates.is_empty());
    }

    #[test]
    fn the_bytes_of_an_edition_never_change() {
        let written = edition(vec!["m".into()], Some(5_000)).to_bytes();
        assert_eq!(written[1..], bytes_of(FIRST)[1..], "nothing but the number of the version");
        let estimate = Estimate {
            id: "0a".into(),
            documented: 100,
            answer: estimate::Answer {
                method: "graphs".into(),
                hi95: Some(5),
                ..estimate::Answer::default()
            },
            bars: vec![estimate::Bar { from: 1, until: 2, share: 3 }],
            ..Estimate::default()
        };
        let edition = Edition { estimates: vec![estimate], ..Edition::default() };
        let written: String = edition.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            written,
            "0285608300000080f681906230616088f6f66060f660f66080f61864830000008766677261706873f6f605f6f6808080818301020380808\
             3f4f600808460600060"
        );
        assert_eq!(Edition::read(&edition.to_bytes()), Ok(edition));
    }
}
