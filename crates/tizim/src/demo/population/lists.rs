//! The made-up lists and the habits of those who keep them.
//!
//! Invariant: every title begins with "Made-up list", so that nothing drawn from them can be taken for a source.

use super::slips::Day;
use super::spelling::Habit;
use super::{Status, Status::*};

/// A list and how its rows are written.
pub struct MadeUpList {
    /// What it is called.
    pub title: &'static str,
    pub(super) spelling: Habit,
    pub(super) order: Order,
    pub(super) patronymic: Patronymic,
    pub(super) initials_in_ten: u32,
    pub(super) short_forms_in_ten: u32,
    pub(super) typos_in_hundred: u32,
    /// How many of ten rows give an age; most of the others give a birth date.
    pub(super) ages_in_ten: u32,
    pub(super) sexes_in_ten: u32,
    pub(super) phones_in_ten: u32,
    pub(super) as_of: Day,
    pub(super) statuses: &'static [Status],
}

/// Which name comes first.
#[derive(Clone, Copy)]
pub(super) enum Order {
    GivenFirst,
    SurnameFirst,
}

/// How often the father's name is given, of ten rows.
#[derive(Clone, Copy)]
pub(super) enum Patronymic {
    Never,
    Sometimes(u32),
}

const fn january(day: u8) -> Day {
    Day { year: 2022, month: 1, day }
}

/// The lists, by the number that rows carry.
pub static LISTS: [MadeUpList; 5] = [
    MadeUpList {
        title: "Made-up list A: a lawyer's spreadsheet, Russian Cyrillic",
        spelling: Habit::Russian,
        order: Order::SurnameFirst,
        patronymic: Patronymic::Sometimes(8),
        initials_in_ten: 0,
        short_forms_in_ten: 0,
        typos_in_hundred: 3,
        ages_in_ten: 1,
        sexes_in_ten: 0,
        phones_in_ten: 5,
        as_of: january(31),
        statuses: &[Detained, Detained, Detained, Released, Wounded],
    },
    MadeUpList {
        title: "Made-up list B: a broadcaster's list, Kazakh Cyrillic",
        spelling: Habit::Kazakh,
        order: Order::GivenFirst,
        patronymic: Patronymic::Sometimes(2),
        initials_in_ten: 0,
        short_forms_in_ten: 0,
        typos_in_hundred: 2,
        ages_in_ten: 9,
        sexes_in_ten: 3,
        phones_in_ten: 0,
        as_of: january(20),
        statuses: &[Dead, Dead, Missing, Detained],
    },
    MadeUpList {
        title: "Made-up list C: volunteers' list, Latin in everyone's own way",
        spelling: Habit::Latin,
        order: Order::GivenFirst,
        patronymic: Patronymic::Never,
        initials_in_ten: 0,
        short_forms_in_ten: 1,
        typos_in_hundred: 8,
        ages_in_ten: 6,
        sexes_in_ten: 6,
        phones_in_ten: 7,
        as_of: january(12),
        statuses: &[Missing, Missing, Detained, Released],
    },
    MadeUpList {
        title: "Made-up list D: a hospital's admissions, surname and initials",
        spelling: Habit::Russian,
        order: Order::SurnameFirst,
        patronymic: Patronymic::Sometimes(7),
        initials_in_ten: 9,
        short_forms_in_ten: 0,
        typos_in_hundred: 5,
        ages_in_ten: 4,
        sexes_in_ten: 9,
        phones_in_ten: 0,
        as_of: january(8),
        statuses: &[Wounded, Wounded, Wounded, Dead],
    },
    MadeUpList {
        title: "Made-up list E: messages of relatives, any spelling",
        spelling: Habit::Any,
        order: Order::GivenFirst,
        patronymic: Patronymic::Sometimes(3),
        initials_in_ten: 0,
        short_forms_in_ten: 3,
        typos_in_hundred: 12,
        ages_in_ten: 7,
        sexes_in_ten: 4,
        phones_in_ten: 9,
        as_of: january(10),
        statuses: &[Missing, Missing, Missing, Detained],
    },
];
