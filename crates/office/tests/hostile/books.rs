//! Workbooks made to hurt: far cells, bombs, entities, false directories, other things under their name.

use super::archive::{Member, plain, swollen, zip};
use super::{Case, Verdict, case};

const REFUSED: &[&str] =
    &["problem-broken", "worker-too-much-memory", "worker-too-long", "problem-row-too-long"];

/// The parts around a sheet that every XLSX file has.
pub fn frame() -> Vec<Member> {
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    let rels = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let book = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let book_rels = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    vec![
        plain("[Content_Types].xml", types),
        plain("_rels/.rels", rels),
        plain("xl/workbook.xml", book),
        plain("xl/_rels/workbook.xml.rels", book_rels),
    ]
}

const SHEET: &str =
    r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;

/// A workbook of one sheet with this inside, and these shared strings.
pub fn book(inside: &str, strings: &str) -> Vec<u8> {
    let mut members = frame();
    members.push(plain("xl/worksheets/sheet1.xml", format!("{SHEET}{inside}</worksheet>")));
    if !strings.is_empty() {
        members.push(plain("xl/sharedStrings.xml", strings));
    }
    zip(&members)
}

/// A cell with text in it.
pub fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn row(number: u64, cells: &str) -> String {
    format!(r#"<row r="{number}">{cells}</row>"#)
}

fn data(rows: &str) -> String {
    format!("<sheetData>{rows}</sheetData>")
}

/// A usual small list.
pub fn usual() -> String {
    let head = row(1, &format!("{}{}", cell("A1", "Name"), cell("B1", "Age")));
    let body: String = (2..8)
        .map(|n| row(n, &format!("{}<c r=\"B{n}\"><v>3{n}</v></c>", cell(&format!("A{n}"), "Айгүл"))))
        .collect();
    data(&format!("{head}{body}"))
}

/// 1.6 KB: a cell in the first place and one in the last, and a range that fills what lies between: 512 GiB of cells.
pub fn far_cell() -> Vec<u8> {
    let rows = format!("{}{}", row(1, &cell("A1", "Name")), row(1_048_576, &cell("XFD1048576", "x")));
    book(&format!(r#"<dimension ref="A1:XFD1048576"/>{}"#, data(&rows)), "")
}

pub fn cases() -> Vec<Case> {
    let mut cases = places();
    cases.extend(bombs());
    cases.extend(strings_and_entities());
    cases.extend(directories());
    cases.extend(others());
    cases.extend(open_documents());
    cases.into_iter().map(|(name, bytes, verdict)| case(format!("book-{name}"), bytes, verdict)).collect()
}

type Named = (&'static str, Vec<u8>, Verdict);

fn places() -> Vec<Named> {
    let head = row(1, &format!("{}{}", cell("A1", "Name"), cell("B1", "Age")));
    let with = |rows: &str| book(&data(&format!("{head}{rows}")), "");
    vec![
        ("far-cell", far_cell(), Verdict::Refused(&["problem-far-cell"])),
        ("far-column", with(&row(2, &cell("XFD2", "x"))), Verdict::Refused(&["problem-far-cell"])),
        ("far-row", with(&row(1_048_576, &cell("A1048576", "x"))), Verdict::Rows(1)),
        (
            "declares-all",
            book(&format!(r#"<dimension ref="A1:XFD1048576"/>{}"#, usual()), ""),
            Verdict::Rows(6),
        ),
        (
            "beyond-the-sheet",
            with(&row(2, &cell("ZZZZ99999999", "x"))),
            Verdict::Refused(&["problem-broken", "problem-far-cell"]),
        ),
        (
            "cell-twice",
            with(&row(2, &format!("{}{}", cell("A2", "x"), cell("A2", "y")))),
            Verdict::Refused(&["problem-broken"]),
        ),
        (
            "rows-backwards",
            with(&format!("{}{}", row(9, &cell("A9", "x")), row(2, &cell("A2", "y")))),
            Verdict::Refused(&["problem-broken"]),
        ),
        ("no-reference", with("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>"), Verdict::Rows(1)),
        ("row-zero", with(&row(0, &cell("A0", "x"))), Verdict::Answered),
        ("long-cell", with(&row(2, &cell("A2", &"ж".repeat(100_000)))), Verdict::Rows(1)),
        (
            "merged-all",
            book(&format!("{}<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>", usual()), ""),
            Verdict::Rows(6),
        ),
        (
            "many-rows",
            with(
                &(2..260_000u64)
                    .map(|n| format!("<row r=\"{n}\"><c r=\"A{n}\"><v>1</v></c></row>"))
                    .collect::<String>(),
            ),
            Verdict::Refused(&["problem-too-many-rows"]),
        ),
    ]
}

fn bombs() -> Vec<Named> {
    let sheet = |head: String, byte: u8, tail: &str| {
        let mut members = frame();
        members.push(swollen("xl/worksheets/sheet1.xml", (&head, byte, 3 << 30, tail)));
        zip(&members)
    };
    let strings = {
        let mut members = frame();
        members.push(plain("xl/worksheets/sheet1.xml", format!("{SHEET}{}</worksheet>", usual())));
        members.push(swollen("xl/sharedStrings.xml", ("<sst><si><t>", b'A', 3 << 30, "</t></si></sst>")));
        zip(&members)
    };
    let mut liar = frame();
    let mut small = swollen(
        "xl/worksheets/sheet1.xml",
        (&format!("{SHEET}<sheetData>"), b' ', 3 << 30, "</sheetData></worksheet>"),
    );
    small.claimed = Some(100);
    liar.push(small);
    let inside = cell("A1", "").replace("</t></is></c>", "");
    vec![
        (
            "bomb-blanks",
            sheet(format!("{SHEET}<sheetData>"), b' ', "</sheetData></worksheet>"),
            Verdict::Refused(REFUSED),
        ),
        (
            "bomb-in-a-cell",
            sheet(format!("{SHEET}<sheetData><row r=\"1\">{inside}"), b'A', ""),
            Verdict::Refused(REFUSED),
        ),
        (
            "bomb-before-the-data",
            sheet(SHEET.to_owned(), b'\n', "<sheetData/></worksheet>"),
            Verdict::Refused(REFUSED),
        ),
        (
            "bomb-attribute",
            sheet(format!("{SHEET}<sheetData><row r=\""), b'1', "\"/>"),
            Verdict::Refused(REFUSED),
        ),
        ("bomb-open-tags", sheet(format!("{SHEET}<sheetData>"), b'<', ""), Verdict::Refused(REFUSED)),
        ("bomb-strings", strings, Verdict::Refused(REFUSED)),
        ("bomb-that-claims-little", zip(&liar), Verdict::Refused(REFUSED)),
    ]
}

fn strings_and_entities() -> Vec<Named> {
    let by_index = data(&row(1, r#"<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>4294967295</v></c>"#));
    let huge = r#"<sst count="4294967295" uniqueCount="4294967295"><si><t>Name</t></si></sst>"#;
    let laughs: String =
        (1..12).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let doctype = format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]>");
    let entity = |definition: &str, used: &str| {
        let mut members = frame();
        let inside = data(&row(1, &format!("{}{}", cell("A1", "Name"), cell("B1", used))));
        let sheet =
            format!("{definition}{}{inside}</worksheet>", SHEET.replace("<?xml version=\"1.0\"?>", ""));
        members.push(plain("xl/worksheets/sheet1.xml", sheet));
        zip(&members)
    };
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    vec![
        ("strings-that-claim-billions", book(&by_index, huge), Verdict::Answered),
        ("string-out-of-reach", book(&by_index, "<sst><si><t>Name</t></si></sst>"), Verdict::Answered),
        ("billion-laughs", entity(&doctype, "&l11;"), Verdict::Answered),
        (
            "file-entity",
            entity("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>", "&f;"),
            Verdict::Answered,
        ),
        ("deep-elements", book(&format!("{deep}{}", usual()), ""), Verdict::Answered),
        ("deep-in-a-cell", book(&data(&row(1, &cell("A1", &deep))), ""), Verdict::Answered),
        (
            "control-reference",
            book(&data(&row(1, &format!("{}{}", cell("A1", "Name"), cell("B1", "a&#0;&#1;&#x202e;b")))), ""),
            Verdict::Answered,
        ),
        (
            "not-utf8",
            book(&usual(), "").iter().map(|byte| if *byte == 0xd0 { 0xff } else { *byte }).collect(),
            Verdict::Answered,
        ),
    ]
}

fn directories() -> Vec<Named> {
    let named = |name: &str| {
        let mut members = frame();
        members.push(plain(name, "x"));
        members.push(plain("xl/worksheets/sheet1.xml", format!("{SHEET}{}</worksheet>", usual())));
        zip(&members)
    };
    let mut twice = frame();
    for text in ["first", "second"] {
        twice.push(plain(
            "xl/worksheets/sheet1.xml",
            format!("{SHEET}{}</worksheet>", data(&row(1, &cell("A1", text)))),
        ));
    }
    let mut many = frame();
    many.extend((0..30_000).map(|number| plain(&format!("xl/{number}"), "")));
    let whole = book(&usual(), "");
    let with_count = |count: u16| {
        let mut bytes = whole.clone();
        let end = bytes.len() - 12;
        bytes[end..end + 2].copy_from_slice(&count.to_le_bytes());
        bytes
    };
    let mut loops = frame();
    loops.push(plain(
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"../worksheets/sheet1.xml\"/></Relationships>",
    ));
    loops.push(plain("xl/worksheets/sheet1.xml", format!("{SHEET}{}</worksheet>", usual())));
    vec![
        ("climbing-name", named("../../../../etc/passwd"), Verdict::Rows(6)),
        ("folder-name", named("xl/worksheets/"), Verdict::Rows(6)),
        ("absolute-name", named("/xl/workbook.xml"), Verdict::Answered),
        ("nul-name", named("xl/work\0book.xml"), Verdict::Answered),
        ("long-name", named(&"x/".repeat(30_000)), Verdict::Rows(6)),
        ("empty-name", named(""), Verdict::Answered),
        ("sheet-twice", zip(&twice), Verdict::Answered),
        ("no-sheet", zip(&frame()), Verdict::Refused(&["problem-broken"])),
        (
            "no-book",
            zip(&[plain("xl/worksheets/sheet1.xml", "x")]),
            Verdict::Refused(&["problem-broken", "problem-no-such-sheet"]),
        ),
        ("many-members", zip(&many), Verdict::Refused(&["problem-broken"])),
        ("claims-no-members", with_count(0), Verdict::Answered),
        ("claims-all-members", with_count(u16::MAX), Verdict::Answered),
        ("loops", zip(&loops), Verdict::Rows(6)),
        ("two-files-in-a-row", [whole.clone(), whole.clone()].concat(), Verdict::Answered),
        ("text-before", [b"PK\x03\x04 a,b\n1,2\n".to_vec(), whole.clone()].concat(), Verdict::Answered),
    ]
}

fn others() -> Vec<Named> {
    let other = Verdict::Refused(&["problem-not-a-table"]);
    let mut forged = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    forged.extend([0xff; 1024]);
    let mut zeros = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    zeros.resize(4096, 0);
    let mut locked = zeros.clone();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    vec![
        ("page", b"<html><table><tr><td>Name</td></tr></table></html>".to_vec(), other),
        (
            "spreadsheet-page",
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                .to_vec(),
            other,
        ),
        ("document", zip(&[plain("word/document.xml", "x")]), other),
        ("archive", zip(&[plain("list.csv", "Name,Age")]), other),
        ("empty-archive", zip(&[]), other),
        ("picture", b"\x89PNG\r\n\x1a\n0000".to_vec(), other),
        ("program", b"\x7fELF\x02\x01\x01".to_vec(), other),
        (
            "old-book-of-ones",
            forged,
            Verdict::Refused(&["problem-broken", "worker-too-much-memory", "worker-crashed"]),
        ),
        (
            "old-book-of-zeros",
            zeros,
            Verdict::Refused(&["problem-broken", "worker-too-much-memory", "worker-crashed"]),
        ),
        ("locked-book", locked, Verdict::Refused(&["problem-locked"])),
    ]
}

/// An OpenDocument sheet with this inside its table.
pub fn open_document(inside: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="List">{inside}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[
        plain("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        plain(
            "META-INF/manifest.xml",
            r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
        ),
        plain("content.xml", content),
    ])
}

fn open_documents() -> Vec<Named> {
    let cell = |text: &str, repeated: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"{repeated}><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = |cells: &str, repeated: &str| format!("<table:table-row{repeated}>{cells}</table:table-row>");
    let head = row(&format!("{}{}", cell("Name", ""), cell("Age", "")), "");
    let body = row(&format!("{}{}", cell("Айгүл", ""), cell("35", "")), "");
    let wide = cell("x", r#" table:number-columns-repeated="1000000000""#);
    let tall = r#" table:number-rows-repeated="1000000000""#;
    vec![
        ("ods", open_document(&format!("{head}{body}")), Verdict::Rows(1)),
        (
            "ods-wide",
            open_document(&format!("{head}{}", row(&wide, ""))),
            Verdict::Refused(&[
                "worker-too-much-memory",
                "worker-too-long",
                "problem-broken",
                "problem-far-cell",
            ]),
        ),
        (
            "ods-tall",
            open_document(&format!("{head}{}", row(&cell("x", ""), tall))),
            Verdict::Refused(&[
                "worker-too-much-memory",
                "worker-too-long",
                "problem-broken",
                "problem-too-many-rows",
            ]),
        ),
        (
            "ods-wide-and-tall",
            open_document(&format!("{head}{}", row(&wide, tall))),
            Verdict::Refused(&[
                "worker-too-much-memory",
                "worker-too-long",
                "problem-broken",
                "problem-far-cell",
            ]),
        ),
        (
            "ods-without-content",
            zip(&[plain("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
            Verdict::Refused(&["problem-broken"]),
        ),
    ]
}
