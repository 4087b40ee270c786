//! Text that somebody else wrote, shown beside our own words without harm.
//!
//! Marks that change the direction or hide letters never reach the page: each is shown as a small visible mark.

use maud::{Markup, html};

/// Wraps text in `<bdi>`, so that its direction stays inside, and shows control characters as marks.
pub fn isolate(text: &str) -> Markup {
    html! { bdi { @for piece in pieces(text) { (piece) } } }
}

/// The same text without its hidden letters, for places that hold no marks: the choices of a list, a title.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !is_hidden(*letter)).collect()
}

fn pieces(text: &str) -> Vec<Markup> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for letter in text.chars() {
        if !is_hidden(letter) {
            plain.push(letter);
            continue;
        }
        pieces.push(html! { (std::mem::take(&mut plain)) });
        pieces.push(html! { span.control-mark { (name_of(letter)) } });
    }
    pieces.push(html! { (plain) });
    pieces
}

/// True for letters that show nothing and may deceive: controls, direction marks, zero-width joins, tags.
fn is_hidden(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t'))
        || matches!(letter,
            '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn name_of(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_isolated_and_escaped() {
        assert_eq!(isolate("Әсел <b>").into_string(), "<bdi>Әсел &lt;b&gt;</bdi>");
    }

    #[test]
    fn direction_marks_are_shown_and_not_passed_on() {
        let html = isolate("Ali\u{202e}txt\u{0}").into_string();
        assert_eq!(
            html,
            "<bdi>Ali<span class=\"control-mark\">U+202E</span>txt<span class=\"control-mark\">U+0000</span></bdi>"
        );
    }

    #[test]
    fn a_choice_keeps_the_letters_and_drops_what_is_hidden() {
        assert_eq!(plain("Ali\u{202e}я\u{0}\n"), "Aliя\n");
    }

    #[test]
    fn every_mark_of_the_bidi_algorithm_is_hidden_text() {
        let marks = "\u{061c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
        assert!(marks.chars().all(is_hidden));
        assert!(!"Қасым-Жомарт «ő» 5\u{202f}000\n".chars().filter(|c| *c != '\u{202f}').any(is_hidden));
        assert!(!is_hidden('\u{202f}'));
    }
}
