//! Towns of Kazakhstan in the 17 regions of January 2022.
//!
//! Invariant: each of the 17 regions has a town, and bigger towns come first.

use super::spelling::Habit;

/// A town in three languages, and its region in English.
pub(super) struct Town {
    english: &'static str,
    russian: &'static str,
    kazakh: &'static str,
    pub(super) region: &'static str,
}

impl Town {
    pub(super) fn named_in(&self, habit: Habit) -> &'static str {
        match habit {
            Habit::Kazakh => self.kazakh,
            Habit::Latin => self.english,
            Habit::Russian | Habit::Any => self.russian,
        }
    }
}

const fn town(
    english: &'static str,
    russian: &'static str,
    kazakh: &'static str,
    region: &'static str,
) -> Town {
    Town { english, russian, kazakh, region }
}

pub(super) static TOWNS: [Town; 21] = [
    town("Almaty", "Алматы", "Алматы", "Almaty (city)"),
    town("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан", "Nur-Sultan (city)"),
    town("Shymkent", "Шымкент", "Шымкент", "Shymkent (city)"),
    town("Taraz", "Тараз", "Тараз", "Zhambyl region"),
    town("Kyzylorda", "Кызылорда", "Қызылорда", "Kyzylorda region"),
    town("Taldykorgan", "Талдыкорган", "Талдықорған", "Almaty region"),
    town("Aktobe", "Актобе", "Ақтөбе", "Aktobe region"),
    town("Karaganda", "Караганда", "Қарағанды", "Karaganda region"),
    town("Atyrau", "Атырау", "Атырау", "Atyrau region"),
    town("Aktau", "Актау", "Ақтау", "Mangystau region"),
    town("Oral", "Уральск", "Орал", "West Kazakhstan region"),
    town("Semey", "Семей", "Семей", "East Kazakhstan region"),
    town("Turkistan", "Туркестан", "Түркістан", "Turkistan region"),
    town("Pavlodar", "Павлодар", "Павлодар", "Pavlodar region"),
    town("Kostanay", "Костанай", "Қостанай", "Kostanay region"),
    town("Petropavl", "Петропавловск", "Петропавл", "North Kazakhstan region"),
    town("Kokshetau", "Кокшетау", "Көкшетау", "Akmola region"),
    town("Zhanaozen", "Жанаозен", "Жаңаөзен", "Mangystau region"),
    town("Talgar", "Талгар", "Талғар", "Almaty region"),
    town("Oskemen", "Усть-Каменогорск", "Өскемен", "East Kazakhstan region"),
    town("Temirtau", "Темиртау", "Теміртау", "Karaganda region"),
];
