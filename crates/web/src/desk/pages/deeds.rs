//! Acts: who did what to whom. The list, one act, and how an account of one is typed and shown.

mod list;

pub use list::{Deed, all, download, page, sheet, table};

use super::accounts::{
    self, Row, Teller, Typed, line, lines, long, one_of, read_lines, read_one, row, row_text,
};
use crate::desk::{Answer, Visit, said, typed};
use crate::fields::Fields;
use crate::look::{Area, Choice, Field, isolate};
use crate::words::{Lang, Words};
use maud::{Markup, html};
use register::events::facts::{DeedAccount, Involvement};
use register::huridocs::{self, Code};
use register::{Claim, Kind, Refusal, State, ThingId};

/// How an act is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Deed,
    area: Area::Events,
    folder: "deeds",
    title: "events-acts",
    enter: "events-deed-enter",
    head: "kind",
    fields,
    read,
    typed: put,
    rows,
};

/// One act: every account of who did what to whom.
pub fn one(visit: &Visit) -> Answer {
    accounts::page(visit, &TELLER, |_, _, _| Markup::default())
}

const RECORD: &[Kind] = &[Kind::Person, Kind::Unnamed, Kind::Group];
const PERPETRATOR: &[Kind] = &[Kind::Organisation, Kind::Person, Kind::Unnamed, Kind::Group];

fn fields(words: &Words, state: &State, typed: &Fields) -> Markup {
    let involvement = typed::codes(words, "involvement", Involvement::ALL.iter().map(|code| code.code()));
    let none = Choice::new("", &words.say("accounts-none-chosen"));
    let involvement = std::iter::once(none).chain(involvement);
    html! {
        (Field::text("kind", &words.say("events-act")).hint(&words.say("events-act-hint")).value(typed.text("kind")))
        (code_field(words, (huridocs::ACTS, "code"), typed.text("code")))
        (Field::long("victims", &words.say("events-victims")).hint(&words.say("events-victims-hint"))
            .value(typed.text("victims")).optional(words))
        (long(words, typed, "victims-described", &words.say("events-victims-described")))
        (long(words, typed, "perpetrators-described", &words.say("events-by-whom")))
        (Field::long("perpetrators", &words.say("events-perpetrators")).hint(&words.say("events-victims-hint"))
            .value(typed.text("perpetrators")).optional(words))
        (Field::select("involvement", &words.say("events-involvement"), involvement)
            .value(typed.text("involvement")).optional(words))
        @for method in typed.all("method").filter(|code| !code.is_empty()).chain([""]) {
            (code_field(words, (huridocs::METHODS, "method"), method))
        }
        (typed::when_field(words, typed, "when", &words.say("events-when")))
        (line(words, typed, "city", &words.say("events-city")))
        (line(words, typed, "site", &words.say("events-site")))
        (one_of(words, state, (typed, "place"), (Kind::Place, &words.say("events-place"))))
        (one_of(words, state, (typed, "event"), (Kind::Event, &words.say("events-name"))))
    }
}

/// A code of a HURIDOCS list, set in by its depth.
fn code_field(words: &Words, (list, name): (u8, &str), chosen: &str) -> Field {
    let none = Choice::new("", &words.say("accounts-none-chosen"));
    let indent = |code: &Code| "\u{a0}\u{a0}".repeat(code.level().saturating_sub(1));
    let choice = |code: &Code| Choice::new(code.code, &format!("{}{}", indent(code), label(words, code)));
    let choices = std::iter::once(none).chain(huridocs::list(list).iter().map(choice));
    let chosen = huridocs::find(list, chosen).map_or(chosen, |code| code.code);
    let label = if list == huridocs::ACTS { "events-code" } else { "events-method" };
    Field::select(name, &words.say(label), choices).value(chosen).optional(words)
}

/// What a code is called in the reader's language, or in English where nobody has written that yet.
pub fn label(words: &Words, code: &Code) -> &'static str {
    let own = match words.lang() {
        Lang::Kk => code.kazakh,
        Lang::Ru => code.russian,
        Lang::En => Some(code.english),
    };
    own.unwrap_or(code.english)
}

