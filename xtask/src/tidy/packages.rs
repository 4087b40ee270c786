//! What is built in: no package that deny.toml bans, and none without a reason on the page about dependencies.

use super::Fault;
use crate::tree::Tree;

const REASONS: &str = "docs/decisions/0009-dependencies.md";
const BANS: &str = "deny.toml";

/// Looks at the lock file against the bans, and at the shared versions against the page of reasons.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let banned: Vec<&str> = lines(tree, BANS).filter_map(|(_, line)| after(line, "crate = \"")).collect();
    let locked = lines(tree, "Cargo.lock").filter_map(|(at, line)| Some((at, after(line, "name = \"")?)));
    let built_in = locked.filter(|(_, name)| banned.contains(name)).map(|(at, name)| {
        let mend = "build without the feature that brings it (cargo tree -i says which)";
        Fault::new("Cargo.lock", at, format!("{name} is banned by {BANS}"), mend)
    });
    let page: String = lines(tree, REASONS).map(|(_, line)| line).collect();
    let unexplained = shared(tree).into_iter().filter(|(_, name)| !page.contains(&format!("`{name}`")));
    let unexplained = unexplained.map(|(at, name)| {
        Fault::new("Cargo.toml", at, format!("{name} has no reason"), format!("give it a row in {REASONS}"))
    });
    built_in.chain(unexplained).collect()
}

fn lines<'a>(tree: &'a Tree, wanted: &str) -> impl Iterator<Item = (usize, &'a str)> {
    let text = tree.texts().find(|(path, _)| *path == wanted).map_or("", |(_, text)| text);
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}

/// What stands between `start` and the next quotation mark.
fn after<'a>(line: &'a str, start: &str) -> Option<&'a str> {
    line.split_once(start)?.1.split('"').next()
}

/// The packages of others that the workspace shares.
fn shared(tree: &Tree) -> Vec<(usize, &str)> {
    let rows = lines(tree, "Cargo.toml").skip_while(|(_, line)| *line != "[workspace.dependencies]").skip(1);
    let rows = rows.take_while(|(_, line)| !line.starts_with('['));
    let theirs =
        rows.filter(|(_, line)| line.contains(" = ") && !line.contains("path = ") && !line.starts_with('#'));
    theirs.filter_map(|(at, line)| Some((at, line.split_whitespace().next()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    const SHARED: &str = "[workspace.dependencies]\nweb = { path = \"crates/web\" }\n# c = 1\ncsv = \"1\"\n\n[profile.dev]\nx = 1\n";

    #[test]
    fn explained_packages_pass() {
        let files = [
            ("Cargo.toml", SHARED),
            ("Cargo.lock", "[[package]]\nname = \"csv\"\n"),
            (REASONS, "| `csv` | tables |\n"),
            (BANS, "deny = [\n  { crate = \"openssl\" },\n]\n"),
        ];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_banned_package_and_one_without_a_reason_are_faults() {
        let files = [
            ("Cargo.toml", SHARED),
            ("Cargo.lock", "[[package]]\nname = \"openssl\"\n"),
            (BANS, "deny = [\n  { crate = \"openssl\" },\n]\n"),
        ];
        assert_eq!(
            said(check, &files),
            [
                "Cargo.lock:2: openssl is banned by deny.toml; \
                 build without the feature that brings it (cargo tree -i says which)",
                "Cargo.toml:4: csv has no reason; give it a row in docs/decisions/0009-dependencies.md",
            ]
        );
    }
}
