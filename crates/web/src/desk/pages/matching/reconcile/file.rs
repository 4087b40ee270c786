//! A comparison as a file: every line with its group, whom it is about, who it is, what contradicts, who signed it.

use super::{all, asked, line, may_be};
use crate::desk::pages::download::Download;
use crate::desk::pages::people::value;
use crate::desk::{Answer, Turned, Visit, said};
use crate::words::Words;
use register::State;
use register::matching::reconciling::LineView;

/// The file.
pub fn download(visit: &Visit) -> Answer {
    let (words, id) = (visit.words, asked(visit)?);
    let may_be = may_be(visit, id)?;
    let file = visit.read(|known| {
        let lines = all(&known.state, id, &may_be)?;
        let keys = [
            "matching-group",
            "matching-record",
            "people-list",
            "people-reference",
            "matching-is",
            "matching-conflicts",
            "matching-signed-by",
            "matching-signed-when",
            "desk-remark",
        ];
        let mut file = Download::new("comparison", keys.map(|key| words.say(key)));
        for line in &lines {
            file.row(row(words, &known.state, line));
        }
        Some(file)
    })?;
    file.ok_or(Turned::NotThere)?.answer(visit)
}

fn row(words: &Words, state: &State, line: &LineView<'_>) -> [String; 9] {
    let thing = state.thing(line.record);
    let list = thing.list.map_or("", |list| state.label_of(state.thing(list)));
    let signed = line.signed.filter(|_| !line.is_overtaken());
    [
        words.code("outcome", line.outcome.code()),
        state.name_of(thing).to_owned(),
        list.to_owned(),
        thing.reference.as_deref().unwrap_or_default().to_owned(),
        line::names(words, state, line),
        value::list(line.conflicts.iter().map(|field| words.code("person-field", field.code()))),
        signed.map_or_else(String::new, |(stamp, _)| said::member_name(state, stamp.member).to_owned()),
        signed.map_or_else(String::new, |(stamp, _)| words.moment(stamp.milliseconds())),
        signed.and_then(|(_, line)| line.note.as_deref()).unwrap_or_default().to_owned(),
    ]
}
