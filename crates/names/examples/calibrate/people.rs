//! Made-up people, and two lists that write them down.
//!
//! Invariant: the same start gives the same pairs.

use crate::spelling::{latin, slip};

/// A linear congruential generator (Knuth, MMIX).
pub struct Dice(pub u64);

impl Dice {
    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn happens(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of a list.
    pub fn one<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

const GIVEN: &[&str] = &[
    "Ерлан",
    "Нұрлан",
    "Асқар",
    "Данияр",
    "Тимур",
    "Қанат",
    "Бауыржан",
    "Серік",
    "Марат",
    "Айдос",
    "Жандос",
    "Олжас",
    "Руслан",
    "Александр",
    "Сергей",
    "Андрей",
    "Дмитрий",
    "Евгений",
    "Виктор",
    "Мұрат",
    "Ержан",
    "Талғат",
    "Арман",
    "Қайрат",
    "Болат",
    "Алмас",
    "Нұржан",
    "Ербол",
    "Досжан",
    "Мейіржан",
    "Сәкен",
    "Әлібек",
    "Шыңғыс",
    "Рүстем",
    "Игорь",
    "Павел",
    "Михаил",
    "Иван",
    "Николай",
];
const WOMEN: &[&str] = &[
    "Айгүл",
    "Динара",
    "Әсел",
    "Жанар",
    "Гүлнара",
    "Алия",
    "Мәдина",
    "Ольга",
    "Елена",
    "Светлана",
    "Айжан",
    "Сәуле",
];
const STEMS: &[&str] = &[
    "Ахмет",
    "Омар",
    "Умар",
    "Оспан",
    "Исмағұл",
    "Жағыпар",
    "Байтас",
    "Достияр",
    "Қожахмет",
    "Нұрпейіс",
    "Сағындық",
    "Тоқа",
    "Әбілқас",
    "Құрман",
    "Сейдахмет",
    "Тұрсын",
    "Мырзахмет",
    "Есен",
    "Жұмабай",
    "Кенже",
    "Асан",
    "Хасан",
    "Серікбай",
    "Садық",
    "Иса",
    "Бекмұрат",
    "Құдайберген",
    "Рысбек",
    "Мұқаш",
    "Төлеу",
    "Шаяхмет",
    "Дүйсен",
    "Қалмұрат",
    "Петр",
    "Иван",
    "Никит",
    "Фёдор",
    "Морозк",
    "Калашник",
    "Сартай",
    "Балмұхан",
    "Ілияс",
    "Жақсылық",
    "Орынбас",
    "Елеус",
    "Аманжол",
    "Қарабала",
    "Мәмбет",
    "Тілеу",
    "Ниязбек",
];
const ROOTS: &[&str] = &[
    "Бал", "Тор", "Кер", "Сар", "Нұр", "Жан", "Қар", "Мал", "Дәу", "Шал", "Бек", "Той", "Ақ", "Ер", "Сай",
    "Құл",
];
const ROOT_ENDS: &[&str] =
    &["ма", "тай", "бек", "ған", "ды", "рас", "кен", "шы", "лы", "тас", "мұр", "қан", "жігіт", "бай"];

#[derive(Clone)]
struct Person {
    given: String,
    stem: String,
    father: String,
    woman: bool,
    /// -ов by most, the bare stem or -ұлы by some.
    ending: usize,
}

impl Person {
    fn drawn(dice: &mut Dice) -> Self {
        let woman = dice.happens(30);
        let stem = if dice.happens(60) {
            dice.one(STEMS).to_owned()
        } else {
            format!("{}{}", dice.one(ROOTS), dice.one(ROOT_ENDS))
        };
        let given = dice.one(if woman { WOMEN } else { GIVEN }).to_owned();
        Self { given, stem, father: dice.one(GIVEN).to_owned(), woman, ending: dice.below(10) }
    }

    fn surname(&self) -> String {
        let tail = if self.woman { "ова" } else { "ов" };
        match self.ending {
            0 => self.stem.clone(),
            1 => format!("{}{}", self.stem, if self.woman { "қызы" } else { "ұлы" }),
            _ if self.stem.ends_with(['а', 'и', 'й', 'у']) => {
                format!("{}е{}", self.stem.trim_end_matches('й'), tail.trim_start_matches('о'))
            }
            _ => format!("{}{tail}", self.stem),
        }
    }

    fn fathers_name(&self, dice: &mut Dice) -> String {
        let kazakh = dice.happens(50);
        let stem = self.father.trim_end_matches(['й', 'ь', 'а']);
        let soft = self.father.ends_with(['й', 'ь']);
        match (kazakh, self.woman, soft) {
            (true, true, _) => format!("{}қызы", self.father),
            (true, false, _) => format!("{}ұлы", self.father),
            (false, true, true) => format!("{stem}евна"),
            (false, true, false) => format!("{stem}овна"),
            (false, false, true) => format!("{stem}евич"),
            (false, false, false) => format!("{stem}ович"),
        }
    }

    /// As one list prints the person.
    fn printed(&self, dice: &mut Dice) -> String {
        let mut surname = self.surname();
        let mut given = self.given.clone();
        let mut father = if dice.happens(45) { self.fathers_name(dice) } else { String::new() };
        if dice.happens(8) {
            given = short(&given).to_owned();
        }
        if dice.happens(60) {
            let habit = dice.below(5);
            [&mut surname, &mut given, &mut father].into_iter().for_each(|word| *word = latin(word, habit));
        } else if dice.happens(50) {
            [&mut surname, &mut given, &mut father].into_iter().for_each(|word| *word = russian(word));
        }
        if dice.happens(18) {
            slip(&mut surname, dice);
        }
        if dice.happens(10) {
            slip(&mut given, dice);
        }
        if dice.happens(9) {
            given = given.chars().take(1).chain(['.']).collect();
            father = father.chars().take(1).collect();
        }
        let text = match dice.below(4) {
            0 => format!("{given} {father} {surname}"),
            1 => format!("{surname}, {given} {father}"),
            2 if dice.happens(10) => surname,
            _ => format!("{surname} {given} {father}"),
        };
        if dice.happens(15) { text.to_uppercase() } else { text }
    }
}

/// Two printed names, and whether they are one person's.
pub fn pair(dice: &mut Dice) -> (String, String, bool) {
    let person = Person::drawn(dice);
    let same = dice.happens(50);
    let other = if same { person.clone() } else { other(&person, dice) };
    (person.printed(dice), other.printed(dice), same)
}

/// Somebody else: a relative, a namesake, a neighbour in spelling, a stranger.
fn other(person: &Person, dice: &mut Dice) -> Person {
    let drawn = Person::drawn(dice);
    let mut other = person.clone();
    match dice.below(12) {
        0 | 6 | 7 => other.given = different(&person.given, dice, GIVEN),
        1 => (other.given, other.father) = (person.father.clone(), drawn.father),
        2 | 8 => (other.stem, other.father) = (different(&person.stem, dice, STEMS), drawn.father),
        3 => other.father = different(&person.father, dice, GIVEN),
        4 | 9 => (other.stem, other.father) = (neighbour(&person.stem, dice), drawn.father),
        5 => {
            (other.woman, other.given) =
                (!person.woman, dice.one(if person.woman { GIVEN } else { WOMEN }).to_owned())
        }
        10 => (other.given, other.stem) = (person.given.clone(), known_neighbour(&person.stem).to_owned()),
        _ => return drawn,
    }
    other
}

fn different(own: &str, dice: &mut Dice, list: &[&str]) -> String {
    loop {
        let one = dice.one(list);
        if one != own {
            return one.to_owned();
        }
    }
}

/// Another well-known name that is one or two letters away.
fn known_neighbour(stem: &str) -> &str {
    match stem {
        "Омар" => "Умар",
        "Умар" => "Омар",
        "Асан" => "Хасан",
        "Хасан" => "Асан",
        "Ахмет" => "Ахмед",
        "Иса" => "Муса",
        "Есен" => "Бейсен",
        "Серікбай" => "Серік",
        "Оспан" => "Осман",
        "Иван" => "Диван",
        "Петр" => "Пётрик",
        _ => "Умар",
    }
}

/// Another name that begins or ends like this one.
fn neighbour(stem: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = stem.chars().collect();
    let half = letters.len() / 2;
    let beginning: String = letters.iter().take(half.max(2)).collect();
    if dice.happens(50) {
        return format!("{beginning}{}", dice.one(ROOT_ENDS));
    }
    let ending: String = letters.iter().skip(half.max(1)).collect();
    format!("{}{ending}", dice.one(ROOTS))
}

fn short(given: &str) -> &str {
    match given {
        "Александр" => "Саша",
        "Сергей" => "Серёжа",
        "Евгений" => "Женя",
        "Дмитрий" => "Дима",
        "Михаил" => "Миша",
        "Нұрлан" | "Нұржан" => "Нұреке",
        "Павел" => "Паша",
        "Николай" => "Коля",
        other => other,
    }
}

/// Kazakh letters as Russian lists write them.
fn russian(word: &str) -> String {
    let letter = |letter: char| match letter {
        'ә' | 'Ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'Қ' => 'К',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'Ұ' => 'У',
        'і' => 'и',
        'І' => 'И',
        other => other,
    };
    word.chars().map(letter).collect()
}
