//! The list of people in memory: one small row a record, and every name by its search key.
//!
//! It is derived from the state and never saved; it is kept up with every act.

mod search;

use names::index::NameIndex;
use register::claim::Kind;
use register::people::facts::{Role, Status, Verification};
use register::people::views::role_bit;
use register::state::{State, Thing, ThingNo};
use search::names_of;
use std::sync::OnceLock;

/// How a list of people is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What was entered last comes first.
    #[default]
    Newest,
    /// By name.
    Name,
    /// By status, then by name.
    Status,
}

/// Which people to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleQuery {
    /// Words of a name, in any script; empty for everybody.
    pub text: String,
    /// Whose phone number was typed (`Office::people_by_phone`): they come before those whose name it may be.
    pub called: Vec<ThingNo>,
    /// Named, unnamed or groups.
    pub kind: Option<Kind>,
    /// The status shown.
    pub status: Option<Status>,
    /// A role.
    pub role: Option<Role>,
    /// How far the record has been checked.
    pub verification: Option<Verification>,
    /// The list the record stands on.
    pub list: Option<ThingNo>,
    /// Only records whose sources contradict each other.
    pub contradicted: bool,
    /// Records that were withdrawn or undone too.
    pub withdrawn: bool,
    /// Every record by itself, though another one stands for its person.
    pub records: bool,
    /// In which order; a search by name has its own.
    pub order: Order,
}

impl PeopleQuery {
    /// A list shows its own rows, whoever stands for their people.
    fn by_record(&self) -> bool {
        self.records || self.list.is_some()
    }
}

/// A part of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeoplePage {
    /// The records of this page.
    pub records: Vec<ThingNo>,
    /// How many there are in all.
    pub total: usize,
    /// True when there may be more than `total`.
    pub cut: bool,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    record: ThingNo,
    /// When it was entered: what came in one act is listed in its own order.
    entered: u64,
    list: Option<ThingNo>,
    kind: Kind,
    status: Option<Status>,
    verification: Option<Verification>,
    roles: u64,
    withdrawn: bool,
    contradicted: bool,
    /// Another record stands for the person.
    is_part: bool,
}

/// The list of people.
#[derive(Default)]
pub struct People {
    rows: Vec<Row>,
    /// Row number + 1 by thing number; 0 for what is no record.
    row_of: Vec<u32>,
    names: NameIndex,
    by_name: OnceLock<Vec<u32>>,
}

impl std::fmt::Debug for People {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "People({})", self.rows.len())
    }
}

impl People {
    /// The list of all people in a state; rows and names are gathered side by side.
    pub fn of(state: &State) -> People {
        let records = || state.things().filter_map(|(number, thing)| Some((number, record_kind(thing)?)));
        let rows = || {
            let mut people = People::default();
            records().for_each(|(number, kind)| {
                people.put(row(state, number, kind));
            });
            people.rows.shrink_to_fit();
            people
        };
        let names = || {
            let mut names = NameIndex::default();
            records().for_each(|(number, _)| add_names(&mut names, state, number));
            names.shrink();
            names
        };
        let (people, names) = rayon::join(rows, names);
        People { names, ..people }
    }

    /// Brings one thing up to date; what is no record is passed over.
    pub fn update(&mut self, state: &State, number: ThingNo) {
        let Some(kind) = record_kind(state.thing(number)) else { return };
        if self.put(row(state, number, kind)) == Put::Replaced {
            self.names.remove(number);
        }
        self.by_name = OnceLock::new();
        add_names(&mut self.names, state, number);
    }

    fn put(&mut self, row: Row) -> Put {
        let position = row.record as usize;
        if self.row_of.len() <= position {
            self.row_of.resize(position + 1, 0);
        }
        match self.row_of[position] {
            0 => {
                self.rows.push(row);
                self.row_of[position] = self.rows.len() as u32;
                Put::Added
            }
            known => {
                self.rows[known as usize - 1] = row;
                Put::Replaced
            }
        }
    }

    /// True when this record is listed already.
    pub fn holds(&self, number: ThingNo) -> bool {
        self.row(number).is_some()
    }

    /// How many records there are, withdrawn ones included.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True when there is no record.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A page of the list: records `first` to `first + count` of those that fit.
    pub fn page(&self, state: &State, query: &PeopleQuery, first: usize, count: usize) -> PeoplePage {
        if !query.text.trim().is_empty() {
            return self.search(state, query, (first, count));
        }
        match query.order {
            Order::Newest => {
                let of_one_act = self.rows.chunk_by(|one, next| one.entered == next.entered);
                cut_out(of_one_act.rev().flatten(), query, first, count)
            }
            Order::Name => cut_out(self.in_order_of_name(state), query, first, count),
            Order::Status => {
                let mut fitting: Vec<&Row> =
                    self.in_order_of_name(state).filter(|row| fits(row, query)).collect();
                fitting.sort_by_key(|row| row.status);
                cut_out(fitting.into_iter(), query, first, count)
            }
        }
    }

    fn row(&self, record: ThingNo) -> Option<&Row> {
        let known = self.row_of.get(record as usize)?.checked_sub(1)?;
        self.rows.get(known as usize)
    }

    fn in_order_of_name(&self, state: &State) -> impl Iterator<Item = &Row> {
        let order = self.by_name.get_or_init(|| {
            let key = |row: &Row| names::fold(state.name_of(state.thing(row.record)));
            let mut keyed: Vec<(String, u32)> = (0..).zip(&self.rows).map(|(n, row)| (key(row), n)).collect();
            keyed.sort_unstable();
            keyed.into_iter().map(|(_, number)| number).collect()
        });
        order.iter().filter_map(|&number| self.rows.get(number as usize))
    }
}

/// What became of a row.
#[derive(PartialEq, Eq)]
enum Put {
    Added,
    Replaced,
}

fn record_kind(thing: &Thing) -> Option<Kind> {
    thing.kind().filter(|kind| kind.is_record())
}

fn row(state: &State, number: ThingNo, kind: Kind) -> Row {
    let thing = state.thing(number);
    let summary = thing.summary;
    Row {
        record: number,
        entered: state.stamp_of(thing.entered_in()).time,
        list: thing.list,
        kind,
        status: summary.status,
        verification: summary.verification,
        roles: summary.roles,
        withdrawn: summary.is_withdrawn,
        contradicted: summary.is_contradicted,
        is_part: summary.is_part,
    }
}

fn add_names(names: &mut NameIndex, state: &State, number: ThingNo) {
    names_of(state, number).for_each(|name| names.add(number, name));
}

fn cut_out<'a>(
    rows: impl Iterator<Item = &'a Row>,
    query: &PeopleQuery,
    first: usize,
    count: usize,
) -> PeoplePage {
    let mut page = PeoplePage::default();
    for row in rows.filter(|row| fits(row, query)) {
        if page.total >= first && page.records.len() < count {
            page.records.push(row.record);
        }
        page.total += 1;
    }
    page
}

fn fits(row: &Row, query: &PeopleQuery) -> bool {
    (query.withdrawn || !row.withdrawn)
        && (query.by_record() || !row.is_part)
        && (!query.contradicted || row.contradicted)
        && query.kind.is_none_or(|kind| row.kind == kind)
        && query.status.is_none_or(|status| row.status == Some(status))
        && query.role.is_none_or(|role| row.roles & role_bit(role) != 0)
        && query.list.is_none_or(|list| row.list == Some(list))
        && query.verification.is_none_or(|word| row.verification.unwrap_or(Verification::Unverified) == word)
}
