//! Our own tallies by place: the regions of January 2022, and what has no place or several.
//!
//! A record counts once, in the region of the status shown on its page; where that says no place, in the region of the
//! acts done to the person, else of their custody. What lies in several regions is counted apart and never guessed.

use super::tallies::{Look, answered, fields, file, file_row, look, table, when_asked};
use crate::desk::pages::download;
use crate::desk::pages::places::region::Regions;
use crate::desk::{Answer, Turned, Visit, typed};
use crate::drawing::Region;
use crate::look::{Choice, Field, Head, breadcrumbs, filters};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::views::{Tally, least_count};
use register::people::facts::{PersonClaim, Role, Status};
use register::people::views::{AsOf, shown_status};
use register::state::Thing;
use register::{Claim, Kind, State, ThingId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where a record counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Where {
    In(Region),
    Several,
    NotSaid,
}

/// Who is counted: everybody, those in a status, or those in a role.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Everybody,
    Status(Status),
    Role(Role),
}

impl Who {
    fn asked(code: &str) -> Who {
        let status = code.strip_prefix("status-").and_then(Status::from_code).map(Who::Status);
        let role = || code.strip_prefix("role-").and_then(Role::from_code).map(Who::Role);
        status.or_else(role).unwrap_or(Who::Everybody)
    }

    fn words(self, words: &Words) -> String {
        match self {
            Who::Everybody => words.say("desk-everybody"),
            Who::Status(status) => words.code("status", status.code()),
            Who::Role(role) => words.code("role", role.code()),
        }
    }
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let (title, tallies) = (words.say("figures-by-place"), words.say("figures-tallies-title"));
    let look = look(words, &visit.asked);
    let steps = [("/figures", words.say("figures-title")), ("/tallies", tallies)];
    let steps = steps.each_ref().map(|(address, text)| (*address, text.as_str()));
    let body = visit.read(|known| {
        html! {
            (breadcrumbs(words, &steps, &title))
            (Head::new(&title).lead(&words.say("figures-by-place-text")))
            (filters(words, "/tallies/places", html! { (who(visit)) (fields(words, &visit.asked)) }))
            (when_asked(words, look.as_ref(), |look| counted(visit, &known.state, look)))
        }
    })?;
    answered(visit, look.as_ref(), (&title, body))
}

fn who(visit: &Visit) -> Markup {
    let words = visit.words;
    let coded = |list: &str, codes: Vec<&'static str>| {
        let choices = typed::codes(words, list, codes.iter().copied()).into_iter().zip(codes);
        choices
            .map(|(_, code)| Choice::new(&format!("{list}-{code}"), &words.code(list, code)))
            .collect::<Vec<_>>()
    };
    let statuses = coded("status", Status::ALL.iter().map(|status| status.code()).collect());
    let roles = coded("role", Role::ALL.iter().map(|role| role.code()).collect());
    let everybody = Choice::new("", &words.say("desk-everybody"));
    let choices = std::iter::once(everybody).chain(statuses).chain(roles);
    html! {
        (Field::select("who", &words.say("figures-counted"), choices).value(visit.asked.text("who")))
    }
}

fn counted(visit: &Visit, state: &State, look: &Look) -> Markup {
    let (words, who) = (visit.words, Who::asked(visit.asked.text("who")));
    let rows = rows(words, &tallies(state, who, look.as_of));
    html! {
        section {
            h2 { (who.words(words)) }
            p.soft { (look.words) }
            (table(words, &words.say("figures-by-place"), rows))
            (download::links(visit))
        }
    }
}

/// The table as a file.
pub fn download(visit: &Visit) -> Answer {
    let (words, who) = (visit.words, Who::asked(visit.asked.text("who")));
    let look = look(words, &visit.asked).ok_or(Turned::NotThere)?;
    let tallies = visit.read(|known| tallies(&known.state, who, look.as_of))?;
    let mut file = file("tallies-by-place", words);
    for (place, tally) in rows(words, &tallies) {
        file_row(&mut file, (&look.words, &place), tally);
    }
    file.answer(visit)
}

