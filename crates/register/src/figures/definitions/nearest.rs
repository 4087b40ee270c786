//! Which definition a figure of others comes nearest to, by the words in which it was stated, and what still differs.
//!
//! A suggestion only: a member's own word stands above it. Words are compared in Kazakh, Russian and English by their
//! beginnings, so that endings do not matter. Nothing is compared across measures: a figure whose measure no word
//! names comes near to nothing.

use super::facts::{Cause, Definition, DefinitionName, Grade, Measure, Naming, Who};
use super::views::definitions;
use crate::figures::facts::FigureAccount;
use crate::state::State;
use crate::when::When;

/// What a figure counts, as far as its words tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What happened to them.
    pub measure: Measure,
    /// Of whom.
    pub who: Who,
    /// By what.
    pub cause: Cause,
    /// By name or not.
    pub naming: Naming,
    /// Where; `None` for the whole country, or when it does not say.
    pub place: Option<Box<str>>,
    /// Words of its scope that say something no definition has a field for ("list of deaths", "in four incidents").
    pub narrower: bool,
}

/// In what a figure and a definition differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// They speak of different people.
    Who,
    /// One names a cause that the other does not.
    Cause,
    /// One counts those known by name alone.
    Naming,
    /// They speak of different places.
    Place,
    /// The figure speaks of a day before or after the definition's period.
    Period,
    /// The definition asks for more evidence than a figure of others shows.
    Grade,
    /// The figure's own words narrow it in a way that no definition has a field for.
    Narrower,
}

impl Differs {
    /// All of them, in the order in which a page names them.
    pub const ALL: [Differs; 7] = [
        Differs::Who,
        Differs::Place,
        Differs::Naming,
        Differs::Cause,
        Differs::Period,
        Differs::Grade,
        Differs::Narrower,
    ];

    /// The code in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Differs::Who => "who",
            Differs::Cause => "cause",
            Differs::Naming => "naming",
            Differs::Place => "place",
            Differs::Period => "period",
            Differs::Grade => "grade",
            Differs::Narrower => "narrower",
        }
    }

    /// How far apart this alone puts two definitions: other people weigh more than another place, and so on.
    const fn weight(self) -> u32 {
        match self {
            Differs::Who => 16,
            Differs::Place => 12,
            Differs::Naming => 8,
            Differs::Cause => 8,
            Differs::Period => 4,
            Differs::Grade => 2,
            Differs::Narrower => 1,
        }
    }
}

/// A definition near to a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The definition.
    pub definition: DefinitionName,
    /// What differs all the same.
    pub differs: Vec<Differs>,
    /// How far it is: the sum of the weights of what differs; 0 when the words tell no difference.
    pub distance: u32,
}

/// The definition nearest to a figure; `None` when it counts nothing that any definition counts. Of two equally near the
/// office's own is taken, then the one listed first.
pub fn nearest(state: &State, figure: &FigureAccount) -> Option<Nearest> {
    let meaning = meaning(figure)?;
    let all = definitions(state).into_iter().enumerate();
    let near = all.filter(|(_, (_, definition))| definition.measure == meaning.measure);
    let near = near.map(|(at, (name, definition))| {
        let differs = differs(&meaning, figure.as_of, &definition);
        let distance = differs.iter().map(|differs| differs.weight()).sum();
        (at, Nearest { definition: name, differs, distance })
    });
    let order = |(at, near): &(usize, Nearest)| {
        (near.distance, matches!(near.definition, DefinitionName::Shipped(_)), *at)
    };
    near.min_by_key(order).map(|(_, near)| near)
}

/// In what a figure differs from a definition of the same measure.
pub fn differs(meaning: &Meaning, as_of: When, definition: &Definition) -> Vec<Differs> {
    let is_so = |differs: &Differs| match differs {
        Differs::Who => meaning.who != definition.who,
        Differs::Cause => meaning.cause != definition.cause,
        Differs::Naming => meaning.naming != definition.naming,
        Differs::Place => !same_place(meaning.place.as_deref(), definition.place.as_deref()),
        Differs::Period => {
            !definition.period.is_unknown() && !as_of.is_unknown() && !as_of.overlaps(definition.period)
        }
        Differs::Grade => definition.grade != Grade::Reported,
        Differs::Narrower => meaning.narrower,
    };
    Differs::ALL.into_iter().filter(is_so).collect()
}

/// What a figure counts; `None` when its words name no measure of people, or its unit counts something else.
pub fn meaning(figure: &FigureAccount) -> Option<Meaning> {
    let unit = figure.unit.as_deref().unwrap_or("").to_lowercase();
    if !unit.trim().is_empty() && !has(&unit, PEOPLE) {
        return None;
    }
    let measure_words = figure.measure.to_lowercase();
    if has(&measure_words, NOT_PEOPLE) {
        return None;
    }
    let scope = figure.scope.as_deref().unwrap_or("").to_lowercase();
    let everything = format!("{measure_words} {scope} {unit}");
    let measure =
        MEASURES.iter().find(|(_, words)| has(&measure_words, words)).map(|(measure, _)| *measure)?;
    let who = if has(&scope, ALL) && !has(&measure_words, FORCES) {
        Who::All
    } else if has(&everything, FORCES) {
        Who::SecurityForces
    } else if has(&everything, CIVILIANS) {
        Who::Civilians
    } else {
        Who::All
    };
    let cause = match measure {
        Measure::Dead if has(&everything, SHOT) => Cause::Shot,
        Measure::Dead if has(&everything, TORTURED) => Cause::Tortured,
        Measure::Dead if has(&everything, CUSTODY) => Cause::AfterCustody,
        _ => Cause::Any,
    };
    let naming = if has(&everything, NAMED) {
        Naming::Named
    } else if has(&everything, UNNAMED) {
        Naming::Unnamed
    } else {
        Naming::Either
    };
    let told: &[&[&str]] = &[ALL, FORCES, CIVILIANS, SHOT, NAMED, UNNAMED];
    let narrower =
        has(&everything, PARTS) || !scope.trim().is_empty() && !told.iter().any(|words| has(&scope, words));
    Some(Meaning { measure, who, cause, naming, place: place(figure), narrower })
}

