//! The layout pass: it turns the lexer's line ends and leading blanks into NEWLINE, INDENT and DEDENT, pairs the
//! brackets, and settles the words that are keywords only in places. The parser pulls its tokens from here.
//!
//! ```text
//!     source --logos--> Token --Layout--> (start, Token, end) --lalrpop--> tree
//!
//!     at a line's start:  blank or comment line   skip it
//!                         column > top            push it, INDENT
//!                         column < top            pop to its equal, a DEDENT each
//!     inside brackets:    line ends and leading blanks mean nothing
//! ```

use super::error::{Error, ErrorKind};
use super::lexer::Trouble;
use super::span::Span;
use super::symbol::Symbol;
use super::token::Token;
use super::trouble;
use logos::{Lexer, Logos};
use std::cell::Cell;

/// CPython's bound on brackets in brackets.
const MAX_BRACKETS: usize = 200;
/// CPython's bound on blocks in blocks, the module's own level counted.
const MAX_INDENTS: usize = 100;

/// What the parser pulls: a token between its offsets. The error is boxed because it is rare.
pub(crate) type Item = Result<(u32, Token, u32), Box<Error>>;

/// One open block.
struct Level {
    /// The column with tabs to every eighth.
    column: u32,
    /// The column with tabs of one, to find what depends on the size of a tab.
    alternative: u32,
    /// Whether it is the body of a `match`, whose statements all begin with `case`.
    cases: bool,
}

/// The tokens of one source text, or of one replacement field of an f-string in it.
pub(crate) struct Layout<'s> {
    source: &'s str,
    lexer: Lexer<'s, Token>,
    /// What comes before the lexer's first token, in reverse.
    prelude: Vec<(u32, Token, u32)>,
    levels: Vec<Level>,
    brackets: Vec<(Token, u32)>,
    dedents: usize,
    at_line_start: bool,
    /// Whether the logical line has a token yet.
    in_line: bool,
    /// Whether the logical line is the head of a `match`.
    match_head: bool,
    /// Whether it reads a replacement field, which ends with a bracket of its own.
    field: bool,
    finished: bool,
    /// Set by whoever builds nodes when it has found an error, to stop the parser.
    stopped: &'s Cell<bool>,
    match_word: Symbol,
    case_word: Symbol,
}

impl<'s> Layout<'s> {
    /// The tokens of `source`, with `start` before them; they end early once `stopped` is set.
    pub(crate) fn new(source: &'s str, start: Token, stopped: &'s Cell<bool>) -> Self {
        Layout {
            source,
            lexer: Token::lexer(source),
            prelude: vec![(0, start, 0)],
            levels: vec![Level { column: 0, alternative: 0, cases: false }],
            brackets: Vec::new(),
            dedents: 0,
            at_line_start: true,
            in_line: false,
            match_head: false,
            field: false,
            finished: false,
            stopped,
            match_word: Symbol::new("match"),
            case_word: Symbol::new("case"),
        }
    }

    /// The tokens of the expression at `span`, in the brackets that CPython puts around a replacement field.
    pub(crate) fn field(source: &'s str, span: Span, stopped: &'s Cell<bool>) -> Self {
        let mut layout = Layout::new(&source[..span.end as usize], Token::StartExpression, stopped);
        let opening = span.start.saturating_sub(1);
        layout.prelude =
            vec![(opening, Token::LeftParenthesis, span.start), (opening, Token::StartExpression, opening)];
        layout.lexer = Token::lexer(layout.source);
        layout.lexer.bump(span.start as usize);
        layout.brackets.push((Token::LeftParenthesis, opening));
        layout.at_line_start = false;
        layout.field = true;
        layout
    }

    /// The open bracket that the end of the text would leave unclosed.
    pub(crate) fn open_bracket(&self) -> Option<(Token, u32)> {
        self.brackets.last().copied()
    }

    /// The offset that the lexer has reached.
    pub(crate) fn reached(&self) -> u32 {
        self.lexer.span().end as u32
    }

