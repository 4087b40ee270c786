//! Good files with damage done by chance, outside and inside their archives.

use super::books::{book, open_document, usual};
use super::chance::Chance;
use super::{Case, Verdict, case};
use exchange::exports::{Cell, Sheet, to_csv, to_xlsx};

/// What a mutation may throw in.
const TOKENS: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b"\0",
    b",",
    b";",
    b"\n",
    b"\r",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<",
    b">",
    b"&",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"<?",
    b"&#0;",
    b"4294967295",
    b"-1",
    b"1048577",
    b"XFD1048576",
    b"A1:XFD1048576",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xff\xff\xff\xff",
    b"1e999",
    b"NaN",
    b"t=\"s\"",
    b"t=\"d\"",
    b"<row>",
    b"</row>",
    b"<c r=\"",
    b"table:number-columns-repeated=\"99999999\"",
];

pub fn cases() -> Vec<Case> {
    let rows = (0..40).map(|n| {
        vec![Cell::Text(format!("Айгүл {n}")), Cell::Whole(20 + n), Cell::Text("note; \"x\"".into())]
    });
    let sheet = Sheet {
        name: "List".into(),
        columns: ["Name", "Age", "Note"].map(String::from).into(),
        rows: rows.collect(),
    };
    let packed = to_xlsx(&sheet).unwrap();
    let text = to_csv(&sheet);
    let strings = "<sst count=\"1\"><si><t>Name</t></si></sst>";
    let by_index = usual().replacen("t=\"inlineStr\"><is><t>Name</t></is>", "t=\"s\"><v>0</v>", 1);
    let document = "<table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>Name</text:p></table:table-cell></table:table-row>".repeat(5);
    let mut cases = Vec::new();
    let mut add = |family: &str, count: u64, make: &dyn Fn(&mut Chance) -> Vec<u8>| {
        for number in 0..count {
            let mut chance = Chance(number.wrapping_mul(0x5851_f42d) ^ family.len() as u64);
            cases.push(case(format!("{family}-{number}"), make(&mut chance), Verdict::Answered));
        }
    };
    add("text-damaged", 600, &|chance| damaged(text.clone(), chance));
    add("text-random", 100, &|chance| (0..chance.below(4_000)).map(|_| chance.next() as u8).collect());
    add("book-damaged", 350, &|chance| damaged(packed.clone(), chance));
    add("book-damaged-inside", 450, &|chance| {
        book(&lossy(damaged(by_index.clone().into_bytes(), chance)), strings)
    });
    add("book-damaged-strings", 150, &|chance| book(&by_index, &lossy(damaged(strings.into(), chance))));
    add("book-document-damaged", 250, &|chance| {
        open_document(&lossy(damaged(document.clone().into_bytes(), chance)))
    });
    add("book-cut", 150, &|chance| packed[..chance.below(packed.len())].to_vec());
    add("book-old-random", 100, &|chance| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend((0..chance.below(8_000)).map(|_| chance.next() as u8));
        bytes
    });
    cases
}

fn lossy(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

fn damaged(mut bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len());
        let end = (at + chance.below(60)).min(bytes.len());
        match chance.below(6) {
            0 => bytes[at] = chance.next() as u8,
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece.repeat(1 + chance.below(30)));
            }
            3 => drop(bytes.splice(at..at, chance.one(TOKENS).to_vec())),
            4 => drop(bytes.splice(at..end, chance.one(TOKENS).repeat(1 + chance.below(5)))),
            _ => bytes[at] ^= 1 << chance.below(8),
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}
