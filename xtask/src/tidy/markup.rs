//! Pages hold no script, no style of their own, no handler in an attribute and no SVG, so that the strictest browser shows
//! them and the content policy needs no exception.

use super::Fault;
use crate::rust_text::{RustText, idents};
use crate::tree::Tree;

const PAGES: &str = "crates/web/src/";

/// Files that draw: what they make is turned into a PNG or downloaded, never put into a page.
const DRAWING: &[&str] = &["crates/web/src/drawing/canvas.rs"];

/// Markup that may not stand in a string, and why.
const QUOTED: &[(&str, &str)] = &[
    ("<script", "put it into crates/web/assets and let it only make things nicer"),
    ("<style", "put it into the style sheet in crates/web/assets"),
    ("style=", "give the element a class and the style sheet a rule"),
    ("javascript:", "use a link or a form"),
    ("onclick=", "use a link or a form"),
];

/// Names of attributes and elements that maud code may not hold.
const CODE: &[(&str, &str)] = &[
    ("style", "give the element a class and the style sheet a rule"),
    ("onclick", "use a link or a form"),
    ("onchange", "use a button that sends the form"),
    ("onload", "put it into crates/web/assets and let it only make things nicer"),
    ("onsubmit", "put it into crates/web/assets and let it only make things nicer"),
];

/// Looks at code and strings of the pages, without their tests, which may look for what is forbidden.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let files = tree.with_extension("rs").filter(|(path, _)| path.starts_with(PAGES));
    let pages = files.filter(|(path, _)| !crate::rust_text::is_test_file(path));
    pages.flat_map(|(path, text)| in_page(path, &RustText::of(text))).collect()
}

fn in_page(path: &str, text: &RustText) -> Vec<Fault> {
    let draws = DRAWING.contains(&path);
    let mut faults = Vec::new();
    for (line, quoted) in text.quoted_outside_tests() {
        let found = QUOTED.iter().find(|(markup, _)| quoted.contains(markup));
        faults
            .extend(found.map(|(markup, mend)| Fault::new(path, line, format!("{markup} in a page"), *mend)));
        if quoted.contains("<svg") && !draws {
            faults.push(svg(path, line));
        }
    }
    for (line, code) in text.code_outside_tests() {
        let found = CODE.iter().find(|(name, _)| is_attribute(code, name));
        faults.extend(found.map(|(name, mend)| Fault::new(path, line, format!("{name}= in a page"), *mend)));
        if idents(code).any(|word| word == "svg") && code.contains("svg {") {
            faults.push(svg(path, line));
        }
    }
    faults
}

fn svg(path: &str, line: usize) -> Fault {
    Fault::new(
        path,
        line,
        "SVG in a page",
        "show a PNG beside a table or text; a file that draws is named in markup.rs",
    )
}

/// `style=` as maud writes an attribute: no spaces around the sign, and a word of its own.
fn is_attribute(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}=")).any(|(at, found)| {
        let before = code.get(..at).unwrap_or_default();
        let after = code.get(at + found.len()..).unwrap_or_default();
        !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-') && !after.starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn a_plain_page_passes() {
        let text = "//! P.\nlet style = Style::Plain;\nhtml! { a href=\"/kk\" class=\"style\" { \"x\" } link rel=\"stylesheet\"; }\n";
        let other = "//! O.\nlet a = \"<script\";\n";
        assert_eq!(
            said(check, &[("crates/web/src/a.rs", text), ("crates/office/src/a.rs", other)]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn scripts_styles_and_svg_in_a_page_are_faults() {
        let text = "//! P.\nhtml! { p style=\"color:red\" { } }\nlet a = \"<script src=x>\";\nlet b = \"<svg>\";\nhtml! { svg { } }\n";
        let faults = said(check, &[("crates/web/src/a.rs", text)]);
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(faults.contains(
            &"crates/web/src/a.rs:2: style= in a page; give the element a class and the style sheet a rule".to_owned()
        ));
    }
}
