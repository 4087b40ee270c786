//! A plan from the fields of the form: which lists, alone or in groups, who counts, in which parts, by which methods.
//!
//! The same fields stand in the address of the overlaps and in the form that begins the run, so both speak of one plan.

use crate::fields::Fields;
use crate::look::plain;
use register::figures::defined::By;
use register::figures::definitions::facts::DefinitionName;
use register::figures::estimates::facts::{EstimatePlan, ListGroup, Method};
use register::{Kind, Refusal, State, ThingId};

/// The letters of groups.
pub const LETTERS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

/// The name of the field that says how a list is used.
pub fn use_field(list: ThingId) -> String {
    format!("use-{list}")
}

/// The plan that these fields say.
pub fn read(state: &State, fields: &Fields) -> Result<EstimatePlan, Refusal> {
    let definition =
        DefinitionName::read(fields.text("definition")).ok_or(Refusal::NotThere(Kind::Definition))?;
    Ok(EstimatePlan {
        name: fields.text("name").into(),
        definition,
        groups: groups(state, fields),
        by: By::from_code(fields.text("by")),
        methods: fields.all("method").filter_map(Method::from_code).collect(),
        seed: whole(fields, "seed", 1)?,
        linkages: whole(fields, "linkages", 0)?,
        known: None,
    })
}

/// A whole number; what is empty is the usual one.
fn whole<N: std::str::FromStr>(fields: &Fields, name: &'static str, usual: N) -> Result<N, Refusal> {
    match fields.given(name) {
        None => Ok(usual),
        Some(text) => text.parse().map_err(|_| Refusal::Impossible(name)),
    }
}

/// The lists of their own, then the groups, each in the order of the register.
fn groups(state: &State, fields: &Fields) -> Vec<ListGroup> {
    let lists: Vec<(ThingId, &str)> = state
        .all_of(Kind::List)
        .iter()
        .map(|&list| state.thing(list).id)
        .filter_map(|id| Some((id, fields.given(&use_field(id))?)))
        .collect();
    let name =
        |list: ThingId| state.find(list).map_or_else(String::new, |(_, thing)| clean(state.label_of(thing)));
    let alone = lists.iter().filter(|(_, used)| *used == "alone");
    let alone = alone.map(|(list, _)| ListGroup { name: name(*list).into(), lists: vec![*list] });
    let together = LETTERS.iter().filter_map(|letter| {
        let of_group: Vec<ThingId> =
            lists.iter().filter(|(_, used)| used == letter).map(|(list, _)| *list).collect();
        let called = fields.given(&format!("group-{letter}")).map(str::to_owned);
        let called =
            called.unwrap_or_else(|| of_group.iter().map(|list| name(*list)).collect::<Vec<_>>().join(" + "));
        (!of_group.is_empty()).then(|| ListGroup { name: called.into(), lists: of_group })
    });
    alone.chain(together).collect()
}

/// The title of a list without what would break the file of the table.
fn clean(title: &str) -> String {
    let title = plain(title).replace([',', '"', '\n', '\r'], " ");
    let short: String = title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect();
    short.trim_end().to_owned()
}

/// The fields that make up a plan: what is carried on from one page to the next.
pub fn is_of_plan(name: &str) -> bool {
    name.starts_with("use-")
        || name.starts_with("group-")
        || ["name", "definition", "by", "method", "seed", "linkages"].contains(&name)
}

/// The same fields without anything else, such as the token of a form.
pub fn only(fields: &Fields) -> Fields {
    let pairs = fields.pairs().filter(|(name, text)| is_of_plan(name) && !text.is_empty());
    Fields::from_pairs(pairs.map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
}
