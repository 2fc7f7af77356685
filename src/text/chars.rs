//! What a character is: a letter, a digit, a blank, part of a name, the end of a line.
//!
//! The str methods, the number parsers and `repr` use it. The tables are those of Unicode 14, CPython 3.11's: what later
//! versions assigned counts as unassigned, whatever the standard library of the compiler at hand knows.

use unicode_general_category::{GeneralCategory, get_general_category};

use super::error::{Error, Result};

/// Whether Unicode 14 assigns the character.
pub fn is_assigned(letter: char) -> bool {
    letter.is_ascii() || get_general_category(letter) != GeneralCategory::Unassigned
}

/// `str.isalpha` of one character.
pub fn is_alpha(letter: char) -> bool {
    use GeneralCategory::{LowercaseLetter, ModifierLetter, OtherLetter, TitlecaseLetter, UppercaseLetter};
    if letter.is_ascii() {
        return letter.is_ascii_alphabetic();
    }
    matches!(
        get_general_category(letter),
        LowercaseLetter | UppercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter
    )
}

/// The value of a decimal digit of any script.
pub fn decimal_value(letter: char) -> Option<u32> {
    if letter.is_ascii() {
        return letter.to_digit(10);
    }
    let after = DECIMAL_ZEROS.partition_point(|zero| *zero <= letter);
    let value = u32::from(letter) - u32::from(*DECIMAL_ZEROS.get(after.checked_sub(1)?)?);
    (value < 10).then_some(value)
}

/// `str.isdecimal` of one character.
pub fn is_decimal(letter: char) -> bool {
    decimal_value(letter).is_some()
}

/// `str.isdigit` of one character.
pub fn is_digit(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_digit();
    }
    let after = OTHER_DIGITS.partition_point(|(first, _)| *first <= letter);
    is_decimal(letter) || after > 0 && letter <= OTHER_DIGITS[after - 1].1
}

/// `str.isnumeric` of one character.
pub fn is_numeric(letter: char) -> bool {
    use GeneralCategory::{DecimalNumber, LetterNumber, OtherNumber};
    if letter.is_ascii() {
        return letter.is_ascii_digit();
    }
    matches!(get_general_category(letter), DecimalNumber | LetterNumber | OtherNumber)
        || NUMBER_LETTERS.binary_search(&letter).is_ok()
}

/// `str.isalnum` of one character.
pub fn is_alphanumeric(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric();
    }
    is_alpha(letter) || is_numeric(letter)
}

