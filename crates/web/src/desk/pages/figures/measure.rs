//! Rival claims of one measure over time, each group that may be compared by itself, our own count beside them.

use super::definitions::called;
use super::{chart, ledger, stated};
use crate::desk::pages::download;
use crate::desk::{Answer, Visit};
use crate::drawing::Width;
use crate::fields::Fields;
use crate::look::{Area, Column, Figure, Head, Notice, Table, Tally, breadcrumbs, empty, plain};
use crate::words::Words;
use jiff::civil::Date;
use maud::{Markup, html};
use register::State;
use register::figures::claims::{Claimed, Difference, Group, claimed, counts_deaths, differences, groups};
use register::figures::counts::tallies;
use register::figures::views;
use register::people::facts::Role;
use register::people::views::AsOf;

/// Which claims are asked for.
pub struct Asked {
    measure: String,
}

impl Asked {
    /// From the path or, for pictures and files, from the question.
    pub fn of(visit: &Visit) -> Asked {
        let path = visit.part("name");
        let measure = if path.is_empty() { visit.asked.given("measure").unwrap_or("killed") } else { path };
        Asked { measure: measure.to_owned() }
    }

    fn counts_deaths(&self) -> bool {
        self.measure.eq_ignore_ascii_case("killed")
    }

    /// What the page is called.
    pub fn title(&self, words: &Words) -> String {
        if self.counts_deaths() { words.say("figures-killed-title") } else { self.measure.clone() }
    }

    fn query(&self) -> String {
        Fields::default().with("measure", Some(&self.measure)).as_query()
    }
}

/// The claims asked for and those that somebody tied to them, put together where they may be compared.
pub fn groups_of<'a>(state: &'a State, asked: &Asked) -> Vec<Group<'a>> {
    let all = claimed(state);
    let fits = |claim: &Claimed<'_>| {
        let same = claim.account.measure.to_lowercase() == asked.measure.to_lowercase();
        same || (asked.counts_deaths() && counts_deaths(claim.account))
    };
    let own: Vec<_> = all.iter().filter(|claim| fits(claim)).map(|claim| claim.id).collect();
    let tied =
        |claim: &Claimed<'_>| state.figure_links(claim.id).iter().any(|(other, _)| own.contains(other));
    let chosen =
        all.iter().filter(|claim| own.contains(&claim.id) || (!asked.counts_deaths() && tied(claim)));
    let mut groups = groups(state, chosen.cloned().collect());
    // What is asked for comes first, then what counts people, then the rest.
    groups.sort_by_key(|group| {
        let is_own = group.claims.iter().any(|claim| own.contains(&claim.id));
        let people = group.claims.iter().any(|claim| claim.account.unit.as_deref() == Some("people"));
        (!is_own, !people, std::cmp::Reverse((group.claims.len(), group.largest())))
    });
    groups
}

/// The page of those killed.
pub fn killed(visit: &Visit) -> Answer {
    page(visit)
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let asked = Asked::of(visit);
    let title = asked.title(words);
    let body = visit.read(|known| {
        let groups = groups_of(&known.state, &asked);
        html! {
            (breadcrumbs(words, &[("/figures", &words.say("figures-title"))], &title))
            (Head::of(&title).lead(&words.say("figures-rival-lead")))
            @if groups.is_empty() {
                (empty(&words.say("figures-none"), &words.say("figures-none-text"), None))
            } @else {
                (figure(words, &known.state, (&asked, &groups)))
                @if asked.counts_deaths() { (ours(visit, &known.state)) }
                (details(words, &known.state, &groups))
            }
        }
    })?;
    visit.page(Some(Area::Figures), &title, body)
}

