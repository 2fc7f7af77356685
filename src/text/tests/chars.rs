//! The classes of characters and their cases.

use crate::text::case::{self, capitalize, case_fold, lower, swap_case, title, upper};
use crate::text::chars::{self, expand_tabs, is_identifier};

#[test]
fn digits_come_in_three_widths() {
    let widths = |letter| (chars::is_decimal(letter), chars::is_digit(letter), chars::is_numeric(letter));
    assert_eq!(widths('٣'), (true, true, true));
    assert_eq!(widths('²'), (false, true, true));
    assert_eq!(widths('½'), (false, false, true));
    assert_eq!(widths('五'), (false, false, true));
    assert_eq!(widths('a'), (false, false, false));
    assert_eq!(chars::decimal_value('𝟗'), Some(9));
}

#[test]
fn blanks_and_line_ends_are_pythons() {
    assert!(chars::is_space('\u{1c}') && chars::is_space('\u{3000}') && !chars::is_space('\u{200b}'));
    assert!(chars::is_line_break('\u{1e}') && !chars::is_line_break('\u{1f}'));
}

#[test]
fn names_are_those_of_unicode_14() {
    assert!(is_identifier("_é1") && is_identifier("℘"));
    assert!(!is_identifier("") && !is_identifier("1a") && !is_identifier("a b"));
    for later in ['\u{200c}', '\u{200d}', '\u{30fb}', '\u{ff65}'] {
        assert!(!is_identifier(&format!("a{later}")));
    }
}

#[test]
fn cases_are_those_of_unicode_14() {
    assert!(case::is_lower('ʕ'));
    for later in ['\u{10fc}', '\u{a7f2}', '\u{ab69}'] {
        assert!(!case::is_lower(later));
    }
    assert_eq!(upper("\u{19b}"), "\u{19b}");
}

#[test]
fn a_sigma_at_the_end_of_a_word_is_final() {
    assert_eq!(lower("ΑΣ"), "ας");
    assert_eq!(lower("ΑΣΑ Σ"), "ασα σ");
    assert_eq!(lower("ΑΣ.Β ΑΣ."), "ασ.β ας.");
    assert_eq!(title("ΑΣ"), "Ας");
}

#[test]
fn whole_texts_change_case() {
    assert_eq!(title("they're bill's ǆ ß"), "They'Re Bill'S ǅ Ss");
    assert_eq!(capitalize("ǆABC ÀB"), "ǅabc àb");
    assert_eq!(swap_case("aBß"), "AbSS");
    assert_eq!(upper("ŉﬁ"), "ʼNFI");
    assert_eq!(case_fold("Straße ẞ ΑΣ Ꭰꭰ"), "strasse ss ασ ᎠᎠ");
    assert_eq!(lower("İ"), "i\u{307}");
}

#[test]
fn whole_texts_are_asked_for_their_case() {
    assert!(case::is_lower_text("a1é") && !case::is_lower_text("1") && !case::is_lower_text("aǅ"));
    assert!(case::is_upper_text("A1Ⅷ") && !case::is_upper_text("Aa"));
    assert!(case::is_title_text("Ab Cd") && !case::is_title_text("AB") && !case::is_title_text("1"));
}

#[test]
fn tabs_reach_the_next_column() {
    assert_eq!(expand_tabs("a\tbc\t\nd\te", 4).unwrap(), "a   bc  \nd   e");
    assert_eq!(expand_tabs("a\tb", 0).unwrap(), "ab");
    assert!(expand_tabs("a\tb", i64::MAX).is_err());
}
