//! The funnel of accountability: of what was complained of, how much was opened, closed and on what ground, tried, and
//! ended in a conviction. Computed from the steps of cases against officials and from nothing else.
//!
//! Cases that are told one by one, with the people concerned, and numbers of cases that a source states ("at least 32
//! cases, 139 deaths") stand beside each other and are never added: the first may be among the second.

use super::facts::{CaseSide, StepAccount};
use crate::claim::Kind;
use crate::codes::codes;
use crate::figures::defined::{evidence, largest};
use crate::figures::definitions::facts::Measure;
use crate::figures::persons::{Person, persons};
use crate::id::ThingId;
use crate::people::views::AsOf;
use crate::state::{State, ThingNo};
use std::collections::BTreeMap;

codes! {
    /// How far a case has come. Each is counted by itself: a case that was closed was opened, too.
    Stage {
        /// Somebody complained.
        Complaint = 0 "complaint",
        /// A case was opened, as is said, or as a later step shows.
        Opened = 1 "opened",
        /// It was closed without a trial.
        Closed = 2 "closed",
        /// It came before a court.
        Tried = 3 "tried",
        /// Somebody was found guilty.
        Convicted = 4 "convicted",
    }
}

codes! {
    /// On what ground a case was closed, as the source tells it.
    Ground {
        /// Too little evidence.
        Evidence = 0 "evidence",
        /// No crime was found.
        NoCrime = 1 "no-crime",
        /// Nobody who did it was found.
        NobodyFound = 2 "nobody-found",
        /// An amnesty.
        Amnesty = 3 "amnesty",
        /// Too much time had passed.
        Expired = 4 "expired",
        /// The force used was called lawful.
        Lawful = 5 "lawful",
        /// Another ground.
        Other = 6 "other",
        /// None is told.
        NotStated = 7 "not-stated",
    }
}

/// How many cases and deaths, told one by one and as numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Cases told one by one.
    pub cases: u64,
    /// The people who died in those cases.
    pub deaths: u64,
    /// The largest number of cases that a source states.
    pub stated_cases: Option<u64>,
    /// The largest number of deaths that a source states.
    pub stated_deaths: Option<u64>,
    /// The steps that say so, oldest first.
    pub steps: Vec<ThingNo>,
}

/// The funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funnel {
    stages: [Reached; Stage::ALL.len()],
    /// Closed on each ground; grounds on which nothing was closed are left out.
    pub grounds: Vec<(Ground, Reached)>,
    /// Cases of which somebody says that nobody was charged, tried or held responsible.
    pub nobody: Reached,
    /// Steps of which it is not clear against whom they are, and amnesties, which are no case of their own.
    pub beside: Vec<ThingNo>,
}

impl Funnel {
    /// What reached this stage.
    pub fn reached(&self, stage: Stage) -> &Reached {
        &self.stages[stage as usize]
    }

    /// True when no step says anything.
    pub fn is_empty(&self) -> bool {
        self.stages.iter().all(|reached| reached.steps.is_empty())
    }
}

/// Counts the cases.
pub fn funnel(state: &State, as_of: AsOf) -> Funnel {
    let steps = steps(state, as_of);
    let mut funnel = Funnel {
        stages: Default::default(),
        grounds: Vec::new(),
        nobody: Reached::default(),
        beside: Vec::new(),
    };
    let (against, beside): (Vec<_>, Vec<_>) =
        steps.into_iter().partition(|(_, step)| step.side == CaseSide::AgainstOfficials && !is_amnesty(step));
    funnel.beside = beside
        .into_iter()
        .filter(|(_, step)| step.side == CaseSide::NotClear || is_against_officials(step))
        .map(|(number, _)| number)
        .collect();
    let mut grounds: BTreeMap<Ground, Reached> = BTreeMap::new();
    let dead = Dead::of(state, as_of);
    for case in cases(against) {
        for stage in Stage::ALL {
            case.count(&dead, &mut funnel.stages[*stage as usize], |step| stages(step).contains(stage));
        }
        for ground in Ground::ALL {
            let closed_on =
                |step: &StepAccount| stages(step).contains(&Stage::Closed) && ground_of(step) == *ground;
            if case.steps.iter().any(|(_, step)| closed_on(step)) {
                case.count(&dead, grounds.entry(*ground).or_default(), closed_on);
            }
        }
        case.count(&dead, &mut funnel.nobody, says_nobody);
    }
    funnel.grounds = grounds.into_iter().collect();
    funnel
}

