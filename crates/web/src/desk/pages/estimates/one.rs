//! A run: the sentence to quote or why there is none, what speaks against it, what each method says, what was left out, how
//! to repeat it. The run that is not kept yet is shown the same way, under `/estimates/now`.

mod beside;

use super::list::{FIRST, is_kept, keep};
use super::overlaps;
use super::shown::{all_together, answered, definition, overlaps as overlapping, part_name};
use crate::desk::pages::{download, refused};
use crate::desk::{Answer, Turned, Visit, routes, said};
use crate::estimated::pictures::{Picture, intervals_figure};
use crate::estimated::{ASSUMPTIONS, Answered, assumptions, headline, methods_table, refusal, warnings};
use crate::look::{
    Area, Field, Head, Notice, breadcrumbs, grave_button, isolate, link_button, quiet_link_button,
};
use crate::words::Words;
use maud::{Markup, html};
use office::estimates::Stage;
use register::figures::estimates::facts::{KeptRun, Method};
use register::figures::estimates::rules::{Reason, against, against_run};
use register::figures::estimates::state::Run;
use register::{Refusal, State, ThingId};
use std::sync::Arc;

/// The name of the run that is not kept yet, in addresses.
pub const NOW: &str = "now";

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// The run that the address names: a kept one, or the one that has just been finished.
pub fn asked(visit: &Visit) -> Result<(Option<ThingId>, Arc<KeptRun>), Turned> {
    if visit.part("id") == NOW {
        let job = visit.desk.office.estimate_job().filter(|job| job.stage == Stage::Done);
        return Ok((None, job.ok_or(Turned::NotThere)?.run));
    }
    let id = visit.thing()?;
    let found = visit.read(|known| known.state.estimates().find(id).map(|run| Arc::new(run.run.clone())))?;
    Ok((Some(id), found.ok_or(Turned::NotThere)?))
}

/// The page, with what was refused.
pub fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let (id, run) = asked(visit)?;
    let title = words.say("estimates-title");
    let body = visit.read(|known| {
        let state = &known.state;
        let kept = id.and_then(|id| state.estimates().find(id));
        html! {
            (breadcrumbs(words, &[("/estimates", &title)], &run.plan.name))
            (Head::new(&run.plan.name))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            (standing(visit, state, kept))
            (whole(words, state, (kept, &run)))
            @if let Some(kept) = kept { (may_do(visit, state, kept)) }
        }
    })?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Figures), &run.plan.name, body),
        None => visit.page(Some(Area::Figures), &run.plan.name, body),
    }
}

/// Who kept it and when, or the button that keeps it.
fn standing(visit: &Visit, state: &State, kept: Option<&Run>) -> Markup {
    let words = visit.words;
    let Some(run) = kept else {
        let job = visit.desk.office.estimate_job();
        let is_old = job.is_some_and(|job| is_kept(state, &job));
        return html! { @if !is_old { (Notice::info(&words.say("estimates-done"))) (keep(visit)) } };
    };
    let by = |key: &str, stamp: register::Stamp| {
        let told = [
            ("member", said::member_name(state, stamp.member).to_owned().into()),
            ("when", words.moment(stamp.milliseconds()).into()),
        ];
        isolate(&words.say_with(key, &told))
    };
    html! {
        p.small.soft { (by("estimates-kept-by", run.kept)) }
        @if let Some((stamp, reason)) = &run.withdrawn {
            (Notice::warning(&words.say("estimates-withdrawn")).body(html! {
                p { (by("estimates-withdrawn-by", *stamp)) ": " (isolate(reason)) }
            }))
        }
    }
}

/// What keeps a method's figure from the public.
fn reasons(state: &State, (kept, run): (Option<&Run>, &KeptRun), method: Method) -> Vec<Reason> {
    kept.map_or_else(|| against_run(run, method), |kept| against(state, kept.id, method))
}

/// Everything that is shown of the run itself.
fn whole(words: &Words, state: &State, (kept, run): (Option<&Run>, &KeptRun)) -> Markup {
    let answers = all_together(words, run);
    let first = FIRST.into_iter().find(|method| reasons(state, (kept, run), *method).is_empty());
    let of = |method: Method| answers.iter().find(|answered| answered.method == method.code());
    let said_first = first.and_then(of);
    let called = definition(words, state, &run.plan);
    let address = format!("/estimates/{}", kept.map_or(NOW.to_owned(), |kept| kept.id.to_string()));
    let files = (&*address, &*format!("{address}/results.csv"));
    html! {
        @match said_first {
            Some(answered) => {
                (headline(words, &called, answered))
                p.soft { (beside::as_of(words, run)) " · " (words.say_with("estimates-by-method", &[("method", answered.name(words).into())])) }
            }
            None => {
                (refusal(words, &called, run.input.documented() as f64))
                p.soft { (beside::as_of(words, run)) }
                (why_none(words, state, (kept, run)))
            }
        }
        section {
            h2 { (words.say("estimates-warnings")) }
            (warnings(words, said_first.map_or_else(|| all_of(&answers), |answered| answered.warnings.iter().collect())))
        }
        section {
            h2 { (words.say("estimates-results")) }
            (intervals_figure(words, &answers, files))
            (methods_table(words, &words.say("estimates-results"), &answers))
            p.downloads { (download::others(words, &format!("{address}/results"), "")) }
        }
        @for answered in &answers { (pictures(words, answered, (said_first, files))) }
        (parts(words, run))
        (beside::priors(words, run))
        section {
            h2 { (words.say("estimates-overlaps")) }
            (overlaps::figure(words, &overlapping(&run.plan, &run.input), (&run.input, &format!("{address}/overlaps"), "")))
            (overlaps::lists(words, &run.plan, &run.input))
        }
        (beside::left_out(words, run))
        section { h2 { (words.say("estimates-assumptions")) } (assumptions(words, ASSUMPTIONS)) }
        @if let Some(kept) = kept { (beside::compared(words, state, kept)) }
        (beside::repeat(words, run, &address))
    }
}

