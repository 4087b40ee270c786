//! No source file is longer than 500 lines of code: not counted are blank lines, comments and tests.
//! A longer file holds more than one thing, and its second thing is hard to find.

use super::Fault;
use crate::rust_text::{RustText, is_test_file};
use crate::tree::Tree;

const MOST: usize = 500;

/// Looks at every Rust file that is not tests, benches or vectors.
pub fn check(tree: &Tree) -> Vec<Fault> {
    tree.with_extension("rs")
        .filter(|(path, _)| !is_test_file(path))
        .filter_map(|(path, text)| {
            let lines =
                RustText::of(text).code_outside_tests().filter(|(_, code)| !code.trim().is_empty()).count();
            let wrong = format!("{lines} lines of code, {MOST} is the most");
            (lines > MOST).then(|| Fault::new(path, 1, wrong, "split it by what it is about"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn five_hundred_lines_pass_however_long_the_comments_and_tests() {
        let text = ["// why\n".repeat(90), "fn a() {}\n".repeat(500), "#[cfg(test)]\nmod tests {\n".into()]
            .concat()
            + &"fn b() {}\n".repeat(600)
            + "}\n";
        let files = [("a.rs", text.as_str()), ("a/tests.rs", &"fn c() {}\n".repeat(900))];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn one_line_more_is_a_fault() {
        let text = "fn a() {}\n".repeat(501);
        assert_eq!(
            said(check, &[("a.rs", &text)]),
            ["a.rs:1: 501 lines of code, 500 is the most; split it by what it is about"]
        );
    }
}
