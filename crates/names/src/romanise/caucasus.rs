//! Georgian, Armenian and Greek letters: neighbours whose people live and die in the same lists.
//!
//! Sources: the Georgian national system of 2002; BGN/PCGN 1981 for Armenian (Eastern); ELOT 743 (ISO 843) for Greek.
//! Where a standard writes an apostrophe for an ejective, the plain letter stands here.
//! Invariant: one letter at a time; Armenian ու and Greek ου, αυ, ευ are read as their letters.

/// One lower-case letter.
pub(super) fn letter(letter: char) -> Option<&'static str> {
    match letter {
        '\u{10d0}'..='\u{10ff}' => georgian(letter),
        '\u{0561}'..='\u{0587}' => armenian(letter),
        '\u{0370}'..='\u{03ff}' => greek(letter),
        _ => None,
    }
}

fn georgian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ა' => "a",
        'ბ' => "b",
        'გ' => "g",
        'დ' => "d",
        'ე' => "e",
        'ვ' => "v",
        'ზ' => "z",
        'თ' | 'ტ' => "t",
        'ი' => "i",
        'კ' | 'ქ' => "k",
        'ყ' => "q",
        'ლ' => "l",
        'მ' => "m",
        'ნ' => "n",
        'ო' => "o",
        'პ' | 'ფ' => "p",
        'ჟ' => "zh",
        'რ' => "r",
        'ს' => "s",
        'უ' => "u",
        'ღ' => "gh",
        'შ' => "sh",
        'ჩ' | 'ჭ' => "ch",
        'ც' | 'წ' => "ts",
        'ძ' => "dz",
        'ხ' => "kh",
        'ჯ' => "j",
        'ჰ' => "h",
        _ => return None,
    })
}

fn armenian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ա' => "a",
        'բ' => "b",
        'գ' => "g",
        'դ' => "d",
        'ե' | 'է' | 'ը' => "e",
        'զ' => "z",
        'թ' | 'տ' => "t",
        'ժ' => "zh",
        'ի' => "i",
        'լ' => "l",
        'խ' => "kh",
        'ծ' | 'ց' => "ts",
        'կ' | 'ք' => "k",
        'հ' => "h",
        'ձ' => "dz",
        'ղ' => "gh",
        'ճ' | 'չ' => "ch",
        'մ' => "m",
        'յ' => "y",
        'ն' => "n",
        'շ' => "sh",
        'ո' | 'օ' => "o",
        'պ' | 'փ' => "p",
        'ջ' => "j",
        'ռ' | 'ր' => "r",
        'ս' => "s",
        'վ' | 'ւ' => "v",
        'ֆ' => "f",
        'և' => "ev",
        _ => return None,
    })
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' | 'ά' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' | 'έ' => "e",
        'ζ' => "z",
        'η' | 'ή' | 'ι' | 'ί' | 'ϊ' | 'ΐ' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "ks",
        'ο' | 'ό' | 'ω' | 'ώ' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' | 'ύ' | 'ϋ' | 'ΰ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::fold;

    #[test]
    fn neighbours_meet_in_the_key() {
        assert_eq!(fold("ბარაკ ობამა"), fold("Barak Obama"));
        assert_eq!(fold("Բարակ Օբամա"), fold("Barak Obama"));
        assert_eq!(fold("Κυριάκος"), fold("Kyriakos"));
        assert_eq!(fold("სააკაშვილი"), fold("Саакашвили"));
    }
}
