//! A compiled pattern's search: which of its forms runs, over what text, from where to where.
//!
//! ```text
//!   Parsed ──► Program ── base:     P            search, and match (anchored)
//!                     ├── full:     (?:P)\z      fullmatch
//!                     ├── onwards:  (?:P)(?!\G)  a search that began where an empty match was found
//!                     └── machine: what the crate's search cannot do
//! ```
//!
//! Offsets here are those of bytes in the subject's text. No script code runs in a search.

use super::re_machine::{Ending, Machine};
use super::re_parse::{Fault, Parsed};
use crate::object::buffer::View;
use crate::object::bytes::{Bytes, Contents};
use crate::object::exception::{memory_error, runtime_error, type_error};
use crate::object::string::Str;
use crate::object::{Ref, Result, Value, operation};
use fancy_regex::{Error, Regex, RegexBuilder, RegexInput, RuntimeError};
use std::cell::OnceCell;
use std::rc::Rc;

/// How a match is looked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mode {
    Search,
    Match,
    Full,
    /// A search whose match is not empty where it begins.
    Onwards,
}

/// Where the whole match and each group begin and end.
pub(super) type Spans = Box<[Option<(usize, usize)>]>;

/// A pattern in all its forms.
pub(super) struct Program {
    /// What the parser found.
    pub(super) parsed: Parsed,
    base: Regex,
    full: OnceCell<Regex>,
    onwards: OnceCell<Regex>,
    machine: OnceCell<Option<Machine>>,
}

/// The crate's parser and compiler recurse: they get a stack of their own.
const COMPILER_STACK: usize = 16 << 20;

fn build(text: String) -> std::result::Result<Regex, Fault> {
    let work = move || {
        let mut builder = RegexBuilder::new(&text);
        builder.backtrack_limit(usize::MAX).delegate_size_limit(256 << 20).build().map_err(|error| error.to_string())
    };
    let built = std::thread::Builder::new().stack_size(COMPILER_STACK).spawn(work).map(std::thread::JoinHandle::join);
    match built {
        Ok(Ok(Ok(regex))) => Ok(regex),
        Ok(Ok(Err(message))) => Err(Fault::Pattern(format!("pattern is not supported: {message}"), None)),
        _ => Err(Fault::Pattern("pattern is too large".into(), None)),
    }
}

impl Program {
    /// Compiles what the parser found.
    pub(super) fn new(parsed: Parsed) -> std::result::Result<Program, Fault> {
        let base = build(parsed.text.clone())?;
        Ok(Program { parsed, base, full: OnceCell::new(), onwards: OnceCell::new(), machine: OnceCell::new() })
    }

    fn form(&self, mode: Mode) -> Result<&Regex> {
        let (cell, end) = match mode {
            Mode::Search | Mode::Match => return Ok(&self.base),
            Mode::Full => (&self.full, "\\z"),
            Mode::Onwards => (&self.onwards, "(?!\\G)"),
        };
        if cell.get().is_none() {
            let built = build(format!("(?:{}){end}", self.parsed.text)).map_err(|fault| match fault {
                Fault::Pattern(message, _) => runtime_error(message),
                _ => runtime_error("pattern is too large"),
            })?;
            let _ = cell.set(built);
        }
        Ok(cell.get().unwrap_or(&self.base))
    }

    /// The first match in the part of the text.
    pub(super) fn find(&self, subject: &Subject, (start, end): (usize, usize), mode: Mode) -> Result<Option<Spans>> {
        let Some(haystack) = subject.text.as_str().get(..end) else { return Ok(None) };
        if start > end {
            return Ok(None);
        }
        let regex = self.form(mode)?;
        operation::guarded(|| {
            let input = RegexInput::new(haystack).from_pos(start).anchored(matches!(mode, Mode::Match | Mode::Full));
            let found = match regex.captures_input(input) {
                Ok(Some(found)) => found,
                Ok(None) => return Ok(None),
                Err(Error::RuntimeError(RuntimeError::StackOverflow)) if self.machine().is_some() => {
                    return self.find_by_machine(haystack, start, mode, None);
                }
                Err(error) => return Err(runtime_error(error.to_string())),
            };
            if let (true, Some(whole)) = (self.parsed.repeats_empty_groups, found.get(0))
                && let Some(spans) = self.find_by_machine(haystack, start, mode, Some(whole.start()))?
            {
                return Ok(Some(spans));
            }
            let span = |group| found.get(group).map(|found| (found.start(), found.end()));
            Ok(Some((0..=self.parsed.groups).map(span).collect()))
        })
    }
}

impl Program {
    fn machine(&self) -> Option<&Machine> {
        let build = || {
            let (text, groups) = (self.parsed.text.clone(), self.parsed.groups);
            let work = move || Machine::new(&text, groups);
            let built = std::thread::Builder::new().stack_size(COMPILER_STACK).spawn(work);
            built.ok()?.join().ok()?
        };
        self.machine.get_or_init(build).as_ref()
    }