fn figure(words: &Words, state: &State, (asked, groups): (&Asked, &[Group<'_>])) -> Markup {
    let query = asked.query();
    let drawing = chart::drawn(words, state, (&asked.title(words), groups), Width::Desk);
    let [wide, phone, svg, csv] = ["chart.png", "chart-phone.png", "chart.svg", "chart.csv"]
        .map(|file| format!("/figures/{file}{query}"));
    let warning = (groups.len() > 1).then(|| words.say("figures-not-comparable"));
    let alt = words.say_with(
        "figures-chart-alt",
        &[("measure", plain(&asked.title(words)).into()), ("count", groups.len().into())],
    );
    let figure = Figure {
        words,
        title: &words.say("figures-rival"),
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &alt,
        warning: warning.as_deref(),
        table: short_table(words, groups),
        svg: &svg,
        csv: &csv,
    };
    html! { (figure) p.downloads { (download::others(words, "/figures/chart", &query)) } }
}

/// The chart in a few lines: what is counted, and each number with its claimant.
fn short_table(words: &Words, groups: &[Group<'_>]) -> Markup {
    html! {
        @for group in groups {
            p { strong { (crate::look::isolate(&chart::title(group))) } }
            ul {
                @for claim in &group.claims {
                    li { (stated(claim.account).text(words)) " — " (super::claimant(words, claim.account)) ", " (words.when(claim.account.as_of)) }
                }
            }
        }
    }
}

/// Every group with its claims, what differs in it, and why it stands apart from the first.
fn details(words: &Words, state: &State, groups: &[Group<'_>]) -> Markup {
    let (first, days) = (groups.first(), chart::days_of(groups));
    html! {
        @for (at, group) in groups.iter().enumerate() {
            section {
                h2 { (crate::look::isolate(&chart::title(group))) }
                @if at > 0 { (apart(words, first, group)) }
                @for difference in &group.differs { (Notice::warning(&words.say(&format!("figures-differs-{}", difference.code())))) }
                (ledger::table(words, state, &chart::title(group), &group.claims))
                (beside(words, state, (group, &days)))
            }
        }
    }
}

/// Our own tally beside a group, with its definition and the days it is as of.
fn beside(words: &Words, state: &State, (group, days): (&Group<'_>, &[Date])) -> Markup {
    let ours = chart::ours(state, group, days);
    let found = ours.as_ref().and_then(|ours| Some((ours, ours.definition.find(state)?)));
    let Some((ours, definition)) = found else { return html! {} };
    let columns = [Column::text(&words.say("figures-as-of")), Column::number(&words.say("figures-named"))];
    let rows = ours.steps.iter().map(|(day, count)| {
        let count = words.number(i64::try_from(*count).unwrap_or(i64::MAX));
        vec![html! { (words.day(*day)) }, html! { (count) }]
    });
    html! {
        h3 { (words.say("figures-ours-beside")) }
        p.small {
            a href={ "/definitions/" (ours.definition) } { (called(words, ours.definition, &definition)) }
            ". " (words.say("figures-ours-beside-text"))
        }
        (Table::new(&words.say("figures-ours-beside"), columns).grid().rows(rows))
    }
}

fn apart(words: &Words, first: Option<&Group<'_>>, group: &Group<'_>) -> Markup {
    let one = first.and_then(|first| first.claims.first()).zip(group.claims.first());
    let why: Vec<Difference> =
        one.map_or_else(Vec::new, |(one, other)| differences(one.account, other.account));
    html! {
        @if !why.is_empty() {
            p.soft {
                (words.say("figures-apart")) " "
                @for (at, difference) in why.iter().enumerate() {
                    @if at > 0 { ", " }
                    (words.say(&format!("figures-other-{}", difference.code())))
                }
                "."
            }
        }
    }
}

/// Our own count of the killed: three numbers that are never added.
fn ours(visit: &Visit, state: &State) -> Markup {
    let words = visit.words;
    let tally = tallies(state, AsOf::NOW).role(Role::Killed);
    let as_of = words.say("desk-as-of-today");
    html! {
        section {
            h2 { (words.say("figures-ours")) }
            p.soft { (words.say("figures-ours-text")) " " (words.say("figures-ours-killed")) }
            (cards(words, tally, &as_of))
            p { a href="/tallies" { (words.say("figures-tallies-link")) } }
        }
    }
}

/// A tally as three numbers beside each other.
pub fn cards(words: &Words, tally: views::Tally, as_of: &str) -> Markup {
    let count = |number: usize| words.number(i64::try_from(number).unwrap_or(i64::MAX));
    let in_groups = words.number(i64::try_from(tally.in_groups).unwrap_or(i64::MAX));
    let groups = words.say_with("figures-groups-definition", &[("count", tally.groups.into())]);
    html! {
        div.tallies {
            (Tally { number: &count(tally.named), label: &words.say("figures-named"),
                definition: &words.say("figures-named-definition"), as_of })
            (Tally { number: &count(tally.unnamed), label: &words.say("figures-unnamed"),
                definition: &words.say("figures-unnamed-definition"), as_of })
            (Tally { number: &in_groups, label: &words.say("figures-in-groups"), definition: &groups, as_of })
        }
        p.small { (words.say("figures-never-added")) }
    }
}
