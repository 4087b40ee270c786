//! People by what is typed of a name, in any script, with slips, in part: the index finds them, the comparison of names puts
//! the likeliest first.
//!
//! Every search box for a person asks here, so that all of them find the same.

use super::{People, PeoplePage, PeopleQuery, cut_out};
use names::index::{Found, Typed};
use names::{Frequencies, Rank};
use register::claim::Claim;
use register::people::facts::PersonClaim;
use register::state::{KnownBy, State, ThingNo};
use std::collections::HashSet;

/// The most names a search looks at before it says that there are more.
const MOST_HITS: usize = 1_000;
/// So many of them are compared with what was typed; whoever types so little that more fit gets the rest as it was entered.
const COMPARED: usize = 250;

impl People {
    /// Records whose names fit these words, the likeliest first.
    pub fn named(&self, state: &State, text: &str, most: usize) -> Vec<ThingNo> {
        let found = self.names.search(text, most);
        self.likeliest_first(state, &found, text)
    }

    /// How common the words of these names are in the register.
    pub fn shares_of<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Frequencies {
        self.names.shares_of(names)
    }

    pub(super) fn search(
        &self,
        state: &State,
        query: &PeopleQuery,
        (first, count): (usize, usize),
    ) -> PeoplePage {
        let found = self.names.search(&query.text, MOST_HITS);
        let named = self.likeliest_first(state, &found, &query.text);
        // A person is found by every name that any of their records has, and listed once.
        let mut seen = HashSet::new();
        let stands = |record: ThingNo| if query.by_record() { record } else { state.head_of(record) };
        let all = query.called.iter().copied().chain(named);
        let people = all.map(stands).filter(|record| seen.insert(*record));
        let rows = people.filter_map(|record| self.row(record));
        let mut page = cut_out(rows, query, first, count);
        page.cut = found.cut;
        page
    }

    fn likeliest_first(&self, state: &State, found: &Found, text: &str) -> Vec<ThingNo> {
        let typed = self.names.typed(text);
        let (compared, rest) = found.hits.split_at(found.hits.len().min(COMPARED));
        let fit = |&(record, rank): &(ThingNo, Rank)| Some((fit(state, &typed, (record, rank))?, record));
        let mut likely: Vec<(f32, ThingNo)> = compared.iter().filter_map(fit).collect();
        likely.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let rest = rest.iter().filter(|(_, rank)| !matches!(rank, Rank::Part(_)));
        likely.into_iter().map(|(_, record)| record).chain(rest.map(|(record, _)| *record)).collect()
    }
}

/// How well the name that fits best does.
fn fit(state: &State, typed: &Typed, (record, rank): (ThingNo, Rank)) -> Option<f32> {
    names_of(state, record).filter_map(|name| typed.fit(rank, name)).max_by(f32::total_cmp)
}

/// Every name of a record that counts, and what an unnamed one is described as.
pub(super) fn names_of(state: &State, record: ThingNo) -> impl Iterator<Item = &str> {
    state.current(state.thing(record), KnownBy::Now).filter_map(|claim| match &claim.claim {
        Claim::Person(PersonClaim::Name(_, text) | PersonClaim::Description(text)) => Some(&**text),
        _ => None,
    })
}
