//! Upper, lower, title and folded forms, of characters and of whole texts.
//!
//! The str methods use it. As in [`chars`](super::chars) Unicode is at version 14: a mapping to or from a character
//! that came later is left out.

use unicode_general_category::{GeneralCategory, get_general_category};

use super::chars::is_assigned;

/// Whether the character is lower case.
pub fn is_lower(letter: char) -> bool {
    match letter {
        // These changed after Unicode 14: one letter lost its case, and modifier letters gained one.
        'ʕ' => true,
        '\u{10fc}' | '\u{a7f2}'..='\u{a7f4}' | '\u{ab69}' => false,
        _ => letter.is_lowercase() && is_assigned(letter),
    }
}

/// Whether the character is upper case.
pub fn is_upper(letter: char) -> bool {
    letter.is_uppercase() && is_assigned(letter)
}

/// Whether the character is a title case digraph.
pub fn is_title(letter: char) -> bool {
    !letter.is_ascii() && get_general_category(letter) == GeneralCategory::TitlecaseLetter
}

/// Whether the character has a case at all.
pub fn is_cased(letter: char) -> bool {
    is_lower(letter) || is_upper(letter) || is_title(letter)
}

/// `str.islower`.
pub fn is_lower_text(text: &str) -> bool {
    let mut any = false;
    for letter in text.chars() {
        if is_upper(letter) || is_title(letter) {
            return false;
        }
        any |= is_lower(letter);
    }
    any
}

/// `str.isupper`.
pub fn is_upper_text(text: &str) -> bool {
    let mut any = false;
    for letter in text.chars() {
        if is_lower(letter) || is_title(letter) {
            return false;
        }
        any |= is_upper(letter);
    }
    any
}

/// `str.istitle`.
pub fn is_title_text(text: &str) -> bool {
    let mut any = false;
    let mut after_cased = false;
    for letter in text.chars() {
        let capital = is_upper(letter) || is_title(letter);
        let cased = capital || is_lower(letter);
        if cased && capital == after_cased {
            return false;
        }
        any |= cased;
        after_cased = cased;
    }
    any
}

/// `str.lower`.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for (index, letter) in text.char_indices() {
        push_lower(&mut out, text, index, letter);
    }
    out
}

/// `str.upper`.
pub fn upper(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        push_upper(&mut out, letter);
    }
    out
}

/// `str.title`.
pub fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_cased = false;
    for (index, letter) in text.char_indices() {
        if after_cased {
            push_lower(&mut out, text, index, letter);
        } else {
            push_title(&mut out, letter);
        }
        after_cased = is_cased(letter);
    }
    out
}

/// `str.capitalize`.
pub fn capitalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, letter) in text.char_indices() {
        if index == 0 {
            push_title(&mut out, letter);
        } else {
            push_lower(&mut out, text, index, letter);
        }
    }
    out
}

/// `str.swapcase`.
pub fn swap_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, letter) in text.char_indices() {
        if is_upper(letter) {
            push_lower(&mut out, text, index, letter);
        } else if is_lower(letter) {
            push_upper(&mut out, letter);
        } else {
            out.push(letter);
        }
    }
    out
}

/// `str.casefold`.
pub fn case_fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        push_folded(&mut out, letter);
    }
    out
}

/// Appends the lower form of `text`'s letter at `index`, which for a capital sigma depends on its neighbours.
fn push_lower(out: &mut String, text: &str, index: usize, letter: char) {
    match letter {
        '\0'..='\x7f' => out.push(letter.to_ascii_lowercase()),
        'Σ' => out.push(if ends_word(text, index) { 'ς' } else { 'σ' }),
        _ => push_mapped(out, letter, letter.to_lowercase()),
    }
}

fn push_upper(out: &mut String, letter: char) {
    push_mapped(out, letter, letter.to_uppercase());
}

fn push_title(out: &mut String, letter: char) {
    match letter {
        '\0'..='\x7f' => out.push(letter.to_ascii_uppercase()),
        // Georgian's capitals are for whole texts only.
        '\u{10d0}'..='\u{10ff}' => out.push(letter),
        // The Greek letters with an iota below stand in rows of eight: small ones, then those of title case.
        '\u{1f80}'..='\u{1faf}' => out.push(char::from_u32(u32::from(letter) | 8).unwrap_or(letter)),
        _ => match TITLES.binary_search_by_key(&letter, |(from, _)| *from) {
            Ok(found) => out.push_str(TITLES[found].1),
            Err(_) => push_upper(out, letter),
        },
    }
}

