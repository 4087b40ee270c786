//! Rust source split into what is code, what is comment and what is quoted, line by line.
//! Every line of the file has one line in each lane, so a fault found in any lane has its line number.

/// One source file, taken apart.
#[derive(Debug)]
pub struct RustText {
    /// The code of each line; comments and the inside of strings are spaces.
    pub code: Vec<String>,
    /// The comments of each line.
    pub comments: Vec<String>,
    /// The inside of strings on each line.
    pub quoted: Vec<String>,
    /// Whether each line belongs to an item under `#[cfg(test)]`.
    pub in_tests: Vec<bool>,
}

impl RustText {
    /// Takes `source` apart. Source that does not compile gives lanes all the same.
    #[must_use]
    pub fn of(source: &str) -> Self {
        let mut reader = Reader { chars: source.chars().collect(), ..Reader::default() };
        reader.read();
        let lines = |lane: &str| lane.split('\n').map(str::to_owned).collect::<Vec<_>>();
        let code = lines(&reader.code);
        let in_tests = test_lines(&code);
        Self { code, comments: lines(&reader.comments), quoted: lines(&reader.quoted), in_tests }
    }

    /// Numbered lines of code, from 1, without those of tests.
    pub fn code_outside_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        outside(&self.code, &self.in_tests)
    }

    /// Numbered lines of what is quoted, from 1, without those of tests.
    pub fn quoted_outside_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        outside(&self.quoted, &self.in_tests)
    }
}

fn outside<'a>(lane: &'a [String], in_tests: &'a [bool]) -> impl Iterator<Item = (usize, &'a str)> {
    lane.iter()
        .zip(in_tests)
        .enumerate()
        .filter(|(_, (_, test))| !**test)
        .map(|(at, (line, _))| (at + 1, line.as_str()))
}

/// Whether a whole file is tests, benches or vectors, by its path.
#[must_use]
pub fn is_test_file(path: &str) -> bool {
    let folders = ["tests", "benches", "vectors"];
    let name = crate::tree::name_of(path);
    path.split('/').any(|part| folders.contains(&part)) || name == "tests.rs" || name.ends_with("_tests.rs")
}