fn all_of(answers: &[Answered]) -> Vec<&crate::estimated::warned::Warned> {
    answers.iter().flat_map(|answered| &answered.warnings).collect()
}

/// Every reason that keeps every method from being said, each with the methods that it is about.
fn why_none(words: &Words, state: &State, of: (Option<&Run>, &KeptRun)) -> Markup {
    let mut by_reason: Vec<(Reason, Vec<String>)> = Vec::new();
    for method in FIRST.into_iter().filter(|method| of.1.plan.methods.contains(method)) {
        for reason in reasons(state, of, method) {
            let name = words.code("method", method.code());
            match by_reason.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, methods)) => methods.push(name),
                None => by_reason.push((reason, vec![name])),
            }
        }
    }
    html! {
        (Notice::refused(&words.say("estimates-forbidden")).next(words.say("estimates-forbidden-text")).body(html! {
            ul.list {
                @for (reason, methods) in &by_reason {
                    li { (words.code("reason", reason.code())) " (" (methods.join(", ")) ")" }
                }
            }
        }))
    }
}

/// The pictures of one method: open for the one that is said first, else behind its name.
fn pictures(
    words: &Words,
    answered: &Answered,
    (said_first, files): (Option<&Answered>, (&str, &str)),
) -> Markup {
    let shown: Vec<Picture> = Picture::ALL.into_iter().filter(|picture| picture.is_in(answered)).collect();
    let body = html! {
        @for picture in &shown {
            (picture.figure(words, answered, files))
            @if *picture == Picture::Without { p.small { (words.say("estimates-without-text")) } }
            @if *picture == Picture::Odds { p.small { (words.say("estimates-odds-text")) } }
        }
    };
    html! {
        @if !shown.is_empty() {
            @if said_first == Some(answered) { section { h2 { (answered.name(words)) } (body) } } @else {
                details.more { summary { (answered.name(words)) } (body) (warnings(words, &answered.warnings)) }
            }
        }
    }
}

/// Part by part: a table for each.
fn parts(words: &Words, run: &KeptRun) -> Markup {
    let of = |part: &str| -> Vec<Answered> {
        let answers = run.answers.iter().filter(|answer| answer.part.as_deref() == Some(part));
        answers.map(|answer| answered(words, &run.plan, answer)).collect()
    };
    html! {
        @if run.plan.by.is_some() {
            section {
                h2 { (words.say("estimates-in-parts")) }
                p.soft { (words.say("estimates-parts-note")) }
                @for part in &run.input.parts {
                    @let name = part_name(words, run.plan.by, &part.part);
                    @let answers = of(&part.part);
                    details.more {
                        summary { (isolate(&name)) " · " (words.say("estimates-documented")) ": " (words.number(i64::try_from(part.documented()).unwrap_or(i64::MAX))) }
                        (methods_table(words, &name, &answers))
                        (warnings(words, answers.iter().flat_map(|answered| &answered.warnings)))
                    }
                }
            }
        }
    }
}

/// Proposing it, and taking it back.
fn may_do(visit: &Visit, state: &State, run: &Run) -> Markup {
    let words = visit.words;
    let may = |path: &str| visit.role.is_some_and(|role| routes::lets_in(role, path));
    let is_offered = FIRST.into_iter().any(|method| against(state, run.id, method).is_empty());
    let address = format!("/estimates/{}/withdraw", run.id);
    html! {
        @if is_offered && may("/publishing/new") {
            section {
                h2 { (words.say("estimates-propose")) }
                p { (words.say("estimates-propose-text")) }
                p { (link_button(&format!("/publishing/new?estimate={}", run.id), &words.say("estimates-propose"))) }
            }
        }
        @if run.withdrawn.is_none() && may("/estimates/new") {
            details.more {
                summary { (words.say("estimates-withdraw")) }
                form.form method="post" action=(address) {
                    (visit.hidden())
                    (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                        .value(visit.sent.text("reason")))
                    (grave_button(&words.say("estimates-withdraw")))
                }
            }
        }
        p { (quiet_link_button("/estimates/how", &words.say("estimates-how"))) }
    }
}