/// `str.isspace` of one character, which `split` and `strip` go by.
pub fn is_space(letter: char) -> bool {
    matches!(
        letter,
        '\t'..='\r' | '\u{1c}'..=' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}'
            | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether `str.splitlines` ends a line at the character; `"\r\n"` is one end.
pub fn is_line_break(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `str.isprintable` of one character: what `repr` leaves as it is.
pub fn is_printable(letter: char) -> bool {
    use GeneralCategory::{
        Control, Format, LineSeparator, ParagraphSeparator, PrivateUse, SpaceSeparator, Surrogate, Unassigned,
    };
    if letter.is_ascii() {
        return matches!(letter, ' '..='~');
    }
    !matches!(
        get_general_category(letter),
        Control | Format | Surrogate | PrivateUse | Unassigned | LineSeparator | ParagraphSeparator | SpaceSeparator
    )
}

/// Whether a name can begin with the character.
pub fn is_identifier_start(letter: char) -> bool {
    if letter.is_ascii() {
        return letter == '_' || letter.is_ascii_alphabetic();
    }
    unicode_ident::is_xid_start(letter) && is_assigned(letter)
}

/// Whether a name can go on with the character.
pub fn is_identifier_continue(letter: char) -> bool {
    if letter.is_ascii() {
        return letter == '_' || letter.is_ascii_alphanumeric();
    }
    // The joiners and the middle dots of Katakana became parts of names in Unicode 15.1.
    let later = matches!(letter, '\u{200c}' | '\u{200d}' | '\u{30fb}' | '\u{ff65}');
    unicode_ident::is_xid_continue(letter) && is_assigned(letter) && !later
}

/// `str.isidentifier`.
pub fn is_identifier(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(is_identifier_start) && letters.all(is_identifier_continue)
}

/// `str.expandtabs(size)`: each tab becomes the blanks up to the next multiple of `size` columns of its line.
pub fn expand_tabs(text: &str, size: i64) -> Result<String> {
    const LONGEST: u64 = 1 << 32;
    let size = u64::try_from(size).unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    let mut column = 0u64;
    for letter in text.chars() {
        match letter {
            '\t' if size == 0 => {}
            '\t' => {
                let blanks = size - column % size;
                if blanks > LONGEST {
                    return Err(Error::memory());
                }
                column += blanks;
                out.extend((0..blanks).map(|_| ' '));
            }
            _ => {
                column = if matches!(letter, '\n' | '\r') { 0 } else { column + 1 };
                out.push(letter);
            }
        }
    }
    Ok(out)
}

/// The ASCII that the number parsers read: digits of any script as `0` to `9`, and blanks as spaces.
///
/// As in C a `?` stands for the first other character, and nothing for what follows it.
pub(super) fn fold_digits_and_spaces(text: &str) -> Vec<u8> {
    let mut folded = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match decimal_value(letter) {
            _ if letter.is_ascii() => folded.push(letter as u8),
            Some(value) => folded.push(b'0' + value as u8),
            None if is_space(letter) => folded.push(b' '),
            None => {
                folded.push(b'?');
                break;
            }
        }
    }
    folded
}

/// Cuts off the blanks of C at both ends: fewer than [`is_space`] has.
pub(super) fn trim_ascii_blanks(text: &[u8]) -> &[u8] {
    let blank = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
    let start = text.iter().position(|byte| !blank(byte)).unwrap_or(text.len());
    let end = text.iter().rposition(|byte| !blank(byte)).map_or(start, |last| last + 1);
    &text[start..end]
}

/// The zeros of the scripts that have decimal digits; each begins ten characters in order.
const DECIMAL_ZEROS: [char; 66] = [
    '\u{30}',
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19d0}',
    '\u{1a80}',
    '\u{1a90}',
    '\u{1b50}',
    '\u{1bb0}',
    '\u{1c40}',
    '\u{1c50}',
    '\u{a620}',
    '\u{a8d0}',
    '\u{a900}',
    '\u{a9d0}',
    '\u{a9f0}',
    '\u{aa50}',
    '\u{abf0}',
    '\u{ff10}',
    '\u{104a0}',
    '\u{10d30}',
    '\u{11066}',
    '\u{110f0}',
    '\u{11136}',
    '\u{111d0}',
    '\u{112f0}',
    '\u{11450}',
    '\u{114d0}',
    '\u{11650}',
    '\u{116c0}',
    '\u{11730}',
    '\u{118e0}',
    '\u{11950}',
    '\u{11c50}',
    '\u{11d50}',
    '\u{11da0}',
    '\u{16a60}',
    '\u{16ac0}',
    '\u{16b50}',
    '\u{1d7ce}',
    '\u{1d7d8}',
    '\u{1d7e2}',
    '\u{1d7ec}',
    '\u{1d7f6}',
    '\u{1e140}',
    '\u{1e2f0}',
    '\u{1e950}',
    '\u{1fbf0}',
];

/// The digits that are no decimal ones, such as superscripts and circled numbers, as ranges.
const OTHER_DIGITS: [(char, char); 20] = [
    ('\u{b2}', '\u{b3}'),
    ('\u{b9}', '\u{b9}'),
    ('\u{1369}', '\u{1371}'),
    ('\u{19da}', '\u{19da}'),
    ('\u{2070}', '\u{2070}'),
    ('\u{2074}', '\u{2079}'),
    ('\u{2080}', '\u{2089}'),
    ('\u{2460}', '\u{2468}'),
    ('\u{2474}', '\u{247c}'),
    ('\u{2488}', '\u{2490}'),
    ('\u{24ea}', '\u{24ea}'),
    ('\u{24f5}', '\u{24fd}'),
    ('\u{24ff}', '\u{24ff}'),
    ('\u{2776}', '\u{277e}'),
    ('\u{2780}', '\u{2788}'),
    ('\u{278a}', '\u{2792}'),
    ('\u{10a40}', '\u{10a43}'),
    ('\u{10e60}', '\u{10e68}'),
    ('\u{11052}', '\u{1105a}'),
    ('\u{1f100}', '\u{1f10a}'),
];

/// The characters that are letters and numbers at once: the ideographs of numbers.
const NUMBER_LETTERS: [char; 81] = [
    '\u{3405}',
    '\u{3483}',
    '\u{382a}',
    '\u{3b4d}',
    '\u{4e00}',
    '\u{4e03}',
    '\u{4e07}',
    '\u{4e09}',
    '\u{4e5d}',
    '\u{4e8c}',
    '\u{4e94}',
    '\u{4e96}',
    '\u{4ebf}',
    '\u{4ec0}',
    '\u{4edf}',
    '\u{4ee8}',
    '\u{4f0d}',
    '\u{4f70}',
    '\u{5104}',
    '\u{5146}',
    '\u{5169}',
    '\u{516b}',
    '\u{516d}',
    '\u{5341}',
    '\u{5343}',
    '\u{5344}',
    '\u{5345}',
    '\u{534c}',
    '\u{53c1}',
    '\u{53c2}',
    '\u{53c3}',
    '\u{53c4}',
    '\u{56db}',
    '\u{58f1}',
    '\u{58f9}',
    '\u{5e7a}',
    '\u{5efe}',
    '\u{5eff}',
    '\u{5f0c}',
    '\u{5f0d}',
    '\u{5f0e}',
    '\u{5f10}',
    '\u{62fe}',
    '\u{634c}',
    '\u{67d2}',
    '\u{6f06}',
    '\u{7396}',
    '\u{767e}',
    '\u{8086}',
    '\u{842c}',
    '\u{8cae}',
    '\u{8cb3}',
    '\u{8d30}',
    '\u{9621}',
    '\u{9646}',
    '\u{964c}',
    '\u{9678}',
    '\u{96f6}',
    '\u{f96b}',
    '\u{f973}',
    '\u{f978}',
    '\u{f9b2}',
    '\u{f9d1}',
    '\u{f9d3}',
    '\u{f9fd}',
    '\u{20001}',
    '\u{20064}',
    '\u{200e2}',
    '\u{20121}',
    '\u{2092a}',
    '\u{20983}',
    '\u{2098c}',
    '\u{2099c}',
    '\u{20aea}',
    '\u{20afd}',
    '\u{20b19}',
    '\u{22390}',
    '\u{22998}',
    '\u{23b1b}',
    '\u{2626d}',
    '\u{2f890}',
];
