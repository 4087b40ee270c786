//! What a form or an address says: names and texts, in the order in which they came.

/// The fields of a form or of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `name=text&…` as browsers write it.
    pub fn read(encoded: &[u8]) -> Fields {
        Fields(form_urlencoded::parse(encoded).into_owned().collect())
    }

    /// The fields of a form that was read elsewhere.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Fields {
        Fields(pairs)
    }

    /// The text of a field, trimmed; empty when it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.trim())
    }

    /// The text of a field, when there is one and it is not empty.
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Every text of a field that can be given more than once.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.trim())
    }

    /// Every field with its text, in the order in which they came.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// True when nothing was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same fields with one put in place of any of its name, or taken out: for links to a neighbouring page.
    pub fn with(&self, name: &str, text: Option<&str>) -> Fields {
        let mut pairs: Vec<_> = self.0.iter().filter(|(field, _)| field != name).cloned().collect();
        pairs.extend(text.map(|text| (name.to_owned(), text.to_owned())));
        Fields(pairs)
    }

    /// As an address writes it, without the fields that are empty; `""` or `"?name=text&…"`.
    pub fn as_query(&self) -> String {
        let mut written = form_urlencoded::Serializer::new(String::new());
        for (name, text) in self.0.iter().filter(|(_, text)| !text.is_empty()) {
            written.append_pair(name, text);
        }
        let written = written.finish();
        if written.is_empty() { written } else { format!("?{written}") }
    }
}

/// A file that was sent with a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    /// What the sender's machine calls it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_trimmed_and_a_missing_one_is_empty() {
        let fields = Fields::read("name=+%D0%90%D0%B9%D1%88%D0%B0+&role=a&role=b".as_bytes());
        assert_eq!((fields.text("name"), fields.text("other")), ("Айша", ""));
        assert_eq!(fields.all("role").collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn a_link_to_the_next_page_keeps_the_filters_and_drops_what_is_empty() {
        let fields = Fields::read(b"text=&status=held&page=2");
        assert_eq!(fields.with("page", Some("3")).as_query(), "?status=held&page=3");
        assert_eq!(Fields::default().as_query(), "");
    }
}
