//! A made-up person: what is true of them in every list.
//!
//! Invariant: given name, father's name and surname come from one people's lists.

use super::Sex;
use super::parts::{OCCUPATIONS, PEOPLES, People, SHORT_FORMS, Stems};
use super::places::{TOWNS, Town};
use super::slips::Day;
use super::spelling::Habit;
use rand::RngExt;
use rand::rngs::StdRng;

/// The person.
pub(super) struct Person {
    pub(super) number: u64,
    pub(super) sex: Sex,
    pub(super) given: &'static str,
    pub(super) surname: Surname,
    father: &'static str,
    /// Whether papers give the father's name the Kazakh way (-ұлы, -қызы).
    kazakh_patronymic: bool,
    pub(super) born: Day,
    pub(super) town: &'static Town,
    pub(super) occupation: &'static str,
    phone: u32,
}

/// A surname before it takes the ending of a man or a woman.
pub(super) struct Surname {
    stem: String,
    ending: Ending,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// -ов, -ев; -ова, -ева.
    Russian,
    /// -ұлы; -қызы.
    Kazakh,
    /// The stem is the surname.
    None,
}

impl Person {
    /// Draws the next person.
    pub(super) fn draw(number: u64, dice: &mut StdRng) -> Self {
        let people = draw_people(dice);
        let sex = if dice.random_ratio(3, 10) { Sex::Female } else { Sex::Male };
        let given = *mostly_first(if sex == Sex::Female { people.women } else { people.men }, dice);
        Self {
            number,
            sex,
            given,
            surname: Surname::draw(people, dice),
            father: *mostly_first(people.men, dice),
            kazakh_patronymic: people.kazakh_endings && dice.random_ratio(4, 10),
            born: draw_birth_date(dice),
            town: mostly_first(&TOWNS, dice),
            occupation: OCCUPATIONS[dice.random_range(0..OCCUPATIONS.len())],
            phone: dice.random_range(0..10_000_000),
        }
    }

    /// How friends call them, or the name itself.
    pub(super) fn short_given(&self) -> &'static str {
        SHORT_FORMS.iter().find(|(full, _)| *full == self.given).map_or(self.given, |(_, short)| short)
    }

    /// The father's name as such a list gives it.
    pub(super) fn patronymic(&self, habit: Habit) -> String {
        let female = self.sex == Sex::Female;
        if self.kazakh_patronymic || (habit == Habit::Kazakh && self.surname.ending == Ending::Kazakh) {
            return format!("{}{}", self.father, if female { "қызы" } else { "ұлы" });
        }
        let (soft, hard) = if female { ("евна", "овна") } else { ("евич", "ович") };
        match self.father.char_indices().next_back() {
            Some((at, 'й' | 'ь')) => format!("{}{soft}", self.father.get(..at).unwrap_or(self.father)),
            Some((_, 'и' | 'і' | 'е')) => format!("{}{soft}", self.father),
            Some((at, 'а' | 'я')) => {
                format!(
                    "{}{}",
                    self.father.get(..at).unwrap_or(self.father),
                    if female { "ична" } else { "ич" }
                )
            }
            _ => format!("{}{hard}", self.father),
        }
    }

    /// A number in area 000.
    pub(super) fn phone(&self) -> String {
        format!("+7 000 {:03} {:04}", self.phone / 10_000, self.phone % 10_000)
    }
}

impl Surname {
    fn draw(people: &People, dice: &mut StdRng) -> Self {
        let stem = match people.surnames {
            Stems::Whole(stems) => mostly_first(stems, dice).to_string(),
            Stems::Joined(firsts, seconds) => {
                [*mostly_first(firsts, dice), *mostly_first(seconds, dice)].concat()
            }
        };
        let ending = match dice.random_range(0..10) {
            _ if people.bare_surnames => Ending::None,
            0 if people.kazakh_endings => Ending::Kazakh,
            1 if people.kazakh_endings => Ending::None,
            _ => Ending::Russian,
        };
        Self { stem, ending }
    }

    /// With the ending of a sex.
    pub(super) fn written(&self, sex: Sex) -> String {
        let female = sex == Sex::Female;
        match (self.ending, self.stem.char_indices().next_back()) {
            (Ending::None, _) => self.stem.clone(),
            (Ending::Kazakh, _) => format!("{}{}", self.stem, if female { "қызы" } else { "ұлы" }),
            (Ending::Russian, Some((at, 'й' | 'ь'))) => self.ended(at, if female { "ева" } else { "ев" }),
            (Ending::Russian, Some((_, 'а' | 'ә' | 'е' | 'и' | 'і' | 'ш' | 'ж' | 'ц'))) => {
                self.ended(self.stem.len(), if female { "ева" } else { "ев" })
            }
            (Ending::Russian, _) => self.ended(self.stem.len(), if female { "ова" } else { "ов" }),
        }
    }

    fn ended(&self, at: usize, ending: &str) -> String {
        [self.stem.get(..at).unwrap_or(&self.stem), ending].concat()
    }
}

fn draw_people(dice: &mut StdRng) -> &'static People {
    let mut share = dice.random_range(0..100);
    for people in &PEOPLES {
        match people.in_hundred.cmp(&share) {
            std::cmp::Ordering::Greater => return people,
            _ => share -= people.in_hundred,
        }
    }
    &PEOPLES[0]
}

/// From 14 to 72 years old in January 2022, most about thirty.
fn draw_birth_date(dice: &mut StdRng) -> Day {
    let years = 14 + dice.random_range(0..30) + dice.random_range(0..30) * dice.random_range(0..30) / 29;
    Day { year: 2021 - years, month: dice.random_range(1..=12), day: dice.random_range(1..=28) }
}

/// The first of a list more often than the last, as with real names.
fn mostly_first<'a, T>(list: &'a [T], dice: &mut StdRng) -> &'a T {
    let chance: f64 = dice.random();
    let at = (chance * chance * list.len() as f64) as usize;
    &list[at.min(list.len() - 1)]
}
