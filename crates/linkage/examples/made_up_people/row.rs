//! One row: what one source prints about one person.
//!
//! Invariant: every difference from the plain truth is noted among the row's kinds.

use crate::dice::Dice;
use crate::kinds::Kinds;
use crate::parts::{REGIONS, TOWNS};
use crate::person::{Ending, Person};
use crate::slips::{LetterSlip, slipped, slipped_age, slipped_date};
use crate::sources::{Case, Columns, Order, PlaceHabit, Scanned, Source};
use crate::spelling::{Spelling, spell};

/// A row as it goes into the file.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// Which person: the truth.
    pub person: u32,
    /// Which family: brothers, fathers and sons share it.
    pub family: u32,
    /// What the source is called.
    pub source: &'static str,
    /// The language of the row.
    pub lang: &'static str,
    /// The name as one text.
    pub full_name: String,
    /// The given name.
    pub given: String,
    /// The surname.
    pub surname: String,
    /// The father's name.
    pub patronymic: String,
    /// `m`, `f` or nothing.
    pub sex: &'static str,
    /// A day, a year, or nothing.
    pub birth_date: String,
    /// Full years, or nothing.
    pub age: String,
    /// A town, a region, or nothing.
    pub place: String,
    /// A day, or nothing.
    pub event_date: String,
    /// How it differs from the plain truth.
    pub kinds: Kinds,
}

/// The columns of the file.
pub const HEADER: [&str; 12] = [
    "id",
    "source",
    "lang",
    "full_name",
    "given_name",
    "surname",
    "patronymic",
    "sex",
    "birth_date",
    "age",
    "place",
    "event_date",
];

impl Row {
    /// The row as a matcher gets it.
    pub fn cells<'a>(&'a self, id: &'a str) -> [&'a str; 12] {
        [
            id,
            self.source,
            self.lang,
            &self.full_name,
            &self.given,
            &self.surname,
            &self.patronymic,
            self.sex,
            &self.birth_date,
            &self.age,
            &self.place,
            &self.event_date,
        ]
    }
}

/// Writes the row of a person that a source prints.
pub fn write_row(
    (number, family): (u32, u32),
    person: &Person,
    source: &'static Source,
    dice: &mut Dice,
) -> Row {
    let spelling = dice.pick(source.spellings).copied().unwrap_or(Spelling::Russian);
    let mut kinds = Kinds::default();
    kinds.note(match spelling {
        Spelling::Kazakh => Kinds::KAZAKH,
        spelling if spelling.is_cyrillic() => Kinds::RUSSIAN,
        _ => Kinds::LATIN,
    });
    let name = Name::written(person, source, spelling, (&mut kinds, dice));
    let event = event_of(person, source, (&mut kinds, dice));
    let (birth_date, age) = birth_of(person, source, (&mut kinds, dice));
    let place = place_of(person, source, spelling, (&mut kinds, dice));
    let sex = if person.female { "f" } else { "m" };
    let sex = if dice.happens(source.sexes) { sex } else { "" };
    let full_name = name.joined(source, (&mut kinds, dice));
    let parts = if source.columns == Columns::Whole { Name::default() } else { name };
    Row {
        person: number,
        family,
        source: source.name,
        lang: spelling.language(),
        full_name: if source.columns == Columns::Parts { String::new() } else { full_name },
        given: parts.given,
        surname: parts.surname,
        patronymic: parts.patronymic,
        sex,
        birth_date,
        age,
        place,
        event_date: event,
        kinds,
    }
}

#[derive(Default)]
struct Name {
    given: String,
    surname: String,
    patronymic: String,
}

impl Name {
    fn written(
        person: &Person,
        source: &Source,
        spelling: Spelling,
        (kinds, dice): (&mut Kinds, &mut Dice),
    ) -> Self {
        let mut name = Self {
            given: given_of(person, source, spelling, (kinds, dice)),
            surname: surname_of(person, spelling, (kinds, dice)),
            patronymic: patronymic_of(person, source, spelling, (kinds, dice)),
        };
        name.slip(source, (kinds, dice));
        if dice.happens(source.initials) {
            kinds.note(Kinds::INITIALS);
            name.given = initial(&name.given);
            name.patronymic = initial(&name.patronymic);
        }
        name.cased(source.case);
        if dice.happens(12) {
            kinds.note(Kinds::PARTS_SWAPPED);
            std::mem::swap(&mut name.given, &mut name.surname);
        }
        name
    }

