//! A made-up person: what is true of them, whoever writes it down.
//!
//! Invariant: people come in families, so brothers share surname and father's name, and a son has his father's given name
//! as father's name.

use crate::dice::Dice;
use crate::parts::{Endings, PEOPLES, People, SHORT_FORMS, TOWNS, WESTERN_FORMS};
use crate::slips::Day;

/// What is true of a person.
#[derive(Clone)]
pub struct Person {
    /// Whether a woman.
    pub female: bool,
    /// The given name, in Cyrillic.
    pub given: String,
    /// The surname.
    pub surname: Surname,
    /// The father's given name, in Cyrillic.
    pub father: String,
    /// Whether papers write the father's name with -ұлы, -қызы.
    pub kazakh_father: bool,
    /// Of birth.
    pub born: Day,
    /// In [`TOWNS`].
    pub town: usize,
    /// When what the lists are about happened to them.
    pub event: Day,
}

/// A surname before it takes an ending.
#[derive(Clone)]
pub struct Surname {
    stem: String,
    /// As the people itself writes it in Latin, if it does.
    pub own_latin: Option<&'static str>,
    ending: Ending,
}

/// The ending of a surname.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// -ов, -ова.
    Russian,
    /// -ұлы, -қызы.
    Kazakh,
    /// None, and none for women either.
    None,
}

/// Draws whole families; most have one member on the lists.
pub fn draw_family(dice: &mut Dice) -> Vec<Person> {
    let Some(people) = draw_people(dice) else { return Vec::new() };
    let father_given = draw_man(people, dice);
    let first = draw_person(people, &father_given, dice);
    let mut family = vec![first];
    match dice.below(1000) {
        0..70 => family.push(sibling_of(&family[0], people, dice)),
        70..85 => {
            family.push(sibling_of(&family[0], people, dice));
            family.push(sibling_of(&family[0], people, dice));
        }
        85..120 => family.push(child_of(&family[0], people, dice)),
        _ => {}
    }
    family
}

fn draw_person(people: &People, father: &str, dice: &mut Dice) -> Person {
    let female = dice.happens(280);
    Person {
        female,
        given: if female { draw_woman(people, dice) } else { draw_man(people, dice) },
        surname: draw_surname(people, dice),
        father: father.to_owned(),
        kazakh_father: people.endings == Endings::Kazakh && dice.happens(350),
        born: draw_birth(dice),
        town: dice.rank(TOWNS.len(), 1.5),
        event: draw_event(dice),
    }
}

fn sibling_of(first: &Person, people: &People, dice: &mut Dice) -> Person {
    let drawn = draw_person(people, &first.father, dice);
    let apart = 1 + dice.below(9) as u16;
    let year = if dice.happens(500) { first.born.year + apart } else { first.born.year - apart };
    Person {
        surname: first.surname.clone(),
        kazakh_father: first.kazakh_father,
        town: if dice.happens(800) { first.town } else { drawn.town },
        event: if dice.happens(400) { first.event } else { drawn.event },
        born: Day { year, ..drawn.born },
        ..drawn
    }
}

fn child_of(parent: &Person, people: &People, dice: &mut Dice) -> Person {
    let father = if parent.female { draw_man(people, dice) } else { parent.given.clone() };
    let drawn = sibling_of(parent, people, dice);
    let year = (parent.born.year + 20 + dice.below(12) as u16).min(2007);
    Person { father, born: Day { year, ..drawn.born }, ..drawn }
}

fn draw_people(dice: &mut Dice) -> Option<&'static People> {
    let mut share = dice.below(100) as u32;
    PEOPLES.iter().find(|people| {
        let here = share < people.share;
        share = share.saturating_sub(people.share);
        here
    })
}