/// The measure that the words for a deed name ("killing", "torture"), if any.
pub fn measure_of_deed(kind: &str) -> Option<Measure> {
    let kind = kind.to_lowercase();
    MEASURES.iter().find(|(_, words)| has(&kind, words)).map(|(measure, _)| *measure)
}

/// Where it speaks of; the country and the world are everywhere.
fn place(figure: &FigureAccount) -> Option<Box<str>> {
    let place = figure.place.as_deref().map(str::trim).filter(|place| !place.is_empty())?;
    (!has(&place.to_lowercase(), COUNTRY)).then(|| place.into())
}

fn same_place(one: Option<&str>, other: Option<&str>) -> bool {
    let folded = |text: Option<&str>| text.map(|text| text.trim().to_lowercase()).unwrap_or_default();
    folded(one) == folded(other)
}

/// True when a word of the text begins with one of these, or the text holds one that has a blank in it.
fn has(text: &str, beginnings: &[&str]) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    beginnings.iter().any(|beginning| beginning.contains(' ') && text.contains(beginning))
        || words.any(|word| beginnings.iter().any(|beginning| begins(word, beginning)))
}

/// A beginning that ends with a full stop must be the whole word.
fn begins(word: &str, beginning: &str) -> bool {
    match beginning.strip_suffix('.') {
        Some(whole) => word == whole,
        None => word.starts_with(beginning),
    }
}

/// Measures by the words that name them, the narrower ones first: "confirmed in detention" is held, not detained.
const MEASURES: &[(Measure, &[&str])] = &[
    (Measure::Held, &["in detention", "in custody", "held.", "под стражей", "в сизо", "қамауда"]),
    (Measure::Released, &["released", "освобожд", "отпущен", "босатыл"]),
    (Measure::Convicted, &["convict", "sentenced", "осужд", "приговор", "сотталған", "сотталды"]),
    (Measure::Charged, &["charged", "indicted", "обвин", "айыптал"]),
    (
        Measure::Dead,
        &[
            "killed",
            "killing",
            "dead.",
            "death",
            "deaths",
            "died",
            "fatalit",
            "убит",
            "погиб",
            "смерт",
            "умер",
            "қаза",
            "өлген",
            "өлім",
            "қайтыс",
        ],
    ),
    (Measure::Tortured, &["tortur", "пытк", "пытал", "азаптал", "қинал"]),
    (Measure::Injured, &["injured", "wounded", "ранен", "пострада", "жаралан", "жарақат"]),
    (Measure::Detained, &["detained", "detention", "arrest", "задерж", "арестов", "ұстал", "қамал"]),
    (Measure::Missing, &["missing", "disappear", "пропав", "исчез", "хабарсыз", "жоғал", "із түзсіз"]),
];

/// Measures of something else than people, though their words sound alike.
const NOT_PEOPLE: &[&str] = &[
    "age.",
    "length",
    "time.",
    "duration",
    "cases",
    "entries",
    "возраст",
    "срок",
    "дел.",
    "дела.",
    "жасы",
    "мерзім",
];

const PEOPLE: &[&str] = &[
    "people",
    "person",
    "civilian",
    "officer",
    "cop",
    "military",
    "soldier",
    "police",
    "человек",
    "люд",
    "лиц",
    "сотрудник",
    "военн",
    "адам",
    "қызметкер",
    "әскери",
    "полиц",
];
const COUNTRY: &[&str] =
    &["kazakhstan.", "nationwide", "country", "казахстан", "стран", "қазақстан", "ел.", "елде"];
const ALL: &[&str] = &["all.", "total", "including", "все.", "всего", "включая", "барлығы", "барлық", "бәрі"];
const FORCES: &[&str] = &[
    "security force",
    "officer",
    "cop.",
    "cops",
    "military",
    "soldier",
    "conscript",
    "силовик",
    "силов",
    "полицейск",
    "военнослуж",
    "сотрудник",
    "күштік",
    "құрылым",
    "полицей",
    "әскери",
    "сарбаз",
];
const CIVILIANS: &[&str] = &["civilian", "гражданск", "мирн", "бейбіт", "азаматтық"];
const SHOT: &[&str] =
    &["bullet", "shot.", "gunfire", "firearm", "пул", "огнестр", "расстрел", "оқ.", "оқтан", "атыл"];
const TORTURED: &[&str] = &["tortur", "beaten", "beating", "пытк", "избит", "азапта", "ұрып"];
const CUSTODY: &[&str] =
    &["in custody", "in detention", "под стражей", "в изоляторе", "қамауда", "ұстау орнында"];
const NAMED: &[&str] = &[
    "by name",
    "named",
    "identified",
    "поимённо",
    "поименно",
    "имена",
    "по имени",
    "аты белгілі",
    "атымен",
    "аты жөні",
];
const UNNAMED: &[&str] = &["unnamed", "unidentified", "неопознан", "без имени", "аты белгісіз"];
const PARTS: &[&str] = &[
    "list",
    "occasion",
    "incident",
    "journalist",
    "activist",
    "medical",
    "defendant",
    "списк",
    "эпизод",
    "журналист",
    "актив",
    "врач",
    "тізім",
    "оқиға",
    "белсенді",
    "дәрігер",
];

#[cfg(test)]
mod tests;