    fn advance(&mut self) -> Result<Option<(u32, Token, u32)>, Box<Error>> {
        if let Some(item) = self.prelude.pop() {
            return Ok(Some(item));
        }
        if self.stopped.get() {
            return Err(Box::new(Error::syntax(Span::default(), "stopped")));
        }
        loop {
            if self.at_line_start && self.dedents == 0 && self.read_indentation()? {
                let end = self.lexer.span().end as u32;
                return Ok(Some((end, Token::Indent, end)));
            }
            if self.dedents > 0 {
                self.dedents -= 1;
                let end = self.lexer.span().end as u32;
                return Ok(Some((end, Token::Dedent, end)));
            }
            let Some(read) = self.lexer.next() else { return self.read_end() };
            let span = self.lexer.span();
            let (start, end) = (span.start as u32, span.end as u32);
            let token = match read {
                Ok(token) => token,
                Err(found) => {
                    return Err(Box::new(match (found, self.brackets.last()) {
                        (Trouble::EndOfText, Some((bracket, opened))) => trouble::never_closed(*bracket, *opened),
                        _ => trouble::describe(self.source, found, Span::new(start, end)),
                    }));
                }
            };
            let first = !self.in_line;
            self.in_line = true;
            let token = match token {
                Token::Newline => {
                    if !self.brackets.is_empty() || first {
                        self.in_line = !first;
                        continue;
                    }
                    self.in_line = false;
                    self.at_line_start = true;
                    token
                }
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => {
                    self.open(token, start)?;
                    token
                }
                Token::RightParenthesis | Token::RightBracket | Token::RightBrace => {
                    self.close(token, start)?;
                    token
                }
                Token::Name(name) if first => self.word_at_line_start(name),
                _ if token.is_keyword() => match self.keyword(token)? {
                    Token::Name(name) => return Ok(Some((start, Token::Name(name), self.lexer.span().end as u32))),
                    keyword => keyword,
                },
                _ => token,
            };
            return Ok(Some((start, token, end)));
        }
    }

