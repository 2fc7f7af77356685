//! Exceptions as text: the traceback, the chain, notes and groups, in CPython 3.11's layout.
//!
//! ```text
//!   Traceback (most recent call last):          header, where there is a traceback
//!     File "x.py", line 3, in f                 one entry a frame
//!       return a + b                            its line, without its indentation
//!              ~~^~~                            what of the line it was (`traceback_carets`)
//!     [Previous line repeated 996 more times]
//!   pkg.Error: message. Did you mean: 'b'?      the message (`suggestion`)
//!   a note
//! ```
//!
//! The engine's reports and the module `traceback` use it.

use super::suggestion;
use super::traceback_carets::caret_line;
use crate::object::code::Source;
use crate::object::exception::{self, Exception};
use crate::object::operation::{collect, find_attribute, repr, text};
use crate::object::traceback::Traceback;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::fmt::Write;
use std::sync::atomic::{AtomicBool, Ordering};

const CAUSE: &str = "The above exception was the direct cause of the following exception:\n";
const CONTEXT: &str = "During handling of the above exception, another exception occurred:\n";
/// Equal entries in a row that are shown.
const REPEATED: usize = 3;
/// Entries that are shown, the innermost ones.
const MAX_ENTRIES: usize = 1000;
const MAX_GROUP_WIDTH: usize = 15;
const MAX_GROUP_DEPTH: usize = 10;

/// Whether tracebacks tell which greenlets an exception came through.
static SHOW_GREENLETS: AtomicBool = AtomicBool::new(false);

/// Has tracebacks tell which greenlets an exception came through; CPython's do not.
pub(crate) fn show_greenlets() {
    SHOW_GREENLETS.store(true, Ordering::Relaxed);
}

/// The whole report of an exception, with those it came from; ends in a line end.
pub(crate) fn format_exception(exception: &Exception) -> String {
    let mut report = Report::default();
    report.chain(exception);
    report.out
}

/// As `format_exception`, in the manner of the module `traceback`, which suggests no names.
pub(crate) fn format_exception_for_library(exception: &Exception) -> String {
    let mut report = Report { is_library: true, ..Report::default() };
    report.chain(exception);
    report.out
}

/// The last lines of the report: the place of a syntax error, type and message, notes.
pub(crate) fn format_exception_only(exception: &Exception) -> String {
    let mut report = Report::default();
    report.message(exception);
    report.out
}

/// As `format_exception_only`, in the manner of the module `traceback`: syntax errors of all kinds have lengths there.
pub(crate) fn format_for_library(exception: &Exception) -> String {
    let mut report = Report { is_library: true, ..Report::default() };
    report.message(exception);
    report.out
}

/// Type and message alone, as `traceback.format_exception_only` ends; a note where there is one.
pub(crate) fn format_message(exception: &Exception) -> String {
    let value: Value = exception.into();
    if let Some(Some(notes)) = quietly(find_attribute(&value, well_known::__notes__))
        && let Some(notes) = quietly(collect(&notes))
        && let Some(last) = notes.last()
    {
        let text = shown_text(last, "<note str() failed>");
        return format!("{}\n", text.rsplit('\n').next().unwrap_or_default());
    }
    let is_syntax_error = value.is_instance(&types().syntax_error);
    let message = match quietly(find_attribute(&value, well_known::msg)).flatten() {
        Some(message) if is_syntax_error => shown_text(&message, "<no detail available>"),
        _ => shown_text(&value, "<exception str() failed>"),
    };
    let title = type_title(exception);
    if message.is_empty() { format!("{title}\n") } else { format!("{title}: {message}\n") }
}

/// The lines of a traceback's entries, without a header.
pub(crate) fn format_traceback(traceback: &Value) -> String {
    let mut report = Report::default();
    report.entries(traceback);
    report.out
}

