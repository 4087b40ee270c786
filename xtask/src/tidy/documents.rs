//! Documents name only what exists: links, paths in backticks, commands of cargo and of the program itself.
//! A page that describes yesterday's code is worse than none, so renaming a thing means renaming it here too.

use super::{Fault, HISTORY};
use crate::COMMANDS;
use crate::manifest::package_names;
use crate::tree::{Tree, extension_of, folder_of};

/// Extensions that make a word in backticks the name of a file.
const KINDS: &[&str] = &["csv", "css", "ftl", "js", "json", "md", "mjs", "py", "rs", "sh", "toml"];

/// Looks at every Markdown file but the history.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let project = Project::of(tree);
    let mut faults = Vec::new();
    for (path, text) in tree.with_extension("md").filter(|(path, _)| !HISTORY.contains(path)) {
        // The word after the fence while inside a block: what is marked `text` is a drawing, not commands.
        let mut block = None;
        for (at, line) in text.lines().enumerate() {
            if let Some(kind) = line.trim_start().strip_prefix("```") {
                block = if block.is_none() { Some(kind.trim()) } else { None };
                continue;
            }
            let said = match block {
                None => project.line(path, line),
                Some("text") => Vec::new(),
                Some(_) => Vec::from_iter(project.command(line)),
            };
            faults.extend(
                said.into_iter().map(|wrong| Fault::new(path, at + 1, wrong, "say what is there now")),
            );
        }
    }
    faults
}

/// What documents may speak of.
struct Project<'a> {
    tree: &'a Tree,
    packages: std::collections::BTreeSet<String>,
}

impl<'a> Project<'a> {
    fn of(tree: &'a Tree) -> Self {
        let manifests = tree.with_extension("toml").filter(|(path, _)| path.ends_with("Cargo.toml"));
        Self { tree, packages: package_names(manifests) }
    }

    /// What is wrong in a line of prose.
    fn line(&self, path: &str, line: &str) -> Vec<String> {
        let mut wrong: Vec<String> = links(line).filter_map(|link| self.link(path, link)).collect();
        for span in line.split('`').skip(1).step_by(2) {
            wrong.extend(self.path(path, span));
            wrong.extend(self.command(span).filter(|_| !self.writes(span)));
        }
        wrong
    }

    /// Whether the program itself writes these words, such as the first line of a format.
    fn writes(&self, span: &str) -> bool {
        let quoted = format!("\"{span}");
        self.tree.with_extension("rs").any(|(_, text)| text.contains(&quoted))
    }

    fn link(&self, path: &str, target: &str) -> Option<String> {
        let target = target.split('#').next()?;
        let elsewhere = target.is_empty() || target.contains(':');
        (!elsewhere && !self.tree.has(&resolve(folder_of(path), target)))
            .then(|| format!("the link {target} leads nowhere"))
    }

    /// A word in backticks that looks like a path of the project.
    fn path(&self, path: &str, span: &str) -> Option<String> {
        let span = span.trim_end_matches('/').trim_start_matches("./");
        let plain = |c: char| c.is_ascii_alphanumeric() || "._-/*".contains(c);
        if span.is_empty() || span.starts_with('/') || !span.chars().all(plain) || span.contains("NNNN") {
            return None;
        }
        let known_kind =
            extension_of(span).is_some_and(|kind| KINDS.contains(&kind)) && !span.starts_with('.');
        let from_root = span.split_once('/').is_some_and(|(first, _)| self.tree.has(first));
        let there = self.exists(span) || self.exists(&resolve(folder_of(path), span));
        let named_somewhere = !span.contains('/') && (span.contains('*') || self.tree.has_file_named(span));
        ((known_kind || from_root) && !there && !named_somewhere).then(|| format!("{span} does not exist"))
    }

    fn exists(&self, path: &str) -> bool {
        match path.split_once('*') {
            None => self.tree.has(path),
            Some((before, after)) => {
                self.tree.paths().any(|known| known.starts_with(before) && known.ends_with(after))
            }
        }
    }

    /// A command line, in backticks or in a block.
    fn command(&self, line: &str) -> Option<String> {
        let words: Vec<&str> =
            line.split('#').next()?.split_whitespace().skip_while(|word| is_prefix(word)).collect();
        let (first, rest) = words.split_first()?;
        match *first {
            "cargo" => self.cargo(rest),
            program if program == "tizim" || program.ends_with("/tizim") => self.tizim(rest),
            script if script.starts_with("./") => {
                let script = script.trim_start_matches("./");
                (!self.tree.has(script) && !script.starts_with("target"))
                    .then(|| format!("{script} does not exist"))
            }
            _ => None,
        }
    }

