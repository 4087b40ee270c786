//! A list of people read through a mapping: typed values beside the text they come from, and every doubt by row.
//!
//! No row and no text is lost: what cannot be read stays as text, and columns that mean nothing are notes under their
//! own headers.

use super::{Column, Mapping};
use crate::problems::{Problem, ProblemKind, Problems};
use crate::tables::{Row, Table};
use crate::values::age::{self, Age};
use crate::values::identity::{self, Flaw, Identity};
use crate::values::phone;
use crate::values::sex::{self, Sex};
use crate::written::{self, Manner, Order, Trouble, Written};

/// A text with what it was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<T> {
    /// The text of the cell, trimmed.
    pub text: String,
    /// What it says; nothing where it could not be read, and then a problem says why.
    pub value: Option<T>,
}

/// A relative as the list names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relative {
    /// The name.
    pub name: String,
    /// How they are related.
    pub relation: String,
}

/// One person of a list. Texts are trimmed and empty where the list says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The row in the list.
    pub row: u64,
    /// The number or id of the row in its list.
    pub reference: String,
    /// The whole name, put together from its parts where the list has parts.
    pub name: String,
    /// A given name, where the list has it apart.
    pub given_name: String,
    /// A surname, where the list has it apart.
    pub surname: String,
    /// A patronymic, where the list has it apart.
    pub patronymic: String,
    /// Other spellings and names.
    pub other_names: Vec<String>,
    /// Male or female.
    pub sex: Option<Stated<Sex>>,
    /// The date of birth.
    pub birth: Option<Stated<Written>>,
    /// The age in years.
    pub age: Option<Stated<Age>>,
    /// When the age was true.
    pub age_as_of: Option<Stated<Written>>,
    /// Work.
    pub occupation: String,
    /// Where the person lives.
    pub home: String,
    /// What happened to the person.
    pub status: String,
    /// When the status was true.
    pub status_date: Option<Stated<Written>>,
    /// Where the person is held or was last seen.
    pub place: String,
    /// Region or city.
    pub region: String,
    /// When it happened.
    pub date: Option<Stated<Written>>,
    /// The identification number.
    pub identity: Option<Stated<Identity>>,
    /// Numbers with their country in front; what could not be read stays as text.
    pub phones: Vec<Stated<String>>,
    /// A relative.
    pub relative: Relative,
    /// Who says so.
    pub sources: Vec<String>,
    /// Where in the source.
    pub locator: String,
    /// The person's part in events.
    pub role: String,
    /// Header and text of everything else.
    pub notes: Vec<(String, String)>,
}

/// Reads the rows of a table as people. `manner` says what is known of its dates; an order that the dates of a column
/// give away themselves is used for that column.
pub fn read(table: &Table, mapping: &Mapping, manner: Manner) -> (Vec<Listed>, Vec<Problem>) {
    let mut reader = Reader::of(table, mapping, manner);
    let people = table.rows.iter().map(|row| reader.person(row)).collect();
    (people, reader.into_problems())
}

fn order_in(table: &Table, mapping: &Mapping, place: usize, manner: Manner) -> Order {
    let dated = [Column::BirthDate, Column::Date, Column::StatusDate, Column::AgeAsOf];
    let is_dated = mapping.0.get(place).is_some_and(|column| dated.contains(column));
    if manner.order != Order::Unknown || !is_dated {
        return manner.order;
    }
    written::order_of(table.rows.iter().map(|row| row.cell(place)))
}

/// Reads a table row by row, for lists that are too long to be held twice.
pub struct Reader<'t> {
    table: &'t Table,
    mapping: &'t Mapping,
    year: Option<i16>,
    orders: Vec<Order>,
    problems: Problems,
}

/// A cell with its place, for problems.
#[derive(Clone, Copy)]
struct Place<'t> {
    row: u64,
    header: &'t str,
    order: Order,
}

