//! The words by which headers of lists call their columns, in Kazakh, Russian and English.
//!
//! A header that is one of these words is surer than one that merely holds it; the longest word found decides.

use super::Column;

/// Words in small letters with single spaces; `ё` is written `е`.
#[rustfmt::skip]
const WORDS: &[(Column, &[&str])] = &[
    (Column::Name, &[
        "фио", "ф и о", "ф.и.о", "ф.и.о.", "аты-жөні", "аты жөні", "аты-жони", "аты жони", "тегі, аты", "тегі аты әкесінің аты", "т.а.ә.", "т а ә", "тааә",
        "name", "full name", "name and surname", "person", "victim", "name of person", "full_name", "имя и фамилия", "фамилия имя", "фамилия имя отчество", "фамилия, имя, отчество",
        "фамилия и имя", "пострадавший", "задержанный", "погибший", "пропавший", "толық аты", "азаматтың аты-жөні", "name as printed", "as printed", "кто", "кім",
    ]),
    (Column::GivenName, &["имя", "аты", "есімі", "given name", "first name", "forename", "given_name", "first_name", "firstname"]),
    (Column::Surname, &["фамилия", "тегі", "фамилиясы", "surname", "last name", "family name", "family_name", "last_name", "lastname"]),
    (Column::Patronymic, &["отчество", "әкесінің аты", "patronymic", "middle name", "father's name", "fathers name"]),
    (Column::OtherNames, &["другие имена", "другое имя", "другое написание", "псевдоним", "прозвище", "басқа аттары", "басқа есімі", "лақап аты", "other names", "other_names", "alias", "aliases", "also known as", "aka", "alternate names", "alternate_names", "other spellings", "nickname"]),
    (Column::Sex, &["пол", "жынысы", "жыныс", "sex", "gender"]),
    (Column::BirthDate, &["дата рождения", "д.р.", "др", "д/р", "день рождения", "год рождения", "г.р.", "родился", "туған күні", "туған жылы", "туған күн", "туылған күні", "туған айы күні жылы", "birth date", "date of birth", "date_of_birth", "dob", "d.o.b.", "born", "birthdate", "birthday", "year of birth"]),
    (Column::Age, &["возраст", "лет", "жасы", "жас", "age", "полных лет"]),
    (Column::AgeAsOf, &["возраст на дату", "возраст на", "жасы қай күнге", "age as of", "age_as_of"]),
    (Column::Occupation, &["профессия", "род занятий", "занятие", "место работы", "работа", "кем работает", "должность", "кәсібі", "мамандығы", "жұмыс орны", "жұмысы", "қызметі", "occupation", "profession", "job", "work", "workplace", "employer"]),
    (Column::Home, &["адрес", "место жительства", "проживает", "прописка", "адрес проживания", "мекенжайы", "мекенжай", "мекен-жайы", "тұрғылықты жері", "тұрғылықты мекенжайы", "тұрғын жері", "тұратын жері", "home", "home place", "home_place", "address", "residence", "lives in", "home address"]),
    (Column::Status, &["статус", "состояние", "что случилось", "положение", "мәртебесі", "жағдайы", "жай-күйі", "не болды", "status", "condition", "state", "what happened", "outcome"]),
    (Column::StatusDate, &["дата статуса", "статус на дату", "дата обновления", "обновлено", "жаңартылған күні", "мәртебе күні", "status date", "status_date", "date of status", "updated", "last update"]),
    (Column::Place, &["место", "место содержания", "где находится", "где содержится", "где задержан", "место задержания", "место гибели", "где видели", "последний раз видели", "сизо", "ивс", "ұсталған жері", "қамауда отырған жері", "орны", "жері", "соңғы көрген жер", "қайда", "қаза тапқан жері", "place", "location", "last seen", "last known location", "where", "place of detention", "detention place", "custody", "held at", "where held", "place of arrest", "place of death", "site"]),
    (Column::Region, &["регион", "область", "город", "город/область", "населенный пункт", "облыс", "облысы", "қала", "қаласы", "өңір", "аймақ", "region", "city", "oblast", "province", "town", "city or region"]),
    (Column::Date, &["дата", "дата задержания", "дата события", "дата ареста", "дата гибели", "дата смерти", "когда", "когда задержан", "когда пропал", "дата пропажи", "дата исчезновения", "күні", "уақыты", "ұсталған күні", "қамалған күні", "қаза тапқан күні", "жоғалған күні", "қашан", "оқиға күні", "date", "date of arrest", "arrest date", "date of detention", "date of event", "event date", "date of death", "when", "arrested on", "detained on", "date of disappearance", "date_start"]),
    (Column::IdentityNumber, &["иин", "жсн", "iin", "individual identification number", "identity number", "id number", "national id", "удостоверение", "номер удостоверения", "жеке сәйкестендіру нөмірі"]),
    (Column::Phone, &["телефон", "тел", "тел.", "номер телефона", "контакт", "контакты", "контактный телефон", "сотовый", "мобильный", "whatsapp", "ватсап", "телефоны", "телефон нөмірі", "байланыс", "байланыс телефоны", "байланыс нөмірі", "ұялы телефоны", "phone", "telephone", "mobile", "contact", "contacts", "phone number", "tel"]),
    (Column::Relative, &["родственник", "родственники", "кто ищет", "заявитель", "контактное лицо", "фио родственника", "туысы", "туыстары", "іздеуші", "туысының аты-жөні", "relative", "relative of", "relative_of", "next of kin", "family contact", "who is asking", "reported by", "contact person"]),
    (Column::Relation, &["кем приходится", "степень родства", "родство", "туыстығы", "туыстық қатынасы", "кім болып келеді", "relation", "relationship", "kinship"]),
    (Column::Source, &["источник", "откуда информация", "источник информации", "кто сообщил", "ссылка на источник", "дереккөз", "дерек көзі", "ақпарат көзі", "source", "sources", "source file", "source_file", "source name", "информация от"]),
    (Column::Locator, &["ссылка", "страница", "стр.", "сілтеме", "беті", "locator", "link", "url", "page", "source url"]),
    (Column::Note, &["примечание", "примечания", "комментарий", "комментарии", "доп. информация", "дополнительно", "дополнительная информация", "заметки", "описание", "обстоятельства", "ескерту", "ескертпе", "қосымша", "қосымша ақпарат", "түсініктеме", "сипаттама", "note", "notes", "comment", "comments", "remarks", "description", "details", "circumstances", "information", "outlet_title"]),
    (Column::Role, &["роль", "кто он", "рөлі", "role", "category", "категория", "санаты"]),
    (Column::Reference, &["№", "№ п/п", "n", "no", "no.", "п/п", "номер", "id", "код", "р/с", "р/с №", "рет саны", "нөмірі", "number", "#", "row", "ref", "reference", "record id", "person_id", "case number"]),
];

