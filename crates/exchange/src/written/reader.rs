//! From the parts of a written date to the span that it leaves open.
//!
//! Each end collects a year, a month, a day and a time; what one end does not say is taken from the other.

use super::calendar::Civil;
use super::lexicon::Word;
use super::tokens::{self, Token};
use super::{Manner, Order, Precision, Trouble, Written};

/// Reads a date as it was written in Kazakh, Russian or English, or says why it cannot be read.
pub fn read(text: &str, manner: Manner) -> Result<Written, Trouble> {
    let text = text.trim();
    let unknown = ["", "-", "—", "?", "неизвестно", "нет данных", "белгісіз", "unknown", "not stated", "н/д"];
    if unknown.contains(&text.to_lowercase().as_str()) {
        return Ok(Written::UNKNOWN);
    }
    let tokens = tokens::cut(text).ok_or(Trouble::Unreadable)?;
    if let [Token::Number(serial @ 10_000..=99_999, 5)] = tokens.as_slice() {
        let day = Civil::of_serial(*serial).ok_or(Trouble::Unreadable)?;
        return Err(Trouble::Serial { day });
    }
    let mut sides = Sides::default();
    for token in &tokens {
        sides.take(*token, manner.order)?;
    }
    sides.meet(manner.year);
    let written = sides.span()?;
    Ok(if sides.about { written.roughly() } else { written })
}

/// One end of what is being read.
#[derive(Clone, Copy, Default)]
struct End {
    year: Option<i16>,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<(u8, u8)>,
}

#[derive(Default)]
struct Sides {
    left: End,
    right: Option<End>,
    night: bool,
    about: bool,
}

impl Sides {
    fn take(&mut self, token: Token, order: Order) -> Result<(), Trouble> {
        match token {
            Token::Word(word) => self.word(word),
            Token::Number(year @ 1000..=2999, 4) => self.end().set_year(year),
            Token::Number(day, 1..=2) => self.end().set_day(day),
            Token::Number(..) => Err(Trouble::Unreadable),
            Token::Iso(year, month, day) => self.end().set_date([year, month, day]),
            Token::YearMonth(year, month) | Token::MonthYear(month, year) => {
                self.end().set_year(year)?;
                self.end().set_month(month)
            }
            Token::DayMonth(day, month) => {
                self.end().set_day(day)?;
                self.end().set_month(month)
            }
            Token::Figures(mark, numbers, digits) => {
                self.end().set_date(ordered(mark, numbers, digits, order)?)
            }
            Token::Time(hour, minute) => self.end().set_time(hour, minute),
        }
    }

    fn word(&mut self, word: Word) -> Result<(), Trouble> {
        match word {
            Word::Filler => {}
            Word::Night => self.night = true,
            Word::About => self.about = true,
            Word::Month(month) => self.end().set_month(u32::from(month))?,
            Word::FromMonth(month) => {
                self.end().set_month(u32::from(month))?;
                self.right.get_or_insert_default();
            }
            Word::To if self.right.is_some_and(|right| !right.is_empty()) => return Err(Trouble::Unreadable),
            Word::To => {
                self.right.get_or_insert_default();
            }
        }
        Ok(())
    }

    fn end(&mut self) -> &mut End {
        self.right.as_mut().unwrap_or(&mut self.left)
    }

    /// Lets each end take from the other what it does not say.
    fn meet(&mut self, year: Option<i16>) {
        if let Some(right) = self.right.as_mut().filter(|right| !right.is_empty()) {
            if right.time.is_some() && right.day.is_none() && right.month.is_none() {
                right.day = self.left.day;
            }
            if self.left.month.is_none() && self.left.day.is_some() {
                self.left.month = right.month;
            }
            right.month = right.month.or(self.left.month.filter(|_| right.day.is_some()));
            self.left.year = self.left.year.or(right.year);
            right.year = right.year.or(self.left.year).or(year);
        }
        let named = self.left.month.is_some();
        self.left.year = self.left.year.or(year.filter(|_| named));
    }

    fn span(&self) -> Result<Written, Trouble> {
        match self.right.filter(|right| !right.is_empty()) {
            None if self.night => self.left.night(),
            None => self.left.span(),
            // "the night to the 6th": only the second day is named.
            Some(right) if self.night && self.left.is_only_year() => {
                right.span()?.from.map(|morning| night(morning.yesterday())).ok_or(Trouble::Unreadable)
            }
            Some(right) => self.between(right),
        }
    }

