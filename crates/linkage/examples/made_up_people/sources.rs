//! The made-up sources and the habits of those who keep them.
//!
//! Invariant: every name begins with "made-up", so that nothing drawn from them can be taken for a real list. Shares are
//! of a thousand rows.

use crate::slips::Day;
use crate::spelling::Spelling;

/// A source and its habits.
pub struct Source {
    /// What the column `source` says.
    pub name: &'static str,
    /// How much of all rows it holds, against the others.
    pub weight: u32,
    /// What it is written in; each row takes one of these.
    pub spellings: &'static [Spelling],
    /// Which part of the name comes first.
    pub order: Order,
    /// Which columns it has.
    pub columns: Columns,
    /// How the letters are cased.
    pub case: Case,
    /// How often the father's name is given.
    pub fathers: u32,
    /// How often given and father's name are initials.
    pub initials: u32,
    /// How often the given name is a short form.
    pub short_forms: u32,
    /// How often a name has a slip in its letters.
    pub letter_slips: u32,
    /// Whether the slips are those of a scan.
    pub scanned: Scanned,
    /// How often a birth date stands there.
    pub births: u32,
    /// How often, of the rest, a year of birth.
    pub years: u32,
    /// How often, of the rest, an age.
    pub ages: u32,
    /// How often a sex stands there.
    pub sexes: u32,
    /// What it takes for the place.
    pub place: PlaceHabit,
    /// How often the day of the event stands there.
    pub events: u32,
    /// When it was last kept; its ages are of this day where it gives no event.
    pub as_of: Day,
}

/// Which part of the name comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Given name, father's name, surname.
    GivenFirst,
    /// Surname, given name, father's name.
    SurnameFirst,
    /// Surname, comma, given name.
    SurnameComma,
}

/// Which columns hold the name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// The parts, and the whole.
    Both,
    /// The parts alone.
    Parts,
    /// The whole alone.
    Whole,
}

/// How letters are cased.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// As names are.
    Title,
    /// Everything in capitals.
    Capitals,
    /// The surname in capitals.
    SurnameCapitals,
    /// Nothing in capitals.
    Small,
}

/// Whether rows come from a scan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scanned {
    /// Read by a machine.
    Yes,
    /// Typed by people.
    No,
}

/// What a source takes for the place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PlaceHabit {
    /// The town.
    Town,
    /// The region.
    Region,
    /// The town, or the region, or both in one cell.
    Either,
    /// Nothing.
    Nothing,
}

const fn day(month: u8, day: u8) -> Day {
    Day { year: 2022, month, day }
}

/// A plain list; the others say what they do otherwise.
const PLAIN: Source = Source {
    name: "made-up list",
    weight: 10,
    spellings: &[Spelling::Russian],
    order: Order::SurnameFirst,
    columns: Columns::Both,
    case: Case::Title,
    fathers: 800,
    initials: 0,
    short_forms: 0,
    letter_slips: 21,
    scanned: Scanned::No,
    births: 700,
    years: 500,
    ages: 500,
    sexes: 500,
    place: PlaceHabit::Town,
    events: 850,
    as_of: day(2, 1),
};

