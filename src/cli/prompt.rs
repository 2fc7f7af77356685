//! The prompt: lines read by rustyline, statements run as soon as they are complete, a history in a file.

use super::completion::Completion;
use crate::engine::{Engine, Error, Feed, Session};
use crate::modules::sys;
use crate::modules::sys_hooks::quietly;
use crate::object::Value;
use crate::object::operation::text;
use crate::text::surrogates::with_escapes;
use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor};
use std::path::PathBuf;

/// Runs the prompt until the end of the input, or until a script asks for the end; `go_on` keeps the names of the
/// program that has just run.
pub(super) fn run(engine: &Engine, go_on: bool) -> Result<(), Error> {
    let mut session = if go_on { engine.session_of_main() } else { engine.session() };
    set_prompts();
    super::eprint(&banner());
    let config = Config::builder().completion_type(CompletionType::List).auto_add_history(false).build();
    let Ok(mut editor) = Editor::<Completion, FileHistory>::with_config(config) else { return Ok(()) };
    editor.set_helper(Some(Completion::new(session.namespace())));
    let history = history_file();
    if let Some(history) = &history {
        // The first time there is none.
        let _ = editor.load_history(history);
    }
    let result = converse(engine, &mut session, &mut editor);
    if let Some(history) = &history {
        if let Some(folder) = history.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        // A history that cannot be kept is no reason to complain.
        let _ = editor.save_history(history);
    }
    result
}

fn converse(
    engine: &Engine,
    session: &mut Session<'_>,
    editor: &mut Editor<Completion, FileHistory>,
) -> Result<(), Error> {
    let mut goes_on = false;
    loop {
        let prompt = prompt(if goes_on { "ps2" } else { "ps1" });
        let line = match editor.readline(&prompt) {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => {
                super::eprint("\nKeyboardInterrupt\n");
                session.cancel();
                goes_on = false;
                continue;
            }
            Err(ReadlineError::Eof) if goes_on => {
                goes_on = false;
                report(engine, session.finish())?;
                continue;
            }
            Err(ReadlineError::Eof) => {
                super::eprint("\n");
                return Ok(());
            }
            Err(error) => {
                super::eprint(&format!("wattle: cannot read the terminal: {error}\n"));
                return Ok(());
            }
        };
        if !line.trim().is_empty() {
            // A line that the history refuses is still a line.
            let _ = editor.add_history_entry(line.as_str());
        }
        goes_on = report(engine, session.feed(&line))?;
    }
}

/// Reports what became of a line; whether the statement goes on.
fn report(engine: &Engine, feed: Feed) -> Result<bool, Error> {
    quietly(crate::builtins::output::flush_output());
    match feed {
        Feed::Incomplete => return Ok(true),
        Feed::Done => {}
        Feed::Error(error) if error.is_exit() => return Err(error),
        Feed::Error(error) => engine.report(&error),
    }
    Ok(false)
}

fn set_prompts() {
    if let Ok(module) = sys::module() {
        for (name, prompt) in [("ps1", ">>> "), ("ps2", "... ")] {
            if sys::get(name).is_none() {
                module.set(name, Value::str(prompt));
            }
        }
    }
}

fn prompt(name: &str) -> String {
    let shown = sys::get(name).and_then(|prompt| quietly(text(&prompt)));
    shown.map(|prompt| with_escapes(prompt.as_str()).into_owned()).unwrap_or_default()
}

fn banner() -> String {
    let (major, minor, micro) = crate::modules::VERSION;
    format!(
        "wattle {} (Python {major}.{minor}.{micro}) on {}\nType a statement, or Ctrl-D to leave.\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS
    )
}

/// The file of the history: in the folder for such state, or else in the user's own.
fn history_file() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(file) = folder("WATTLE_HISTORY") {
        return Some(file);
    }
    match (folder("XDG_STATE_HOME"), folder("HOME")) {
        (Some(state), _) => Some(state.join("wattle").join("history")),
        (None, Some(home)) => Some(home.join(".wattle_history")),
        (None, None) => None,
    }
}
