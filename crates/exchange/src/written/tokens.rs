//! A written date cut into its parts: whole dates in figures, times, numbers, words.
//!
//! Every character belongs to a part; one that fits nowhere makes the text unreadable.

use super::lexicon::{self, Word};

/// A part of a written date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A number with the count of its digits.
    Number(u32, u8),
    /// 05.01.2022, 05/01/2022 or 05-01-2022: the mark between, the three numbers, digits of the last.
    Figures(char, [u32; 3], u8),
    /// 2022-01-05 or 2022.01.05.
    Iso(u32, u32, u32),
    /// 2022-01.
    YearMonth(u32, u32),
    /// 01.2022.
    MonthYear(u32, u32),
    /// 05.01, a day and a month.
    DayMonth(u32, u32),
    /// 14:30.
    Time(u32, u32),
    /// A word that means something.
    Word(Word),
}

/// The parts of a text, or nothing if some of it is unknown.
pub fn cut(text: &str) -> Option<Vec<Token>> {
    let small = text.to_lowercase().replace('ё', "е");
    let mut tokens = Vec::new();
    let mut rest = small.trim();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '0'..='9' => figures(rest, &mut tokens)?,
            '-' | '–' | '—' | '−' | '/' | '…' => {
                tokens.push(Token::Word(Word::To));
                first.len_utf8()
            }
            '~' | '≈' | '?' => {
                tokens.push(Token::Word(Word::About));
                first.len_utf8()
            }
            ',' | '.' | '(' | ')' | ';' => first.len_utf8(),
            _ if first.is_whitespace() => first.len_utf8(),
            _ if first.is_alphabetic() => word(rest, &mut tokens)?,
            _ => return None,
        };
        rest = rest.get(length..)?;
    }
    Some(tokens)
}

/// The first two numbers of a date such as 13/01/2022, where only figures stand.
pub fn slashed(text: &str) -> Option<(u32, u32)> {
    match cut(text)?.first()? {
        Token::Figures('/' | '-', [first, second, _], _) => Some((*first, *second)),
        _ => None,
    }
}

fn word(rest: &str, tokens: &mut Vec<Token>) -> Option<usize> {
    let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    tokens.push(Token::Word(lexicon::meaning(rest.get(..end)?)?));
    Some(end)
}

/// A run of figures with single marks between them, followed at once by no letter except an ordinal's ending.
fn figures(rest: &str, tokens: &mut Vec<Token>) -> Option<usize> {
    let mut numbers = Vec::new();
    let mut marks = Vec::new();
    let mut at = 0;
    loop {
        let run = rest.get(at..)?;
        let end = run.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(run.len());
        numbers.push((run.get(..end)?.parse::<u32>().ok()?, u8::try_from(end).ok()?));
        at += end;
        let mut next = rest.get(at..)?.chars();
        let (mark, follower) = (next.next(), next.next());
        match (mark, follower) {
            (Some(mark @ ('.' | '/' | '-' | ':')), Some('0'..='9')) if numbers.len() < 3 => {
                marks.push(mark);
                at += 1;
            }
            // "2022-01-05T14:30"
            (Some('t'), Some('0'..='9')) if numbers.len() == 3 => {
                at += 1;
                break;
            }
            _ => break,
        }
    }
    place(&numbers, &marks, tokens)?;
    Some(at + ordinal(rest.get(at..)?, tokens)?)
}

fn place(numbers: &[(u32, u8)], marks: &[char], tokens: &mut Vec<Token>) -> Option<()> {
    let token = match (numbers, marks) {
        (&[(number, digits)], []) => Token::Number(number, digits),
        (&[(hour, 1..=2), (minute, 2)], [':']) => Token::Time(hour, minute),
        (&[(hour, 1..=2), (minute, 2), (_, 2)], [':', ':']) => Token::Time(hour, minute),
        (&[(year, 4), (month, 1..=2), (day, 1..=2)], [one, other]) if one == other && *one != ':' => {
            Token::Iso(year, month, day)
        }
        (&[(first, 1..=2), (second, 1..=2), (year, digits @ (2 | 4))], [one, other])
            if one == other && *one != ':' =>
        {
            Token::Figures(*one, [first, second, year], digits)
        }
        (&[(year, 4), (month, 2)], ['-']) if month <= 12 => Token::YearMonth(year, month),
        (&[(month, 1..=2), (year, 4)], ['.' | '/']) => Token::MonthYear(month, year),
        (&[(day, 1..=2), (month, 2)], ['.']) => Token::DayMonth(day, month),
        (&[(first, one), (second, other)], ['-']) => {
            tokens.push(Token::Number(first, one));
            tokens.push(Token::Word(Word::To));
            Token::Number(second, other)
        }
        _ => return None,
    };
    tokens.push(token);
    Some(())
}

const ORDINALS: &[&str] = &[
    "st", "nd", "rd", "th", "го", "е", "ого", "сі", "ші", "шы", "сы", "і", "ы", "на", "не", "ға", "ге",
    "сына", "сіне", "да", "де", "ж", "г",
];
const FROM_ORDINALS: &[&str] = &["нан", "нен", "дан", "ден", "тан", "тен", "сынан", "сінен", "ынан", "інен"];

/// Steps over an ordinal's ending; the Kazakh ablative ("5-нен", from the 5th) opens a range.
fn ordinal(rest: &str, tokens: &mut Vec<Token>) -> Option<usize> {
    let bare = rest.strip_prefix('-').unwrap_or(rest);
    let end = bare.find(|letter: char| !letter.is_alphabetic()).unwrap_or(bare.len());
    let ending = bare.get(..end)?;
    if FROM_ORDINALS.contains(&ending) {
        tokens.push(Token::Word(Word::To));
    } else if !ORDINALS.contains(&ending) {
        return Some(0);
    }
    Some(rest.len() - bare.len() + end)
}
