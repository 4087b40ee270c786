//! What people type into forms, read into what the register holds: times with their uncertainty, who says it.
//!
//! Reading refuses only what cannot be read; what may be said is decided in the register.

use crate::fields::Fields;
use crate::look::{Choice, Field, WhenField, plain};
use crate::words::Words;
use jiff::civil::{Date, Time};
use maud::{Markup, html};
use register::provenance::{Credibility, Reliability};
use register::{Basis, Kind, Precision, Provenance, Refusal, State, ThingId, When};

/// The sources offered in a form: the ones entered last.
const OFFERED: usize = 200;

/// A time from its four fields; all empty is a time that nobody knows.
pub fn when(fields: &Fields, name: &str) -> Result<When, Refusal> {
    let part = |part: &str| fields.text(&format!("{name}-{part}")).to_owned();
    let precision = Precision::from_code(&part("precision")).unwrap_or(Precision::Day);
    let from = day(&part("from"))?;
    let until = day(&part("until"))?;
    let Some(from) = from.or(until) else {
        let nothing = matches!(precision, Precision::Unknown | Precision::Day) && part("clock").is_empty();
        return if nothing { Ok(When::UNKNOWN) } else { Err(Refusal::Missing("when")) };
    };
    Ok(match precision {
        Precision::Unknown => When::UNKNOWN,
        Precision::Day => When::day(from),
        Precision::Night => When::night(from),
        Precision::Month => When::month(from),
        Precision::Year => When::year(from),
        Precision::Minute => When::minute(from.to_datetime(clock(&part("clock"))?)),
        Precision::Hour => When::hour(from.to_datetime(clock(&part("clock"))?)),
        Precision::Range => When::range(from, until.unwrap_or(from)),
        Precision::About => until.map_or(When::day(from), |until| When::range(from, until)).about(),
    })
}

/// A day as browsers send it; `None` when empty.
pub fn day(text: &str) -> Result<Option<Date>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Refusal::Impossible("when"))
}

fn clock(text: &str) -> Result<Time, Refusal> {
    if text.is_empty() {
        return Err(Refusal::Missing("when"));
    }
    text.parse().map_err(|_| Refusal::Impossible("when"))
}

/// The four fields of a time with what was typed into them.
pub fn when_field(words: &Words, fields: &Fields, name: &str, label: &str) -> Markup {
    let part = |part: &str| fields.text(&format!("{name}-{part}")).to_owned();
    let typed = ["precision", "from", "until", "clock"].map(part);
    let typed = [&typed[0], &typed[1], &typed[2], &typed[3]].map(String::as_str);
    html! { (WhenField { words, name, label, typed, error: None }) }
}

/// Puts a time into its four fields, to be corrected.
pub fn with_when(fields: &Fields, name: &str, when: When) -> Fields {
    let put = |fields: Fields, part: &str, text: Option<String>| {
        fields.with(&format!("{name}-{part}"), text.as_deref())
    };
    let fields = put(fields.clone(), "precision", Some(when.precision().code().to_owned()));
    let fields = put(fields, "from", when.first_day().map(|day| day.to_string()));
    let spans = matches!(when.precision(), Precision::Range | Precision::About);
    let fields = put(fields, "until", when.last_day().filter(|_| spans).map(|day| day.to_string()));
    let timed = matches!(when.precision(), Precision::Minute | Precision::Hour);
    let start = when.start().filter(|_| timed);
    put(fields, "clock", start.map(|at| format!("{:02}:{:02}", at.hour(), at.minute())))
}

/// Who says it, from the fields of [`provenance_fields`].
pub fn provenance(fields: &Fields) -> Result<Provenance, Refusal> {
    let source = match fields.given("source") {
        Some(text) => Some(ThingId::from_hex(text).ok_or(Refusal::NotThere(Kind::Source))?),
        None => None,
    };
    Ok(Provenance {
        source,
        locator: fields.text("locator").into(),
        basis: Basis::from_code(fields.text("basis")).unwrap_or(Basis::NotStated),
        reliability: Reliability::from_code(fields.text("reliability")),
        credibility: Credibility::from_code(fields.text("credibility")),
        attributed_to: text(fields, "attributed-to"),
        note: text(fields, "remark"),
    })
}

/// Puts who says it into its fields, to be corrected.
pub fn with_provenance(fields: &Fields, by: &Provenance) -> Fields {
    let source = by.source.map(|id| id.to_string());
    let fields = fields.with("source", source.as_deref()).with("locator", Some(&by.locator));
    let fields = fields.with("basis", Some(by.basis.code()));
    let fields = fields.with("reliability", by.reliability.map(Reliability::code));
    let fields = fields.with("credibility", by.credibility.map(Credibility::code));
    fields.with("attributed-to", by.attributed_to.as_deref()).with("remark", by.note.as_deref())
}

/// A text field that may stay empty.
pub fn text(fields: &Fields, name: &str) -> Option<Box<str>> {
    fields.given(name).map(Box::from)
}

/// The choices of a closed list: its name in the words and its codes.
pub fn codes(words: &Words, list: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    codes.into_iter().map(|code| Choice::new(code, &words.code(list, code))).collect()
}