/// Splits a line of code into identifiers, keywords and numbers.
pub fn idents(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Where the block or statement that begins at (`line`, `column`) ends: the line with its closing brace, or with the
/// semicolon that comes before any brace. None when the file ends first.
#[must_use]
pub fn end_of_item(code: &[String], line: usize, column: usize) -> Option<usize> {
    let (mut braces, mut brackets) = (0_usize, 0_usize);
    for (at, text) in code.iter().enumerate().skip(line) {
        for c in text.chars().skip(if at == line { column } else { 0 }) {
            match c {
                '(' | '[' => brackets += 1,
                ')' | ']' => brackets = brackets.saturating_sub(1),
                '{' => braces += 1,
                '}' if braces <= 1 => return Some(at),
                '}' => braces -= 1,
                ';' if braces == 0 && brackets == 0 => return Some(at),
                _ => {}
            }
        }
    }
    None
}

/// Marks the lines of items under `#[cfg(test)]`, attribute included.
fn test_lines(code: &[String]) -> Vec<bool> {
    let mut marks = vec![false; code.len()];
    for (at, line) in code.iter().enumerate() {
        let start = line.find("#[cfg(test)]").or_else(|| line.find("#[cfg(all(test"));
        let Some(column) = start.and_then(|start| Some(start + line.get(start..)?.find(']')? + 1)) else {
            continue;
        };
        let column = line.get(..column).map_or(0, |before| before.chars().count());
        let end = end_of_item(code, at, column).unwrap_or(code.len().saturating_sub(1));
        for mark in marks.iter_mut().take(end + 1).skip(at) {
            *mark = true;
        }
    }
    marks
}

#[derive(Clone, Copy, PartialEq)]
enum Lane {
    Code,
    Comment,
    Quoted,
}

#[derive(Default)]
struct Reader {
    chars: Vec<char>,
    at: usize,
    code: String,
    comments: String,
    quoted: String,
}

impl Reader {
    fn read(&mut self) {
        while let Some(c) = self.ahead(0) {
            match (c, self.ahead(1)) {
                ('/', Some('/')) => self.line_comment(),
                ('/', Some('*')) => self.block_comment(),
                ('"', _) => self.string(),
                ('r', Some('"' | '#')) if self.starts_raw_string() => self.raw_string(),
                ('\'', _) => self.char_or_lifetime(),
                _ => self.take(Lane::Code),
            }
        }
    }

    fn ahead(&self, by: usize) -> Option<char> {
        self.chars.get(self.at + by).copied()
    }

    /// Moves one character into a lane and a space into the others; a line ends in all of them at once.
    fn take(&mut self, lane: Lane) {
        let Some(c) = self.ahead(0) else { return };
        self.at += 1;
        for (mine, text) in [
            (Lane::Code, &mut self.code),
            (Lane::Comment, &mut self.comments),
            (Lane::Quoted, &mut self.quoted),
        ] {
            text.push(if c == '\n' || mine == lane { c } else { ' ' });
        }
    }

    fn line_comment(&mut self) {
        while self.ahead(0).is_some_and(|c| c != '\n') {
            self.take(Lane::Comment);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.ahead(0), self.ahead(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                (None, _) => return,
                _ => {
                    self.take(Lane::Comment);
                    continue;
                }
            }
            self.take(Lane::Comment);
            self.take(Lane::Comment);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.take(Lane::Code);
        while let Some(c) = self.ahead(0) {
            match c {
                '"' => return self.take(Lane::Code),
                '\\' => {
                    self.take(Lane::Quoted);
                    self.take(Lane::Quoted);
                }
                _ => self.take(Lane::Quoted),
            }
        }
    }

    /// `r"`, `r#"`, `br#"`: but not `r#type`, and not the end of a word such as `attr"`.
    fn starts_raw_string(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.chars.get(at));
        if before.is_some_and(|c| (c.is_alphanumeric() || *c == '_') && *c != 'b' && *c != 'c') {
            return false;
        }
        let hashes = self.hashes_from(1);
        self.ahead(1 + hashes) == Some('"')
    }

    fn hashes_from(&self, by: usize) -> usize {
        self.chars.iter().skip(self.at + by).take_while(|c| **c == '#').count()
    }

    fn raw_string(&mut self) {
        let hashes = self.hashes_from(1);
        for _ in 0..hashes + 2 {
            self.take(Lane::Code);
        }
        while let Some(c) = self.ahead(0) {
            if c == '"' && self.hashes_from(1) >= hashes {
                for _ in 0..=hashes {
                    self.take(Lane::Code);
                }
                return;
            }
            self.take(Lane::Quoted);
        }
    }

    fn char_or_lifetime(&mut self) {
        self.take(Lane::Code);
        if self.ahead(0) == Some('\\') {
            self.take(Lane::Quoted);
            self.take(Lane::Quoted);
            while self.ahead(0).is_some_and(|c| c != '\'') {
                self.take(Lane::Quoted);
            }
            self.take(Lane::Code);
        } else if self.ahead(1) == Some('\'') {
            self.take(Lane::Quoted);
            self.take(Lane::Code);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_leave_the_code_lane() {
        let text = RustText::of("let a = \"unsafe // no\"; // unsafe yes\nlet b = 1;");
        assert_eq!(text.code[0].trim_end(), "let a = \"            \";");
        assert_eq!(text.comments[0].trim(), "// unsafe yes");
        assert_eq!(text.quoted[0].trim(), "unsafe // no");
        assert_eq!(text.code[1], "let b = 1;");
    }

    #[test]
    fn raw_strings_lifetimes_and_quotes_in_chars_do_not_confuse() {
        let text = RustText::of("fn f<'a>(x: &'a str) { g('\"', '\\'', r#\"a \" { b\"#, br\"}\"); }");
        assert_eq!(text.quoted[0].split_whitespace().collect::<String>(), "\"\\'a\"{b}");
        assert_eq!(end_of_item(&text.code, 0, 0), Some(0));
        assert!(text.code[0].ends_with(" }"));
    }

    #[test]
    fn a_raw_identifier_is_code() {
        assert_eq!(RustText::of("let r#type = 1;").code, ["let r#type = 1;"]);
    }

    #[test]
    fn nested_block_comments_end_where_the_outer_ends() {
        let text = RustText::of("/* a /* b */ c\n d */ let x = 1;");
        assert_eq!(text.code[1].trim(), "let x = 1;");
        assert_eq!(text.comments[1].trim(), "d */");
    }

    #[test]
    fn a_test_module_is_marked_and_what_follows_is_not() {
        let text = RustText::of("fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() {}\n}\nfn c() {}");
        assert_eq!(text.in_tests, [false, true, true, true, true, false]);
        let kept: Vec<usize> = text.code_outside_tests().map(|(line, _)| line).collect();
        assert_eq!(kept, [1, 6]);
    }

    #[test]
    fn a_test_module_in_its_own_file_marks_two_lines() {
        let text = RustText::of("#[cfg(test)]\nmod tests;\nfn a() {}");
        assert_eq!(text.in_tests, [true, true, false]);
    }

    #[test]
    fn an_array_type_with_a_semicolon_does_not_end_an_item() {
        let code: Vec<String> = vec!["fn a(x: [u8; 4])".into(), "{".into(), "}".into()];
        assert_eq!(end_of_item(&code, 0, 0), Some(2));
    }

    #[test]
    fn test_files_are_known_by_their_path() {
        assert!(is_test_file("crates/web/src/people/tests.rs"));
        assert!(is_test_file("crates/web/tests/all.rs") && is_test_file("crates/web/benches/open.rs"));
        assert!(!is_test_file("crates/web/src/attests.rs"));
    }
}