    /// As `find`, in a part of the text that begins at `start`.
    /// Where it is known where the match begins, it is looked for there alone.
    fn find_by_machine(&self, text: &str, start: usize, mode: Mode, found: Option<usize>) -> Result<Option<Spans>> {
        let Some(machine) = self.machine() else { return Ok(None) };
        let ending = match mode {
            Mode::Search | Mode::Match => Ending::Anywhere,
            Mode::Full => Ending::AtEnd,
            Mode::Onwards => Ending::NotAt(start),
        };
        let anchored = found.is_some() || matches!(mode, Mode::Match | Mode::Full);
        machine.find(text, found.unwrap_or(start), anchored, ending).map_err(|_| memory_error(""))
    }
}

/// What is searched: a string, or bytes in the guise of one, each a character.
pub(super) struct Subject {
    /// The string or the bytes.
    pub(super) original: Value,
    /// As it is searched.
    pub(super) text: Ref<Str>,
    /// Whether it is of bytes.
    pub(super) is_bytes: bool,
    /// The bytes that the text was made of, where they may change.
    contents: Option<Contents>,
}

impl Subject {
    /// The subject, for a pattern of strings or of bytes.
    pub(super) fn new(value: &Value, is_bytes: bool) -> Result<Subject> {
        let mut changing = None;
        let (text, found) = match (&value.payload(), value.contents()) {
            (Value::Str(text), _) => (Ref::clone(text), false),
            (payload, Some(contents)) if is_bytes => {
                let text = Str::new(&mapped(&contents));
                changing = (!matches!(payload, Value::Bytes(_))).then_some(contents);
                (text, true)
            }
            (_, Some(_)) => (Str::empty(), true),
            _ => {
                let class = value.class_name();
                return Err(type_error(format!("expected string or bytes-like object, got '{class}'")));
            }
        };
        match (is_bytes, found) {
            (false, true) => Err(type_error("cannot use a string pattern on a bytes-like object")),
            (true, false) => Err(type_error("cannot use a bytes pattern on a string-like object")),
            _ => Ok(Subject { original: value.clone(), text, is_bytes, contents: changing }),
        }
    }

    /// Has the bytes keep their number as long as this is there, where they may change.
    pub(super) fn held(&self) -> Option<View> {
        self.contents.as_ref()?;
        View::of(&self.original)?.ok()
    }

    /// The subject as it is now, where its bytes have changed; as many as before, for somebody holds them.
    pub(super) fn changed(&self) -> Result<Option<Subject>> {
        let Some(Contents::Snapshot(before)) = &self.contents else { return Ok(None) };
        match self.original.contents() {
            Some(Contents::Snapshot(now)) if !Rc::ptr_eq(&now, before) => {
                Subject::new(&self.original, self.is_bytes).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Where in another subject, of as many characters, the character at the offset begins.
    pub(super) fn offset_in(&self, other: &Subject, offset: usize) -> usize {
        other.text.offset(self.place(offset))
    }

    /// A part of it, as a value.
    pub(super) fn part(&self, start: usize, end: usize) -> Value {
        let part = self.text.as_str().get(start..end).unwrap_or_default();
        if !self.is_bytes && part.len() == self.text.as_str().len() && matches!(self.original, Value::Str(_)) {
            return self.original.clone();
        }
        value_of(part, self.is_bytes)
    }

    /// The part of a span; `default` where there is none.
    pub(super) fn group(&self, span: Option<(usize, usize)>, default: &Value) -> Value {
        span.map_or_else(|| default.clone(), |(start, end)| self.part(start, end))
    }

    /// The code point that begins at the offset.
    pub(super) fn place(&self, offset: usize) -> usize {
        if self.text.is_ascii() { offset } else { self.text.index_of_offset(offset) }
    }
}

/// Bytes as a string of one character each.
pub(super) fn mapped(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// A text in the form that is searched, as a value.
pub(super) fn value_of(text: &str, is_bytes: bool) -> Value {
    if is_bytes {
        let data: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or_default()).collect();
        return Bytes::new(data).into();
    }
    Value::str(text)
}

/// The matches of a program one after the other.
pub(super) struct Matches {
    at: usize,
    end: usize,
    onwards: bool,
}

impl Matches {
    /// Begins in a part of the text.
    pub(super) fn new((at, end): (usize, usize)) -> Self {
        Matches { at, end, onwards: false }
    }

    /// Goes on in another subject.
    pub(super) fn move_to(&mut self, before: &Subject, now: &Subject) {
        (self.at, self.end) = (before.offset_in(now, self.at), before.offset_in(now, self.end));
    }

    /// The next match.
    pub(super) fn next(&mut self, program: &Program, subject: &Subject) -> Result<Option<Spans>> {
        let mode = if self.onwards { Mode::Onwards } else { Mode::Search };
        let found = program.find(subject, (self.at, self.end), mode)?;
        if let Some(Some((start, end))) = found.as_deref().and_then(|spans| spans.first()) {
            self.at = *end;
            self.onwards = start == end;
        }
        Ok(found)
    }
}