    fn cargo(&self, words: &[&str]) -> Option<String> {
        let mut own = words.splitn(2, |word| *word == "--");
        let (before, after) = (own.next().unwrap_or_default(), own.next().unwrap_or_default());
        match before.first() {
            Some(&"xtask") => {
                let task = before.get(1)?;
                return (!COMMANDS.contains(task)).then(|| format!("cargo xtask {task} does not exist"));
            }
            Some(&"run") if named(before, &["-p", "--package"]).is_none() => return self.tizim(after),
            _ => {}
        }
        let package = named(before, &["-p", "--package"])?;
        if !self.packages.contains(package) {
            return Some(format!("there is no package {package}"));
        }
        self.target(package, before)
    }

    /// A bench, a test, an example or a program that a cargo command names.
    fn target(&self, package: &str, words: &[&str]) -> Option<String> {
        let kinds =
            [("--bench", "benches"), ("--test", "tests"), ("--example", "examples"), ("--bin", "src/bin")];
        kinds.into_iter().find_map(|(flag, folder)| {
            let name = named(words, &[flag])?;
            let base = format!("crates/{package}/{folder}/{name}");
            let there = self.tree.has(&format!("{base}.rs")) || self.tree.has(&base) || name == package;
            (!there).then(|| format!("{package} has no {name} in {folder}"))
        })
    }

    fn tizim(&self, words: &[&str]) -> Option<String> {
        let command =
            words.first().filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-'))?;
        let file = format!("crates/tizim/src/commands/{}", command.replace('-', "_"));
        let there = command.starts_with('-') || self.tree.has(&file) || self.tree.has(&format!("{file}.rs"));
        (!there).then(|| format!("tizim {command} does not exist"))
    }
}

/// What may stand before a command: a prompt, a setting, sudo.
fn is_prefix(word: &str) -> bool {
    word == "$"
        || word == "sudo"
        || (word.contains('=') && word.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// The word after one of these flags.
fn named<'w>(words: &[&'w str], flags: &[&str]) -> Option<&'w str> {
    let at = words.iter().position(|word| flags.contains(word))?;
    words.get(at + 1).copied()
}

/// The targets of Markdown links in a line.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next())
}

/// `target` as seen from `folder`, with `.` and `..` walked.
fn resolve(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    fn faults(document: &str) -> Vec<String> {
        let files = [
            ("docs/guide/start.md", document),
            ("crates/web/Cargo.toml", "[package]\nname = \"web\"\n"),
            ("crates/web/benches/pages.rs", ""),
            ("crates/web/words/en/people.ftl", ""),
            ("crates/tizim/src/commands/demo.rs", ""),
            ("STYLE.md", ""),
            ("test.sh", ""),
        ];
        said(check, &files)
    }

    #[test]
    fn what_exists_may_be_named() {
        let document = "[style](../../STYLE.md#names) and [the web](https://example.org/x) and [here](#top)\n\
            `crates/web`, `crates/web/words/*/people.ftl`, `words/` that is no root, `people.ftl`, `/kk/figures`\n\
            `cargo xtask tidy`, `cargo bench -p web --bench pages`, `tizim demo`, `cargo test`\n\
            ```sh\n$ cargo run --release -- demo --people 100\n./test.sh   # all of it\nMODE=1 tizim demo\n```\n";
        assert_eq!(faults(document), Vec::<String>::new());
    }

    #[test]
    fn a_dead_link_and_a_dead_path_are_faults() {
        let found = faults("[a](gone.md)\n`crates/web/src/gone.rs` and `gone.rs`\n");
        assert_eq!(
            found,
            [
                "docs/guide/start.md:1: the link gone.md leads nowhere; say what is there now",
                "docs/guide/start.md:2: crates/web/src/gone.rs does not exist; say what is there now",
                "docs/guide/start.md:2: gone.rs does not exist; say what is there now",
            ]
        );
    }

    #[test]
    fn commands_that_do_not_exist_are_faults_in_prose_and_in_blocks() {
        let found = faults(
            "`cargo xtask polish` `cargo test -p gone` `tizim fly`\n```\n./gone.sh\ncargo run -- fly\n\
             cargo bench -p web --bench gone\n```\n",
        );
        assert_eq!(found.len(), 6, "{found:?}");
        assert!(found[0].contains("cargo xtask polish does not exist"));
        assert!(found[5].contains("web has no gone in benches"));
    }

    #[test]
    fn a_drawing_is_not_a_command() {
        assert_eq!(faults("```text\ntizim    how it runs\n```\n"), Vec::<String>::new());
        assert_eq!(faults("```\ntizim how\n```\n").len(), 1);
    }

    #[test]
    fn a_line_that_the_program_writes_is_not_a_command() {
        let code = ("crates/ledger/src/log.rs", "const FIRST: &str = \"tizim log 1\\n\";\n");
        assert_eq!(said(check, &[code, ("SPEC.md", "`tizim log 1`\n")]), Vec::<String>::new());
        assert_eq!(said(check, &[("SPEC.md", "`tizim log 1`\n")]).len(), 1);
    }

    #[test]
    fn history_may_name_what_is_gone() {
        assert_eq!(said(check, &[("CHANGELOG.md", "`crates/gone.rs` `gone.md`\n")]), Vec::<String>::new());
    }
}