/// The column that a header speaks of, the word that says so, and whether the header is that word and nothing else.
pub fn find(header: &str) -> Option<(Column, &'static str, bool)> {
    let header = plain(header);
    if header.is_empty() {
        return None;
    }
    let all = || WORDS.iter().flat_map(|(column, words)| words.iter().map(move |word| (*column, *word)));
    if let Some((column, word)) = all().find(|(_, word)| *word == header) {
        return Some((column, word, true));
    }
    // A long text is no header, however many words it shares with one.
    if header.chars().count() > 60 {
        return None;
    }
    let held = all().filter(|(_, word)| word.chars().count() > 2 && holds(&header, word));
    held.max_by_key(|(_, word)| word.chars().count()).map(|(column, word)| (column, word, false))
}

fn plain(header: &str) -> String {
    let small = header.to_lowercase().replace('ё', "е").replace('\u{a0}', " ");
    let trimmed = small.trim_matches(|letter: char| letter.is_whitespace() || ":*?()[]".contains(letter));
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words of `word` stand in the header as whole words.
fn holds(header: &str, word: &str) -> bool {
    header.match_indices(word).any(|(at, _)| {
        let before = header.get(..at).and_then(|text| text.chars().next_back());
        let after = header.get(at + word.len()..).and_then(|text| text.chars().next());
        let apart = |neighbour: Option<char>| neighbour.is_none_or(|letter| !letter.is_alphanumeric());
        apart(before) && apart(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_three_languages_are_understood() {
        for (header, column) in [
            ("Ф.И.О.", Column::Name),
            ("Аты-жөні", Column::Name),
            ("Full name", Column::Name),
            ("ТУҒАН КҮНІ", Column::BirthDate),
            ("Дата рождения*", Column::BirthDate),
            ("Возраст (лет)", Column::Age),
            ("ЖСН", Column::IdentityNumber),
            ("ИИН:", Column::IdentityNumber),
            ("Место содержания (СИЗО, ИВС)", Column::Place),
            ("Қайда ұсталған күні белгісіз", Column::Date),
            ("№ п/п", Column::Reference),
            ("Телефон родственника", Column::Phone),
        ] {
            assert_eq!(find(header).map(|(column, ..)| column), Some(column), "{header}");
        }
    }

    #[test]
    fn a_word_inside_another_word_is_not_found() {
        assert_eq!(find("Агентура"), None);
        assert_eq!(find("package"), None);
    }

    #[test]
    fn no_word_stands_for_two_columns() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
