//! A function fits on a screen: 70 lines from `fn` to its closing brace, tests excepted.

use super::Fault;
use crate::rust_text::{RustText, end_of_item, idents, is_test_file};
use crate::tree::Tree;

const MOST: usize = 70;

/// Looks at every function of every Rust file that is not tests, benches or vectors.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let files = tree.with_extension("rs").filter(|(path, _)| !is_test_file(path));
    files.flat_map(|(path, text)| long_functions(path, text)).collect()
}

fn long_functions(path: &str, text: &str) -> Vec<Fault> {
    let text = RustText::of(text);
    let mut faults = Vec::new();
    for (line, code) in text.code_outside_tests() {
        let Some((column, name)) = function(code) else { continue };
        let Some(end) = end_of_item(&text.code, line - 1, column) else { continue };
        let lines = end + 2 - line;
        if lines > MOST {
            let wrong = format!("fn {name} has {lines} lines, {MOST} is the most");
            faults.push(Fault::new(path, line, wrong, "give its parts names of their own"));
        }
    }
    faults
}

/// The column and the name of a function that a line declares; not a function type such as `fn(u8)`.
fn function(code: &str) -> Option<(usize, &str)> {
    let at = code.match_indices("fn ").map(|(at, _)| at).find(|at| {
        let before = code.get(..*at).unwrap_or_default();
        before.is_empty() || before.ends_with([' ', '('])
    })?;
    let name = idents(code.get(at + 3..)?).next()?;
    Some((code.get(..at)?.chars().count(), name))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    fn of_lines(lines: usize) -> String {
        format!("pub fn page(\n    x: [u8; 2],\n) -> u8 {{\n{}}}\n", "    a(\"}\");\n".repeat(lines - 4))
    }

    #[test]
    fn seventy_lines_pass_and_so_do_tests() {
        let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", of_lines(90));
        assert_eq!(said(check, &[("a.rs", &of_lines(70)), ("b.rs", &tests)]), Vec::<String>::new());
    }

    #[test]
    fn seventy_one_lines_are_a_fault_at_the_line_of_the_function() {
        let text = format!("//! A.\ntype F = fn(u8);\n{}", of_lines(71));
        assert_eq!(
            said(check, &[("a.rs", &text)]),
            ["a.rs:3: fn page has 71 lines, 70 is the most; give its parts names of their own"]
        );
    }

    #[test]
    fn a_declaration_without_a_body_has_no_length() {
        let text = format!("trait T {{\n    fn a(&self);\n{}}}\n", "    const B: u8;\n".repeat(90));
        assert_eq!(said(check, &[("a.rs", &text)]), Vec::<String>::new());
    }
}