#[derive(Default)]
struct Report {
    out: String,
    /// How many groups are around what is written.
    depth: usize,
    /// Whether the frame of the innermost group is still to be closed.
    need_close: bool,
    /// Whether the module `traceback` asks.
    is_library: bool,
    /// The exceptions that are shown already.
    seen: Vec<Exception>,
}

/// What leads from an exception in a chain to the next one.
struct Link {
    exception: Exception,
    words: &'static str,
}

impl Report {
    /// Writes an exception, and before it those that it came from.
    fn chain(&mut self, exception: &Exception) {
        let mut links: Vec<Link> = Vec::new();
        self.seen.push(exception.clone());
        let mut current = exception.clone();
        while let Some((earlier, words)) = origin(&current) {
            if self.seen.iter().any(|seen| seen.same(&earlier)) {
                break;
            }
            self.seen.push(earlier.clone());
            links.push(Link { exception: earlier.clone(), words });
            current = earlier;
        }
        while let Some(link) = links.pop() {
            let need_close = std::mem::replace(&mut self.need_close, false);
            self.single(&link.exception);
            self.need_close = need_close;
            self.line("\n");
            self.line(link.words);
            self.line("\n");
        }
        self.single(exception);
    }

    fn single(&mut self, exception: &Exception) {
        if members(exception).is_some() { self.group(exception) } else { self.plain(exception) }
    }

    /// Writes an exception with its traceback.
    fn plain(&mut self, exception: &Exception) {
        let traceback = exception::traceback(exception);
        if traceback.downcast::<Traceback>().is_some() {
            let is_group = members(exception).is_some();
            let title = if is_group { "Exception Group Traceback" } else { "Traceback" };
            if is_group && self.depth == 1 {
                self.out += "  + ";
            } else {
                self.margin();
            }
            let _ = writeln!(self.out, "{title} (most recent call last):");
            self.entries(&traceback);
        }
        self.message(exception);
    }

    /// Writes an exception group and its members, in frames.
    fn group(&mut self, exception: &Exception) {
        if self.depth > MAX_GROUP_DEPTH {
            self.line(&format!("... (max_group_depth is {MAX_GROUP_DEPTH})\n"));
            return;
        }
        if self.depth == 0 {
            self.depth = 1;
        }
        self.plain(exception);
        let members = members(exception).unwrap_or_default();
        let shown = members.len().min(MAX_GROUP_WIDTH + 1);
        self.need_close = false;
        for (number, member) in members.iter().take(shown).enumerate() {
            let is_last = number + 1 == shown;
            if is_last {
                // A group among the members may close the frame.
                self.need_close = true;
            }
            self.indent();
            let is_rest = number >= MAX_GROUP_WIDTH;
            let label = if is_rest { "...".to_owned() } else { (number + 1).to_string() };
            let lead = if number == 0 { "+-" } else { "  " };
            let _ = writeln!(self.out, "{lead}+---------------- {label} ----------------");
            self.depth += 1;
            if is_rest {
                let rest = members.len() - MAX_GROUP_WIDTH;
                let plural = if rest > 1 { "s" } else { "" };
                self.line(&format!("and {rest} more exception{plural}\n"));
            } else if let Value::Instance(member) = member {
                self.chain(member);
            }
            if is_last && self.need_close {
                self.indent();
                self.out += "+------------------------------------\n";
                self.need_close = false;
            }
            self.depth -= 1;
        }
        if self.depth == 1 {
            self.depth = 0;
        }
    }

    /// Writes the entries of a traceback; equal ones are counted.
    fn entries(&mut self, first: &Value) {
        let mut count = 0usize;
        let mut link = first.clone();
        while let Some(entry) = link.downcast::<Traceback>() {
            count += 1;
            let next = entry.next();
            link = next;
        }
        let mut link = first.clone();
        let mut before: Option<(std::rc::Rc<str>, u32, Symbol)> = None;
        let mut repeated = 0usize;
        while let Some(entry) = link.downcast::<Traceback>() {
            let next = entry.next();
            if count <= MAX_ENTRIES {
                let this = (entry.code.source.name.clone(), entry.line(), entry.code.name);
                if before.as_ref() != Some(&this) {
                    self.repeated(repeated);
                    repeated = 0;
                    before = Some(this);
                }
                repeated += 1;
                if repeated <= REPEATED {
                    self.entry(entry);
                }
            }
            count -= 1;
            link = next;
        }
        self.repeated(repeated);
    }