/// The sources.
pub static SOURCES: [Source; 16] = [
    Source { name: "made-up prosecutor", weight: 14, sexes: 950, place: PlaceHabit::Region, ..PLAIN },
    Source {
        name: "made-up police",
        weight: 14,
        case: Case::Capitals,
        fathers: 950,
        letter_slips: 28,
        ..PLAIN
    },
    Source {
        name: "made-up court",
        weight: 8,
        spellings: &[Spelling::Kazakh, Spelling::Russian],
        initials: 80,
        births: 400,
        years: 800,
        place: PlaceHabit::Region,
        as_of: day(9, 1),
        ..PLAIN
    },
    Source {
        name: "made-up hospital",
        weight: 7,
        spellings: &[Spelling::Russian, Spelling::RussianByEar],
        initials: 120,
        fathers: 600,
        letter_slips: 56,
        births: 300,
        years: 0,
        ages: 900,
        sexes: 950,
        events: 950,
        as_of: day(1, 10),
        ..PLAIN
    },
    Source {
        name: "made-up lawyers",
        weight: 12,
        spellings: &[Spelling::Russian, Spelling::Russian, Spelling::RussianByEar],
        fathers: 650,
        letter_slips: 42,
        births: 600,
        ..PLAIN
    },
    Source {
        name: "made-up memorial",
        weight: 8,
        spellings: &[Spelling::Kazakh],
        order: Order::GivenFirst,
        fathers: 450,
        births: 500,
        years: 700,
        place: PlaceHabit::Either,
        as_of: day(12, 1),
        ..PLAIN
    },
    Source {
        name: "made-up Kazakh broadcaster",
        weight: 8,
        spellings: &[Spelling::Kazakh],
        order: Order::GivenFirst,
        columns: Columns::Both,
        fathers: 100,
        births: 250,
        years: 100,
        ages: 950,
        as_of: day(1, 20),
        ..PLAIN
    },
    Source {
        name: "made-up English broadcaster",
        weight: 7,
        spellings: &[Spelling::Broadcaster, Spelling::Press],
        order: Order::GivenFirst,
        fathers: 50,
        births: 250,
        years: 200,
        ages: 900,
        letter_slips: 14,
        as_of: day(1, 28),
        ..PLAIN
    },
    Source {
        name: "made-up agency",
        weight: 2,
        spellings: &[Spelling::Press],
        order: Order::GivenFirst,
        columns: Columns::Whole,
        fathers: 0,
        births: 200,
        years: 0,
        ages: 900,
        place: PlaceHabit::Either,
        as_of: day(1, 30),
        ..PLAIN
    },
    Source {
        name: "made-up volunteers",
        weight: 10,
        spellings: &[
            Spelling::Russian,
            Spelling::Kazakh,
            Spelling::RussianByEar,
            Spelling::Typed,
            Spelling::Passport,
        ],
        order: Order::GivenFirst,
        fathers: 300,
        short_forms: 20,
        letter_slips: 63,
        births: 450,
        place: PlaceHabit::Either,
        as_of: day(1, 15),
        ..PLAIN
    },
    Source {
        name: "made-up messages",
        weight: 6,
        spellings: &[Spelling::Kazakh, Spelling::RussianByEar, Spelling::Typed],
        order: Order::GivenFirst,
        columns: Columns::Both,
        case: Case::Small,
        fathers: 250,
        short_forms: 100,
        letter_slips: 91,
        births: 400,
        sexes: 200,
        as_of: day(1, 9),
        ..PLAIN
    },
    Source {
        name: "made-up state portal",
        weight: 5,
        spellings: &[Spelling::Latin2018, Spelling::Latin2021, Spelling::Latin2021, Spelling::Latin2017],
        fathers: 700,
        case: Case::SurnameCapitals,
        births: 700,
        place: PlaceHabit::Region,
        as_of: day(3, 1),
        ..PLAIN
    },
    Source {
        name: "made-up border service",
        weight: 8,
        spellings: &[
            Spelling::Passport,
            Spelling::Passport,
            Spelling::Icao,
            Spelling::Passport,
            Spelling::Passport,
            Spelling::French,
        ],
        case: Case::Capitals,
        fathers: 100,
        births: 950,
        sexes: 980,
        place: PlaceHabit::Nothing,
        letter_slips: 10,
        ..PLAIN
    },
    Source {
        name: "made-up Turkish paper",
        weight: 3,
        spellings: &[Spelling::Turkish],
        order: Order::GivenFirst,
        fathers: 30,
        births: 200,
        as_of: day(2, 20),
        ..PLAIN
    },
    Source {
        name: "made-up German association",
        weight: 2,
        spellings: &[Spelling::German],
        order: Order::SurnameComma,
        fathers: 50,
        births: 450,
        as_of: day(4, 1),
        ..PLAIN
    },
    Source {
        name: "made-up scanned order",
        weight: 6,
        spellings: &[Spelling::Kazakh, Spelling::Russian],
        fathers: 850,
        letter_slips: 112,
        scanned: Scanned::Yes,
        births: 650,
        place: PlaceHabit::Region,
        as_of: day(5, 1),
        ..PLAIN
    },
];
