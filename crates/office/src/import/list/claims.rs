//! One row as statements: what was read as what it is, everything else as a note under its header.
//!
//! What can lead somebody to a family is a contact: phones, relatives, and homes with a number in them.

use super::{Planned, short, status};
use crate::import::record::times;
use exchange::columns::{Column, Listed, Stated};
use exchange::problems::{Problem, ProblemKind};
use exchange::values::{age::Age, sex};
use exchange::{Written, tables};
use register::limits::{LONGEST, LONGEST_LINE, OLDEST};
use register::people::facts::{NameKind, PersonClaim, Role, Sex, Status, StatusNote};
use register::{Claim, Kind, When};

/// A row as it will be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file.
    pub number: u64,
    /// A person, or one without a name.
    pub kind: Kind,
    /// What is said.
    pub claims: Vec<Claim>,
    /// The list's own id of the row.
    pub reference: Option<String>,
    /// Where it stands.
    pub locator: String,
    /// Whom the list quotes.
    pub attributed_to: Option<String>,
}

/// A row as statements; `None` when it holds nothing but its number. `problems` takes what only shows here.
pub fn row(
    planned: &Planned<'_>,
    row: &tables::Row,
    listed: &Listed,
    problems: &mut Vec<Problem>,
) -> Option<Row> {
    let mut telling = Telling { planned, listed, claims: Vec::new(), problems };
    telling.names();
    telling.person();
    telling.status();
    telling.contacts();
    telling.notes();
    let attributed_to = telling.quoted();
    let kind = telling.described(row)?;
    let mut locator = planned.plan.locator.replace("{row}", &listed.row.to_string());
    if !listed.locator.is_empty() {
        locator = format!("{locator}; {}", listed.locator);
    }
    let locator = telling.fitting(locator, Column::Locator);
    let reference = Some(listed.reference.clone()).filter(|reference| !reference.is_empty());
    let reference = reference.map(|reference| telling.fitting(reference, Column::Reference));
    Some(Row { number: listed.row, kind, claims: telling.claims, reference, locator, attributed_to })
}

struct Telling<'a, 't> {
    planned: &'a Planned<'t>,
    listed: &'a Listed,
    claims: Vec<Claim>,
    problems: &'a mut Vec<Problem>,
}

impl Telling<'_, '_> {
    fn say(&mut self, claim: PersonClaim) {
        self.claims.push(Claim::Person(claim));
    }

    /// The header of the first column that holds this.
    fn header(&self, column: Column) -> &str {
        let place = self.planned.plan.mapping.0.iter().position(|mapped| *mapped == column);
        place.and_then(|place| self.planned.table.header.get(place)).map_or("", String::as_str)
    }

    /// Keeps a text under the header of its column, in as many notes as it needs.
    fn note(&mut self, column: Column, text: &str) {
        let header = self.header(column).to_owned();
        self.note_under(&header, text);
    }

