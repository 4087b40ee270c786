//! What the cells of a column look like.
//!
//! A profile is taken from at most two thousand rows spread evenly over the table, so it costs the same for any length.

use super::Role;
use crate::fields::date;
use crate::table::Column;

const SAMPLE: usize = 2000;

/// Shares are of the filled cells of the sample.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Distinct values of the whole column, empty not counted.
    pub distinct: usize,
    rows: usize,
    sampled: usize,
    filled: usize,
    sampled_distinct: usize,
    dates: usize,
    years: usize,
    digits: usize,
    long_digits: usize,
    ages: usize,
    coded: usize,
    lettered: usize,
    with_digit: usize,
    length: usize,
}

impl Profile {
    /// The profile of a column.
    pub fn of(column: &Column, rows: usize) -> Profile {
        let distinct = column.values.len() - 1;
        let mut profile = Profile { distinct, rows, ..Profile::default() };
        let step = (rows / SAMPLE).max(1);
        let mut seen: Vec<u32> = column.codes.iter().step_by(step).copied().collect();
        profile.sampled = seen.len();
        seen.retain(|code| *code != 0);
        for code in &seen {
            profile.take(column.values.get(*code));
        }
        seen.sort_unstable();
        seen.dedup();
        profile.sampled_distinct = seen.len();
        profile
    }

    fn take(&mut self, text: &str) {
        self.filled += 1;
        self.length += text.chars().count();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let all_digits =
            digits > 0 && text.bytes().all(|byte| byte.is_ascii_digit() || b" -+().".contains(&byte));
        let value: Option<u32> = text.parse().ok();
        self.digits += usize::from(all_digits);
        self.long_digits += usize::from(all_digits && digits >= 6);
        self.years += usize::from(value.is_some_and(|value| (1500..2100).contains(&value)));
        self.ages += usize::from(value.is_some_and(|value| value <= 115));
        self.dates += usize::from(date::parse(text).is_some_and(date::is_full));
        self.coded += usize::from(digits > 0 && text.chars().count() <= 12);
        self.with_digit += usize::from(digits > 0);
        self.lettered += usize::from(digits == 0 && text.chars().any(char::is_alphabetic));
    }

    /// How many of a thousand rows are filled.
    pub fn filled_per_mille(&self) -> u32 {
        (self.filled * 1000).checked_div(self.sampled).unwrap_or(0) as u32
    }

    /// Whether no row differs from another.
    pub fn is_same_in_all_rows(&self) -> bool {
        self.distinct == 0 || self.filled == self.sampled
    }

    fn most(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 7
    }

    /// Nearly every row has a value of its own.
    fn is_unique(&self) -> bool {
        self.rows > 1 && self.distinct * 1000 >= self.rows * 999 && self.filled == self.sampled
    }

    fn is_few(&self) -> bool {
        self.distinct <= 60 && self.distinct * 10 <= self.rows.max(20)
    }

    fn mean_length(&self) -> usize {
        self.length.checked_div(self.filled).unwrap_or(0)
    }
}

/// What a header says, where the cells can be that; a header that they contradict is not believed.
pub fn agreed(said: Role, profile: &Profile) -> Option<Role> {
    let holds = match said {
        Role::Id => profile.is_unique() || profile.distinct * 10 >= profile.rows * 9,
        Role::List => profile.distinct * 20 <= profile.rows.max(40) && profile.distinct <= 2000,
        Role::BirthDate | Role::Date => profile.most(profile.dates + profile.years) || profile.filled == 0,
        Role::Age => profile.most(profile.ages),
        Role::Code => profile.most(profile.coded),
        Role::FullName | Role::GivenName | Role::Surname | Role::Patronymic => profile.most(profile.lettered),
        Role::Category => profile.distinct <= 1000,
        Role::Identity => profile.distinct * 20 >= profile.filled_rows(),
        Role::Place | Role::Text | Role::Ignore => true,
    };
    let role = match said {
        Role::Place if profile.is_few() && profile.mean_length() <= 6 => Role::Category,
        other => other,
    };
    holds.then_some(role)
}

impl Profile {
    fn filled_rows(&self) -> usize {
        (self.rows * self.filled).checked_div(self.sampled).unwrap_or(0)
    }
}

/// What a column is when its header says nothing.
pub fn role(profile: &Profile) -> Role {
    if profile.filled == 0 {
        Role::Ignore
    } else if profile.is_unique()
        && profile.most(profile.with_digit)
        && !profile.most(profile.dates + profile.long_digits)
    {
        // A value for each row may be its number; as evidence it would say nothing of two rows.
        Role::Id
    } else if profile.most(profile.dates + profile.years) {
        Role::Date
    } else if profile.is_few() {
        Role::Category
    } else if profile.most(profile.long_digits) {
        if profile.sampled_distinct * 2 > profile.filled { Role::Identity } else { Role::Code }
    } else if profile.most(profile.coded) {
        Role::Code
    } else if profile.mean_length() > 80 {
        Role::Ignore
    } else {
        Role::Text
    }
}
