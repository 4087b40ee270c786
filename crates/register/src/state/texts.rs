//! Short texts laid end to end: a text of ten bytes costs ten bytes and its span, not a piece of the heap of its own.
//!
//! Nothing is ever taken out, as nothing is ever taken out of the log.

/// Where a text lies.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// Low and high part of the start: two halves, so that a span needs no more room than its twelve bytes.
    start: [u32; 2],
    length: u32,
}

/// Texts that are only added.
#[derive(Debug, Default)]
pub struct Texts(String);

impl Texts {
    /// Keeps a text.
    pub fn keep(&mut self, text: &str) -> Span {
        let start = self.0.len() as u64;
        self.0.push_str(text);
        Span { start: [start as u32, (start >> 32) as u32], length: text.len() as u32 }
    }

    /// The text at a span that `keep` gave.
    pub fn get(&self, span: Span) -> &str {
        let [low, high] = span.start.map(u64::from);
        let start = (high << 32 | low) as usize;
        self.0.get(start..start + span.length as usize).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_they_were_kept() {
        let mut texts = Texts::default();
        let spans = ["page 3", "", "12-бет"].map(|text| (text, texts.keep(text)));
        for (text, span) in spans {
            assert_eq!(texts.get(span), text);
        }
    }
}