    fn note_under(&mut self, header: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let whole = if header.is_empty() { text.to_owned() } else { format!("{header}: {text}") };
        let mut rest = whole.as_str();
        while !rest.is_empty() {
            let end = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(end, _)| end);
            let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.say(PersonClaim::Note(piece.into()));
            rest = after;
        }
    }

    /// A text for a line; one that is too long is cut, and a note keeps the whole.
    fn fitting(&mut self, text: String, column: Column) -> String {
        let line = short(&text);
        if line.len() == text.len() {
            return text;
        }
        let line = line.to_owned();
        self.note(column, &text);
        line
    }

    /// Says a line of text, or keeps it as a note where it is too long for one.
    fn line(&mut self, column: Column, text: &str, claim: fn(Box<str>) -> PersonClaim) {
        if text.chars().count() > LONGEST_LINE {
            self.note(column, text);
        } else if !text.is_empty() {
            self.say(claim(text.into()));
        }
    }

    fn names(&mut self) {
        let listed = self.listed;
        let parts = [&listed.surname, &listed.given_name, &listed.patronymic];
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let joined = parts.join(" ");
        let is_apart = joined == listed.name;
        let kind = match (listed.surname.is_empty(), listed.given_name.is_empty()) {
            (true, false) if is_apart => NameKind::GivenOnly,
            (false, true) if is_apart && parts.len() == 1 => NameKind::SurnameOnly,
            _ => NameKind::Printed,
        };
        self.name(Column::Name, kind, &listed.name);
        if !is_apart {
            self.name(Column::Surname, NameKind::Variant, &joined);
        }
        for name in &listed.other_names {
            self.name(Column::OtherNames, NameKind::Variant, name);
        }
    }

    fn name(&mut self, column: Column, kind: NameKind, name: &str) {
        if name.chars().count() > LONGEST_LINE {
            self.note(column, name);
        } else if !name.is_empty() {
            self.say(PersonClaim::Name(kind, name.into()));
        }
    }

    fn person(&mut self) {
        let listed = self.listed;
        self.stated(Column::Sex, listed.sex.as_ref(), |sex| PersonClaim::Sex(sex_of(*sex)));
        self.stated(Column::BirthDate, listed.birth.as_ref(), |born| PersonClaim::Born(times::when(*born)));
        let as_of =
            listed.age_as_of.as_ref().and_then(|stated| stated.value).map_or(When::UNKNOWN, times::when);
        self.stated(Column::Age, listed.age.as_ref(), |age| age_of(*age, as_of));
        if let Some(age) = listed.age.as_ref().filter(|age| age.value.is_some_and(|age| age.about)) {
            self.note(Column::Age, &age.text);
        }
        if let Some(as_of) = listed.age_as_of.as_ref().filter(|at| at.value.is_none() || listed.age.is_none())
        {
            self.note(Column::AgeAsOf, &as_of.text);
        }
        self.line(Column::Occupation, &listed.occupation, PersonClaim::Occupation);
        self.stated(Column::IdentityNumber, listed.identity.as_ref(), |number| {
            PersonClaim::IdentityNumber(number.digits().into())
        });
        match role_of(&listed.role) {
            Some(role) => self.say(PersonClaim::Role(role)),
            None => self.note(Column::Role, &listed.role),
        }
    }

    /// Says what was read, or keeps the text.
    fn stated<T>(&mut self, column: Column, stated: Option<&Stated<T>>, claim: impl Fn(&T) -> PersonClaim) {
        match stated {
            Some(Stated { value: Some(value), .. }) => self.say(claim(value)),
            Some(Stated { text, value: None }) => self.note(column, text),
            None => {}
        }
    }

    /// The status, with its day and place; without one, day and place are notes.
    fn status(&mut self) {
        let listed = self.listed;
        let read = status::read(&listed.status);
        if read.is_none() && !listed.status.is_empty() {
            let column = self.header(Column::Status).to_owned();
            let word = ProblemKind::excerpt(&listed.status);
            self.problems.push(Problem::of_cell(listed.row, &column, ProblemKind::UnknownWord { word }));
        }
        let Some(status) = read.or(self.planned.plan.status) else {
            self.note(Column::Status, &listed.status);
            self.when_of(Column::StatusDate, listed.status_date.as_ref(), When::UNKNOWN);
            self.when_of(Column::Date, listed.date.as_ref(), When::UNKNOWN);
            self.note(Column::Place, &listed.place);
            self.note(Column::Region, &listed.region);
            return;
        };
        self.stated_status(status);
    }

    fn stated_status(&mut self, status: Status) {
        let listed = self.listed;
        let value = |stated: &Option<Stated<Written>>| {
            stated.as_ref().and_then(|stated| stated.value).map(times::when)
        };
        let when = value(&listed.status_date).or_else(|| value(&listed.date)).unwrap_or(When::UNKNOWN);
        let place: Vec<&str> = [&listed.place, &listed.region]
            .into_iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        let place = Some(place.join(", ")).filter(|place| !place.is_empty());
        let place = place.map(|place| self.fitting(place, Column::Place).into());
        let fits = listed.status.chars().count() <= LONGEST;
        if !fits {
            self.note(Column::Status, &listed.status);
        }
        let details = Some(listed.status.as_str()).filter(|text| fits && !text.is_empty()).map(Into::into);
        self.say(PersonClaim::Status(Box::new(StatusNote { status, when, place, details })));
        self.when_of(Column::StatusDate, listed.status_date.as_ref(), when);
        self.when_of(Column::Date, listed.date.as_ref(), when);
    }

    /// Keeps a date as a note unless a statement says it already.
    fn when_of(&mut self, column: Column, stated: Option<&Stated<Written>>, said: When) {
        let Some(stated) = stated else { return };
        let is_said = stated.value.is_some_and(|value| times::when(value) == said && !said.is_unknown());
        if !is_said {
            self.note(column, &stated.text);
        }
    }

    fn contacts(&mut self) {
        let listed = self.listed;
        for phone in &listed.phones {
            self.contact(Column::Phone, phone.value.as_deref().unwrap_or(&phone.text));
        }
        let relative = [listed.relative.relation.as_str(), listed.relative.name.as_str()];
        let relative: Vec<&str> = relative.into_iter().filter(|text| !text.is_empty()).collect();
        self.contact(Column::Relative, &relative.join(": "));
        // A home with a number in it is an address: it stays with the phones.
        if listed.home.contains(|letter: char| letter.is_ascii_digit()) {
            self.contact(Column::Home, &listed.home);
        } else {
            self.line(Column::Home, &listed.home, PersonClaim::Home);
        }
    }

    /// A contact, in as many pieces as it needs: it must not become a note, which more people read.
    fn contact(&mut self, column: Column, text: &str) {
        if text.is_empty() {
            return;
        }
        let header = self.header(column).to_owned();
        let whole = if column == Column::Phone { text.to_owned() } else { format!("{header}: {text}") };
        let letters: Vec<char> = whole.chars().collect();
        for piece in letters.chunks(LONGEST_LINE) {
            let piece: String = piece.iter().collect();
            if !piece.trim().is_empty() {
                self.say(PersonClaim::Contact(piece.into()));
            }
        }
    }

    fn notes(&mut self) {
        let listed = self.listed;
        for (header, text) in &listed.notes {
            self.note_under(header, text);
        }
    }

    fn quoted(&mut self) -> Option<String> {
        let quoted = self.listed.sources.join("; ");
        (!quoted.is_empty()).then(|| self.fitting(quoted, Column::Source))
    }

    /// A person, where there is a name; else somebody described by the rest of the row.
    fn described(&mut self, row: &tables::Row) -> Option<Kind> {
        if self.claims.iter().any(|claim| matches!(claim, Claim::Person(PersonClaim::Name(..)))) {
            return Some(Kind::Person);
        }
        if self.claims.is_empty() {
            return None;
        }
        let description = self.description(row);
        let number = || self.planned.plan.locator.replace("{row}", &self.listed.row.to_string());
        let description = if description.is_empty() { number() } else { description };
        self.say(PersonClaim::Description(short(&description).into()));
        Some(Kind::Unnamed)
    }

    /// What the row says, without what could lead to a family.
    fn description(&self, row: &tables::Row) -> String {
        let is_kept = |column: Column| {
            let apart =
                [Column::Phone, Column::Relative, Column::Relation, Column::Home, Column::IdentityNumber];
            !apart.contains(&column)
                && ![Column::Reference, Column::Ignore, Column::Locator].contains(&column)
        };
        let columns = self.planned.plan.mapping.0.iter().zip(&self.planned.table.header).enumerate();
        let cells =
            columns.filter(|(_, (column, _))| is_kept(**column)).filter_map(|(place, (_, header))| {
                let text = row.cell(place).trim();
                (!text.is_empty()).then(|| format!("{header}: {text}"))
            });
        cells.collect::<Vec<_>>().join("; ")
    }
}

fn sex_of(sex: sex::Sex) -> Sex {
    match sex {
        sex::Sex::Female => Sex::Female,
        sex::Sex::Male => Sex::Male,
        sex::Sex::Other => Sex::Other,
    }
}

fn age_of(age: Age, as_of: When) -> PersonClaim {
    PersonClaim::Age(age.least, age.most.unwrap_or(OLDEST), as_of)
}

fn role_of(text: &str) -> Option<Role> {
    Role::from_code(&text.trim().to_lowercase().replace([' ', '_'], "-"))
}