    fn repeated(&mut self, count: usize) {
        if count > REPEATED {
            let more = count - REPEATED;
            let plural = if more == 1 { "" } else { "s" };
            self.line(&format!("  [Previous line repeated {more} more time{plural}]\n"));
        }
    }

    fn entry(&mut self, entry: &Traceback) {
        let source = &entry.code.source;
        let line = entry.line();
        if let (true, Value::Str(greenlet)) = (SHOW_GREENLETS.load(Ordering::Relaxed), &entry.greenlet()) {
            self.line(&format!("  In {}:\n", greenlet.as_str()));
        }
        self.line(&format!("  File \"{}\", line {line}, in {}\n", source.name, entry.code.name));
        let Some(text) = shown_line(source, line) else { return };
        let shown = text.trim_start_matches([' ', '\t', '\x0c']);
        if shown.is_empty() {
            return;
        }
        self.line(&format!("    {shown}\n"));
        if entry.has_span()
            && let Some(carets) = caret_line(source, entry.span, &text)
        {
            self.line(&format!("    {carets}\n"));
        }
    }

    /// Writes type and message, for a syntax error its place, and the notes.
    fn message(&mut self, exception: &Exception) {
        let mut title = type_title(exception);
        let value: Value = exception.into();
        let message = match self.syntax_place(&value) {
            Some(message) => message,
            None => shown_text(&value, "<exception str() failed>"),
        };
        if !message.is_empty() {
            title = format!("{title}: {message}");
        }
        if !self.is_library
            && let Some(name) = suggestion::suggest(exception)
        {
            let _ = write!(title, ". Did you mean: '{name}'?");
        }
        title.push('\n');
        self.line(&title);
        self.notes(&value);
    }

    /// Writes where a syntax error is, and gives its message.
    fn syntax_place(&mut self, value: &Value) -> Option<String> {
        let get = |name: &str| quietly(find_attribute(value, Symbol::new(name))).flatten();
        get("print_file_and_line")?;
        let message = shown_text(&get("msg")?, "<exception str() failed>");
        let line = get("lineno")?.as_int()?;
        let file = match get("filename") {
            None | Some(Value::None) => "<string>".to_owned(),
            Some(file) => shown_text(&file, "<filename str() failed>"),
        };
        let number = |name: &str, missing: i64| match get(name) {
            None | Some(Value::None) => Some(missing),
            Some(value) => value.as_int(),
        };
        let offset = number("offset", -1)?;
        let end_line = number("end_lineno", line)?;
        let end_offset = number("end_offset", -1)?;
        self.line(&format!("  File \"{file}\", line {line}\n"));
        if let Some(text) = get("text").as_ref().and_then(Value::as_str) {
            let end_offset = match self.is_library || value.class().same(&types().syntax_error) {
                // Errors of the derived kinds, such as those of indentation, are shown as a place without a length.
                false => -1,
                true if end_line > line => text.len() as i64,
                true => end_offset,
            };
            self.syntax_text(text, offset, end_offset);
        }
        Some(message)
    }

