//! What an address asks of the list of people, and the form that asks it.

use super::find;
use crate::desk::{Visit, typed};
use crate::fields::Fields;
use crate::look::{Choice, Field, filters, plain};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use office::people::{Order, PeopleQuery};
use register::people::facts::{Role, Status, Verification};
use register::{Kind, State, ThingId};

const KINDS: [Kind; 3] = [Kind::Person, Kind::Unnamed, Kind::Group];
const ORDERS: [(&str, Order); 3] =
    [("newest", Order::Newest), ("name", Order::Name), ("status", Order::Status)];

/// Which people the address asks for, with those whose phone number it was (`find::called`); what cannot be read asks for
/// nothing.
pub fn query(asked: &Fields, known: &Known, called: &[ThingId]) -> PeopleQuery {
    let state = &known.state;
    let list = ThingId::from_hex(asked.text("list")).and_then(|id| state.find(id));
    let order = ORDERS.iter().find(|(code, _)| *code == asked.text("order"));
    PeopleQuery {
        text: asked.text("text").to_owned(),
        called: find::numbers(known, called),
        kind: Kind::from_code(asked.text("kind")).filter(|kind| kind.is_record()),
        status: Status::from_code(asked.text("status")),
        role: Role::from_code(asked.text("role")),
        verification: Verification::from_code(asked.text("verification")),
        list: list.map(|(number, _)| number),
        contradicted: asked.given("contradicted").is_some(),
        withdrawn: asked.given("withdrawn").is_some(),
        records: asked.given("records").is_some(),
        order: order.map_or(Order::default(), |(_, order)| *order),
    }
}

/// The search and the filters above the list.
pub fn form(visit: &Visit, state: &State) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let select = |name: &str, label: &str, choices: Vec<Choice>| {
        Field::select(name, &words.say(label), choices).value(asked.text(name))
    };
    let orders = ORDERS.map(|(code, _)| Choice::new(code, &words.say(&format!("people-sort-{code}"))));
    let statuses = any_of(words, "status", Status::ALL.iter().map(|status| status.code()));
    let kinds = any_of(words, "kind", KINDS.map(Kind::code));
    let roles = any_of(words, "role", Role::ALL.iter().map(|role| role.code()));
    let checks = any_of(words, "verification", Verification::ALL.iter().map(|word| word.code()));
    let rare = ["role", "verification", "list", "contradicted", "withdrawn"];
    let open = rare.iter().any(|name| asked.given(name).is_some());
    let fields = html! {
        (Field::search("text", &words.say("people-search")).hint(&words.say("people-search-hint"))
            .value(asked.text("text")))
        (select("status", "people-filter-status", statuses))
        (select("kind", "people-filter-named", kinds))
        (select("order", "desk-sort", orders.to_vec()))
        details.more open[open] {
            summary { (words.say("people-more-filters")) }
            div.together {
                (select("role", "people-filter-role", roles))
                (select("verification", "people-filter-verification", checks))
                (select("list", "people-list", lists(words, state)))
            }
            (marked(words, asked, "contradicted"))
            (marked(words, asked, "withdrawn"))
        }
    };
    filters(words, "/people", fields)
}

fn any_of(words: &Words, list: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let any = Choice::new("", &words.say("desk-any"));
    std::iter::once(any).chain(typed::codes(words, list, codes)).collect()
}

fn lists(words: &Words, state: &State) -> Vec<Choice> {
    let all = state.all_of(Kind::List).iter().rev().map(|&number| state.thing(number));
    let all = all.map(|list| Choice::new(&list.id.to_string(), &plain(state.label_of(list))));
    std::iter::once(Choice::new("", &words.say("desk-any"))).chain(all).collect()
}

fn marked(words: &Words, asked: &Fields, name: &str) -> Markup {
    let text = words.say(&format!("people-only-{name}"));
    html! {
        label.choice {
            input type="checkbox" name=(name) value="1" checked[asked.given(name).is_some()];
            span.choice-text { (text) }
        }
    }
}