fn push_folded(out: &mut String, letter: char) {
    let code = u32::from(letter);
    match letter {
        '\0'..='\x7f' => out.push(letter.to_ascii_lowercase()),
        'ı' => out.push(letter),
        'ẞ' => out.push_str("ss"),
        // Cherokee folds to its capitals, which are the older letters.
        '\u{13a0}'..='\u{13f5}' => out.push(letter),
        '\u{13f8}'..='\u{13fd}' => out.push(char::from_u32(code - 8).unwrap_or(letter)),
        '\u{ab70}'..='\u{abbf}' => out.push(char::from_u32(code - 0xab70 + 0x13a0).unwrap_or(letter)),
        _ => {
            let mut capital = String::new();
            push_upper(&mut capital, letter);
            for part in capital.chars() {
                push_mapped(out, part, part.to_lowercase());
            }
        }
    }
}

fn push_mapped(out: &mut String, letter: char, mapped: impl Iterator<Item = char> + Clone) {
    if letter.is_ascii() || is_assigned(letter) && mapped.clone().all(is_assigned) {
        out.extend(mapped);
    } else {
        out.push(letter);
    }
}

/// Whether the sigma at `index` ends a word: a cased letter stands before it and none after, ignorable ones aside.
fn ends_word(text: &str, index: usize) -> bool {
    let before = text[..index].chars().rev().find(|letter| !is_case_ignorable(*letter));
    let after = text[index..].chars().skip(1).find(|letter| !is_case_ignorable(*letter));
    before.is_some_and(is_cased) && !after.is_some_and(is_cased)
}

/// Unicode's property `Case_Ignorable`: marks, and the punctuation that stands inside words.
fn is_case_ignorable(letter: char) -> bool {
    use GeneralCategory::{EnclosingMark, Format, ModifierLetter, ModifierSymbol, NonspacingMark};
    matches!(
        letter,
        '\'' | '.'
            | ':'
            | '\u{b7}'
            | '\u{387}'
            | '\u{55f}'
            | '\u{5f4}'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{2024}'
            | '\u{2027}'
            | '\u{fe13}'
            | '\u{fe52}'
            | '\u{fe55}'
            | '\u{ff07}'
            | '\u{ff0e}'
            | '\u{ff1a}'
    ) || matches!(
        get_general_category(letter),
        NonspacingMark | EnclosingMark | Format | ModifierLetter | ModifierSymbol
    )
}

/// The characters whose title form is neither their upper form nor told by a rule above.
const TITLES: [(char, &str); 41] = [
    ('\u{df}', "\u{53}\u{73}"),
    ('\u{1c4}', "\u{1c5}"),
    ('\u{1c5}', "\u{1c5}"),
    ('\u{1c6}', "\u{1c5}"),
    ('\u{1c7}', "\u{1c8}"),
    ('\u{1c8}', "\u{1c8}"),
    ('\u{1c9}', "\u{1c8}"),
    ('\u{1ca}', "\u{1cb}"),
    ('\u{1cb}', "\u{1cb}"),
    ('\u{1cc}', "\u{1cb}"),
    ('\u{1f1}', "\u{1f2}"),
    ('\u{1f2}', "\u{1f2}"),
    ('\u{1f3}', "\u{1f2}"),
    ('\u{587}', "\u{535}\u{582}"),
    ('\u{1fb2}', "\u{1fba}\u{345}"),
    ('\u{1fb3}', "\u{1fbc}"),
    ('\u{1fb4}', "\u{386}\u{345}"),
    ('\u{1fb7}', "\u{391}\u{342}\u{345}"),
    ('\u{1fbc}', "\u{1fbc}"),
    ('\u{1fc2}', "\u{1fca}\u{345}"),
    ('\u{1fc3}', "\u{1fcc}"),
    ('\u{1fc4}', "\u{389}\u{345}"),
    ('\u{1fc7}', "\u{397}\u{342}\u{345}"),
    ('\u{1fcc}', "\u{1fcc}"),
    ('\u{1ff2}', "\u{1ffa}\u{345}"),
    ('\u{1ff3}', "\u{1ffc}"),
    ('\u{1ff4}', "\u{38f}\u{345}"),
    ('\u{1ff7}', "\u{3a9}\u{342}\u{345}"),
    ('\u{1ffc}', "\u{1ffc}"),
    ('\u{fb00}', "\u{46}\u{66}"),
    ('\u{fb01}', "\u{46}\u{69}"),
    ('\u{fb02}', "\u{46}\u{6c}"),
    ('\u{fb03}', "\u{46}\u{66}\u{69}"),
    ('\u{fb04}', "\u{46}\u{66}\u{6c}"),
    ('\u{fb05}', "\u{53}\u{74}"),
    ('\u{fb06}', "\u{53}\u{74}"),
    ('\u{fb13}', "\u{544}\u{576}"),
    ('\u{fb14}', "\u{544}\u{565}"),
    ('\u{fb15}', "\u{544}\u{56b}"),
    ('\u{fb16}', "\u{54e}\u{576}"),
    ('\u{fb17}', "\u{544}\u{56d}"),
];