    /// Reads leading blanks and whole blank lines; true where the line that follows opens a block.
    fn read_indentation(&mut self) -> Result<bool, Box<Error>> {
        let rest = self.lexer.remainder().as_bytes();
        let (mut at, mut column, mut alternative) = (0, 0, 0);
        // Blanks before a backslash count as the line's indentation, those behind it do not.
        let mut before_backslash = None;
        loop {
            match rest.get(at) {
                Some(b' ') => (column, alternative) = (column + 1, alternative + 1),
                Some(b'\t') => (column, alternative) = ((column / 8 + 1) * 8, alternative + 1),
                Some(b'\x0c') => (column, alternative) = (0, 0),
                Some(b'\n' | b'\r') => (column, alternative, before_backslash) = (0, 0, None),
                Some(b'#') => {
                    let length = rest[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                    at += length.unwrap_or(rest.len() - at);
                    continue;
                }
                Some(b'\\') if matches!(rest.get(at + 1), Some(b'\n' | b'\r')) => {
                    before_backslash = before_backslash.or(Some((column, alternative)).filter(|_| column > 0));
                    at += if rest[at + 1..].starts_with(b"\r\n") { 2 } else { 1 };
                    if at + 1 == rest.len() {
                        // The lexer words it.
                        at -= if rest[at - 1] == b'\\' { 1 } else { 2 };
                        break;
                    }
                }
                Some(_) => break,
                None => {
                    // The text ends here; its blocks are closed at the end.
                    self.lexer.bump(at);
                    self.at_line_start = false;
                    return Ok(false);
                }
            }
            at += 1;
        }
        self.lexer.bump(at);
        self.at_line_start = false;
        let (column, alternative) = before_backslash.unwrap_or((column, alternative));
        self.compare_indentation(column, alternative)
    }

    fn compare_indentation(&mut self, column: u32, alternative: u32) -> Result<bool, Box<Error>> {
        let cases = std::mem::replace(&mut self.match_head, false);
        let depth = self.levels.len();
        let top = &self.levels[depth - 1];
        if column > top.column {
            if depth >= MAX_INDENTS {
                return Err(self.layout_error(ErrorKind::Indentation, "too many levels of indentation"));
            }
            if alternative <= top.alternative {
                return Err(self.inconsistent_tabs());
            }
            self.levels.push(Level { column, alternative, cases });
            return Ok(true);
        }
        while self.levels.len() > 1 && column < self.levels[self.levels.len() - 1].column {
            self.levels.pop();
            self.dedents += 1;
        }
        let top = &self.levels[self.levels.len() - 1];
        if column != top.column {
            return Err(Box::new(trouble::bad_unindent(self.source, self.reached())));
        }
        if alternative != top.alternative { Err(self.inconsistent_tabs()) } else { Ok(false) }
    }

    #[cold]
    fn inconsistent_tabs(&self) -> Box<Error> {
        self.layout_error(ErrorKind::Tab, "inconsistent use of tabs and spaces in indentation")
    }

    /// An error of the line that the lexer has come to; CPython points at its first column.
    #[cold]
    fn layout_error(&self, kind: ErrorKind, message: &str) -> Box<Error> {
        let end = self.reached();
        let start = self.source[..end as usize].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        Box::new(Error::new(kind, Span::new(start as u32, end), message))
    }

    fn read_end(&mut self) -> Result<Option<(u32, Token, u32)>, Box<Error>> {
        let end = self.source.len() as u32;
        if self.finished {
            return Ok(None);
        }
        if self.field {
            self.finished = true;
            return Ok(Some((end, Token::RightParenthesis, end + 1)));
        }
        if let Some((bracket, start)) = self.brackets.last() {
            return Err(Box::new(trouble::never_closed(*bracket, *start)));
        }
        if self.in_line {
            self.in_line = false;
            return Ok(Some((end, Token::Newline, end)));
        }
        self.finished = true;
        self.dedents = self.levels.len() - 1;
        self.levels.truncate(1);
        if self.dedents == 0 {
            return Ok(None);
        }
        self.dedents -= 1;
        Ok(Some((end, Token::Dedent, end)))
    }

    fn open(&mut self, bracket: Token, start: u32) -> Result<(), Box<Error>> {
        if self.brackets.len() >= MAX_BRACKETS {
            let span = Span::new(start, start + 1);
            return Err(Box::new(Error::syntax(span, "too many nested parentheses")));
        }
        self.brackets.push((bracket, start));
        Ok(())
    }

    fn close(&mut self, bracket: Token, start: u32) -> Result<(), Box<Error>> {
        let opened = match bracket {
            Token::RightParenthesis => Token::LeftParenthesis,
            Token::RightBracket => Token::LeftBracket,
            _ => Token::LeftBrace,
        };
        match self.brackets.pop() {
            Some((opening, _)) if opening == opened => Ok(()),
            opening => Err(Box::new(trouble::bad_bracket(self.source, bracket, start, opening))),
        }
    }

    /// `match` and `case` are keywords where a statement of theirs begins, and names everywhere else.
    fn word_at_line_start(&mut self, name: Symbol) -> Token {
        if name == self.match_word && self.brackets.is_empty() && self.is_match_head() {
            self.match_head = true;
            return Token::Match;
        }
        if name == self.case_word && self.levels.last().is_some_and(|level| level.cases) {
            return Token::Case;
        }
        Token::Name(name)
    }

    /// Whether the line that begins with `match` ends in the colon of a head.
    ///
    /// No statement that begins with a name can end so: an annotation follows its colon on the same line.
    fn is_match_head(&self) -> bool {
        let mut lexer = self.lexer.clone();
        let (mut depth, mut last, mut count) = (0_u32, Token::Newline, 0);
        while let Some(Ok(token)) = lexer.next() {
            match token {
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => depth += 1,
                Token::RightParenthesis | Token::RightBracket | Token::RightBrace => depth = depth.saturating_sub(1),
                Token::Newline if depth == 0 => break,
                Token::Newline => continue,
                // `match = lambda:` and `match.x:` are mistakes of another kind.
                Token::Equal | Token::Dot | Token::Colon | Token::Comma if count == 0 => return false,
                _ => {}
            }
            last = token;
            count += 1;
        }
        last == Token::Colon && count > 1
    }

    /// A keyword as the grammar wants it: with letters beyond ASCII behind it it is a name.
    fn keyword(&mut self, keyword: Token) -> Result<Token, Box<Error>> {
        if self.lexer.remainder().as_bytes().first().is_some_and(|byte| *byte >= 0x80) {
            let start = self.lexer.span().start as u32;
            return match super::lexer::foreign_name(&mut self.lexer) {
                Ok(name) => Ok(Token::Name(name)),
                Err(found) => {
                    let span = Span::new(start, self.reached());
                    Err(Box::new(trouble::describe(self.source, found, span)))
                }
            };
        }
        if keyword == Token::With && self.brackets.is_empty() && self.has_bracketed_items() {
            return Ok(Token::WithItems);
        }
        Ok(keyword)
    }

    /// Whether the bracket behind a `with` holds its items, which only an `as` directly inside tells.
    fn has_bracketed_items(&self) -> bool {
        let mut lexer = self.lexer.clone();
        let mut depth = 0_u32;
        while let Some(Ok(token)) = lexer.next() {
            match token {
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => depth += 1,
                Token::RightParenthesis | Token::RightBracket | Token::RightBrace => depth = depth.saturating_sub(1),
                Token::As if depth == 1 => return true,
                _ => {}
            }
            if depth == 0 {
                return false;
            }
        }
        false
    }
}

impl Iterator for Layout<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        self.advance().transpose()
    }
}
