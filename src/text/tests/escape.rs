//! The `repr()` of text and bytes.

use crate::text::escape::{ascii, repr, repr_bytes};

#[test]
fn the_quote_depends_on_the_text() {
    assert_eq!(repr("a"), "'a'");
    assert_eq!(repr("it's"), "\"it's\"");
    assert_eq!(repr("'\""), "'\\'\"'");
    assert_eq!(repr_bytes(b"it's"), "b\"it's\"");
    assert_eq!(repr_bytes(b"'\""), "b'\\'\"'");
}

#[test]
fn what_cannot_be_printed_is_escaped() {
    assert_eq!(repr("\\\t\n\r\0\x7f"), r"'\\\t\n\r\x00\x7f'");
    assert_eq!(repr("é中😀\u{a0}\u{2028}\u{e000}\u{10ffff}"), "'é中😀\\xa0\\u2028\\ue000\\U0010ffff'");
    assert_eq!(repr_bytes(b"\\\t\x00\xff~"), r"b'\\\t\x00\xff~'");
}

#[test]
fn characters_after_unicode_14_count_as_unassigned() {
    assert_eq!(repr("\u{1c89}"), "'\\u1c89'");
}

#[test]
fn ascii_escapes_everything_beyond_it() {
    assert_eq!(ascii("é中😀'"), "\"\\xe9\\u4e2d\\U0001f600'\"");
}
