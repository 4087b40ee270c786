//! From a table and what its columns hold to rows that can be compared.
//!
//! Invariant: at most [`MEASURES`] measures; of more columns those stay that tell most people apart.

use super::text::{Manner, Values};
use super::{Field, Kind, MEASURES, Measure, Rows, date, name, text};
use crate::recognise::{Recognised, Role, Why};
use crate::table::{Column, Table};
use rayon::prelude::*;
use std::borrow::Cow;

/// What will become a field.
enum Plan {
    Names(Vec<(Role, usize)>),
    Birth { dates: Vec<usize>, age: Option<(usize, usize)> },
    Column(Role, usize),
}

/// Makes the rows of a table ready.
pub fn compile(table: &Table, found: &[Recognised]) -> Rows {
    let columns = with_joined(table, found);
    let plans = plans(&columns, found);
    let built: Vec<(Vec<usize>, Kind, Vec<Vec<u32>>)> =
        plans.par_iter().map(|plan| build(plan, (&columns, table.rows))).collect();
    let mut rows = Rows { count: table.rows, ..Rows::default() };
    let mut cells_of: Vec<Vec<u32>> = Vec::new();
    for (sources, kind, cells) in built {
        let sources = with_partners(sources, found);
        let field = Field { columns: sources, kind, cell: rows.stride, measure: rows.measures.len() };
        if rows.measures.len() + field.parts() > MEASURES {
            continue;
        }
        for part in 0..field.parts() {
            rows.measures.push(Measure { field: rows.fields.len(), part, levels: field.levels() });
        }
        rows.stride += field.width();
        rows.fields.push(field);
        cells_of.extend(cells);
    }
    rows.cells = in_rows(&cells_of, table.rows);
    rows.named = named(&rows);
    let list =
        found.iter().position(|column| column.role == Role::List).and_then(|place| table.columns.get(place));
    rows.lists = list.map_or(vec![], |column| column.codes.clone());
    rows
}

/// The columns of a table, each with those that were joined to it.
fn with_joined<'a>(table: &'a Table, found: &[Recognised]) -> Vec<Cow<'a, Column>> {
    let joined = |(place, own): (usize, &'a Column)| {
        let places = with_partners(vec![place], found);
        let parts: Vec<&Column> = places.iter().filter_map(|place| table.columns.get(*place)).collect();
        if parts.len() > 1 { Cow::Owned(Column::joined(&parts)) } else { Cow::Borrowed(own) }
    };
    table.columns.iter().enumerate().map(joined).collect()
}

/// Columns, and those that were joined to one of them.
fn with_partners(mut places: Vec<usize>, found: &[Recognised]) -> Vec<usize> {
    let partners = found.iter().enumerate().filter(|(_, column)| match column.why {
        Why::Joined(first) => places.contains(&first),
        _ => false,
    });
    let partners: Vec<usize> = partners.map(|(place, _)| place).collect();
    places.extend(partners);
    places
}

/// The fields in the order of what they tell, so that the last can be left out.
fn plans(columns: &[Cow<'_, Column>], found: &[Recognised]) -> Vec<Plan> {
    let of = |role: Role| {
        found.iter().enumerate().filter(move |(_, column)| column.role == role).map(|(place, _)| place)
    };
    let mut plans = Vec::new();
    let names: Vec<(Role, usize)> = found
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role.is_name())
        .map(|(place, column)| (column.role, place))
        .collect();
    if !names.is_empty() {
        plans.push(Plan::Names(names));
    }
    let (births, mut ages): (Vec<usize>, Vec<usize>) =
        (of(Role::BirthDate).collect(), of(Role::Age).collect());
    let event = of(Role::Date).next();
    let reckoned = event.filter(|_| !ages.is_empty()).map(|event| (ages.remove(0), event));
    if !births.is_empty() || reckoned.is_some() {
        plans.push(Plan::Birth { dates: births, age: reckoned });
    }
    let mut others: Vec<(Role, usize)> =
        [Role::Identity, Role::Place, Role::Code, Role::Date, Role::Text, Role::Category]
            .into_iter()
            .flat_map(|role| of(role).map(move |place| (role, place)))
            .chain(ages.into_iter().map(|place| (Role::Age, place)))
            .collect();
    let told = |place: usize| columns.get(place).map_or(0.0, |column| said(column));
    others.sort_by(|l, r| told(r.1).total_cmp(&told(l.1)).then(l.1.cmp(&r.1)));
    plans.extend(others.into_iter().take(MEASURES).map(|(role, place)| Plan::Column(role, place)));
    plans
}

