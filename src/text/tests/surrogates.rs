//! How surrogates are held, ordered, and told to the system.

use crate::text::surrogates::{character, code_point, compare, from_system, is_taken, ranges, to_system, with_escapes};
use std::cmp::Ordering;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

fn text(codes: &[u32]) -> String {
    codes.iter().filter_map(|code| character(*code)).collect()
}

#[test]
fn every_surrogate_comes_back() {
    for code in 0xd800..=0xdfff {
        assert_eq!(character(code).map(code_point), Some(code));
        assert!(!is_taken(code));
    }
    assert_eq!((character(0x10_f000), character(0x10_f7ff), character(0x11_0000)), (None, None, None));
    assert!(is_taken(0x10_f000) && is_taken(0x10_f7ff) && !is_taken(0x10_f800) && !is_taken(0x11_0000));
    assert_eq!(character(0x10_efff), Some('\u{10efff}'));
}

#[test]
fn order_is_by_code_points() {
    let ascending = [text(&[0xd7ff]), text(&[0xd800]), text(&[0xdfff]), text(&[0xe000]), text(&[0x1_f600])];
    for (place, left) in ascending.iter().enumerate() {
        for (other, right) in ascending.iter().enumerate() {
            assert_eq!(compare(left, right), place.cmp(&other));
        }
    }
    assert_eq!(compare(&text(&[0xe000, 0xd800]), &text(&[0xe000, 0xe000])), Ordering::Less);
    assert_eq!(compare(&text(&[0xd800]), &text(&[0xd800, 0x61])), Ordering::Less);
}

#[test]
fn ranges_leave_out_what_stands_for_surrogates() {
    let found = |low, high| ranges(low, high).collect::<Vec<_>>();
    assert_eq!(found('a', 'z'), [('a', 'z')]);
    assert_eq!(found('\u{d000}', '\u{e100}'), [('\u{d000}', '\u{e100}'), ('\u{10f000}', '\u{10f7ff}')]);
    assert_eq!(found('\u{d000}', '\u{10f000}'), [('\u{d000}', '\u{d7ff}'), ('\u{10f000}', '\u{10f000}')]);
    assert_eq!(found('\u{10f7ff}', '\u{e100}'), [('\u{e000}', '\u{e100}'), ('\u{10f7ff}', '\u{10f7ff}')]);
    assert_eq!(found('\u{10f001}', '\u{10f002}'), [('\u{10f001}', '\u{10f002}')]);
    assert_eq!(found('\u{10000}', char::MAX), [('\u{10000}', '\u{10efff}'), ('\u{10f800}', char::MAX)]);
}

#[test]
fn every_name_of_the_system_comes_back() {
    for name in [&b"plain"[..], b"\xc3\xa9", b"a\xff\xfeb\xc3", b"\xed\xa0\x80", b"\xf4\x8f\x80\x80x", b"\xe2\x82"] {
        let text = from_system(OsStr::from_bytes(name));
        assert_eq!(to_system(&text).as_deref(), Some(OsStr::from_bytes(name)));
    }
    assert_eq!(to_system(&text(&[0x61, 0xd800])), None);
    assert_eq!(with_escapes(&from_system(OsStr::from_bytes(b"a\xff"))), "a\\udcff");
}
