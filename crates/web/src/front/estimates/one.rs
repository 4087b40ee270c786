//! One published estimate: one sentence, one picture, who counts, what it takes for granted, what was left out, what speaks
//! against it, how to repeat it.

use super::list::published;
use super::read::{all, definition, first};
use crate::estimated::pictures::{Picture, intervals_figure};
use crate::estimated::{Answered, assumptions, headline, warnings};
use crate::front::frame::Page;
use crate::front::spans::{date, when};
use crate::front::{Answer, Front};
use crate::look::{Head, isolate};
use crate::words::{Lang, Words};
use exchange::edition::Edition;
use exchange::edition::estimate::{Definition, Estimate};
use maud::{Markup, html};

/// The page of the estimate with this id.
pub fn page(front: &Front, lang: Lang, id: &str) -> Answer {
    let Some(edition) = front.published.edition()? else { return Ok(None) };
    let Some(estimate) = find(&edition, id) else { return Ok(None) };
    let page = Page::new(front, lang, format!("/estimates/{id}"));
    Ok(Some(page.with(shown(page.words, &edition, estimate))))
}

/// The estimate with this id.
pub fn find<'a>(edition: &'a Edition, id: &str) -> Option<&'a Estimate> {
    edition.estimates.iter().find(|estimate| estimate.id == id)
}

fn shown(words: &Words, edition: &Edition, estimate: &Estimate) -> Markup {
    let code = words.lang().code();
    let (answered, answers) = (first(estimate), all(estimate));
    let address = format!("/{code}/estimates/{}", estimate.id);
    let files = (&*address, &*format!("{address}/results.csv"));
    let cut_off = date(estimate.cut_off).map_or_else(String::new, |day| words.day(day));
    html! {
        (Head::new(&estimate.name))
        (headline(words, &definition(words, estimate), &answered))
        p { (words.say_with("estimates-as-of", &[("day", cut_off.into())])) " · "
            (words.say_with("estimates-by-method", &[("method", answered.name(words).into())])) }
        p.small { (words.say("estimates-front-rounded")) " " a href={ "/" (code) "/estimates/how" } { (words.say("estimates-how")) } }
        @if Picture::Posterior.is_in(&answered) { (Picture::Posterior.figure(words, &answered, files)) }
        @else { (intervals_figure(words, &answers, files)) }
        section { h2 { (words.say("estimates-front-who")) } (who(words, &estimate.definition)) (lists(words, estimate)) }
        section { h2 { (words.say("estimates-assumptions")) } (assumptions(words, estimate.assumptions.iter().map(String::as_str))) }
        (left_out(words, estimate))
        section { h2 { (words.say("estimates-warnings")) } (warnings(words, &answered.warnings)) }
        @if Picture::Posterior.is_in(&answered) {
            section { h2 { (words.say("estimates-front-methods")) } (intervals_figure(words, &answers, files)) }
        }
        (beside(words, &answered, files))
        (repeat(words, estimate))
        p.soft { (published(words, edition)) }
    }
}

fn who(words: &Words, definition: &Definition) -> Markup {
    let coded = |list: &str, code: &str| {
        if words.has(&format!("{list}-{code}")) { words.code(list, code) } else { code.to_owned() }
    };
    let place =
        definition.place.as_deref().map_or_else(|| html! { (words.say("figures-everywhere")) }, isolate);
    let period = match &definition.period {
        Some(period) => when(words, Some(period)),
        None => words.say("figures-any-time"),
    };
    html! {
        dl.facts {
            div.fact { dt { (words.say("figures-definition-measure")) } dd { (coded("measure", &definition.measure)) } }
            div.fact { dt { (words.say("figures-scope")) } dd { (coded("who", &definition.who)) } }
            div.fact { dt { (words.say("figures-place")) } dd { (place) } }
            div.fact { dt { (words.say("figures-definition-cause")) } dd { (coded("cause", &definition.cause)) } }
            div.fact { dt { (words.say("figures-definition-period")) } dd { (period) } }
            div.fact { dt { (words.say("figures-definition-grade")) } dd { (coded("grade", &definition.grade)) } }
        }
        @if let Some(note) = &definition.note { p { (isolate(note)) } }
    }
}

fn lists(words: &Words, estimate: &Estimate) -> Markup {
    html! {
        h3 { (words.say("estimates-front-lists")) }
        ul.list { @for list in &estimate.lists { li { (isolate(list)) } } }
    }
}

fn left_out(words: &Words, estimate: &Estimate) -> Markup {
    let number = |number: u64| words.number(i64::try_from(number).unwrap_or(i64::MAX));
    let out = &estimate.left_out;
    let said = [
        ("estimates-left-out-nowhere", out.nowhere),
        ("estimates-front-out-unnamed", out.unnamed),
        ("estimates-front-out-unplaced", out.unplaced),
        ("estimates-left-out-pairs", estimate.linkage.open),
    ];
    html! {
        section {
            h2 { (words.say("estimates-left-out")) }
            ul.list {
                @for (key, count) in said {
                    @if let Some(count) = count { li { (words.say_with(key, &[("number", number(count).into())])) } }
                }
                @if !estimate.linkage.compared { li { (words.say("warning-code-never-compared")) } }
            }
            p.small { (words.say("estimates-front-out-few")) }
        }
    }
}

/// The pictures beside the first one.
fn beside(words: &Words, answered: &Answered, files: (&str, &str)) -> Markup {
    html! {
        @for picture in [Picture::Without, Picture::Odds].into_iter().filter(|picture| picture.is_in(answered)) {
            section {
                (picture.figure(words, answered, files))
                p.small { (words.say(&format!("estimates-{}-text", picture.code()))) }
            }
        }
    }
}

fn repeat(words: &Words, estimate: &Estimate) -> Markup {
    html! {
        section {
            h2 { (words.say("estimates-repeat")) }
            p { (words.say("estimates-front-repeat")) }
            pre { code { (estimate.repeat.command) } }
            dl.facts {
                div.fact { dt { (words.say("estimates-repeat-input")) } dd { code.hash { (estimate.repeat.input) } } }
                div.fact { dt { (words.say("estimates-repeat-result")) } dd { code.hash { (estimate.repeat.result) } } }
            }
        }
    }
}