/// The regions with the most first, then several, then none.
fn rows(words: &Words, tallies: &BTreeMap<Where, Tally>) -> Vec<(String, Tally)> {
    let mut rows: Vec<_> = tallies.iter().collect();
    let size = |tally: &Tally| tally.named + tally.unnamed + tally.groups;
    rows.sort_by_key(|(place, tally)| {
        (!matches!(place, Where::In(_)), std::cmp::Reverse(size(tally)), **place)
    });
    let name = |place: Where| match place {
        Where::In(region) => region.name(words),
        Where::Several => words.say("figures-several-places"),
        Where::NotSaid => words.say("figures-no-place"),
    };
    rows.into_iter().map(|(place, tally)| (name(*place), *tally)).collect()
}

fn tallies(state: &State, who: Who, as_of: AsOf) -> BTreeMap<Where, Tally> {
    let counting =
        Counting { state, as_of, regions: Regions::of(state), deeds: regions_of_victims(state, as_of) };
    let mut tallies: BTreeMap<Where, Tally> = BTreeMap::new();
    for (_, thing) in state.things() {
        let Some(kind) = thing.kind().filter(|kind| kind.is_record()) else { continue };
        if let Some(place) = counting.place_of(thing, who) {
            let size = if kind == Kind::Group { least_count(state, thing, as_of.known) } else { 0 };
            tallies.entry(place).or_default().add(kind, size);
        }
    }
    tallies
}

struct Counting<'a> {
    state: &'a State,
    as_of: AsOf,
    regions: Regions<'a>,
    deeds: HashMap<ThingId, BTreeSet<Region>>,
}

/// The regions of the acts done to each victim.
fn regions_of_victims(state: &State, as_of: AsOf) -> HashMap<ThingId, BTreeSet<Region>> {
    let regions = Regions::of(state);
    let mut found: HashMap<ThingId, BTreeSet<Region>> = HashMap::new();
    for &number in state.all_of(Kind::Deed) {
        let Some(deed) = state.deed_account(state.thing(number), as_of.known) else { continue };
        let Some(region) = regions.of_deed(deed) else { continue };
        for victim in &deed.victims {
            found.entry(*victim).or_default().insert(region);
        }
    }
    found
}

impl Counting<'_> {
    /// Where a record counts; `None` for one that is not counted.
    fn place_of(&self, thing: &Thing, who: Who) -> Option<Where> {
        let (mut is_known, mut has_role, mut custody) = (false, false, BTreeSet::new());
        for claim in self.state.current(thing, self.as_of.known) {
            is_known = true;
            match &claim.claim {
                Claim::Person(PersonClaim::Role(role)) => has_role |= who == Who::Role(*role),
                Claim::Person(PersonClaim::Custody(step)) => {
                    let ours = step.place_id.and_then(|place| self.regions.of_known(place));
                    custody.extend(ours.or_else(|| self.regions.of_text(&step.place)));
                }
                _ => {}
            }
        }
        let shown = shown_status(self.state, thing, self.as_of).map(|shown| shown.note);
        let counts = match who {
            Who::Everybody => is_known,
            Who::Status(status) => shown.is_some_and(|note| note.status == status),
            Who::Role(_) => has_role,
        };
        let of_status = shown.and_then(|note| self.regions.of_text(note.place.as_deref()?));
        let place = of_status.map(Where::In).or_else(|| self.deeds.get(&thing.id).and_then(only));
        counts.then(|| place.or_else(|| only(&custody)).unwrap_or(Where::NotSaid))
    }
}

fn only(regions: &BTreeSet<Region>) -> Option<Where> {
    let first = regions.first()?;
    Some(if regions.len() == 1 { Where::In(*first) } else { Where::Several })
}