/// Who says it: the source, where in it, on what ground, how far it is trusted.
pub fn provenance_fields(words: &Words, state: &State, typed: &Fields) -> Markup {
    let graded = |list: &str, all: Vec<&'static str>| {
        let none = Choice::new("", &words.say("desk-not-graded"));
        std::iter::once(none).chain(codes(words, list, all)).collect::<Vec<_>>()
    };
    let reliability = graded("reliability", Reliability::ALL.iter().map(|code| code.code()).collect());
    let credibility = graded("credibility", Credibility::ALL.iter().map(|code| code.code()).collect());
    let basis = codes(words, "basis", Basis::ALL.iter().map(|basis| basis.code()));
    let chosen = typed.given("basis").unwrap_or(Basis::NotStated.code());
    html! {
        (Field::select("source", &words.say("desk-source"), sources(words, state, typed.text("source")))
            .hint(&words.say("desk-source-hint")).value(typed.text("source")))
        (Field::text("locator", &words.say("desk-locator")).hint(&words.say("desk-locator-hint"))
            .value(typed.text("locator")).optional(words))
        (Field::select("basis", &words.say("desk-basis"), basis).value(chosen))
        details.more open[typed.given("reliability").or(typed.given("remark")).is_some()] {
            summary { (words.say("desk-grade")) }
            div.stack {
                (Field::select("reliability", &words.say("desk-reliability"), reliability)
                    .value(typed.text("reliability")))
                (Field::select("credibility", &words.say("desk-credibility"), credibility)
                    .value(typed.text("credibility")))
                (Field::text("attributed-to", &words.say("desk-attributed-to"))
                    .value(typed.text("attributed-to")).optional(words))
                (Field::long("remark", &words.say("desk-remark")).value(typed.text("remark")).optional(words))
            }
        }
    }
}

/// The sources to choose from: none, the newest, and the one that is chosen already however old it is.
fn sources(words: &Words, state: &State, chosen: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", &words.say("desk-source-none"))];
    let newest = state.all_of(Kind::Source).iter().rev().take(OFFERED).map(|&number| state.thing(number).id);
    let old = ThingId::from_hex(chosen);
    let mut ids: Vec<ThingId> = newest.collect();
    ids.extend(old.filter(|id| !ids.contains(id)));
    choices.extend(ids.into_iter().filter_map(|id| {
        let account = state.source(id)?;
        let publisher = account.publisher.as_deref().map_or_else(String::new, |name| format!(" — {name}"));
        Some(Choice::new(&id.to_string(), &plain(&format!("{}{publisher}", account.title))))
    }));
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn fields(text: &str) -> Fields {
        Fields::read(text.as_bytes())
    }

    #[test]
    fn a_time_is_read_as_exactly_as_it_was_typed() {
        let read = |text: &str| when(&fields(text), "when");
        assert_eq!(read(""), Ok(When::UNKNOWN));
        assert_eq!(read("when-precision=day&when-from=2022-01-06"), Ok(When::day(date(2022, 1, 6))));
        assert_eq!(read("when-precision=night&when-from=2022-01-05"), Ok(When::night(date(2022, 1, 5))));
        let range = When::range(date(2022, 1, 5), date(2022, 1, 8));
        assert_eq!(read("when-precision=range&when-from=2022-01-08&when-until=2022-01-05"), Ok(range));
        let minute = When::minute(date(2022, 1, 6).at(19, 54, 0, 0));
        assert_eq!(read("when-precision=minute&when-from=2022-01-06&when-clock=19:54"), Ok(minute));
    }

    #[test]
    fn a_time_that_cannot_be_read_is_refused_and_not_guessed() {
        let read = |text: &str| when(&fields(text), "when");
        assert_eq!(read("when-precision=month"), Err(Refusal::Missing("when")));
        assert_eq!(read("when-precision=minute&when-from=2022-01-06"), Err(Refusal::Missing("when")));
        assert_eq!(read("when-from=2022-02-30"), Err(Refusal::Impossible("when")));
        assert_eq!(read("when-from=6.1.2022"), Err(Refusal::Impossible("when")));
        assert_eq!(
            read("when-precision=minute&when-from=2022-01-06&when-clock=29:54"),
            Err(Refusal::Impossible("when"))
        );
    }

    #[test]
    fn what_is_put_into_the_fields_is_read_out_again() {
        let day = date(2022, 1, 31);
        let minute = When::minute(day.at(19, 54, 0, 0));
        let times = [
            When::UNKNOWN,
            When::day(day),
            When::night(day),
            When::month(day),
            When::year(day),
            When::range(day, date(2022, 2, 2)),
            When::month(day).about(),
            minute,
            When::hour(day.at(3, 0, 0, 0)),
        ];
        for time in times {
            assert_eq!(when(&with_when(&Fields::default(), "when", time), "when"), Ok(time), "{time:?}");
        }
        let by = Provenance {
            reliability: Some(Reliability::B),
            credibility: Some(Credibility::Probable),
            attributed_to: Some("Made-up mother".into()),
            note: Some("called twice".into()),
            ..Provenance::from_source(ThingId([7; 16]), "row 3", Basis::Hearsay)
        };
        assert_eq!(provenance(&with_provenance(&Fields::default(), &by)), Ok(by));
    }
}
