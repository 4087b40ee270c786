//! The form: what the run is called, who counts, which lists, in which parts, by which methods. It asks for the overlaps,
//! so what was typed stands in the address and is never lost.

use super::plan::{LETTERS, use_field};
use crate::desk::pages::figures::definitions::choices;
use crate::desk::pages::refused;
use crate::desk::{Answer, Visit, typed};
use crate::fields::Fields;
use crate::look::{Area, Choice, Field, Head, breadcrumbs, button, empty, link_button, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::defined::By;
use register::figures::estimates::facts::Method;
use register::{Kind, Refusal, State};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// The form with what was typed; with a refusal it says what to mend.
pub fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let title = words.say("estimates-new");
    let typed = if visit.sent.is_empty() { &visit.asked } else { &visit.sent };
    let body = visit.read(|known| {
        let state = &known.state;
        html! {
            (breadcrumbs(words, &[("/estimates", &words.say("estimates-title"))], &title))
            (Head::new(&title).lead(&words.say("estimates-new-lead")))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            @if state.all_of(Kind::List).is_empty() {
                (empty(&words.say("estimates-no-lists"), &words.say("estimates-no-lists-text"),
                    Some(link_button("/import", &words.say("desk-area-import")))))
            } @else {
                (form(words, state, typed, refusal))
            }
        }
    })?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Figures), &title, body),
        None => visit.page(Some(Area::Figures), &title, body),
    }
}

fn form(words: &Words, state: &State, typed: &Fields, refusal: Option<&Refusal>) -> Markup {
    let number = |name: &'static str, usual: &str| {
        let wrong = matches!(refusal, Some(Refusal::Impossible(field)) if *field == name);
        let text = words.say("estimates-not-a-number");
        Field::number(name, &words.say(&format!("estimates-{name}")))
            .hint(&words.say(&format!("estimates-{name}-hint")))
            .value(typed.given(name).unwrap_or(usual))
            .error(wrong.then_some(&*text))
    };
    html! {
        form.form method="get" action="/estimates/overlaps" {
            (Field::text("name", &words.say("estimates-name")).hint(&words.say("estimates-name-hint")).value(typed.text("name")))
            (definition(words, state, typed))
            (lists(words, state, typed))
            (by(words, typed))
            (methods(words, typed))
            (number("seed", "1"))
            (number("linkages", "0"))
            (button(&words.say("estimates-see-overlaps")))
        }
    }
}

fn definition(words: &Words, state: &State, typed: &Fields) -> Field {
    let choices = choices(words, state).into_iter().map(|(id, title)| Choice::new(&id, &title));
    Field::select("definition", &words.say("estimates-definition"), choices)
        .hint(&words.say("estimates-definition-hint"))
        .value(typed.text("definition"))
}

fn lists(words: &Words, state: &State, typed: &Fields) -> Markup {
    let uses = || {
        let group = |letter: &&str| {
            let text = words.say_with("estimates-use-group", &[("letter", (*letter).into())]);
            Choice::new(letter, &text)
        };
        let own = [
            Choice::new("", &words.say("estimates-use-not")),
            Choice::new("alone", &words.say("estimates-use-alone")),
        ];
        own.into_iter().chain(LETTERS.iter().map(group)).collect::<Vec<_>>()
    };
    html! {
        fieldset.field {
            legend { (words.say("estimates-lists")) }
            span.hint { (words.say("estimates-lists-hint")) }
            @for &list in state.all_of(Kind::List) {
                @let thing = state.thing(list);
                @let name = use_field(thing.id);
                (Field::select(&name, &plain(state.label_of(thing)), uses()).value(typed.text(&name)))
            }
            @let groups_typed = LETTERS.iter().any(|letter| typed.given(&format!("group-{letter}")).is_some());
            details.more open[groups_typed] {
                summary { (words.say("estimates-group-names")) }
                @for letter in LETTERS {
                    @let name = format!("group-{letter}");
                    (Field::text(&name, &words.say_with("estimates-group-name", &[("letter", letter.into())]))
                        .hint(&words.say("estimates-group-name-hint")).value(typed.text(&name)).optional(words))
                }
            }
        }
    }
}

fn by(words: &Words, typed: &Fields) -> Field {
    let none = Choice::new("", &words.say("estimates-by-none"));
    let codes = By::ALL.iter().filter(|by| **by != By::Body).map(|by| by.code());
    Field::select(
        "by",
        &words.say("estimates-by"),
        std::iter::once(none).chain(typed::codes(words, "by", codes)),
    )
    .hint(&words.say("estimates-by-hint"))
    .value(typed.text("by"))
}

fn methods(words: &Words, typed: &Fields) -> Field {
    let chosen: Vec<&str> = typed.all("method").collect();
    let choices = Method::ALL.iter().map(|method| {
        let choice = Choice::new(method.code(), &words.code("method", method.code()));
        let is_chosen = if typed.is_empty() { true } else { chosen.contains(&method.code()) };
        if is_chosen { choice.chosen() } else { choice }
    });
    Field::checks("method", &words.say("estimates-methods"), choices)
        .hint(&words.say("estimates-methods-hint"))
}
