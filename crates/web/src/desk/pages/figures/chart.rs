//! The chart of rival claims of a measure: a panel for each group that may be compared, never one axis for all.

use super::ledger::{columns, record};
use super::mapped::definition_of;
use super::measure::{Asked, groups_of};
use super::stated;
use crate::desk::pages::download::Download;
use crate::desk::{Answer, Visit, answer};
use crate::drawing::{ClaimedNumber, Drawing, OwnTally, Width, claims_chart};
use crate::look::plain;
use crate::words::Words;
use jiff::civil::Date;
use register::KnownBy;
use register::State;
use register::figures::claims::{Claimed, Group};
use register::figures::defined::{counted, tally_of};
use register::figures::definitions::facts::{DefinitionName, Grade};
use register::figures::definitions::nearest::Differs;
use register::people::views::AsOf;

/// So many panels are drawn; the table under the chart holds the rest.
const PANELS: usize = 8;

/// What a group counts, of whom, where: the title of its panel.
pub fn title(group: &Group<'_>) -> String {
    let distinct = |of: fn(&Claimed<'_>) -> Option<String>| {
        let mut texts: Vec<String> = Vec::new();
        for text in group.claims.iter().filter_map(of) {
            if !texts.iter().any(|other| other.to_lowercase() == text.to_lowercase()) {
                texts.push(text);
            }
        }
        texts.join(" / ")
    };
    let parts = [
        distinct(|claim| Some(claim.account.measure.to_string())),
        distinct(|claim| claim.account.scope.as_deref().map(str::to_owned)),
        distinct(|claim| claim.account.place.as_deref().map(str::to_owned)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    plain(&parts.join(" · "))
}

/// The claims as numbers of a chart; those without a number are left to the table.
fn numbers(words: &Words, group: &Group<'_>) -> Vec<ClaimedNumber> {
    let measure = title(group);
    let number = |claim: &Claimed<'_>| {
        let account = claim.account;
        Some(ClaimedNumber {
            measure: measure.clone(),
            claimant: plain(account.claimant.as_deref().unwrap_or(&words.say("figures-not-attributed"))),
            days: account.as_of.first_day().zip(account.as_of.last_day()),
            amount: stated(account).amount()?,
        })
    };
    group.claims.iter().filter_map(number).collect()
}

/// Our own tally beside a group: its definition, and how many named people it counts as of each day that is claimed for.
pub struct Ours {
    /// The definition by which every claim of the group counts.
    pub definition: DefinitionName,
    /// From each day on, how many, as the sources had said by its end.
    pub steps: Vec<(Date, u64)>,
}

/// The days that these groups are claimed for.
pub fn days_of(groups: &[Group<'_>]) -> Vec<Date> {
    let claims = groups.iter().flat_map(|group| &group.claims);
    let mut days: Vec<Date> = claims.filter_map(|claim| claim.account.as_of.last_day()).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Ours beside a group, from its first day on; `None` when its claims count by no definition of ours or by different
/// ones, or none of them counts quite the same: what must not be compared never stands on one axis.
pub fn ours(state: &State, group: &Group<'_>, days: &[Date]) -> Option<Ours> {
    let found: Option<Vec<_>> = group.claims.iter().map(|claim| definition_of(state, claim)).collect();
    let found = found?;
    let name = found.first()?.0;
    let slight = |differs: &Differs| matches!(differs, Differs::Grade | Differs::Narrower);
    let all_near = found.iter().all(|(other, differs)| *other == name && differs.iter().all(slight));
    if !all_near || !found.iter().any(|(_, differs)| differs.is_empty()) {
        return None;
    }
    let definition = name.find(state)?;
    let first = days_of(std::slice::from_ref(group)).first().copied()?;
    let count = |day: &Date| {
        let people = counted(state, &definition, AsOf { known: KnownBy::published_by(*day), on: Some(*day) });
        (*day, tally_of(&people).named.at_least(Grade::Reported))
    };
    Some(Ours { definition: name, steps: days.iter().filter(|day| **day >= first).map(count).collect() })
}

/// Draws the groups, with our own tally beside those that count as one of our definitions does.
pub fn drawn(words: &Words, state: &State, (heading, groups): (&str, &[Group<'_>]), width: Width) -> Drawing {
    let drawn = groups.get(..PANELS).unwrap_or(groups);
    let claims: Vec<_> = drawn.iter().flat_map(|group| numbers(words, group)).collect();
    let days = days_of(drawn);
    let own = drawn.iter().filter_map(|group| {
        let steps =
            ours(state, group, &days)?.steps.into_iter().map(|(day, count)| (day, count as f64)).collect();
        Some(OwnTally { measure: title(group), steps })
    });
    claims_chart(words, heading, &claims, &own.collect::<Vec<_>>(), width)
}

/// The chart as a picture, or as a drawing to be saved.
pub fn chart(visit: &Visit) -> Answer {
    let asked = Asked::of(visit);
    answer::drawing(visit, |width| {
        visit.read(|known| {
            let groups = groups_of(&known.state, &asked);
            drawn(visit.words, &known.state, (&asked.title(visit.words), &groups), width)
        })
    })
}

/// The claims of the chart as a file.
pub fn rows(visit: &Visit) -> Answer {
    let asked = Asked::of(visit);
    let mut sheet = Download::new("claims", columns(visit.words));
    visit.read(|known| {
        for claim in groups_of(&known.state, &asked).iter().flat_map(|group| &group.claims) {
            sheet.cells(record(visit.words, &known.state, claim).into());
        }
    })?;
    sheet.answer(visit)
}
