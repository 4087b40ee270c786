//! A made-up population of any size, as several lists of different habits would hold it.
//!
//! Invariant: the rows follow from the seed alone, and the first rows are the same however many people are asked for.
//! Names are put together from common parts; no list, number or person here is real, and every list title says so.

mod lists;
mod name;
mod parts;
mod places;
mod slips;
mod spelling;

pub use lists::{LISTS, MadeUpList};
pub use slips::Day;

use lists::{Order, Patronymic};
use name::Person;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use spelling::{Spelling, spell};

/// The script a row is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Kazakh or Russian Cyrillic.
    Cyrillic,
    /// Any romanisation.
    Latin,
}

/// The sex of a made-up person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// A woman or a girl.
    Female,
    /// A man or a boy.
    Male,
}

/// What a row says has become of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nobody knows where they are.
    Missing,
    /// Held.
    Detained,
    /// Let go.
    Released,
    /// Hurt.
    Wounded,
    /// Killed.
    Dead,
}

/// An age and the day on which it was true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// Full years.
    pub years: u8,
    /// The day.
    pub as_of: Day,
}

/// One row of one list.
#[derive(Clone, PartialEq, Eq)]
pub struct MadeUpRow {
    /// Which of [`LISTS`].
    pub list: usize,
    /// The row's number in its list, from 1.
    pub locator: u64,
    /// The truth that matching should find: rows of one person share it.
    pub person: u64,
    /// The name as the list prints it.
    pub full_name: String,
    /// The given name, or its initial.
    pub given: String,
    /// The surname.
    pub surname: String,
    /// The father's name, or its initial.
    pub patronymic: Option<String>,
    /// What the name is written in.
    pub script: Script,
    /// As the list states it.
    pub sex: Option<Sex>,
    /// As the list states it; a list that has this has no age.
    pub born: Option<Day>,
    /// As the list states it.
    pub age: Option<Age>,
    /// In the list's language.
    pub town: Option<&'static str>,
    /// One of the 17 regions of January 2022, in English.
    pub region: Option<&'static str>,
    /// What became of them.
    pub status: Status,
    /// Since when.
    pub status_date: Day,
    /// In English.
    pub occupation: Option<&'static str>,
    /// A remark of the list's keeper.
    pub note: Option<&'static str>,
    /// With area code 000, which no network has.
    pub phone: Option<String>,
}

/// The rows of `count` made-up people, person after person; about 1.3 rows each.
pub fn people(count: u64, seed: u64) -> MadeUp {
    MadeUp {
        dice: StdRng::seed_from_u64(seed),
        next_person: 0,
        count,
        written: [0; LISTS.len()],
        waiting: Vec::new(),
    }
}

/// Draws one person at a time; holds no more than that person's rows.
pub struct MadeUp {
    dice: StdRng,
    next_person: u64,
    count: u64,
    /// Rows written to each list.
    written: [u64; LISTS.len()],
    waiting: Vec<MadeUpRow>,
}

impl Iterator for MadeUp {
    type Item = MadeUpRow;

    fn next(&mut self) -> Option<MadeUpRow> {
        if self.waiting.is_empty() && self.next_person < self.count {
            let person = Person::draw(self.next_person, &mut self.dice);
            self.next_person += 1;
            self.write_rows(&person);
        }
        self.waiting.pop()
    }
}

impl MadeUp {
    /// One row for three in four people, two or three for the others, each in another list.
    fn write_rows(&mut self, person: &Person) {
        let rows = match self.dice.random_range(0..100) {
            0..76 => 1,
            76..94 => 2,
            _ => 3,
        };
        let first = self.dice.random_range(0..LISTS.len());
        for list in (first..first + rows).map(|list| list % LISTS.len()) {
            self.written[list] += 1;
            let row = self.write_row(person, (list, self.written[list]));
            self.waiting.push(row);
        }
        self.waiting.reverse();
    }

    fn write_row(&mut self, person: &Person, (list, locator): (usize, u64)) -> MadeUpRow {
        let habit = &LISTS[list];
        let dice = &mut self.dice;
        let name = WrittenName::draw(person, habit, dice);
        let by_age = dice.random_ratio(habit.ages_in_ten, 10);
        let age =
            by_age.then(|| Age { years: slips::age(person.born, habit.as_of, dice), as_of: habit.as_of });
        let born = (!by_age && dice.random_ratio(9, 10)).then(|| slips::birth_date(person.born, dice));
        let town = dice.random_ratio(8, 10).then_some(person.town);
        MadeUpRow {
            list,
            locator,
            person: person.number,
            full_name: name.full,
            given: name.given,
            surname: name.surname,
            patronymic: name.patronymic,
            script: name.script,
            sex: dice.random_ratio(habit.sexes_in_ten, 10).then_some(person.sex),
            born,
            age,
            town: town.map(|town| town.named_in(habit.spelling)),
            region: town.map(|town| town.region),
            status: habit.statuses[dice.random_range(0..habit.statuses.len())],
            status_date: Day { year: 2022, month: 1, day: dice.random_range(4..=20) },
            occupation: dice.random_ratio(2, 10).then_some(person.occupation),
            note: dice.random_ratio(1, 10).then(|| parts::NOTES[dice.random_range(0..parts::NOTES.len())]),
            phone: dice.random_ratio(habit.phones_in_ten, 10).then(|| person.phone()),
        }
    }
}

/// A name as one list writes it.
struct WrittenName {
    full: String,
    given: String,
    surname: String,
    patronymic: Option<String>,
    script: Script,
}

impl WrittenName {
    fn draw(person: &Person, habit: &MadeUpList, dice: &mut StdRng) -> Self {
        let spelling = Spelling::for_row(habit.spelling, dice);
        let write =
            |text: &str, dice: &mut StdRng| slips::typo(spell(text, spelling), habit.typos_in_hundred, dice);
        let short = dice.random_ratio(habit.short_forms_in_ten, 10);
        let mut given = write(if short { person.short_given() } else { person.given }, dice);
        let surname = write(&person.surname.written(slips::gender(person.sex, dice)), dice);
        let mut patronymic = match habit.patronymic {
            Patronymic::Never => None,
            Patronymic::Sometimes(in_ten) => {
                dice.random_ratio(in_ten, 10).then(|| write(&person.patronymic(habit.spelling), dice))
            }
        };
        if dice.random_ratio(habit.initials_in_ten, 10) {
            given = initial(&given);
            patronymic = patronymic.as_deref().map(initial);
        }
        let full = habit.order.slipping(dice).join(&given, &surname, patronymic.as_deref());
        Self { full, given, surname, patronymic, script: spelling.script() }
    }
}

fn initial(name: &str) -> String {
    name.chars().take(1).chain(['.']).collect()
}

impl Order {
    /// Now and then a keeper writes a row the other way round.
    fn slipping(self, dice: &mut StdRng) -> Self {
        match (self, dice.random_ratio(6, 100)) {
            (Self::GivenFirst, false) | (Self::SurnameFirst, true) => Self::GivenFirst,
            (Self::SurnameFirst, false) | (Self::GivenFirst, true) => Self::SurnameFirst,
        }
    }

    fn join(self, given: &str, surname: &str, patronymic: Option<&str>) -> String {
        let father = patronymic.unwrap_or("");
        let gap = if father.is_empty() || given.ends_with('.') { "" } else { " " };
        match self {
            Self::SurnameFirst => format!("{surname} {given}{gap}{father}"),
            Self::GivenFirst if father.is_empty() => format!("{given} {surname}"),
            Self::GivenFirst => format!("{given}{gap}{father} {surname}"),
        }
    }
}

#[cfg(test)]
mod tests;
