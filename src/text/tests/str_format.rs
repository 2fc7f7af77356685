//! The templates of `str.format`.

use crate::text::str_format::{First, Numbering, Piece, Pieces, Step, split_name, unknown_conversion};

/// The pieces in one line: literals as they are, fields as `<name|conversion|spec>`.
fn pieces(template: &str) -> String {
    let mut out = String::new();
    for piece in Pieces::new(template) {
        match piece {
            Ok(Piece::Literal(text)) => out.push_str(text),
            Ok(Piece::Field(field)) => {
                let conversion = field.conversion.map(String::from).unwrap_or_default();
                let nested = if field.nested { "+" } else { "" };
                out.push_str(&format!("<{}|{conversion}|{}{nested}>", field.name, field.spec));
            }
            Err(error) => out.push_str(&format!("!{error}")),
        }
    }
    out
}

#[test]
fn templates_are_split() {
    for (template, expected) in [
        ("{{}}", "{}"),
        ("{{{}}}", "{<||>}"),
        ("é{0}{a!r:>5}", "é<0||><a|r|>5>"),
        ("{:{}{x}}", "<||{}{x}+>"),
        ("{0[}:!]}", "<0[}:!]||>"),
        ("{:}}}", "<||>}"),
        ("{!}}:}", "<|}|>!Single '}' encountered in format string"),
    ] {
        assert_eq!(pieces(template), expected, "{template}");
    }
}

#[test]
fn mistakes_are_worded_as_pythons() {
    for (template, message) in [
        ("}", "Single '}' encountered in format string"),
        ("a{", "Single '{' encountered in format string"),
        ("{a", "expected '}' before end of string"),
        ("{0[", "expected '}' before end of string"),
        ("{!}", "unmatched '{' in format spec"),
        ("{:{}", "unmatched '{' in format spec"),
        ("{!", "end of string while looking for conversion specifier"),
        ("{!rx}", "expected ':' after conversion specifier"),
        ("{a{b}}", "unexpected '{' in field name"),
    ] {
        let error = Pieces::new(template).find_map(Result::err).unwrap();
        assert_eq!(error.message, message, "{template}");
    }
    assert_eq!(unknown_conversion('x').message, "Unknown conversion specifier x");
    assert_eq!(unknown_conversion('\u{1234}').message, "Unknown conversion specifier \\x1234");
}

#[test]
fn names_are_split_into_steps() {
    let (first, steps) = split_name("a.b[3][x.y].c").unwrap();
    let steps: Vec<_> = steps.map(Result::unwrap).collect();
    assert_eq!(first, First::Name("a"));
    assert_eq!(steps, [Step::Attribute("b"), Step::Index(3), Step::Key("x.y"), Step::Attribute("c")]);
    for (name, message) in [
        ("0.", "Empty attribute in format string"),
        ("0[]", "Empty attribute in format string"),
        ("0[a", "Missing ']' in format string"),
        ("0[a]b", "Only '.' or '[' may follow ']' in format field specifier"),
        ("0[99999999999999999999]", "Too many decimal digits in format string"),
    ] {
        let error = split_name(name).unwrap().1.find_map(Result::err).unwrap();
        assert_eq!(error.message, message);
    }
}

#[test]
fn numbered_and_unnumbered_fields_do_not_mix() {
    let mut numbering = Numbering::default();
    assert_eq!(numbering.index(First::Next), Ok(Some(0)));
    assert_eq!(numbering.index(First::Name("a")), Ok(None));
    assert_eq!(numbering.index(First::Next), Ok(Some(1)));
    assert_eq!(
        numbering.index(First::Index(0)).unwrap_err().message,
        "cannot switch from automatic field numbering to manual field specification"
    );
    let mut numbering = Numbering::default();
    assert_eq!(numbering.index(First::Index(7)), Ok(Some(7)));
    assert_eq!(
        numbering.index(First::Next).unwrap_err().message,
        "cannot switch from manual field specification to automatic field numbering"
    );
}
