//! A definition as a member states it, and which definition a figure of others is said to count by.

use crate::codes::codes;
use crate::id::ThingId;
use crate::when::When;

codes! {
    /// What happened to those who are counted.
    Measure {
        /// Dead, whatever the cause.
        Dead = 0 "dead",
        /// Sought, and nobody knows where.
        Missing = 1 "missing",
        /// Deprived of liberty at some time.
        Detained = 2 "detained",
        /// In custody on the day asked for.
        Held = 3 "held",
        /// Let out of custody.
        Released = 4 "released",
        /// Hurt.
        Injured = 5 "injured",
        /// Tortured.
        Tortured = 6 "tortured",
        /// Charged with something, whatever came of it.
        Charged = 7 "charged",
        /// Found guilty by a court.
        Convicted = 8 "convicted",
        /// In the register at all.
        Everybody = 9 "everybody",
    }
}

codes! {
    /// Of whom.
    Who {
        /// Of all.
        All = 0 "all",
        /// Of those whom no source counts among the security forces.
        Civilians = 1 "civilians",
        /// Of police, army, guards and conscripts.
        SecurityForces = 2 "security-forces",
    }
}

codes! {
    /// By what.
    Cause {
        /// By anything, told or not.
        Any = 0 "any",
        /// By bullets.
        Shot = 1 "shot",
        /// By torture or beating.
        Tortured = 2 "tortured",
        /// After having been in custody.
        AfterCustody = 3 "after-custody",
    }
}

codes! {
    /// How sure it is, the least sure first.
    Grade {
        /// Somebody says so.
        Reported = 0 "reported",
        /// Two independent sources or one document say so, or a reviewer has verified it.
        Probable = 1 "probable",
        /// A death by rule 3; anything else with the grounds of "probable" and verified by a reviewer.
        Confirmed = 2 "confirmed",
    }
}

codes! {
    /// Whether those counted are known by name.
    Naming {
        /// With a name or without.
        Either = 0 "either",
        /// By name.
        Named = 1 "named",
        /// Without a name.
        Unnamed = 2 "unnamed",
    }
}

/// What a tally counts.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Definition {
    /// What it is called.
    #[n(0)]
    pub title: Box<str>,
    /// What happened to them.
    #[n(1)]
    pub measure: Measure,
    /// Of whom.
    #[n(2)]
    pub who: Who,
    /// Where, as a place of the register is called; `None` for everywhere.
    #[n(3)]
    pub place: Option<Box<str>>,
    /// By what.
    #[n(4)]
    pub cause: Cause,
    /// In which time it happened; unknown for any time.
    #[n(5)]
    pub period: When,
    /// The least sure that counts.
    #[n(6)]
    pub grade: Grade,
    /// By name or not.
    #[n(7)]
    pub naming: Naming,
    /// What a reader must know.
    #[n(8)]
    pub note: Option<Box<str>>,
}

impl Definition {
    /// All of whom this happened to, anywhere, at any time, as any source reports.
    pub fn of(measure: Measure) -> Definition {
        Definition {
            title: measure.code().into(),
            measure,
            who: Who::All,
            place: None,
            cause: Cause::Any,
            period: When::UNKNOWN,
            grade: Grade::Reported,
            naming: Naming::Either,
            note: None,
        }
    }
}

codes! {
    /// The definitions that are part of the program.
    Shipped {
        /// Deaths of all.
        Deaths = 0 "deaths",
        /// Deaths of civilians.
        CivilianDeaths = 1 "civilian-deaths",
        /// Deaths among the security forces.
        ForcesDeaths = 2 "forces-deaths",
        /// The dead who are known by name.
        NamedDeaths = 3 "named-deaths",
        /// Deaths by bullets.
        ShotDeaths = 4 "shot-deaths",
        /// Deaths after custody.
        CustodyDeaths = 5 "custody-deaths",
        /// Everybody injured.
        Injured = 6 "injured",
        /// Civilians injured.
        CivilianInjured = 7 "civilian-injured",
        /// Security forces injured.
        ForcesInjured = 8 "forces-injured",
        /// Everybody ever detained.
        Detained = 9 "detained",
        /// Those in custody.
        Held = 10 "held",
        /// Those missing.
        Missing = 11 "missing",
        /// Those tortured.
        Tortured = 12 "tortured",
        /// Those charged.
        Charged = 13 "charged",
        /// Those convicted.
        Convicted = 14 "convicted",
        /// Those released.
        Released = 15 "released",
    }
}

/// Which definition is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
pub enum DefinitionName {
    /// One of the program's.
    #[n(0)]
    Shipped(#[n(0)] Shipped),
    /// One that this office made.
    #[n(1)]
    Own(#[n(0)] ThingId),
}

impl DefinitionName {
    /// Reads what [`std::fmt::Display`] writes: a code, or the id of a thing.
    pub fn read(text: &str) -> Option<DefinitionName> {
        let shipped = Shipped::from_code(text).map(DefinitionName::Shipped);
        shipped.or_else(|| ThingId::from_hex(text).map(DefinitionName::Own))
    }
}

impl std::fmt::Display for DefinitionName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DefinitionName::Shipped(shipped) => f.write_str(shipped.code()),
            DefinitionName::Own(id) => write!(f, "{id}"),
        }
    }
}

/// A member's word that a figure of others counts what this definition counts, or comes nearest to it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct FigureMapping {
    /// The definition.
    #[n(0)]
    pub definition: DefinitionName,
    /// Why, and what still differs.
    #[n(1)]
    pub reason: Option<Box<str>>,
}