fn read(state: &State, fields: &Fields) -> Result<Claim, Refusal> {
    let methods = fields.all("method").filter(|code| !code.is_empty()).map(Box::from);
    Ok(Claim::Deed(Box::new(DeedAccount {
        kind: fields.text("kind").into(),
        code: typed::text(fields, "code"),
        victims: read_lines(state, fields.text("victims"), RECORD)?,
        victims_described: typed::text(fields, "victims-described"),
        perpetrators_described: typed::text(fields, "perpetrators-described"),
        perpetrators: read_lines(state, fields.text("perpetrators"), PERPETRATOR)?,
        involvement: Involvement::from_code(fields.text("involvement")),
        methods: methods.collect(),
        when: typed::when(fields, "when")?,
        city: typed::text(fields, "city"),
        site: typed::text(fields, "site"),
        place: read_one(fields, "place", Kind::Place)?,
        event: read_one(fields, "event", Kind::Event)?,
    })))
}

fn put(state: &State, claim: &Claim) -> Fields {
    let Claim::Deed(deed) = claim else { return Fields::default() };
    let typed = Typed::default().put("kind", &deed.kind).may("code", deed.code.as_deref());
    let typed = typed.put("victims", &lines(state, &deed.victims));
    let typed = typed.may("victims-described", deed.victims_described.as_deref());
    let typed = typed.may("perpetrators-described", deed.perpetrators_described.as_deref());
    let typed = typed.put("perpetrators", &lines(state, &deed.perpetrators));
    let typed = typed.may("involvement", deed.involvement.map(Involvement::code));
    let typed = deed.methods.iter().fold(typed, |typed, method| typed.put("method", method));
    let typed = typed.may("city", deed.city.as_deref()).may("site", deed.site.as_deref());
    typed.thing("place", deed.place).thing("event", deed.event).fields_with("when", deed.when)
}

fn rows(words: &Words, state: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Deed(deed) = claim else { return Vec::new() };
    let linked = |id: Option<ThingId>| links(state, id.as_slice());
    let methods = deed.methods.iter().map(|code| coded(words, huridocs::METHODS, code));
    let methods: Vec<Markup> = methods.collect();
    let rows = [
        row_text(&words.say("events-act"), Some(&deed.kind)),
        deed.code
            .as_deref()
            .and_then(|code| row(&words.say("events-code"), coded(words, huridocs::ACTS, code))),
        row(&words.say("events-victims"), links(state, &deed.victims)),
        row_text(&words.say("events-victims-described"), deed.victims_described.as_deref()),
        row_text(&words.say("events-by-whom"), deed.perpetrators_described.as_deref()),
        row(&words.say("events-perpetrators"), links(state, &deed.perpetrators)),
        deed.involvement.and_then(|how| {
            row(&words.say("events-involvement"), html! { (words.code("involvement", how.code())) })
        }),
        row(&words.say("events-method"), html! { @for method in &methods { div { (method) } } }),
        row(&words.say("events-when"), html! { (words.when(deed.when)) }),
        row_text(&words.say("events-city"), deed.city.as_deref()),
        row_text(&words.say("events-site"), deed.site.as_deref()),
        row(&words.say("events-place"), linked(deed.place)),
        row(&words.say("events-name"), linked(deed.event)),
    ];
    rows.into_iter().flatten().collect()
}

/// A code with its label; a code of a newer list stands alone.
fn coded(words: &Words, list: u8, code: &str) -> Markup {
    let found = huridocs::find(list, code);
    html! {
        @if let Some(code) = found { (label(words, code)) " " span.small.soft { "HURIDOCS " (list) ": " (code.code) } }
        @else { (isolate(code)) }
    }
}

/// Links to things, one on a line; those not here yet are left out.
pub fn links(state: &State, ids: &[ThingId]) -> Markup {
    html! { @for (_, thing) in ids.iter().filter_map(|id| state.find(*id)) { div { (said::link(state, thing)) } } }
}
