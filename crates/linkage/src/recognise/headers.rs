//! The words by which headers name their columns, in Kazakh, Russian and English.
//!
//! A header is cut into words; the first rule of which some group of words stands in the header decides, so that narrow
//! rules stand before wide ones.

use super::Role;

/// Groups of words, each with what it speaks of. A `*` at the end stands for any ending.
#[rustfmt::skip]
const RULES: &[(Role, &[&str])] = &[
    (Role::Identity, &["иин", "жсн", "iin", "ssn", "soc sec*", "social security*", "national id*", "identity n*", "identification n*", "passport*", "паспорт*", "удостоверени*", "жеке сәйкестендіру*", "снилс", "инн", "nhs*", "tax id*", "document n*", "phone*", "telephone*", "mobile", "tel", "телефон*", "тел", "email", "e mail", "почта"]),
    (Role::Ignore, &["note*", "comment*", "remark*", "примечани*", "комментари*", "ескерту*", "url", "link", "ссылка", "сілтеме"]),
    (Role::BirthDate, &["birth date", "birthdate", "date of birth", "dob", "d o b", "birthday", "born", "birth year", "year of birth", "birth*yr", "yob", "дата рождения", "год рождения", "д р", "г р", "др", "рождени*", "родился", "туған күн*", "туған жыл*", "туылған күн*", "birth d*", "date birth", "geburtsdatum"]),
    (Role::Place, &["birth place", "birthplace", "place of birth", "место рождения", "туған жер*", "pob"]),
    (Role::Patronymic, &["patronymic", "middle name*", "middle", "father s name", "fathers name", "father name", "отчество", "әкесінің аты", "otchestvo"]),
    (Role::FullName, &["full name", "fullname", "first and surname", "name and surname", "first and last*", "фио", "ф и о", "аты жөні", "аты жони", "тегі аты*", "толық аты", "фамилия имя*", "имя фамилия", "имя и фамилия", "т а ә", "name as*", "person name", "name of person"]),
    (Role::GivenName, &["given*", "first name*", "firstname*", "forename*", "fname", "christian name", "имя", "есім*", "аты"]),
    (Role::Surname, &["surname*", "last name*", "lastname*", "family name*", "lname", "фамили*", "тегі"]),
    (Role::Age, &["age", "возраст", "жас", "жасы", "age years", "полных лет"]),
    (Role::Category, &["sex", "gender", "пол", "жыныс*"]),
    (Role::List, &["source*", "list", "list name", "dataset", "database", "file", "origin", "источник*", "список", "дереккөз*", "тізім"]),
    (Role::Code, &["postcode*", "post code*", "postal*", "zip*", "postindex", "индекс*", "street number", "house n*", "house number", "house", "дом", "квартира", "flat", "apartment", "үй"]),
    (Role::Place, &["address*", "адрес*", "мекен*", "street*", "улица", "көше*", "suburb", "town*", "city", "village", "locality", "place*", "location", "region", "state", "province", "county", "oblast", "country", "город*", "село", "область", "регион", "район", "место*", "қала*", "облыс*", "аудан*", "ауыл*", "жері", "тұрғылықты*", "residence", "home", "nationality"]),
    (Role::Date, &["date*", "дата*", "күн*", "day", "when", "когда", "қашан", "year", "год", "жыл*"]),
    (Role::Id, &["id", "row id", "record id", "rec id", "unique id", "uid", "uuid", "key", "row", "no", "n", "номер", "п п", "р с", "person id", "ref", "reference", "нөмірі"]),
    (Role::Text, &["employer name", "company*", "organisation name", "organization name", "school*", "название*", "наименовани*", "организаци*", "учреждени*", "мекеме*", "ұйым*", "атауы"]),
    (Role::FullName, &["name", "names", "person", "victim", "имя и*", "кто", "кім", "alias*", "other names"]),
    (Role::Category, &["status", "статус", "lang*", "language", "язык", "тіл*", "race", "ethnic*", "marital*", "национальност*", "ұлты", "type", "category"]),
    (Role::Text, &["occupation*", "profession*", "job*", "work*", "employer*", "професси*", "занятие*", "должност*", "работ*", "мамандық*", "кәсіб*", "title"]),
];

/// What a header speaks of.
pub fn find(header: &str) -> Option<Role> {
    let words = words(header);
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    let whole = |group: &&str| pieces(group).len() == words.len() && stands_at(&words, &pieces(group));
    let within = |group: &&str| {
        // A word of one or two letters means nothing among others.
        group.chars().count() > 3
            && (0..words.len()).any(|from| stands_at(words.get(from..).unwrap_or(&[]), &pieces(group)))
    };
    let exact = RULES.iter().find(|(_, groups)| groups.iter().any(whole));
    exact.or_else(|| RULES.iter().find(|(_, groups)| groups.iter().any(within))).map(|(role, _)| *role)
}

fn pieces(group: &str) -> Vec<&str> {
    group.split(' ').collect()
}

fn stands_at(words: &[String], group: &[&str]) -> bool {
    words.len() >= group.len()
        && words.iter().zip(group).all(|(word, wanted)| match wanted.strip_suffix('*') {
            Some(start) => word.starts_with(start),
            None => word == wanted,
        })
}

/// The words of a header in small letters; `birthDate` and `birth_date` are two words each.
pub fn words(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in header.chars() {
        let starts = letter.is_uppercase() && was_small;
        was_small = letter.is_lowercase();
        if starts || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase().map(|small| if small == 'ё' { 'е' } else { small }));
        }
    }
    words
        .iter_mut()
        .for_each(|word| word.truncate(word.trim_end_matches(|end: char| end.is_ascii_digit()).len()));
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_three_languages_and_many_manners_are_understood() {
        for (header, role) in [
            ("Ф.И.О.", Role::FullName),
            ("full_name", Role::FullName),
            ("first_and_surname", Role::FullName),
            ("Name", Role::FullName),
            ("givenName", Role::GivenName),
            ("first_name", Role::GivenName),
            ("Имя", Role::GivenName),
            ("LAST NAME", Role::Surname),
            ("Тегі", Role::Surname),
            ("әкесінің аты", Role::Patronymic),
            ("date_of_birth", Role::BirthDate),
            ("dob", Role::BirthDate),
            ("Дата рождения*", Role::BirthDate),
            ("Туған күні", Role::BirthDate),
            ("birth_place", Role::Place),
            ("address_1", Role::Place),
            ("suburb", Role::Place),
            ("postcode_fake", Role::Code),
            ("soc_sec_id", Role::Identity),
            ("ЖСН", Role::Identity),
            ("event_date", Role::Date),
            ("Возраст (лет)", Role::Age),
            ("gender", Role::Category),
            ("source", Role::List),
            ("id", Role::Id),
            ("occupation", Role::Text),
        ] {
            assert_eq!(find(header), Some(role), "{header}");
        }
    }

    #[test]
    fn a_header_that_says_nothing_is_nothing() {
        for header in ["", "x7", "___", "Агентура", "package"] {
            assert_eq!(find(header), None, "{header}");
        }
    }
}
