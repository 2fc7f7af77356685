//! The module `unicodedata`: what a character is, its name and number, and the normal forms of text, by the tables of
//! Unicode 14 where CPython 3.11's differ from later ones.

use crate::object::exception::{key_error, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::encoding::check_utf8;
use crate::object::{Ref, Result, Value};
use crate::text::{chars, surrogates};
use unicode_general_category::{GeneralCategory, get_general_category};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

const DOC: &str = "This module provides access to the Unicode Character Database which\n\
defines character properties for all Unicode characters. The data in\n\
this database is based on the UnicodeData.txt file version\n\
14.0.0 which is publicly available from the Unicode Consortium.";

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("__doc__", DOC);
    module.set("unidata_version", "14.0.0");
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("category(chr, /)", "Returns the general category assigned to the character chr as string.", |args| {
        let letter = character(&args[0], "category() argument")?;
        let is_surrogate = surrogates::is_stand_in(letter);
        let category = if is_surrogate { GeneralCategory::Surrogate } else { get_general_category(letter) };
        Ok(Value::str(abbreviation(category)))
    }),
    native(
        "combining(chr, /)",
        "Returns the canonical combining class assigned to the character chr as integer.\n\n\
         Returns 0 if no combining class is defined.",
        |args| {
            let letter = character(&args[0], "combining() argument")?;
            let class = if chars::is_assigned(letter) { canonical_combining_class(letter) } else { 0 };
            Ok(Value::Int(class.into()))
        },
    ),
    native(
        "decimal(chr, default=..., /)",
        "Converts a Unicode character into its equivalent decimal value.\n\n\
         Returns the decimal value assigned to the character chr as integer.\n\
         If no such value is defined, default is returned, or, if not given,\n\
         ValueError is raised.",
        |args| {
            let value = chars::decimal_value(character(&args[0], "decimal() argument 1")?);
            or_default(value.map(|value| Value::Int(value.into())), &args[1], "not a decimal")
        },
    ),
    native(
        "digit(chr, default=..., /)",
        "Converts a Unicode character into its equivalent digit value.\n\n\
         Returns the digit value assigned to the character chr as integer.\n\
         If no such value is defined, default is returned, or, if not given,\n\
         ValueError is raised.",
        |args| {
            let value = digit_value(character(&args[0], "digit() argument 1")?);
            or_default(value.map(|value| Value::Int(value.into())), &args[1], "not a digit")
        },
    ),
    native(
        "name(chr, default=..., /)",
        "Returns the name assigned to the character chr as a string.\n\n\
         If no name is defined, default is returned, or, if not given,\n\
         ValueError is raised.",
        |args| {
            let letter = character(&args[0], "name() argument 1")?;
            let name = unicode_names2::name(letter).filter(|_| chars::is_assigned(letter));
            or_default(name.map(|name| Value::from(name.to_string())), &args[1], "no such name")
        },
    ),
    native(
        "lookup(name, /)",
        "Look up character by name.\n\n\
         If a character with the given name is found, return the\n\
         corresponding character.  If not found, KeyError is raised.",
        |args| {
            let Value::Str(name) = &args[0].payload() else {
                let given = args[0].class_name();
                return Err(type_error(format!("lookup() argument must be str, not {given}")));
            };
            check_utf8(name)?;
            match unicode_names2::character(name.as_str()).filter(|letter| chars::is_assigned(*letter)) {
                Some(letter) => Ok(Value::from(letter.to_string())),
                None => Err(key_error(&Value::from(format!("undefined character name '{}'", name.as_str())))),
            }
        },
    ),
    native(
        "normalize(form, unistr, /)",
        "Return the normal form 'form' for the Unicode string unistr.\n\n\
         Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.",
        |args| {
            let (form, text) = (text(&args[0], "normalize", 1)?, text(&args[1], "normalize", 2)?);
            normalized(&form, &text).map(Value::from)
        },
    ),
    native(
        "is_normalized(form, unistr, /)",
        "Return whether the Unicode string unistr is in the normal form 'form'.\n\n\
         Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.",
        |args| {
            let (form, text) = (text(&args[0], "is_normalized", 1)?, text(&args[1], "is_normalized", 2)?);
            Ok(Value::bool(normalized(&form, &text)? == text))
        },
    ),
];

