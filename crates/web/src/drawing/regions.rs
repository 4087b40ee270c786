//! The seventeen regions of Kazakhstan as they were in January 2022, and how to recognise one.
//!
//! Fourteen regions and three cities. Abai, Zhetysu and Ulytau, made in June 2022, are read as the regions they were
//! part of. Astana was called Nur-Sultan from March 2019 to September 2022.

use crate::words::{Lang, Words, words};
use std::sync::LazyLock;

/// Writes the list of regions: name, code, where its label stands (longitude, latitude).
macro_rules! regions {
    ($($(#[$doc:meta])* $name:ident $code:literal $lon:literal $lat:literal,)+) => {
        /// A region of Kazakhstan in January 2022.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Region { $($(#[$doc])* $name,)+ }

        impl Region {
            /// All of them.
            pub const ALL: &[Region] = &[$(Region::$name,)+];

            /// The code in files and word keys (`region-…`).
            pub const fn code(self) -> &'static str {
                match self { $(Region::$name => $code,)+ }
            }

            /// Where its label stands: longitude and latitude. For the cities, their centre.
            pub(crate) const fn label(self) -> (f64, f64) {
                match self { $(Region::$name => ($lon, $lat),)+ }
            }
        }
    };
}

regions! {
    /// Akmola region.
    Akmola "akmola" 69.6 52.35,
    /// Aktobe region.
    Aktobe "aktobe" 58.2 48.7,
    /// Almaty region, with what became Zhetysu in June 2022.
    AlmatyRegion "almaty-region" 78.2 44.9,
    /// Atyrau region.
    Atyrau "atyrau" 52.6 47.6,
    /// East Kazakhstan region, with what became Abai in June 2022.
    EastKazakhstan "east-kazakhstan" 81.4 48.9,
    /// Karaganda region, with what became Ulytau in June 2022.
    Karaganda "karaganda" 71.3 48.2,
    /// Kostanay region.
    Kostanay "kostanay" 64.0 51.7,
    /// Kyzylorda region.
    Kyzylorda "kyzylorda" 64.2 45.2,
    /// Mangystau region.
    Mangystau "mangystau" 53.6 44.0,
    /// North Kazakhstan region.
    NorthKazakhstan "north-kazakhstan" 69.4 54.3,
    /// Pavlodar region.
    Pavlodar "pavlodar" 76.4 52.3,
    /// Turkistan region.
    Turkistan "turkistan" 68.1 44.3,
    /// West Kazakhstan region.
    WestKazakhstan "west-kazakhstan" 50.4 50.0,
    /// Zhambyl region.
    Zhambyl "zhambyl" 72.3 44.4,
    /// The city of Almaty.
    Almaty "almaty" 76.92 43.26,
    /// The capital: Nur-Sultan then, Astana before and since.
    Astana "astana" 71.45 51.13,
    /// The city of Shymkent.
    Shymkent "shymkent" 69.59 42.32,
}

/// What else a region is called in sources, folded as [`folded`] folds.
const ALSO: &[(Region, &[&str])] = &[
    (Region::EastKazakhstan, &["abai", "абай", "abay", "абайская"]),
    (Region::AlmatyRegion, &["zhetysu", "жетісу", "жетысу", "jetisu"]),
    (Region::Karaganda, &["ulytau", "ұлытау", "улытау", "qaragandy"]),
    (Region::Astana, &["nur-sultan", "нур-султан", "нұр-сұлтан", "astana", "астана"]),
    (Region::Turkistan, &["turkestan", "south kazakhstan", "туркестанская", "южно-казахстанская"]),
    (Region::Aktobe, &["aqtobe", "aqtöbe"]),
    (Region::Akmola, &["aqmola"]),
    (Region::Kostanay, &["qostanay", "kostanai"]),
    (Region::Kyzylorda, &["qyzylorda", "kzyl-orda"]),
    (Region::Mangystau, &["mangghystau", "mangistau"]),
    (Region::Zhambyl, &["jambyl"]),
    (Region::Shymkent, &["chimkent"]),
];

impl Region {
    /// The region with this code.
    pub fn from_code(code: &str) -> Option<Region> {
        Region::ALL.iter().copied().find(|region| region.code() == code)
    }

    /// True for Almaty, the capital and Shymkent.
    pub const fn is_city(self) -> bool {
        matches!(self, Region::Almaty | Region::Astana | Region::Shymkent)
    }

    /// What it is called in the reader's language.
    pub fn name(self, words: &Words) -> String {
        words.code("region", self.code())
    }

    /// The region that a text names, in any of the three languages and the spellings we have met; `None` when in doubt.
    /// "Almaty (city)" and "Almaty" are the city, "Almaty region" the region.
    pub fn find(text: &str) -> Option<Region> {
        let wanted = folded(text);
        NAMES.iter().find(|(name, _)| *name == wanted).map(|(_, region)| *region)
    }

    /// The region that holds this point; `None` outside the country. Shymkent is taken as 15 km around its centre.
    pub fn at(latitude: f64, longitude: f64) -> Option<Region> {
        let (lon, lat) = Region::Shymkent.label();
        let (east, north) = ((longitude - lon) * 82.3, (latitude - lat) * 111.2);
        if east.hypot(north) < 15.0 {
            return Some(Region::Shymkent);
        }
        let holds = |outline: &&Outline| outline.holds(longitude, latitude);
        let found: Vec<Region> = OUTLINES.iter().filter(holds).map(|outline| outline.region).collect();
        found.iter().copied().find(|region| region.is_city()).or(found.first().copied())
    }
}

static NAMES: LazyLock<Vec<(String, Region)>> = LazyLock::new(|| {
    let own = Region::ALL
        .iter()
        .flat_map(|region| Lang::ALL.map(|lang| (folded(&region.name(words(lang))), *region)));
    let codes = Region::ALL.iter().map(|region| (folded(region.code()), *region));
    let also = ALSO.iter().flat_map(|(region, names)| names.iter().map(|name| (folded(name), *region)));
    own.chain(codes).chain(also).collect()
});

/// A name without case, brackets and the word for "region" or "city"; "almaty region" keeps it, or it would be the city.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase().replace(['(', ')', ',', '«', '»', '"'], " ").replace('ё', "е");
    let plain: Vec<&str> = lower.split_whitespace().filter(|word| !CITY_WORDS.contains(word)).collect();
    let bare: Vec<&str> = plain.iter().copied().filter(|word| !REGION_WORDS.contains(word)).collect();
    let twins = ["almaty", "алматы", "алматинская"];
    match bare.as_slice() {
        [name] if twins.contains(name) && bare.len() < plain.len() => "almaty region".to_owned(),
        _ => bare.join(" "),
    }
}

