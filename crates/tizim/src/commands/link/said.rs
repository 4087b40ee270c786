//! What was recognised and what came out, in the words of a language.

use linkage::{Linked, Recognised, Role, Table, Why};
use web::look::plain;
use web::words::Words;

/// Columns that are told on the terminal at most.
const COLUMNS: usize = 100;

/// The lines for the terminal. What the lists say comes without control characters.
pub fn lines(words: &Words, table: &Table, linked: &Linked) -> Vec<String> {
    let number = |count: usize| (count as u64).into();
    let rows = [("rows", number(table.rows)), ("columns", number(table.columns.len()))];
    let mut lines = vec![words.say_with("link-said-rows", &rows)];
    lines.extend(linked.columns.iter().take(COLUMNS).map(|column| {
        plain(&format!("  {}: {}", column.name, found(words, column, &linked.columns)))
            .replace(['\n', '\t'], " ")
    }));
    let people = linked.clusters.len();
    let outcome = [
        ("compared", linked.work.compared.into()),
        ("likely", number(likely(linked))),
        ("people", number(people)),
        ("fewer", number(table.rows.saturating_sub(people))),
    ];
    lines.push(words.say_with("link-said-pairs", &outcome));
    lines
}

/// Pairs likelier one person than two.
pub fn likely(linked: &Linked) -> usize {
    linked.pairs.iter().filter(|pair| pair.bits > 0.0).count()
}

/// What a column holds and how that is known.
pub fn found(words: &Words, column: &Recognised, all: &[Recognised]) -> String {
    let role = || words.say(role(column.role)).into();
    match &column.why {
        Why::Header => words.say_with("link-why-header", &[("role", role())]),
        Why::Content => words.say_with("link-why-content", &[("role", role())]),
        Why::Told => words.say_with("link-why-told", &[("role", role())]),
        Why::Empty => words.say("link-why-empty"),
        Why::Repeats(other) => {
            let name = all.get(*other).map_or("", |column| column.name.as_str());
            words.say_with("link-why-repeats", &[("column", name.into())])
        }
        Why::Joined(other) => {
            let name = all.get(*other).map_or("", |column| column.name.as_str());
            words.say_with("link-why-joined", &[("column", name.into())])
        }
    }
}

/// The key of what a column holds.
const fn role(role: Role) -> &'static str {
    match role {
        Role::Id => "link-role-id",
        Role::List => "link-role-list",
        Role::FullName => "link-role-full-name",
        Role::GivenName => "link-role-given-name",
        Role::Surname => "link-role-surname",
        Role::Patronymic => "link-role-patronymic",
        Role::BirthDate => "link-role-birth-date",
        Role::Age => "link-role-age",
        Role::Date => "link-role-date",
        Role::Place => "link-role-place",
        Role::Code => "link-role-code",
        Role::Identity => "link-role-identity",
        Role::Category => "link-role-category",
        Role::Text => "link-role-text",
        Role::Ignore => "link-role-ignore",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use web::words::{Lang, words};

    #[test]
    fn every_role_and_reason_has_words_in_every_language() {
        let whys = [Why::Header, Why::Content, Why::Told, Why::Empty, Why::Repeats(0), Why::Joined(0)];
        for lang in Lang::ALL {
            let words = words(lang);
            for role in Role::ALL {
                let columns: Vec<Recognised> = whys
                    .iter()
                    .map(|why| Recognised {
                        name: "кім".into(),
                        role,
                        why: why.clone(),
                        filled: 1,
                        distinct: 1,
                    })
                    .collect();
                let told: Vec<String> = columns.iter().map(|column| found(words, column, &columns)).collect();
                assert!(told.iter().all(|told| !told.contains("link-")), "{told:?}");
                assert!(told[4].contains("кім") && told[5].contains("кім"), "{told:?}");
            }
        }
    }
}