    fn slip(&mut self, source: &Source, (kinds, dice): (&mut Kinds, &mut Dice)) {
        for word in [&mut self.given, &mut self.surname, &mut self.patronymic] {
            if !dice.happens(source.letter_slips) {
                continue;
            }
            let (slip, kind) = match (source.scanned, dice.below(20)) {
                (Scanned::Yes, 0..15) => (LetterSlip::Scan, Kinds::SCAN),
                (_, 0..7) => (LetterSlip::Typing, Kinds::TYPING),
                (_, 7..10) => (LetterSlip::Transposed, Kinds::TRANSPOSED),
                (_, 10..17) => (LetterSlip::Hearing, Kinds::HEARING),
                _ => (LetterSlip::LookAlike, Kinds::LOOK_ALIKE),
            };
            let wrong = slipped(word, slip, dice);
            if wrong != *word {
                kinds.note(kind);
                *word = wrong;
            }
        }
    }

    fn cased(&mut self, case: Case) {
        if matches!(case, Case::Capitals | Case::SurnameCapitals) {
            self.surname = self.surname.to_uppercase();
        }
        if case == Case::Capitals {
            self.given = self.given.to_uppercase();
            self.patronymic = self.patronymic.to_uppercase();
        }
        if case == Case::Small {
            for word in [&mut self.given, &mut self.surname, &mut self.patronymic] {
                *word = word.to_lowercase();
            }
        }
    }

    /// As one text, in the source's order, which one row in twenty-five breaks.
    fn joined(&self, source: &Source, (kinds, dice): (&mut Kinds, &mut Dice)) -> String {
        if source.columns == Columns::Whole {
            kinds.note(Kinds::WHOLE_ONLY);
        }
        let order = match (source.order, dice.happens(40)) {
            (Order::GivenFirst, true) => Order::SurnameFirst,
            (Order::SurnameFirst, true) => Order::GivenFirst,
            (order, _) => order,
        };
        let (given, surname, father) = (&self.given, &self.surname, &self.patronymic);
        let words = match order {
            Order::SurnameFirst => [surname, given, father].map(String::as_str).join(" "),
            Order::GivenFirst => [given, father, surname].map(String::as_str).join(" "),
            Order::SurnameComma => format!("{surname}, {given} {father}"),
        };
        let mut text = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(". ", ".");
        if source.columns == Columns::Whole && dice.happens(60) {
            kinds.note(Kinds::TITLE);
            text = format!("{} {text}", if kinds.has(Kinds::LATIN) { "Mr." } else { "гр." });
        }
        text
    }
}

fn initial(name: &str) -> String {
    name.chars().take(1).flat_map(|letter| [letter, '.']).collect()
}

fn given_of(
    person: &Person,
    source: &Source,
    spelling: Spelling,
    (kinds, dice): (&mut Kinds, &mut Dice),
) -> String {
    if let Some(short) = person.short_given()
        && dice.happens(source.short_forms)
    {
        kinds.note(Kinds::SHORT_FORM);
        return spell(short, spelling, dice);
    }
    if let Some(western) = person.western_given()
        && matches!(spelling, Spelling::Press | Spelling::German)
        && dice.happens(400)
    {
        kinds.note(Kinds::WESTERN_FORM);
        return western.to_owned();
    }
    let given = spell(&person.given, spelling, dice);
    if dice.happens(8) && given.chars().count() > 6 {
        kinds.note(Kinds::SPLIT_WORD);
        let at = given.char_indices().nth(3).map_or(0, |(at, _)| at);
        let (first, second) = given.split_at(at);
        return format!("{first}{}{second}", if dice.happens(500) { "-" } else { " " });
    }
    given
}

fn surname_of(person: &Person, spelling: Spelling, (kinds, dice): (&mut Kinds, &mut Dice)) -> String {
    if let Some(latin) = person.surname.own_latin
        && !spelling.is_cyrillic()
        && dice.happens(600)
    {
        return latin.to_owned();
    }
    let own = person.surname.ending();
    let ending = match (own, spelling) {
        (Ending::Russian, Spelling::Kazakh | Spelling::Latin2021) if dice.happens(25) => {
            if dice.happens(500) { Ending::None } else { Ending::Kazakh }
        }
        (Ending::Kazakh | Ending::None, Spelling::Russian) if person.kazakh_father && dice.happens(40) => {
            Ending::Russian
        }
        (own, _) => own,
    };
    let female = person.female && !(own == Ending::Russian && dice.happens(30));
    if ending != own || female != person.female {
        kinds.note(Kinds::OTHER_ENDING);
    }
    spell(&person.surname.written(ending, female), spelling, dice)
}

