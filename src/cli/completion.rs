//! Completion at the prompt: names of the session, of the builtins and of the language, and attributes.

use crate::modules::sys_hooks::quietly;
use crate::object::dict::Dict;
use crate::object::operation::{call, find_attribute};
use crate::object::{Ref, Value};
use crate::syntax::Symbol;
use rustyline::completion::{Completer, Pair};
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::validate::Validator;
use rustyline::{Context, Helper};

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What completes words.
pub(super) struct Completion {
    namespace: Ref<Dict>,
}

impl Completion {
    /// Completes with the names of the namespace.
    pub(super) fn new(namespace: Ref<Dict>) -> Self {
        Completion { namespace }
    }

    /// What may stand for the word, dots included.
    fn candidates(&self, word: &str) -> Vec<String> {
        let mut found = match word.rsplit_once('.') {
            Some((path, begin)) => self.attributes(path, begin).unwrap_or_default(),
            None => {
                let mut names = names(&self.namespace.keys());
                names.extend(names_of_builtins());
                names.extend(KEYWORDS.iter().map(|keyword| (*keyword).to_owned()));
                names.retain(|name| name.starts_with(word));
                names
            }
        };
        found.sort();
        found.dedup();
        found
    }

    fn attributes(&self, path: &str, begin: &str) -> Option<Vec<String>> {
        let mut parts = path.split('.');
        let first = Symbol::new(parts.next()?);
        let builtins = crate::builtins::builtins_namespace();
        let mut object = self.namespace.get_name(first).or_else(|| builtins.get_name(first))?;
        for part in parts {
            object = quietly(find_attribute(&object, Symbol::new(part)))??;
        }
        let dir = builtins.get_name(Symbol::new("dir"))?;
        let listed = quietly(call(&dir, &[object]))?;
        let Value::List(listed) = &listed else { return None };
        let shown = |name: &String| name.starts_with(begin) && (begin.starts_with('_') || !name.starts_with('_'));
        let names = names(&listed.snapshot()).into_iter().filter(shown);
        Some(names.map(|name| format!("{path}.{name}")).collect())
    }
}

fn names(values: &[Value]) -> Vec<String> {
    values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn names_of_builtins() -> Vec<String> {
    names(&crate::builtins::builtins_namespace().keys())
}

impl Completer for Completion {
    type Candidate = Pair;

    fn complete(&self, line: &str, position: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        let before = &line[..position];
        let start = before
            .rfind(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = &before[start..];
        if word.is_empty() {
            // A tab at the beginning of a line indents it.
            let indentation = Pair { display: "    ".to_owned(), replacement: "    ".to_owned() };
            return Ok((position, if before.trim().is_empty() { vec![indentation] } else { Vec::new() }));
        }
        let pairs = self.candidates(word).into_iter().map(|name| Pair { display: name.clone(), replacement: name });
        Ok((start, pairs.collect()))
    }
}

impl Hinter for Completion {
    type Hint = String;
}

impl Highlighter for Completion {}
impl Validator for Completion {}
impl Helper for Completion {}