fn is_against_officials(step: &StepAccount) -> bool {
    step.side == CaseSide::AgainstOfficials
}

type Step<'a> = (ThingNo, &'a StepAccount);

fn steps(state: &State, as_of: AsOf) -> Vec<Step<'_>> {
    let all = state.all_of(Kind::Step).iter();
    all.filter_map(|&number| Some((number, state.step_account(state.thing(number), as_of.known)?)))
        .filter(|(_, step)| as_of.on.is_none_or(|day| step.when.begun_by(day)))
        .collect()
}

/// Steps that concern the same people are one case; a step that names nobody is one by itself.
struct Case<'a> {
    steps: Vec<Step<'a>>,
}

fn cases(steps: Vec<Step<'_>>) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    for (number, step) in steps {
        let concerns = |case: &Case<'_>| {
            let of = |(_, other): &Step<'_>| other.persons.iter().any(|person| step.persons.contains(person));
            case.steps.iter().any(of)
        };
        let (mut same, others): (Vec<_>, Vec<_>) = cases.into_iter().partition(concerns);
        let mut joined: Vec<_> = same.drain(..).flat_map(|case| case.steps).collect();
        joined.push((number, step));
        cases = others;
        cases.push(Case { steps: joined });
    }
    cases
}

impl Case<'_> {
    /// Adds the case to what was reached, if any step of it did.
    fn count(&self, dead: &Dead<'_>, reached: &mut Reached, says: impl Fn(&StepAccount) -> bool) {
        let saying: Vec<_> = self.steps.iter().filter(|(_, step)| says(step)).collect();
        if saying.is_empty() {
            return;
        }
        let stated = |words: &[&str]| {
            let numbers =
                saying.iter().flat_map(|(_, step)| texts(step)).filter_map(|text| number_of(text, words));
            numbers.max()
        };
        let (cases, deaths) = (stated(CASES), stated(DEATHS));
        if cases.is_none() && deaths.is_none() {
            reached.cases += 1;
            reached.deaths += self.deaths(dead);
        }
        reached.stated_cases = reached.stated_cases.max(cases);
        reached.stated_deaths = reached.stated_deaths.max(deaths);
        reached.steps.extend(saying.iter().map(|(number, _)| *number));
        reached.steps.sort_unstable();
    }

    /// How many people of the case are dead; one when nobody of them is, and the words speak of a death.
    fn deaths(&self, dead: &Dead<'_>) -> u64 {
        let known = dead.among(self.steps.iter().flat_map(|(_, step)| &step.persons));
        let tells = || self.steps.iter().flat_map(|(_, step)| texts(step)).any(|text| holds(text, A_DEATH));
        if known == 0 { u64::from(tells()) } else { known }
    }
}

/// Who is dead, as some source says.
struct Dead<'a> {
    state: &'a State,
    /// For each record of somebody dead: the record that stands for them, and how many they are.
    records: BTreeMap<ThingNo, (ThingNo, u64)>,
}

impl Dead<'_> {
    fn of(state: &State, as_of: AsOf) -> Dead<'_> {
        let is_dead = |person: &Person| evidence(state, person, Measure::Dead, as_of).is_some();
        let mut records = BTreeMap::new();
        for person in persons(state, as_of.known).filter(is_dead) {
            let size = match person.kind {
                Kind::Group => u64::from(largest(state, &person, as_of.known)),
                _ => 1,
            };
            records.extend(person.records.iter().map(|&record| (record, (person.first(), size))));
        }
        Dead { state, records }
    }

    /// How many of these are dead, each person once.
    fn among<'b>(&self, people: impl Iterator<Item = &'b ThingId>) -> u64 {
        let numbers = people.filter_map(|person| self.state.find(*person)).map(|(number, _)| number);
        let dead: BTreeMap<_, _> = numbers.filter_map(|number| self.records.get(&number).copied()).collect();
        dead.values().sum()
    }
}

fn texts(step: &StepAccount) -> impl Iterator<Item = &str> {
    [&step.subject, &step.outcome, &step.ground].into_iter().flatten().map(|text| &**text)
}