fn patronymic_of(
    person: &Person,
    source: &Source,
    spelling: Spelling,
    (kinds, dice): (&mut Kinds, &mut Dice),
) -> String {
    if person.father.is_empty() || !dice.happens(source.fathers) {
        kinds.note(Kinds::NO_FATHER);
        return String::new();
    }
    let kazakh = match spelling {
        Spelling::Kazakh | Spelling::Latin2018 | Spelling::Latin2021 | Spelling::Latin2017 => {
            person.kazakh_father || (person.surname.ending() == Ending::Kazakh)
        }
        _ => person.kazakh_father && dice.happens(900),
    };
    if kazakh {
        kinds.note(Kinds::KAZAKH_FATHER);
        let gap = match dice.below(12) {
            0 | 1 => " ",
            2 => "-",
            _ => "",
        };
        return spell(&person.kazakh_patronymic(gap), spelling, dice);
    }
    spell(&person.russian_patronymic(), spelling, dice)
}

fn event_of(person: &Person, source: &Source, (kinds, dice): (&mut Kinds, &mut Dice)) -> String {
    if !dice.happens(source.events) {
        kinds.note(Kinds::NO_EVENT);
        return String::new();
    }
    if dice.happens(70) {
        kinds.note(Kinds::EVENT_SLIP);
        return slipped_date(person.event, dice)
            .max(crate::slips::Day { year: 2022, month: 1, day: 2 })
            .to_string();
    }
    person.event.to_string()
}

/// The birth date and the age, as the columns take them; a row has one of them at most.
fn birth_of(person: &Person, source: &Source, (kinds, dice): (&mut Kinds, &mut Dice)) -> (String, String) {
    let slip = dice.happens(45);
    let born = if slip { slipped_date(person.born, dice) } else { person.born };
    if dice.happens(source.births) {
        if slip {
            kinds.note(Kinds::DATE_SLIP);
        }
        return (born.to_string(), String::new());
    }
    if dice.happens(source.years) {
        kinds.note(Kinds::YEAR);
        return (person.born.year.to_string(), String::new());
    }
    if dice.happens(source.ages) {
        kinds.note(Kinds::AGE);
        let age = person.born.years_to(person.event.max(source.as_of));
        if !slip {
            return (String::new(), age.to_string());
        }
        kinds.note(Kinds::DATE_SLIP);
        return (String::new(), slipped_age(age, dice).to_string());
    }
    kinds.note(Kinds::NO_BIRTH);
    (String::new(), String::new())
}

fn place_of(
    person: &Person,
    source: &Source,
    spelling: Spelling,
    (kinds, dice): (&mut Kinds, &mut Dice),
) -> String {
    if source.place == PlaceHabit::Nothing || dice.happens(100) {
        kinds.note(Kinds::NO_PLACE);
        return String::new();
    }
    let mut town = person.town;
    if dice.happens(55) {
        kinds.note(Kinds::OTHER_PLACE);
        town = dice.rank(TOWNS.len(), 1.5);
    }
    let Some((kazakh, russian, english, region)) = TOWNS.get(town) else { return String::new() };
    let words = |(kazakh, russian, english): (&str, &str, &str), dice: &mut Dice| match spelling {
        Spelling::Kazakh => kazakh.to_owned(),
        Spelling::Russian | Spelling::RussianByEar => russian.to_owned(),
        Spelling::Press | Spelling::Broadcaster => english.to_owned(),
        spelling => spell(kazakh, spelling, dice),
    };
    let region = REGIONS.get(*region).copied().unwrap_or_default();
    let as_region = match source.place {
        PlaceHabit::Region => dice.happens(700),
        PlaceHabit::Either => dice.happens(250),
        PlaceHabit::Town | PlaceHabit::Nothing => dice.happens(30),
    };
    if as_region {
        kinds.note(Kinds::REGION);
        return words(region, dice);
    }
    let written = words((kazakh, russian, english), dice);
    if source.place == PlaceHabit::Either && dice.happens(200) {
        return format!("{written}, {}", words(region, dice));
    }
    if dice.happens(source.letter_slips) { slipped(&written, LetterSlip::Typing, dice) } else { written }
}
