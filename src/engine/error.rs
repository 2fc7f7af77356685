//! What a host gets when a script does not end well.

use crate::object::exception;
use crate::object::operation::{find_attribute, text};
use crate::object::types::types;
use crate::object::{Thrown, Value};
use crate::syntax::symbol::well_known;
use crate::text::surrogates;
use std::fmt;
use std::path::Path;

/// Why a script did not end well.
pub struct Error {
    kind: Kind,
}

enum Kind {
    /// There is nothing to run: the words, and the exit code.
    Words(String, u8),
    /// An exception that nobody caught; SystemExit among them.
    Exception(Value),
}

impl Error {
    pub(crate) fn unreadable(file: &Path, error: &std::io::Error) -> Error {
        let number = error.raw_os_error().unwrap_or(0);
        let words = error.to_string();
        let words = words.split(" (os error").next().unwrap_or_default();
        let message = format!("can't open file '{}': [Errno {number}] {words}", surrogates::from_system(file));
        Error { kind: Kind::Words(message, 2) }
    }

    pub(super) fn no_main(folder: &Path) -> Error {
        Error::in_words(format!("can't find '__main__' module in '{}'", surrogates::from_system(folder)))
    }

    pub(super) fn in_words(words: String) -> Error {
        Error { kind: Kind::Words(words, 1) }
    }

    /// Whether somebody has stopped reading what the script writes.
    pub fn is_broken_pipe(&self) -> bool {
        self.exception().is_some_and(|exception| exception.is_instance(&types().broken_pipe_error))
    }

    pub(crate) fn from_thrown(thrown: Thrown) -> Error {
        Error { kind: Kind::Exception(exception::take(thrown).into()) }
    }

    /// The exception, where a script raised one.
    pub(crate) fn exception(&self) -> Option<&Value> {
        match &self.kind {
            Kind::Exception(exception) => Some(exception),
            Kind::Words(..) => None,
        }
    }

    /// Whether the script asked for the end of the program.
    pub fn is_exit(&self) -> bool {
        self.exception().is_some_and(|exception| exception.is_instance(&types().system_exit))
    }

    /// Whether Ctrl-C ended the script.
    pub fn is_interrupt(&self) -> bool {
        self.exception().is_some_and(|exception| exception.is_instance(&types().keyboard_interrupt))
    }

    /// What SystemExit was raised with.
    pub(super) fn exit_status(&self) -> Option<Value> {
        let exception = self.exception().filter(|_| self.is_exit())?;
        match find_attribute(exception, well_known::code) {
            Ok(status) => Some(status.unwrap_or(Value::None)),
            Err(thrown) => {
                drop(exception::take(thrown));
                Some(Value::None)
            }
        }
    }

    /// The exit code of a program that ends so.
    pub fn exit_code(&self) -> u8 {
        let status = self.exit_status().map(|status| status.payload());
        match (&self.kind, &status) {
            (Kind::Words(_, code), _) => *code,
            (_, Some(Value::None | Value::False)) => 0,
            (_, Some(Value::Int(number))) => *number as u8,
            (_, Some(Value::BigInt(_))) => 255,
            _ if self.is_interrupt() => 130,
            _ => 1,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Words(message, _) => formatter.write_str(&surrogates::with_escapes(message)),
            Kind::Exception(exception) => match text(exception) {
                Ok(message) => {
                    let message = surrogates::with_escapes(message.as_str());
                    write!(formatter, "{}: {message}", exception.class_name())
                }
                Err(thrown) => {
                    drop(exception::take(thrown));
                    formatter.write_str(&exception.class_name())
                }
            },
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Error({self})")
    }
}

impl std::error::Error for Error {}