/// A word of a list, the first ones most often.
fn draw_word(list: &'static str, dice: &mut Dice) -> &'static str {
    let length = list.split_whitespace().count();
    let rank = dice.rank(length, 5.0);
    list.split_whitespace().nth(rank).unwrap_or_default()
}

fn draw_joined((firsts, seconds): (&'static str, &'static str), dice: &mut Dice) -> String {
    [draw_word(firsts, dice), draw_word(seconds, dice)].concat()
}

fn draw_man(people: &People, dice: &mut Dice) -> String {
    match people.joined {
        Some(parts) if dice.happens(250) => draw_joined(parts, dice),
        _ => draw_word(people.men, dice).to_owned(),
    }
}

fn draw_woman(people: &People, dice: &mut Dice) -> String {
    let name = draw_word(people.women, dice);
    if people.endings == Endings::Kazakh && dice.happens(250) {
        let second = ["гүл", "жан", "нұр", "ай", "сұлу", "шаш"];
        let first = ["Ай", "Гүл", "Нұр", "Бақыт", "Жан", "Мақ", "Сәуле", "Ақ", "Алтын", "Күн"];
        return [dice.pick(&first), dice.pick(&second)].into_iter().flatten().copied().collect();
    }
    name.to_owned()
}

fn draw_surname(people: &People, dice: &mut Dice) -> Surname {
    let stem = match people.joined {
        Some(parts) if people.endings == Endings::Kazakh && dice.happens(500) => draw_joined(parts, dice),
        _ => draw_word(people.surnames, dice).to_owned(),
    };
    let ending = match people.endings {
        Endings::Kazakh => match dice.below(20) {
            0 | 1 => Ending::Kazakh,
            2 | 3 => Ending::None,
            _ => Ending::Russian,
        },
        Endings::Russian => Ending::Russian,
        Endings::None => Ending::None,
    };
    let own_latin = people.surnames.split_whitespace().find_map(|surname| {
        let (cyrillic, latin) = surname.split_once('=')?;
        (surname == stem).then_some((cyrillic, latin))
    });
    let stem = own_latin.map_or(stem, |(cyrillic, _)| cyrillic.to_owned());
    Surname { stem, own_latin: own_latin.map(|(_, latin)| latin), ending }
}

/// From 14 to 75 years old in 2022, most about thirty.
fn draw_birth(dice: &mut Dice) -> Day {
    let age = 14 + dice.below(26) + dice.below(18) + dice.below(20) * dice.below(20) / 19;
    let (month, day) = (1 + dice.below(12) as u8, 1 + dice.below(28) as u8);
    Day { year: 2021 - age as u16, month, day }
}

/// Most in the first half of January 2022, the rest through the year.
fn draw_event(dice: &mut Dice) -> Day {
    match dice.below(10) {
        0..6 => Day { year: 2022, month: 1, day: 4 + dice.below(6) as u8 },
        6..8 => Day { year: 2022, month: 1, day: 10 + dice.below(18) as u8 },
        _ => Day { year: 2022, month: 2 + dice.below(11) as u8, day: 1 + dice.below(28) as u8 },
    }
}

impl Person {
    /// How friends call them, where it differs.
    pub fn short_given(&self) -> Option<&'static str> {
        SHORT_FORMS.iter().find(|(full, _)| *full == self.given).map(|(_, short)| *short)
    }

    /// How papers of the West write the given name, where it differs.
    pub fn western_given(&self) -> Option<&'static str> {
        WESTERN_FORMS.iter().find(|(full, _)| *full == self.given).map(|(_, western)| *western)
    }

    /// The father's name the Kazakh way; `gap` is what stands before the ending.
    pub fn kazakh_patronymic(&self, gap: &str) -> String {
        format!("{}{gap}{}", self.father, if self.female { "қызы" } else { "ұлы" })
    }

    /// The father's name the Russian way.
    pub fn russian_patronymic(&self) -> String {
        let endings = |man: &str, woman: &str| if self.female { woman.to_owned() } else { man.to_owned() };
        let (rest, last) = match self.father.char_indices().next_back() {
            Some((at, last)) => (self.father.get(..at).unwrap_or_default(), last),
            None => return String::new(),
        };
        match last {
            'й' | 'ь' => format!("{rest}{}", endings("евич", "евна")),
            'а' | 'я' => format!("{rest}{}", endings("ич", "ична")),
            'и' | 'і' | 'е' | 'ы' => format!("{}{}", self.father, endings("евич", "евна")),
            _ => format!("{}{}", self.father, endings("ович", "овна")),
        }
    }
}

impl Surname {
    /// The ending that papers give.
    pub fn ending(&self) -> Ending {
        self.ending
    }

    /// Written with an ending for a woman or a man.
    pub fn written(&self, ending: Ending, female: bool) -> String {
        let stem = self.stem.as_str();
        match ending {
            Ending::None => stem.to_owned(),
            Ending::Kazakh => format!("{stem}{}", if female { "қызы" } else { "ұлы" }),
            Ending::Russian => russian_surname(stem, female),
        }
    }
}

fn russian_surname(stem: &str, female: bool) -> String {
    let finished = ["ов", "ев", "ёв", "ин", "ын"].iter().any(|end| stem.ends_with(end));
    if finished {
        return if female { format!("{stem}а") } else { stem.to_owned() };
    }
    if let Some(rest) = stem.strip_suffix("ий").or_else(|| stem.strip_suffix("ой")) {
        return if female { format!("{rest}ая") } else { stem.to_owned() };
    }
    if stem.ends_with("ко") {
        return stem.to_owned();
    }
    let (rest, last) = match stem.char_indices().next_back() {
        Some((at, last)) => (stem.get(..at).unwrap_or_default(), last),
        None => return String::new(),
    };
    let soft = if female { "ева" } else { "ев" };
    match last {
        'й' | 'ь' => format!("{rest}{soft}"),
        'а' | 'ә' | 'е' | 'и' | 'і' | 'ы' | 'ш' | 'ж' | 'ц' | 'я' => format!("{stem}{soft}"),
        _ => format!("{stem}{}", if female { "ова" } else { "ов" }),
    }
}