const CITY_WORDS: &[&str] = &["city", "город", "г.", "қаласы", "қ.", "the", "of"];
const REGION_WORDS: &[&str] = &["region", "oblast", "область", "обл.", "облысы", "обл"];

/// The outline of a region: rings of longitude and latitude, none inside another.
pub(super) struct Outline {
    pub(super) region: Region,
    pub(super) rings: Vec<Vec<(f64, f64)>>,
}

impl Outline {
    fn holds(&self, x: f64, y: f64) -> bool {
        self.rings.iter().any(|ring| ring_holds(ring, x, y))
    }
}

/// Counts how often a ray to the east crosses the ring.
fn ring_holds(ring: &[(f64, f64)], x: f64, y: f64) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = |&(&(x1, y1), &(x2, y2)): &(&(f64, f64), &(f64, f64))| {
        (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    };
    ring.iter().zip(next).filter(crossed).count() % 2 == 1
}

/// The outlines of the regions; Shymkent has none.
pub(super) static OUTLINES: LazyLock<Vec<Outline>> =
    LazyLock::new(|| read(include_str!("../../assets/map/regions.txt")));

fn read(text: &str) -> Vec<Outline> {
    let mut outlines: Vec<Outline> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("region ") {
            Some(code) => {
                outlines.extend(Region::from_code(code).map(|region| Outline { region, rings: Vec::new() }))
            }
            None => {
                if let Some(outline) = outlines.last_mut() {
                    outline.rings.push(line.split(' ').filter_map(point).collect());
                }
            }
        }
    }
    outlines
}

fn point(text: &str) -> Option<(f64, f64)> {
    let (x, y) = text.split_once(',')?;
    Some((x.parse().ok()?, y.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_but_shymkent_has_an_outline_that_holds_its_label() {
        for region in Region::ALL.iter().copied().filter(|region| *region != Region::Shymkent) {
            let (x, y) = region.label();
            assert_eq!(Region::at(y, x), Some(region));
        }
    }

    #[test]
    fn the_towns_of_the_record_lie_in_their_regions() {
        let towns = [
            (43.24, 76.89, Region::Almaty),
            (42.9, 71.37, Region::Zhambyl),
            (42.32, 69.59, Region::Shymkent),
            (43.34, 52.86, Region::Mangystau),
            (50.28, 57.17, Region::Aktobe),
            (53.21, 63.63, Region::Kostanay),
            (50.41, 80.23, Region::EastKazakhstan),
            (47.11, 51.92, Region::Atyrau),
            (45.02, 78.37, Region::AlmatyRegion),
            (45.96, 63.31, Region::Kyzylorda),
        ];
        for (latitude, longitude, region) in towns {
            assert_eq!(Region::at(latitude, longitude), Some(region), "{latitude}, {longitude}");
        }
        assert_eq!(Region::at(55.75, 37.6), None);
    }

    #[test]
    fn a_region_is_found_by_its_names() {
        let names = [
            ("Almaty (city)", Region::Almaty),
            ("Almaty", Region::Almaty),
            ("г. Алматы", Region::Almaty),
            ("Almaty region", Region::AlmatyRegion),
            ("Алматинская область", Region::AlmatyRegion),
            ("Алматы облысы", Region::AlmatyRegion),
            ("Жамбылская область", Region::Zhambyl),
            ("Zhambyl region", Region::Zhambyl),
            ("Abai region", Region::EastKazakhstan),
            ("Astana", Region::Astana),
            ("Nur-Sultan", Region::Astana),
            ("Шымкент қаласы", Region::Shymkent),
        ];
        for (name, region) in names {
            assert_eq!(Region::find(name), Some(region), "{name}");
        }
        assert_eq!(Region::find("Moscow"), None);
        assert_eq!(Region::find(""), None);
    }
}
