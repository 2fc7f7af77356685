//! Escapes in regular expressions: characters, categories, references to groups.

use super::*;

impl Parser<'_> {
    /// An escape in a set, behind its backslash: a character, or a category.
    pub(super) fn set_escape(&mut self) -> Result<std::result::Result<char, Category>> {
        let start = self.at - 1;
        let Some(letter) = self.next() else {
            return self.fault("bad escape (end of pattern)", 1);
        };
        if let Some(category) = Category::of(letter) {
            return Ok(Err(category));
        }
        if letter == 'b' {
            return Ok(Ok('\x08'));
        }
        if let '0'..='7' = letter {
            self.at -= 1;
            return self.octal(start).map(Ok);
        }
        if let Some(found) = self.character_escape(letter, start)? {
            return Ok(Ok(found));
        }
        if letter.is_ascii_alphanumeric() {
            return self.fault(format!("bad escape \\{letter}"), 2);
        }
        Ok(Ok(letter))
    }

    pub(super) fn octal(&mut self, start: usize) -> Result<char> {
        let digits = self.take_while(3, |letter| matches!(letter, '0'..='7'));
        match u32::from_str_radix(&digits, 8) {
            Ok(value) if value <= 0o377 => Ok(char::from_u32(value).unwrap_or_default()),
            _ => {
                let message = format!("octal escape value \\{digits} outside of range 0-0o377");
                self.fault(message, self.at - start)
            }
        }
    }

    /// The escapes that mean a character wherever they stand.
    pub(super) fn character_escape(&mut self, letter: char, start: usize) -> Result<Option<char>> {
        let digits = match letter {
            'a' => return Ok(Some('\x07')),
            'f' => return Ok(Some('\x0c')),
            'n' => return Ok(Some('\n')),
            'r' => return Ok(Some('\r')),
            't' => return Ok(Some('\t')),
            'v' => return Ok(Some('\x0b')),
            '\\' => return Ok(Some('\\')),
            'x' => 2,
            'u' if !self.is_bytes => 4,
            'U' if !self.is_bytes => 8,
            'N' if !self.is_bytes => return self.named_character(start).map(Some),
            _ => return Ok(None),
        };
        let text = self.take_while(digits, |letter| letter.is_ascii_hexdigit());
        if text.len() < digits {
            return self.fault(format!("incomplete escape \\{letter}{text}"), self.at - start);
        }
        let code = u32::from_str_radix(&text, 16).unwrap_or(u32::MAX);
        match surrogates::character(code) {
            Some(found) => Ok(Some(found)),
            None if surrogates::is_taken(code) => self.fault(surrogates::refusal(code), self.at - start),
            None => self.fault(format!("bad escape \\{letter}{text}"), self.at - start),
        }
    }

    pub(super) fn named_character(&mut self, start: usize) -> Result<char> {
        if !self.eat('{') {
            return self.fault("missing {", 0);
        }
        let name = self.until('}', "character name")?;
        match unicode_names2::character(&name) {
            Some(found) => Ok(found),
            None => self.fault(format!("undefined character name '{name}'"), self.at - start),
        }
    }

    pub(super) fn escape(&mut self) -> Result<Piece> {
        let start = self.at - 1;
        let Some(letter) = self.next() else {
            return self.fault("bad escape (end of pattern)", 1);
        };
        if let Some(category) = Category::of(letter) {
            let mut text = String::from("[");
            category.write(&mut text, self.flags & UNICODE != 0);
            text.push(']');
            return Ok(Piece::one(text));
        }
        let is_unicode = self.flags & UNICODE != 0;
        match letter {
            'A' => return Ok(Piece::empty("\\A", Kind::Assertion)),
            'Z' => return Ok(Piece::empty("\\z", Kind::Assertion)),
            'b' | 'B' => return Ok(Piece::empty(re_class::boundary(letter == 'b', is_unicode), Kind::Assertion)),
            '0' => {
                self.at -= 1;
                let found = self.octal(start)?;
                return Ok(Piece::one(self.literal(found)));
            }
            '1'..='9' => return self.numbered(start),
            _ => {}
        }
        if let Some(found) = self.character_escape(letter, start)? {
            return Ok(Piece::one(self.literal(found)));
        }
        if letter.is_ascii_alphabetic() {
            return self.fault(format!("bad escape \\{letter}"), 2);
        }
        Ok(Piece::one(self.literal(letter)))
    }

    /// A reference to a group by number, or three octal digits.
    pub(super) fn numbered(&mut self, start: usize) -> Result<Piece> {
        let digit = |place: usize| self.letters.get(place).copied().unwrap_or_default();
        let is_octal = |letter: char| matches!(letter, '0'..='7');
        if is_octal(digit(start + 1)) && is_octal(digit(start + 2)) && is_octal(digit(start + 3)) {
            self.at = start + 1;
            let found = self.octal(start)?;
            return Ok(Piece::one(self.literal(found)));
        }
        if digit(start + 2).is_ascii_digit() {
            self.at += 1;
        }
        let digits: String = self.letters[start + 1..self.at].iter().collect();
        let group: usize = digits.parse().unwrap_or(usize::MAX);
        if group >= self.widths.len() {
            return self.fault(format!("invalid group reference {digits}"), digits.len());
        }
        self.reference(group, self.at - start)
    }

    pub(super) fn reference(&mut self, group: usize, back: usize) -> Result<Piece> {
        let Some(Some((least, most))) = self.widths.get(group).copied() else {
            return self.fault("cannot refer to an open group", back);
        };
        if self.behind.is_some_and(|before| group >= before) {
            return self.fault("cannot refer to group defined in the same lookbehind subpattern", 0);
        }
        let text = if self.folds_ascii() { format!("(?i:\\{group})") } else { format!("(?:\\{group})") };
        Ok(Piece { text, least, most, kind: Kind::Plain })
    }
}