    /// Writes the line of a syntax error, and carets below.
    fn syntax_text(&mut self, text: &str, offset: i64, end_offset: i64) {
        let carets = if end_offset > 0 && end_offset > offset { end_offset - offset } else { 1 };
        let mut offset = offset - 1;
        let stripped = text.trim_start_matches([' ', '\t', '\x0c']);
        let indentation = (text.len() - stripped.len()) as i64;
        // A place in the indentation gets no caret.
        offset -= indentation;
        let mut shown = stripped.strip_suffix('\n').unwrap_or(stripped);
        offset = offset.min(shown.chars().count() as i64);
        while let Some(end) = shown.find('\n') {
            if end as i64 >= offset {
                break;
            }
            offset -= shown[..=end].chars().count() as i64;
            shown = &shown[end + 1..];
        }
        self.line(&format!("    {shown}\n"));
        if offset >= 0 {
            let carets = carets.min(shown.chars().count() as i64 - offset).max(1);
            let line = format!("    {}{}\n", " ".repeat(offset as usize), "^".repeat(carets as usize));
            self.line(&line);
        }
    }

    fn notes(&mut self, value: &Value) {
        let Some(Some(notes)) = quietly(find_attribute(value, well_known::__notes__)) else { return };
        let items = match &notes {
            Value::List(_) | Value::Tuple(_) => quietly(collect(&notes)),
            _ => None,
        };
        match items {
            Some(items) => {
                for note in items {
                    self.lines(&shown_text(&note, "<note str() failed>"));
                    self.out.push('\n');
                }
            }
            None => {
                let shown = quietly(repr(&notes));
                self.lines(shown.as_ref().map_or("<__notes__ repr() failed>", |text| text.as_str()));
            }
        }
    }

    /// Writes a text of any number of lines, each behind the margin.
    fn lines(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            self.margin();
            self.out += line;
        }
    }

    fn line(&mut self, line: &str) {
        self.margin();
        self.out += line;
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.depth));
    }

    fn margin(&mut self) {
        self.indent();
        if self.depth > 0 {
            self.out += "| ";
        }
    }
}

/// What an exception came from, and the words between both.
fn origin(exception: &Exception) -> Option<(Exception, &'static str)> {
    if let Value::Instance(cause) = &exception::cause(exception) {
        return Some((Ref::clone(cause), CAUSE));
    }
    if exception::suppresses_context(exception) {
        return None;
    }
    match &exception::context(exception) {
        Value::Instance(context) => Some((Ref::clone(context), CONTEXT)),
        _ => None,
    }
}

/// The members of an exception group.
fn members(exception: &Exception) -> Option<Vec<Value>> {
    let value: Value = exception.into();
    if !value.is_instance(&types().base_exception_group) {
        return None;
    }
    match quietly(find_attribute(&value, Symbol::new("exceptions"))).flatten() {
        Some(members) => quietly(collect(&members)),
        None => None,
    }
}

/// The type's name, with its module unless that is `builtins` or `__main__`.
fn type_title(exception: &Exception) -> String {
    let class = exception.class();
    let qualname = class.qualname();
    let class: Value = class.into();
    match &quietly(find_attribute(&class, well_known::__module__)).flatten() {
        Some(Value::Str(module)) if matches!(module.as_str(), "builtins" | "__main__") => qualname.to_string(),
        Some(Value::Str(module)) => format!("{}.{qualname}", module.as_str()),
        _ => format!("<unknown>{qualname}"),
    }
}

fn shown_text(value: &Value, otherwise: &str) -> String {
    quietly(text(value)).map_or_else(|| otherwise.to_owned(), |text| text.as_str().to_owned())
}

/// What came out, or None where an exception did.
fn quietly<T>(result: Result<T>) -> Option<T> {
    result.map_err(|thrown| drop(exception::take(thrown))).ok()
}

/// The text of a line: the source's own, or that of the file which it only names.
/// The text of a line, where tracebacks show it.
pub(super) fn shown_line(source: &Source, line: u32) -> Option<String> {
    if source.is_file {
        return Some(source.line(line).to_owned());
    }
    if source.name.starts_with('<') {
        return None;
    }
    let text = std::fs::read_to_string(&*source.name).ok()?;
    text.lines().nth(line.checked_sub(1)? as usize).map(str::to_owned)
}
