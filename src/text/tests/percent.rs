//! Printf-style templates, of str and of bytes.

use super::shown;
use crate::text::error::Result;
use crate::text::int_math;
use crate::text::percent::{Amount, Conversion, Piece, Pieces};
use crate::text::percent_value::{float_of_int, write_bytes, write_float, write_int, write_str};

fn conversion(template: &str) -> Result<Conversion> {
    match Pieces::of_str(template).next().unwrap()? {
        Piece::Conversion(conversion) => Ok(conversion),
        Piece::Literal(range) => panic!("a literal at {range:?}"),
    }
}

fn int(template: &str, value: i64) -> Result<String> {
    let resolved = conversion(template)?.resolve(Some(-5), Some(-3))?;
    resolved.check_code()?;
    let mut out = String::new();
    write_int(&mut out, value.into(), &resolved, 4300)?;
    Ok(out)
}

fn float(template: &str, value: f64) -> Result<String> {
    let mut out = String::new();
    write_float(&mut out, value, &conversion(template)?.resolve(None, None)?)?;
    Ok(out)
}

#[test]
fn pieces_are_literals_and_conversions() {
    let pieces: Vec<_> = Pieces::of_str("a%%%(k(1))-5.2f").map(Result::unwrap).collect();
    assert_eq!(pieces[..2], [Piece::Literal(0..1), Piece::Literal(2..3)]);
    let Piece::Conversion(last) = &pieces[2] else { panic!("no conversion") };
    assert_eq!(last.key, Some(5..9));
    assert!(last.flags.left);
    assert_eq!((last.width, last.precision), (Some(Amount::Given(5)), Some(Amount::Given(2))));
}

#[test]
fn ints_take_flags_and_precision() {
    for (template, value, expected) in [
        ("%d", -3, "-3"),
        ("%05d", -3, "-0003"),
        ("%-05d", 3, "3    "),
        ("%+.3d", 5, "+005"),
        ("% d", 5, " 5"),
        ("%#.5x", 10, "0x0000a"),
        ("%#o", 8, "0o10"),
        ("%X", -255, "-FF"),
        ("%*d", 1, "1    "),
        ("%.*ld", 1, "1"),
    ] {
        assert_eq!(shown(int(template, value)), expected, "{template}");
    }
}

#[test]
fn floats_take_flags_and_precision() {
    for (template, value, expected) in [
        ("%.2f", 2.675, "2.67"),
        ("%g", 1e10, "1e+10"),
        ("%#g", 1.0, "1.00000"),
        ("%010f", f64::NEG_INFINITY, "-000000inf"),
        ("%E", 12.5, "1.250000E+01"),
        ("%+f", f64::NAN, "+nan"),
    ] {
        assert_eq!(shown(float(template, value)), expected);
    }
}

#[test]
fn texts_are_cut_and_padded() {
    let mut out = String::new();
    write_str(&mut out, "äbc", &conversion("%05.2s").unwrap().resolve(None, None).unwrap()).unwrap();
    assert_eq!(out, "   äb");
    let mut out = Vec::new();
    write_bytes(&mut out, b"abc", &conversion("%-5.2s").unwrap().resolve(None, None).unwrap()).unwrap();
    assert_eq!(out, b"ab   ");
}

#[test]
fn mistakes_are_worded_as_pythons() {
    for (template, message) in [
        ("%", "incomplete format"),
        ("%5.", "incomplete format"),
        ("%(a", "incomplete format key"),
        ("%y", "unsupported format character 'y' (0x79) at index 1"),
        ("%5%", "unsupported format character '%' (0x25) at index 2"),
        ("%(é)\u{1234}", "unsupported format character '?' (0x1234) at index 4"),
        ("%99999999999999999999d", "width too big"),
        ("%.2147483648d", "precision too big"),
    ] {
        assert_eq!(shown(int(template, 1)), message);
    }
}

#[test]
fn a_star_precision_is_an_int_of_c() {
    let error = conversion("%.*f").unwrap().resolve(None, Some(1 << 31)).unwrap_err();
    assert_eq!(error.message, "Python int too large to convert to C int");
}

#[test]
fn bytes_beyond_ascii_are_refused_as_c_does() {
    let mut pieces = Pieces::of_bytes(b"%\xff");
    let Some(Ok(Piece::Conversion(conversion))) = pieces.next() else { panic!("no conversion") };
    let error = conversion.resolve(None, None).unwrap().check_code().unwrap_err();
    assert_eq!(error.message, "character argument not in range(0x110000)");
}

#[test]
fn an_int_too_large_for_a_float_is_no_number_to_bytes() {
    let huge = int_math::pow(10.into(), 400.into()).unwrap();
    let message = |mut pieces: Pieces<'_>| {
        let Some(Ok(Piece::Conversion(conversion))) = pieces.next() else { panic!("no conversion") };
        float_of_int(huge.as_ref(), &conversion.resolve(None, None).unwrap()).unwrap_err().message
    };
    assert_eq!(message(Pieces::of_str("%g")), "int too large to convert to float");
    assert_eq!(message(Pieces::of_bytes(b"%g")), "float argument required, not int");
}
