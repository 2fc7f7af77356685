//! Whether an input at the prompt needs more lines, after the rule of Python's `codeop`.

use super::ast::StmtKind;
use super::context::Context;
use super::token::Token;
use super::{Error, Mode, Span, parse};

/// Whether `source`, typed so far, is the beginning of a statement and not yet a whole one.
///
/// It is where a bracket or a triple-quoted string is open, behind a backslash at the end, where a block has not
/// begun, and in a compound statement until its blank line. What is wrong is not incomplete.
pub fn is_incomplete(source: &str) -> bool {
    let end = source.trim_end_matches([' ', '\t', '\n', '\r', '\x0c']).len() as u32;
    match parse(source, Mode::Single) {
        Ok(module) => match module.body.first() {
            Some(first) => is_compound(&first.kind) && !ends_in_blank_line(source),
            None => false,
        },
        Err(error) => match error.message.as_str() {
            message if leaves_open(message) => true,
            "expected 'except' or 'finally' block" => !ends_in_blank_line(source),
            // Nothing but the end of the input is in the way.
            _ => error.span.start >= end && !ends_in_blank_line(source) && breaks_off(source),
        },
    }
}

/// Whether lines are missing at the end of a text that is compiled as what `codeop` is asked about.
///
/// A single compound statement is whole with the line end behind it, which the prompt's blank line becomes.
pub fn lacks_lines(source: &str, mode: Mode) -> bool {
    match parse(source, mode) {
        Ok(module) => {
            let first = module.body.first();
            mode == Mode::Single && first.is_some_and(|first| is_compound(&first.kind)) && !source.ends_with('\n')
        }
        Err(error) if mode == Mode::Eval => leaves_open(&error.message) || is_blank(source),
        Err(_) => {
            let lines = source.trim_end_matches('\n');
            if lines.ends_with('\\') { is_incomplete(source) } else { is_incomplete(&format!("{lines}\n")) }
        }
    }
}

fn is_blank(source: &str) -> bool {
    source.lines().all(|line| line.trim_start().is_empty() || line.trim_start().starts_with('#'))
}

/// Whether the error is that something is open at the end.
fn leaves_open(message: &str) -> bool {
    message.ends_with("was never closed")
        || message.starts_with("unterminated triple-quoted string")
        || message == "unexpected EOF while parsing"
}

/// What `compile()` refuses of a statement on its own that the prompt takes: no statement at all, a block whose last
/// line is on the statement's own line and does not end, and what stands behind the statement, which CPython notices at the statement's end.
pub fn check_single(source: &str) -> Result<(), Error> {
    let behind = source.len() as u32 + 1;
    let unfinished = Err(Error::syntax(Span::new(behind, behind), "invalid syntax"));
    let mut error = match parse(source, Mode::Single) {
        Ok(module) => {
            return match module.body.first() {
                None => unfinished,
                Some(first) if is_compound(&first.kind) && !ends_block(source) => unfinished,
                Some(_) => Ok(()),
            };
        }
        Err(error) if error.message.starts_with("multiple statements") => error,
        Err(_) => return Ok(()),
    };
    let before = source.get(..error.span.start as usize).unwrap_or(source);
    let first = parse(before, Mode::Single).ok().and_then(|module| module.body.into_iter().next());
    if first.is_some_and(|first| is_compound(&first.kind)) {
        error.message = "invalid syntax".into();
        return Err(error);
    }
    let context = Context::new(before, Token::StartInteractive);
    let mut end = 0;
    for (_, token, behind) in context.layout().map_while(Result::ok) {
        if token == Token::Newline {
            break;
        }
        end = behind as usize;
    }
    let rest = before.get(end..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let blank = line.len() - line.trim_start().len();
    error.span = Span::new((end + blank) as u32, (end + line.len()) as u32);
    Err(error)
}

/// Whether the last line ends, or stands in a block of its own, which the end of the text ends.
fn ends_block(source: &str) -> bool {
    let last = source.rsplit('\n').next().unwrap_or_default();
    let text = last.trim_start_matches([' ', '\t']);
    last.is_empty() || (text.len() < last.len() && !text.starts_with('#'))
}

/// The strings that blocks begin with, which are docstrings most often; the text's own only where it begins with it.
pub fn strings_before_blocks(source: &str) -> Vec<Span> {
    let context = Context::new(source, Token::StartModule);
    let mut before = None;
    let mut found = Vec::new();
    for (start, token, end) in context.layout().skip(1).map_while(Result::ok) {
        let is_first = match before {
            None => !source[..start as usize].contains('\n'),
            Some(before) => before == Token::Indent,
        };
        if is_first && token == Token::String {
            found.push(Span::new(start, end));
        }
        before = Some(token);
    }
    found
}

fn is_compound(kind: &StmtKind) -> bool {
    matches!(
        kind,
        StmtKind::FunctionDef(_)
            | StmtKind::ClassDef(_)
            | StmtKind::For { .. }
            | StmtKind::While { .. }
            | StmtKind::If { .. }
            | StmtKind::With { .. }
            | StmtKind::Match { .. }
            | StmtKind::Try { .. }
    )
}

fn ends_in_blank_line(source: &str) -> bool {
    let Some(before) = source.strip_suffix('\n') else { return false };
    before.rsplit('\n').next().is_some_and(|last| last.trim().is_empty())
}

/// Whether the last token is a colon that opens a block, or a decorator's line end.
fn breaks_off(source: &str) -> bool {
    let context = Context::new(source, Token::StartModule);
    let (mut last, mut first_of_line, mut at_start) = (Token::Newline, Token::Newline, true);
    for item in context.layout().skip(1) {
        let Ok((_, token, _)) = item else { return false };
        match token {
            Token::Newline => at_start = true,
            Token::Indent | Token::Dedent => {}
            _ => {
                if std::mem::replace(&mut at_start, false) {
                    first_of_line = token;
                }
                last = token;
            }
        }
    }
    last == Token::Colon || first_of_line == Token::At
}
