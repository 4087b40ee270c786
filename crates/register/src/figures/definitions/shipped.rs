//! The definitions that are part of the program: those in which January 2022 was counted by everyone who counted.
//!
//! Chosen from the measures of the published record (`sample/record/figures.csv`) and from the core variables of the
//! Standards for Casualty Recording (Every Casualty Worldwide, 2016, section 3): who, what, where, when, by whom.

use super::facts::{Cause, Definition, Measure, Naming, Shipped, Who};

impl Shipped {
    /// The definition. Its title is a code: pages say it in the reader's language.
    pub fn definition(self) -> Definition {
        let all = |measure| Definition { title: self.code().into(), ..Definition::of(measure) };
        let of = |measure, who| Definition { who, ..all(measure) };
        match self {
            Shipped::Deaths => all(Measure::Dead),
            Shipped::CivilianDeaths => of(Measure::Dead, Who::Civilians),
            Shipped::ForcesDeaths => of(Measure::Dead, Who::SecurityForces),
            Shipped::NamedDeaths => Definition { naming: Naming::Named, ..all(Measure::Dead) },
            Shipped::ShotDeaths => Definition { cause: Cause::Shot, ..all(Measure::Dead) },
            Shipped::CustodyDeaths => Definition { cause: Cause::AfterCustody, ..all(Measure::Dead) },
            Shipped::Injured => all(Measure::Injured),
            Shipped::CivilianInjured => of(Measure::Injured, Who::Civilians),
            Shipped::ForcesInjured => of(Measure::Injured, Who::SecurityForces),
            Shipped::Detained => all(Measure::Detained),
            Shipped::Held => all(Measure::Held),
            Shipped::Missing => all(Measure::Missing),
            Shipped::Tortured => all(Measure::Tortured),
            Shipped::Charged => all(Measure::Charged),
            Shipped::Convicted => all(Measure::Convicted),
            Shipped::Released => all(Measure::Released),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_shipped_definitions_count_the_same() {
        let untitled = |shipped: &Shipped| Definition { title: "".into(), ..shipped.definition() };
        for (at, one) in Shipped::ALL.iter().enumerate() {
            for other in &Shipped::ALL[..at] {
                assert_ne!(untitled(one), untitled(other), "{} {}", one.code(), other.code());
            }
        }
    }
}
