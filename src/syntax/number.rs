//! Number literals: their values, and what is wrong with a bad one.

use super::ast::Constant;
use super::error::Error;
use super::span::Span;
use num_bigint::BigInt;

/// CPython's limit on the decimal digits of an integer, for their conversion takes quadratic time.
const DECIMAL_DIGITS: usize = 4300;

/// Whether the text behind a number begins with a keyword that CPython lets touch it, as in `1if x else 2`.
pub(crate) fn may_follow(rest: &str) -> bool {
    ["and", "else", "for", "if", "in", "is", "not", "or"].iter().any(|word| rest.starts_with(word))
}

/// What CPython calls a literal of this form.
#[cold]
pub(crate) fn kind(text: &str) -> &'static str {
    match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => "hexadecimal",
        [b'0', b'o' | b'O', ..] => "octal",
        [b'0', b'b' | b'B', ..] => "binary",
        [.., b'j' | b'J'] => "imaginary",
        _ => "decimal",
    }
}

/// The value of a literal that the lexer has found well-formed.
pub(crate) fn value(text: &str, span: Span) -> Result<Constant, Error> {
    let bytes = text.as_bytes();
    if let Some(value) = small_decimal(bytes) {
        return Ok(Constant::Int(value));
    }
    let clean: String = text.chars().filter(|c| *c != '_').collect();
    if let (b'0', Some(letter)) = (bytes[0], bytes.get(1)) {
        let radix = match letter.to_ascii_lowercase() {
            b'x' => 16,
            b'o' => 8,
            b'b' => 2,
            _ => 10,
        };
        if radix != 10 {
            return Ok(integer(&clean[2..], radix));
        }
    }
    if let Some(imaginary) = clean.strip_suffix(['j', 'J']) {
        return Ok(Constant::Complex(imaginary.parse().unwrap_or(f64::INFINITY)));
    }
    if clean.bytes().any(|byte| !byte.is_ascii_digit()) {
        return Ok(Constant::Float(clean.parse().unwrap_or(f64::INFINITY)));
    }
    if clean.len() > DECIMAL_DIGITS {
        let message = format!(
            "Exceeds the limit ({DECIMAL_DIGITS} digits) for integer string conversion: value has {} digits; use \
             sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to \
             avoid decimal conversion limits.",
            clean.len()
        );
        return Err(Error::syntax(span, message));
    }
    Ok(integer(&clean, 10))
}

/// What most numbers are: a few decimal digits.
fn small_decimal(digits: &[u8]) -> Option<i64> {
    if digits.len() > 18 {
        return None;
    }
    digits.iter().try_fold(0, |value: i64, digit| digit.is_ascii_digit().then(|| value * 10 + i64::from(digit - b'0')))
}

fn integer(digits: &str, radix: u32) -> Constant {
    match i64::from_str_radix(digits, radix) {
        Ok(value) => Constant::Int(value),
        Err(_) => Constant::BigInt(Box::new(BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default())),
    }
}

/// What is wrong with the number at `start`, in the order in which CPython's tokenizer would notice.
pub(crate) fn trouble(source: &str, start: usize) -> Error {
    let mut scanner = Scanner { source, at: start };
    let (message, from) = scanner.find_trouble(start);
    let end = scanner.at;
    let last = source[..end].chars().next_back().map_or(0, char::len_utf8);
    let span = Span::new(from.unwrap_or(end - last) as u32, end as u32);
    Error::syntax(span, message)
}

struct Scanner<'s> {
    source: &'s str,
    at: usize,
}

impl Scanner<'_> {
    fn find_trouble(&mut self, start: usize) -> (String, Option<usize>) {
        if self.peek() == '0' {
            self.at += 1;
            for (letter, radix, name) in [('x', 16, "hexadecimal"), ('o', 8, "octal"), ('b', 2, "binary")] {
                if self.peek().eq_ignore_ascii_case(&letter) {
                    self.at += 1;
                    return (self.prefixed(radix, name), None);
                }
            }
            while matches!(self.peek(), '0' | '_') {
                self.at += 1;
            }
            let zeros_end = self.at;
            if self.peek().is_ascii_digit() {
                if let Some(message) = self.digits(10, "decimal") {
                    return (message, None);
                }
                if !matches!(self.peek(), '.' | 'e' | 'E' | 'j' | 'J') {
                    self.at = zeros_end;
                    let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for \
                                   octal integers";
                    return (message.to_string(), Some(start));
                }
            }
        } else if self.peek() != '.'
            && let Some(message) = self.digits(10, "decimal")
        {
            return (message, None);
        }
        let message = self.fraction_and_exponent();
        (message, None)
    }

    /// The digits of a literal with a prefix.
    fn prefixed(&mut self, radix: u32, name: &str) -> String {
        loop {
            if self.peek() == '_' {
                self.at += 1;
            }
            if !self.peek().is_digit(radix) {
                return self.bad_digit(name);
            }
            while self.peek().is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != '_' {
                return self.bad_digit(name);
            }
        }
    }

    fn bad_digit(&mut self, name: &str) -> String {
        let digit = self.peek();
        if !digit.is_ascii_digit() {
            return format!("invalid {name} literal");
        }
        self.at += 1;
        format!("invalid digit '{digit}' in {name} literal")
    }

    /// Reads digits with single underscores between them; what is wrong with them, if anything is.
    fn digits(&mut self, radix: u32, name: &str) -> Option<String> {
        loop {
            while self.peek().is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != '_' {
                return None;
            }
            self.at += 1;
            if !self.peek().is_digit(radix) {
                return Some(format!("invalid {name} literal"));
            }
        }
    }

    fn fraction_and_exponent(&mut self) -> String {
        let decimal = "invalid decimal literal".to_string();
        if self.peek() == '.' {
            self.at += 1;
            if self.peek().is_ascii_digit()
                && let Some(message) = self.digits(10, "decimal")
            {
                return message;
            }
        }
        if matches!(self.peek(), 'e' | 'E') {
            let before = self.at;
            self.at += 1;
            let signed = matches!(self.peek(), '+' | '-');
            if signed {
                self.at += 1;
            }
            if self.peek().is_ascii_digit() {
                if let Some(message) = self.digits(10, "decimal") {
                    return message;
                }
            } else if !signed {
                self.at = before;
                return decimal;
            } else {
                return decimal;
            }
        }
        if matches!(self.peek(), 'j' | 'J') {
            self.at += 1;
            return "invalid imaginary literal".to_string();
        }
        decimal
    }

    fn peek(&self) -> char {
        self.source[self.at..].chars().next().unwrap_or('\0')
    }
}