/// The stages that a step shows.
fn stages(step: &StepAccount) -> Vec<Stage> {
    let kind = &step.kind;
    let mut shown = Vec::new();
    if holds(kind, COMPLAINT) {
        shown.push(Stage::Complaint);
    }
    let (opened, closed, tried) = (holds(kind, OPENED), holds(kind, CLOSED), holds(kind, TRIED));
    if opened || closed || tried {
        shown.push(Stage::Opened);
    }
    if closed {
        shown.push(Stage::Closed);
    }
    if tried {
        shown.push(Stage::Tried);
        let guilty = texts(step).any(|text| holds(text, GUILTY)) || holds(kind, GUILTY);
        let acquitted = texts(step).any(|text| holds(text, ACQUITTED));
        if guilty && !acquitted {
            shown.push(Stage::Convicted);
        }
    }
    shown
}

fn says_nobody(step: &StepAccount) -> bool {
    holds(&step.kind, NOBODY) || step.outcome.as_deref().is_some_and(|outcome| holds(outcome, NOBODY))
}

fn is_amnesty(step: &StepAccount) -> bool {
    holds(&step.kind, AMNESTY)
}

fn ground_of(step: &StepAccount) -> Ground {
    let told = || texts(step).chain([&*step.kind]);
    let named = GROUNDS.iter().find(|(_, words)| told().any(|text| holds(text, words)));
    match named {
        Some((ground, _)) => *ground,
        None if step.ground.is_some() => Ground::Other,
        None => Ground::NotStated,
    }
}

fn holds(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// The number before one of these words: "at least 32 cases" is 32 cases.
fn number_of(text: &str, words: &[&str]) -> Option<u64> {
    let text = text.to_lowercase();
    let pieces: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pairs = pieces.iter().zip(pieces.iter().skip(1));
    let counted = pairs.filter(|(_, word)| words.iter().any(|of| word.starts_with(of)));
    counted.filter_map(|(number, _)| number.parse().ok()).max()
}

// Words by their beginnings or parts, in English, Russian and Kazakh.
const COMPLAINT: &[&str] = &["complaint", "жалоб", "заявлени", "шағым", "арыз"];
const OPENED: &[&str] = &["opened", "возбужд", "открыт", "қозғал", "ашыл"];
const CLOSED: &[&str] =
    &["closed", "dropped", "terminated", "прекращ", "закрыт", "тоқтат", "жабыл", "қысқарт"];
const TRIED: &[&str] = &["verdict", "trial", "hearing", "приговор", "суд", "заседани", "үкім", "сот"];
const GUILTY: &[&str] = &[
    "prison",
    "convicted",
    "sentenced",
    "guilty",
    "осужд",
    "лишени",
    "виновн",
    "лет колони",
    "сотталды",
    "бас бостандығ",
    "кінәлі",
];
const ACQUITTED: &[&str] = &["acquit", "not guilty", "оправда", "невиновн", "ақтал", "кінәсіз"];
const NOBODY: &[&str] =
    &["nobody", "no prosecution", "not pursued", "никто не", "не привлеч", "ешкім", "тартылмады"];
const AMNESTY: &[&str] = &["amnest", "амнист", "рақымшылық", "рақымшылыққа"];
const CASES: &[&str] = &["case", "дел", "іс"];
const DEATHS: &[&str] = &["death", "dead", "смерт", "погиб", "өлім", "қаза"];
const A_DEATH: &[&str] = &["death of", "смерть", "смерти", "гибел", "өлімі", "қазасы"];
const GROUNDS: &[(Ground, &[&str])] = &[
    (
        Ground::Evidence,
        &[
            "lack of evidence",
            "insufficient evidence",
            "недоказан",
            "недостат",
            "дәлел жоқ",
            "дәлелдің жетк",
            "дәлелдер жетк",
        ],
    ),
    (
        Ground::NoCrime,
        &["no crime", "no corpus delicti", "отсутстви", "нет состава", "құрамы жоқ", "қылмыс жоқ"],
    ),
    (Ground::NobodyFound, &["not identified", "unidentified", "не установлен", "анықталма"]),
    (Ground::Amnesty, AMNESTY),
    (Ground::Expired, &["statute of limit", "expired", "срок давност", "ескіру мерзім"]),
    (Ground::Lawful, &["lawful", "self-defence", "self-defense", "правомерн", "необходимой оборон", "заңды"]),
];