/// The only character of a string; `place` names the argument in the error.
fn character(value: &Value, place: &str) -> Result<char> {
    if let Value::Str(text) = &value.payload() {
        let mut letters = text.as_str().chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Ok(letter);
        }
    }
    Err(type_error(format!("{place} must be a unicode character, not {}", value.class_name())))
}

fn text(value: &Value, function: &str, place: usize) -> Result<String> {
    match &value.payload() {
        Value::Str(text) => Ok(text.as_str().to_owned()),
        _ => Err(type_error(format!("{function}() argument {place} must be str, not {}", value.class_name()))),
    }
}

fn or_default(found: Option<Value>, default: &Value, message: &str) -> Result {
    match (found, default) {
        (Some(found), _) => Ok(found),
        (None, Value::Null) => Err(value_error(message)),
        (None, default) => Ok(default.clone()),
    }
}

fn normalized(form: &str, text: &str) -> Result<String> {
    let normalize: fn(&str) -> String = match form {
        "NFC" => |text| text.nfc().collect(),
        "NFD" => |text| text.nfd().collect(),
        "NFKC" => |text| text.nfkc().collect(),
        "NFKD" => |text| text.nfkd().collect(),
        _ => return Err(value_error("invalid normalization form")),
    };
    // What later versions of Unicode have assigned is not touched.
    let mut result = String::with_capacity(text.len());
    for piece in text.split_inclusive(|letter| !chars::is_assigned(letter)) {
        let known = piece.trim_end_matches(|letter| !chars::is_assigned(letter));
        result += &normalize(known);
        result += &piece[known.len()..];
    }
    Ok(result)
}

/// Digits that are no decimal ones and stand for no other character: the first of each run, and its value.
const DIGIT_RUNS: &[(char, char, u32)] = &[
    ('\u{1369}', '\u{1371}', 1),
    ('\u{19da}', '\u{19da}', 1),
    ('\u{24f5}', '\u{24fd}', 1),
    ('\u{24ff}', '\u{24ff}', 0),
    ('\u{2776}', '\u{277e}', 1),
    ('\u{2780}', '\u{2788}', 1),
    ('\u{278a}', '\u{2792}', 1),
    ('\u{10a40}', '\u{10a43}', 1),
    ('\u{10e60}', '\u{10e68}', 1),
    ('\u{11052}', '\u{1105a}', 1),
    ('\u{1f10b}', '\u{1f10c}', 0),
];

fn digit_value(letter: char) -> Option<u32> {
    if let Some(value) = chars::decimal_value(letter) {
        return Some(value);
    }
    if !chars::is_digit(letter) {
        return None;
    }
    if let Some((first, _, value)) = DIGIT_RUNS.iter().find(|(first, last, _)| (*first..=*last).contains(&letter)) {
        return Some(u32::from(letter) - u32::from(*first) + value);
    }
    // Superscripts, circled digits and their kin stand for the digit in them.
    std::iter::once(letter).nfkc().find_map(chars::decimal_value)
}

/// The category's name in two letters.
fn abbreviation(category: GeneralCategory) -> &'static str {
    use GeneralCategory as Category;
    match category {
        Category::ClosePunctuation => "Pe",
        Category::ConnectorPunctuation => "Pc",
        Category::Control => "Cc",
        Category::CurrencySymbol => "Sc",
        Category::DashPunctuation => "Pd",
        Category::DecimalNumber => "Nd",
        Category::EnclosingMark => "Me",
        Category::FinalPunctuation => "Pf",
        Category::Format => "Cf",
        Category::InitialPunctuation => "Pi",
        Category::LetterNumber => "Nl",
        Category::LineSeparator => "Zl",
        Category::LowercaseLetter => "Ll",
        Category::MathSymbol => "Sm",
        Category::ModifierLetter => "Lm",
        Category::ModifierSymbol => "Sk",
        Category::NonspacingMark => "Mn",
        Category::OpenPunctuation => "Ps",
        Category::OtherLetter => "Lo",
        Category::OtherNumber => "No",
        Category::OtherPunctuation => "Po",
        Category::OtherSymbol => "So",
        Category::ParagraphSeparator => "Zp",
        Category::PrivateUse => "Co",
        Category::SpaceSeparator => "Zs",
        Category::SpacingMark => "Mc",
        Category::Surrogate => "Cs",
        Category::TitlecaseLetter => "Lt",
        Category::UppercaseLetter => "Lu",
        _ => "Cn",
    }
}
