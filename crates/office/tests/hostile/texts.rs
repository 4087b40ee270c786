//! Texts made to hurt: quotation marks, NULs, encodings under false names, endless rows and cells, turned writing.

use super::{Case, Verdict, case};

pub fn cases() -> Vec<Case> {
    let mut cases = quotes();
    cases.extend(sizes());
    cases.extend(encodings());
    cases.extend(marks());
    cases.extend(oddities());
    cases.into_iter().map(|(name, bytes, verdict)| case(format!("text-{name}"), bytes, verdict)).collect()
}

type Named = (&'static str, Vec<u8>, Verdict);

fn quotes() -> Vec<Named> {
    let list = |rows: &str| format!("Name,Note\n{rows}").into_bytes();
    vec![
        ("nested-quotes", list(&format!("A,\"{}\"\n", "\"\"".repeat(10_000))), Verdict::Rows(1)),
        ("only-quotes", vec![b'"'; 1_000_001], Verdict::Answered),
        ("quote-per-line", list(&"A,\"x\n".repeat(20_000)), Verdict::Rows(20_000)),
        ("quote-per-cell", list(&"\"A,\"B\n".repeat(20_000)), Verdict::Answered),
        ("doubled-runs", list(&"\"\"\"\"\"\",\"\"\n".repeat(20_000)), Verdict::Answered),
        ("unclosed-at-the-end", list("A,x\nB,\"y"), Verdict::Rows(2)),
        ("unclosed-huge", list(&format!("A,\"{}", "x\n".repeat(100_000))), Verdict::Answered),
    ]
}

fn sizes() -> Vec<Named> {
    vec![
        (
            "million-columns",
            [vec![b','; 1_000_000], b"\n".to_vec()].concat(),
            Verdict::Refused(&["problem-too-many-columns"]),
        ),
        (
            "million-names",
            (0..1_000_000).flat_map(|n: u32| format!("c{n},").into_bytes()).collect(),
            Verdict::Refused(&["problem-too-many-columns"]),
        ),
        (
            "hundred-megabytes",
            vec![b'x'; 100 << 20],
            Verdict::Refused(&["problem-too-many-bytes", "worker-too-large"]),
        ),
        ("forty-megabyte-cell", [b"Name,Note\nA,".to_vec(), vec![b'x'; 40 << 20]].concat(), Verdict::Rows(1)),
        (
            "million-rows",
            b"Name,Age\n".iter().chain(b"A,1\n".repeat(300_000).iter()).copied().collect(),
            Verdict::Refused(&["problem-too-many-rows"]),
        ),
        (
            "million-cells",
            [
                b"Name,Note\n".to_vec(),
                [vec![b'x'; 1], b",x".repeat(400), b"\n".to_vec()].concat().repeat(9_000),
            ]
            .concat(),
            Verdict::Refused(&["problem-too-many-cells"]),
        ),
        ("ten-million-lines", vec![b'\n'; 10_000_000], Verdict::Refused(&["problem-empty"])),
        (
            "long-row",
            [b"Name,Note\n".to_vec(), [vec![b'x'; 100_000], b",".to_vec()].concat().repeat(20)].concat(),
            Verdict::Refused(&["problem-row-too-long"]),
        ),
        ("blanks", vec![b' '; 10 << 20], Verdict::Refused(&["problem-empty"])),
    ]
}

fn encodings() -> Vec<Named> {
    let text = "Аты-жөні;Жасы\nАйгүл Сейтова;35\nӘділ Қасым;41\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    vec![
        ("utf8", text.into(), Verdict::Rows(2)),
        ("utf8-marked", marked(b"\xef\xbb\xbf", text.as_bytes()), Verdict::Rows(2)),
        ("utf16-little", marked(b"\xff\xfe", &little), Verdict::Rows(2)),
        ("utf16-big", marked(b"\xfe\xff", &big), Verdict::Rows(2)),
        ("utf16-without-mark", little.clone(), Verdict::Rows(2)),
        ("utf16-cut", little[..little.len() - 1].to_vec(), Verdict::Answered),
        ("utf16-false-mark", marked(b"\xfe\xff", &little), Verdict::Answered),
        ("utf8-under-utf16-mark", marked(b"\xff\xfe", text.as_bytes()), Verdict::Answered),
        ("utf16-half-pairs", marked(b"\xff\xfe", &[0, 0xd8].repeat(1_000)), Verdict::Answered),
        ("every-byte", (0..=255u8).collect::<Vec<_>>().repeat(100), Verdict::Answered),
        ("high-bytes", (128..=255u8).collect::<Vec<_>>().repeat(100), Verdict::Answered),
        (
            "overlong",
            [b"Name,Note\nA,".to_vec(), b"\xc0\xaf\xe0\x80\xaf\n".to_vec()].concat(),
            Verdict::Rows(1),
        ),
        ("damaged-utf8", text.bytes().filter(|byte| *byte != 0xd0).collect(), Verdict::Answered),
    ]
}

fn marks() -> Vec<Named> {
    let list = |cell: &str| format!("Name,Note\n{cell},x\n").into_bytes();
    vec![
        ("nuls", list(&"Айгүл Сейтова\0 және басқалар".repeat(1_000)), Verdict::Rows(1)),
        ("only-nuls", vec![0; 10_000], Verdict::Refused(&["problem-not-a-table"])),
        ("turned", list("Аман \u{202e}вонаМ\u{202c}"), Verdict::Rows(1)),
        ("many-marks", list(&"\u{200b}".repeat(20_000)), Verdict::Rows(1)),
        (
            "marks-everywhere",
            format!("Name,Note\n{}", "A\u{200b},x\u{202e}\n".repeat(20_000)).into_bytes(),
            Verdict::Rows(20_000),
        ),
        ("marked-header", "\u{202e}Name\u{200b},Age\nA,1\n".as_bytes().to_vec(), Verdict::Rows(1)),
        ("tags", list("A\u{e0041}\u{e0042}"), Verdict::Rows(1)),
        ("combining", list(&format!("e{}", "\u{301}".repeat(20_000))), Verdict::Rows(1)),
    ]
}

fn oddities() -> Vec<Named> {
    vec![
        ("empty", vec![], Verdict::Refused(&["problem-empty"])),
        ("one-byte", b"x".to_vec(), Verdict::Answered),
        ("mark-alone", b"\xef\xbb\xbf".to_vec(), Verdict::Refused(&["problem-empty"])),
        ("carriage-returns", b"Name,Age\rA,1\rB,2\r".to_vec(), Verdict::Rows(2)),
        ("mixed-line-ends", b"Name,Age\r\nA,1\nB,2\rC,3".to_vec(), Verdict::Rows(3)),
        ("separator-line", b"sep=;\nName;Age\nA;1\n".to_vec(), Verdict::Rows(1)),
        ("false-separator", b"sep=\"\nName,Age\nA,1\n".to_vec(), Verdict::Answered),
        ("same-headers", [b"Name,".repeat(500), b"Age\nA,1\n".to_vec()].concat(), Verdict::Rows(1)),
        ("formulas", b"Name,Note\n=cmd|' /C calc'!A0,@SUM(1)\n".to_vec(), Verdict::Rows(1)),
        ("header-only", b"Name,Age\n".to_vec(), Verdict::Rows(0)),
    ]
}