impl<'t> Reader<'t> {
    /// A reader of the rows of this table; the order of its dates is looked up in all of it first.
    pub fn of(table: &'t Table, mapping: &'t Mapping, manner: Manner) -> Reader<'t> {
        let orders = (0..table.header.len()).map(|place| order_in(table, mapping, place, manner)).collect();
        Reader { table, mapping, year: manner.year, orders, problems: Problems::up_to(10_000) }
    }

    /// How many problems there were so far, those too that are beyond the bound of the list.
    pub fn problem_count(&self) -> u64 {
        self.problems.count()
    }

    /// Adds a problem that was found elsewhere.
    pub fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Everything that was wrong with the rows read so far.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_list()
    }

    /// Reads one row.
    pub fn person(&mut self, row: &Row) -> Listed {
        let mut person = Listed { row: row.number, ..Listed::default() };
        let table = self.table;
        for (place, header) in table.header.iter().enumerate() {
            let text = row.cell(place).trim();
            if text.is_empty() {
                continue;
            }
            let column = self.mapping.0.get(place).copied().unwrap_or(Column::Note);
            let order = self.orders.get(place).copied().unwrap_or_default();
            self.fill(&mut person, column, (text, Place { row: row.number, header, order }));
        }
        self.complete(&mut person);
        person
    }

    fn fill(&mut self, person: &mut Listed, column: Column, (text, at): (&str, Place<'_>)) {
        let owned = text.to_owned();
        match column {
            Column::Name => person.name = owned,
            Column::GivenName => person.given_name = owned,
            Column::Surname => person.surname = owned,
            Column::Patronymic => person.patronymic = owned,
            Column::OtherNames => person.other_names.extend(listed(text)),
            Column::Sex => person.sex = Some(self.sex(text, at)),
            Column::BirthDate => person.birth = Some(self.date(text, at)),
            Column::Age => person.age = Some(self.age(text, at)),
            Column::AgeAsOf => person.age_as_of = Some(self.date(text, at)),
            Column::Occupation => person.occupation = owned,
            Column::Home => person.home = owned,
            Column::Status => person.status = owned,
            Column::StatusDate => person.status_date = Some(self.date(text, at)),
            Column::Place => person.place = owned,
            Column::Region => person.region = owned,
            Column::Date => person.date = Some(self.date(text, at)),
            Column::IdentityNumber => person.identity = Some(self.identity(text, at)),
            Column::Phone => person.phones.extend(self.phones(text, at)),
            Column::Relative => person.relative.name = owned,
            Column::Relation => person.relative.relation = owned,
            Column::Source => person.sources.extend(listed(text)),
            Column::Locator => person.locator = owned,
            Column::Note => person.notes.push((at.header.to_owned(), owned)),
            Column::Role => person.role = owned,
            Column::Reference => person.reference = owned,
            Column::Ignore => {}
        }
    }

    fn complete(&mut self, person: &mut Listed) {
        if person.name.is_empty() {
            let parts = [&person.surname, &person.given_name, &person.patronymic];
            person.name =
                parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        }
        if person.name.is_empty() {
            self.problems.push(Problem::of_row(person.row, ProblemKind::NoName {}));
        }
        let Some(identity) = person.identity.as_ref().and_then(|stated| stated.value) else { return };
        let day = identity.birth();
        let born = person.birth.as_ref().and_then(|stated| stated.value);
        if let (Some(day), Some(born)) = (day, born)
            && (born.from.is_some_and(|from| day < from.start_of_day())
                || born.until.is_some_and(|until| day > until))
        {
            self.disagrees(person.row, Column::BirthDate);
        }
        let sex = person.sex.as_ref().and_then(|stated| stated.value);
        if identity.sex().is_some() && sex.is_some() && identity.sex() != sex {
            self.disagrees(person.row, Column::Sex);
        }
    }

    fn disagrees(&mut self, row: u64, column: Column) {
        let place = self.mapping.0.iter().position(|mapped| *mapped == column);
        let with = place.and_then(|place| self.table.header.get(place)).cloned().unwrap_or_default();
        self.problems.push(Problem::of_row(row, ProblemKind::IdentityDisagrees { with }));
    }

    fn doubt(&mut self, at: Place<'_>, kind: ProblemKind) {
        self.problems.push(Problem::of_cell(at.row, at.header, kind));
    }

    fn sex(&mut self, text: &str, at: Place<'_>) -> Stated<Sex> {
        let value = sex::read(text);
        if value.is_none() {
            self.doubt(at, ProblemKind::SexUnreadable { text: ProblemKind::excerpt(text) });
        }
        Stated { text: text.to_owned(), value }
    }

    fn age(&mut self, text: &str, at: Place<'_>) -> Stated<Age> {
        let value = age::read(text);
        if value.is_none() {
            self.doubt(at, ProblemKind::AgeUnreadable { text: ProblemKind::excerpt(text) });
        }
        Stated { text: text.to_owned(), value }
    }

    fn date(&mut self, text: &str, at: Place<'_>) -> Stated<Written> {
        let read = written::read(text, Manner { order: at.order, year: self.year });
        let value = read.map_err(|trouble| self.doubt(at, doubt_of_date(text, trouble))).ok();
        Stated { text: text.to_owned(), value }
    }

    fn identity(&mut self, text: &str, at: Place<'_>) -> Stated<Identity> {
        let (read, restored) = identity::read_restored(text);
        if restored {
            self.doubt(at, ProblemKind::IdentityZeros {});
        }
        let value = read
            .map_err(|flaw| {
                let kind = match flaw {
                    Flaw::Length(digits) => ProblemKind::IdentityLength { digits },
                    Flaw::Check => ProblemKind::IdentityCheck {},
                    Flaw::Date => ProblemKind::IdentityDate {},
                };
                self.doubt(at, kind);
            })
            .ok();
        Stated { text: text.to_owned(), value }
    }

    fn phones(&mut self, text: &str, at: Place<'_>) -> Vec<Stated<String>> {
        let pieces: Vec<&str> =
            text.split([';', ',', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        let stated: Vec<Stated<String>> = pieces
            .into_iter()
            .map(|piece| Stated { text: piece.to_owned(), value: phone::read(piece) })
            .collect();
        if stated.iter().any(|stated| stated.value.is_none()) {
            self.doubt(at, ProblemKind::PhoneUnreadable {});
        }
        stated
    }
}

fn doubt_of_date(text: &str, trouble: Trouble) -> ProblemKind {
    let text = ProblemKind::excerpt(text);
    match trouble {
        Trouble::Ambiguous { day_first, month_first } => ProblemKind::DateAmbiguous {
            text,
            day_first: day_first.iso_day(),
            month_first: month_first.iso_day(),
        },
        Trouble::NoYear => ProblemKind::DateWithoutYear { text },
        Trouble::NotInCalendar => ProblemKind::DateNotInCalendar { text },
        Trouble::Serial { day } => ProblemKind::DateSerial { text, day: day.iso_day() },
        Trouble::Unreadable => ProblemKind::DateUnreadable { text },
    }
}

fn listed(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split([';', '\n']).map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty())
}
