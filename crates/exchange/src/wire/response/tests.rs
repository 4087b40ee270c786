//! Responses that are whole, cut, forged, beyond the limits.

use super::*;
use crate::problems::ProblemKind;
use crate::tables::{self, Hint};
use proptest::prelude::*;

fn parsed(file: &[u8]) -> Parsed {
    let (table, problems) = tables::read(file, &Hint::default());
    Parsed { table, problems }
}

fn sent(parsed: &Parsed) -> Vec<u8> {
    let mut out = Vec::new();
    write_response(&mut out, parsed).unwrap();
    out
}

fn taken(bytes: &[u8], limits: &Limits) -> Result<Parsed, Garbled> {
    read_response(&mut &*bytes, limits, &mut |_| {})
}

#[test]
fn a_response_comes_back_whole_and_tells_its_progress() {
    let whole = parsed("ФИО;Возраст;x\nА Б;35\nВ Г;36;y;z\n".as_bytes());
    let mut heard = vec![];
    let got =
        read_response(&mut sent(&whole).as_slice(), &Limits::USUAL, &mut |rows| heard.push(rows)).unwrap();
    assert_eq!(got, whole);
    assert_eq!(heard, [2]);
}

#[test]
fn a_response_cut_anywhere_is_not_believed() {
    let bytes = sent(&parsed(b"Name,Age\nA,1\nB,2\n"));
    for end in 0..bytes.len() {
        assert!(taken(&bytes[..end], &Limits::USUAL).is_err(), "{end}");
    }
}

#[test]
fn more_than_the_limits_is_not_taken() {
    let bytes = sent(&parsed(b"Name,Age\nA,1\nB,22\nC,3\n"));
    for limits in [
        Limits { rows: 1, ..Limits::USUAL },
        Limits { columns: 1, ..Limits::USUAL },
        Limits { cells: 3, ..Limits::USUAL },
        Limits { cell_bytes: 1, ..Limits::USUAL },
    ] {
        assert_eq!(taken(&bytes, &limits), Err(Garbled::Beyond));
    }
}

#[test]
fn forged_frames_are_not_believed() {
    let marked = Table {
        header: vec!["A".into()],
        rows: vec![Row { number: 2, cells: vec!["x\u{202e}".into()] }],
        ..Table::default()
    };
    assert_eq!(
        taken(&sent(&Parsed { table: marked, problems: vec![] }), &Limits::USUAL),
        Err(Garbled::Marked)
    );
    let twice = Table {
        rows: vec![Row { number: 2, cells: vec![] }, Row { number: 2, cells: vec![] }],
        ..Table::default()
    };
    assert_eq!(taken(&sent(&Parsed { table: twice, problems: vec![] }), &Limits::USUAL), Err(Garbled::Frame));
    let endless = [b'R', 0xff, 0xff, 0xff, 0xff];
    assert_eq!(taken(&endless, &Limits::USUAL), Err(Garbled::Beyond));
    assert_eq!(taken(b"R\0\0\0\0", &Limits::USUAL), Err(Garbled::Frame));
    let problems = vec![Problem::of_file(ProblemKind::OpenQuote {}); 1_100];
    assert_eq!(
        taken(&sent(&Parsed { table: Table::default(), problems }), &Limits::USUAL),
        Err(Garbled::Beyond)
    );
}

proptest! {
    #[test]
    fn random_frames_never_panic(bytes: Vec<u8>) {
        let _ = taken(&bytes, &Limits::USUAL);
    }

    #[test]
    fn a_response_with_one_byte_changed_is_refused_or_keeps_the_rules(at: prop::sample::Index, byte: u8) {
        let mut bytes = sent(&parsed("Name,Age\nА,1\nБ,22\n".as_bytes()));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(got) = taken(&bytes, &Limits::USUAL) {
            prop_assert!(got.table.rows.iter().flat_map(|row| &row.cells).all(|cell| !cell.chars().any(is_mark)));
        }
    }
}
