//! Source files as bytes.

use crate::syntax::decode;

fn message(bytes: &[u8]) -> String {
    decode(bytes).map_or_else(|error| error.message, |text| format!("decodes to {text:?}"))
}

#[test]
fn utf8_is_the_default_and_a_mark_is_dropped() {
    assert_eq!(decode("é".as_bytes()).as_deref(), Ok("é"));
    assert_eq!(decode(b"\xEF\xBB\xBFx").as_deref(), Ok("x"));
}

#[test]
fn a_coding_comment_in_the_first_two_lines_counts() {
    assert_eq!(decode(b"# -*- coding: latin-1 -*-\n'\xe9'").as_deref(), Ok("# -*- coding: latin-1 -*-\n'é'"));
    assert_eq!(decode(b"#!/x\n# vim: set fileencoding=iso-8859-1 :\n\xe9").map(|text| text.ends_with('é')), Ok(true));
    assert_eq!(message(b"x\n# coding: latin-1\n\xe9").get(..15), Some("(unicode error)"));
    assert_eq!(message(b"# coding: uft-8\n"), "unknown encoding: uft-8");
}

#[test]
fn what_cannot_be_decoded_is_named() {
    assert_eq!(
        message(b"\xff"),
        "(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
    );
    assert_eq!(
        message(b"ab\xc3("),
        "(unicode error) 'utf-8' codec can't decode byte 0xc3 in position 2: invalid continuation byte"
    );
    assert_eq!(
        message(b"ab\xe2\x82"),
        "(unicode error) 'utf-8' codec can't decode bytes in position 2-3: unexpected end of data"
    );
    assert_eq!(
        message(b"# coding: ascii\n\xe9"),
        "(unicode error) 'ascii' codec can't decode byte 0xe9 in position 16: ordinal not in range(128)"
    );
    assert_eq!(message(b"a\0b"), "source code cannot contain null bytes");
}