    fn between(&self, right: End) -> Result<Written, Trouble> {
        let (first, last) = (self.left.span()?, right.span()?);
        let (Some(from), Some(until)) = (first.from, last.until) else { return Err(Trouble::Unreadable) };
        if until < from {
            return Err(Trouble::NotInCalendar);
        }
        if self.night && from.start_of_day().tomorrow() == until.start_of_day() {
            return Ok(night(from));
        }
        Ok(Written { precision: Precision::Range, from: Some(from), until: Some(until), about: false })
    }
}

/// From 18:00 to 06:59 of the next morning.
fn night(evening: Civil) -> Written {
    let from = Civil { hour: 18, minute: 0, ..evening };
    let until = Civil { hour: 6, minute: 59, ..evening.tomorrow() };
    Written { precision: Precision::Night, from: Some(from), until: Some(until), about: false }
}

impl End {
    fn is_empty(&self) -> bool {
        self.year.is_none() && self.month.is_none() && self.day.is_none() && self.time.is_none()
    }

    fn is_only_year(&self) -> bool {
        self.month.is_none() && self.day.is_none() && self.time.is_none()
    }

    fn set_year(&mut self, year: u32) -> Result<(), Trouble> {
        set(&mut self.year, i16::try_from(year).ok())
    }

    fn set_month(&mut self, month: u32) -> Result<(), Trouble> {
        set(&mut self.month, u8::try_from(month).ok())
    }

    fn set_day(&mut self, day: u32) -> Result<(), Trouble> {
        set(&mut self.day, u8::try_from(day).ok())
    }

    fn set_time(&mut self, hour: u32, minute: u32) -> Result<(), Trouble> {
        set(&mut self.time, u8::try_from(hour).ok().zip(u8::try_from(minute).ok()))
    }

    fn set_date(&mut self, [year, month, day]: [u32; 3]) -> Result<(), Trouble> {
        self.set_year(year)?;
        self.set_month(month)?;
        self.set_day(day)
    }

    fn span(&self) -> Result<Written, Trouble> {
        match (self.year, self.month, self.day, self.time) {
            (Some(year), Some(month), Some(day), time) => {
                let day = Civil::day(year, month, day).ok_or(Trouble::NotInCalendar)?;
                match time {
                    None => Ok(Written::spanning(Precision::Day, day, day)),
                    Some((hour, minute)) => minute_of(day, hour, minute),
                }
            }
            (Some(year), Some(month), None, None) => {
                let first = Civil::day(year, month, 1).ok_or(Trouble::NotInCalendar)?;
                Ok(Written::spanning(Precision::Month, first, first.last_of_month()))
            }
            (Some(year), None, None, None) => {
                let ends = Civil::day(year, 1, 1).zip(Civil::day(year, 12, 31));
                let (first, last) = ends.ok_or(Trouble::NotInCalendar)?;
                Ok(Written::spanning(Precision::Year, first, last))
            }
            (None, Some(_), ..) => Err(Trouble::NoYear),
            _ => Err(Trouble::Unreadable),
        }
    }

    /// The night of one day: nobody says before or after which midnight, so the whole day bounds it.
    fn night(&self) -> Result<Written, Trouble> {
        let day = self.span()?;
        Ok(Written { precision: Precision::Night, ..day })
    }
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> Result<(), Trouble> {
    if place.is_some() || value.is_none() {
        return Err(Trouble::Unreadable);
    }
    *place = value;
    Ok(())
}

fn minute_of(day: Civil, hour: u8, minute: u8) -> Result<Written, Trouble> {
    let at = day.at(hour, minute).ok_or(Trouble::NotInCalendar)?;
    Ok(Written { precision: Precision::Minute, from: Some(at), until: Some(at), about: false })
}

/// Year, month and day of a date in figures. Dots mean the day first everywhere in the region; slashes and hyphens do not.
fn ordered(
    mark: char,
    [first, second, year]: [u32; 3],
    digits: u8,
    order: Order,
) -> Result<[u32; 3], Trouble> {
    let year = if digits == 2 { of_two_digits(year) } else { year };
    let (day_first, month_first) = ([year, second, first], [year, first, second]);
    match (mark, order) {
        ('.', _) | (_, Order::DayFirst) => Ok(day_first),
        (_, Order::MonthFirst) => Ok(month_first),
        _ if first > 12 || first == second => Ok(day_first),
        _ if second > 12 => Ok(month_first),
        _ => match (civil(day_first), civil(month_first)) {
            (Some(day_first), Some(month_first)) => Err(Trouble::Ambiguous { day_first, month_first }),
            _ => Err(Trouble::NotInCalendar),
        },
    }
}

/// Two digits up to 30 are of this century, above of the last: birth years and events of our time.
fn of_two_digits(year: u32) -> u32 {
    if year <= 30 { 2000 + year } else { 1900 + year }
}

fn civil([year, month, day]: [u32; 3]) -> Option<Civil> {
    Civil::day(i16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}
