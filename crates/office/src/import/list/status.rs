//! What lists write in the column "what happened", in Kazakh, Russian and English, as a status.
//!
//! A text that may mean two things, doubts, or denies is not read: it stays a note, and somebody looks at it.

use register::people::facts::Status;

/// Beginnings of words, in small letters.
#[rustfmt::skip]
const STEMS: [(Status, &[&str]); 7] = [
    (Status::Dead, &["погиб", "убит", "умер", "скончал", "мертв", "застрел", "қаза", "қайтыс", "өлтір", "өлді", "өлген", "марқұм", "dead", "died", "killed", "deceased", "shot dead"]),
    (Status::Missing, &["пропал", "пропавш", "исчез", "не найден", "без вести", "жоғал", "хабарсыз", "табылмады", "missing", "disappear", "not found"]),
    (Status::Sought, &["разыск", "розыск", "ищут", "ищем", "іздеу", "іздел", "sought", "looking for", "wanted"]),
    (Status::Held, &["задерж", "арест", "сизо", "ивс", "под стражей", "в заключени", "ұстал", "қамал", "қамауда", "түрме", "абақты", "тұтқын", "held", "detain", "arrest", "custody", "jail", "prison"]),
    (Status::Hospitalised, &["больниц", "госпит", "реанимац", "ранен", "аурухана", "жаралан", "жаралы", "hospital", "wounded", "injured"]),
    (Status::Released, &["освобожд", "освободил", "отпущен", "отпустил", "выпущен", "босат", "босап", "released", "set free", "freed"]),
    (Status::Safe, &["жив", "дома", "нашелся", "нашлась", "найден", "тірі", "табылды", "үйінде", "аман", "safe", "alive", "found", "at home"]),
];

const DOUBTS: [&str; 12] = [
    "?",
    "возможно",
    "вероятно",
    "предположит",
    "неизвест",
    "мүмкін",
    "белгісіз",
    "possibly",
    "maybe",
    "unknown",
    "unclear",
    "алғашқы",
];

/// The status that a text names; nothing when it names none, several, or is not sure.
pub fn read(text: &str) -> Option<Status> {
    let small = text.to_lowercase().replace('ё', "е");
    if DOUBTS.iter().any(|doubt| small.contains(doubt)) {
        return None;
    }
    let mut named: Vec<Status> = STEMS
        .iter()
        .filter(|(_, stems)| stems.iter().any(|stem| begins_a_word(&small, stem)))
        .map(|(status, _)| *status)
        .collect();
    // "Not found" holds "found", and who was set free was held before.
    let drop = |named: &mut Vec<Status>, of: Status, beside: Status| {
        if named.contains(&beside) {
            named.retain(|status| *status != of);
        }
    };
    drop(&mut named, Status::Safe, Status::Missing);
    drop(&mut named, Status::Held, Status::Released);
    let denies = ["не ", "нет ", "not ", "never ", " емес", " жоқ"].iter().any(|word| small.contains(word));
    match named.as_slice() {
        [Status::Missing] => Some(Status::Missing),
        [status] if !denies => Some(*status),
        _ => None,
    }
}

fn begins_a_word(text: &str, stem: &str) -> bool {
    text.match_indices(stem).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_three_languages_name_a_status() {
        for (text, status) in [
            ("Задержан 6 января, СИЗО", Status::Held),
            ("қамауда", Status::Held),
            ("Detained", Status::Held),
            ("погиб", Status::Dead),
            ("қаза тапты", Status::Dead),
            ("пропал без вести", Status::Missing),
            ("не найден", Status::Missing),
            ("задержан, потом освобождён", Status::Released),
            ("босатылды", Status::Released),
            ("in hospital", Status::Hospitalised),
            ("жив, дома", Status::Safe),
            ("в розыске", Status::Sought),
        ] {
            assert_eq!(read(text), Some(status), "{text}");
        }
    }

    #[test]
    fn what_doubts_denies_or_says_two_things_is_not_read() {
        for text in
            ["", "убит?", "возможно задержан", "не задержан", "арестован, умер", "студент", "расстрелян"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