/// How many bits a column says of a row, on average over all rows.
fn said(column: &Column) -> f64 {
    let rows = column.codes.len().max(1) as f64;
    let counts = column.counts();
    let filled: f64 = counts.iter().skip(1).map(|count| f64::from(*count)).sum();
    let pairs: f64 = counts.iter().skip(1).map(|count| f64::from(*count) * f64::from(*count)).sum();
    if pairs == 0.0 { 0.0 } else { -(pairs / (filled * filled)).log2() * (filled / rows) }
}

fn build(plan: &Plan, (columns, rows): (&[Cow<'_, Column>], usize)) -> (Vec<usize>, Kind, Vec<Vec<u32>>) {
    match plan {
        Plan::Names(sources) => {
            let parts: Vec<(Role, &Column)> =
                sources.iter().filter_map(|(role, place)| Some((*role, &**columns.get(*place)?))).collect();
            let (names, words) = name::build(&parts, rows);
            let cells = (0..name::WORDS).map(|word| words.iter().map(|name| name[word]).collect()).collect();
            (sources.iter().map(|(_, place)| *place).collect(), Kind::Names(names), cells)
        }
        Plan::Birth { dates, age } => {
            let (packed, cells) = births((columns, rows), dates, *age);
            let sources =
                dates.iter().copied().chain(age.iter().flat_map(|(age, event)| [*age, *event])).collect();
            (sources, Kind::Birth(packed), vec![cells])
        }
        Plan::Column(role, place) => {
            let (kind, cells) =
                columns.get(*place).map_or((Kind::Age, vec![0; rows]), |column| of_column(*role, column));
            (vec![*place], kind, vec![cells])
        }
    }
}

fn of_column(role: Role, column: &Column) -> (Kind, Vec<u32>) {
    let values = |manner: Manner, kind: fn(Values) -> Kind| {
        let (values, cells) = text::build(column, manner);
        (kind(values), cells)
    };
    match role {
        Role::Identity => values(Manner::Code, Kind::Identity),
        Role::Code => values(Manner::Code, Kind::Code),
        Role::Place => values(Manner::Words, Kind::Place),
        Role::Category => values(Manner::Category, Kind::Category),
        Role::Date => {
            let (dates, cells) = dates_of(column);
            (Kind::Date(dates), cells)
        }
        Role::Age => (Kind::Age, ages_of(column)),
        Role::Id
        | Role::List
        | Role::FullName
        | Role::GivenName
        | Role::Surname
        | Role::Patronymic
        | Role::BirthDate
        | Role::Text
        | Role::Ignore => values(Manner::Words, Kind::Text),
    }
}

/// Ages and one, 0 where there is none.
fn ages_of(column: &Column) -> Vec<u32> {
    let of_value: Vec<u32> = column.values.iter().map(|text| age(text).map_or(0, |age| age + 1)).collect();
    column.codes.iter().map(|code| of_value.get(*code as usize).copied().unwrap_or(0)).collect()
}

fn age(text: &str) -> Option<u32> {
    let digits = text.split(|letter: char| !letter.is_ascii_digit()).find(|piece| !piece.is_empty())?;
    digits.parse().ok().filter(|age| *age <= 120)
}

/// The dates of a column by row.
fn parsed(column: &Column) -> Vec<u32> {
    let of_value: Vec<u32> = column.values.iter().map(|text| date::parse(text).unwrap_or(0)).collect();
    column.codes.iter().map(|code| of_value.get(*code as usize).copied().unwrap_or(0)).collect()
}

fn dates_of(column: &Column) -> (Vec<u32>, Vec<u32>) {
    coded(without_default_days(parsed(column)))
}

/// The date of birth from the first column that has one; else reckoned from an age and the date at which it was true.
fn births(
    (columns, rows): (&[Cow<'_, Column>], usize),
    births: &[usize],
    age: Option<(usize, usize)>,
) -> (Vec<u32>, Vec<u32>) {
    let mut dates = vec![0u32; rows];
    for column in births.iter().filter_map(|place| columns.get(*place)) {
        for (kept, date) in dates.iter_mut().zip(parsed(column)) {
            if *kept == 0 || (!date::is_full(*kept) && date::is_full(date)) {
                *kept = date;
            }
        }
    }
    dates = without_default_days(dates);
    let reckoned = age.and_then(|(age, event)| Some((columns.get(age)?, columns.get(event)?)));
    if let Some((ages, events)) = reckoned {
        let events = parsed(events);
        let usual = usual_day(&events);
        for ((kept, age), event) in dates.iter_mut().zip(ages_of(ages)).zip(events) {
            let day = if event == 0 { usual } else { event };
            if *kept == 0 && age != 0 && day != 0 {
                *kept = date::from_age(day, age - 1);
            }
        }
    }
    coded(dates)
}

/// The day in the middle of all that are known: what an age without a date most likely speaks of.
fn usual_day(dates: &[u32]) -> u32 {
    let mut days: Vec<u32> = dates.iter().copied().filter(|date| *date != 0).collect();
    days.sort_unstable();
    days.get(days.len() / 2).copied().unwrap_or(0)
}

/// Where the first of January stands far too often it stands for "some day of the year".
fn without_default_days(mut dates: Vec<u32>) -> Vec<u32> {
    let full = dates.iter().filter(|date| date::is_full(**date)).count();
    let defaults = dates.iter().filter(|date| date::is_new_year(**date)).count();
    // By chance one date in 365 is; fifty is far too many, whatever the births of winter.
    if defaults > 10 && defaults * 50 > full {
        dates
            .iter_mut()
            .filter(|date| date::is_new_year(**date))
            .for_each(|date| *date = date::year_only(*date));
    }
    dates
}

/// Dense codes for dates, in the order of time; 0 stays 0.
fn coded(dates: Vec<u32>) -> (Vec<u32>, Vec<u32>) {
    let mut distinct: Vec<u32> = dates.clone();
    distinct.push(0);
    distinct.sort_unstable();
    distinct.dedup();
    let cells = dates.iter().map(|date| distinct.binary_search(date).unwrap_or(0) as u32).collect();
    (distinct, cells)
}

/// How many rows have the same surname and given name as each.
fn named(rows: &Rows) -> Vec<u32> {
    let Some(field) = rows.fields.iter().find(|field| matches!(field.kind, Kind::Names(_))) else {
        return Vec::new();
    };
    let of = |row: usize| (rows.cell(row, field.cell), rows.cell(row, field.cell + 1));
    let mut order: Vec<(u32, u32, u32)> = (0..rows.count)
        .map(|row| (of(row).0, of(row).1, row as u32))
        .filter(|(one, other, _)| *one != 0 && *other != 0)
        .collect();
    order.sort_unstable();
    let mut named = vec![0; rows.count];
    for same in order.chunk_by(|l, r| (l.0, l.1) == (r.0, r.1)) {
        for (_, _, row) in same {
            named[*row as usize] = same.len() as u32;
        }
    }
    named
}

fn in_rows(columns: &[Vec<u32>], rows: usize) -> Vec<u32> {
    let mut cells = vec![0; rows * columns.len()];
    for (place, column) in columns.iter().enumerate() {
        let own = cells.iter_mut().skip(place).step_by(columns.len().max(1));
        own.zip(column).for_each(|(cell, value)| *cell = *value);
    }
    cells
}
