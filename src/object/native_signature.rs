//! The parameters of native functions, as their declarations write them.
//!
//! `native_function.rs` binds arguments to them, `native_arity.rs` words what does not fit.

use super::value::Value;
use crate::syntax::Symbol;

/// One parameter of a native function.
pub(super) struct Parameter {
    pub(super) name: Symbol,
    pub(super) default: Option<Value>,
}

/// The parameters of a native function.
pub(super) struct Signature {
    pub(super) parameters: Vec<Parameter>,
    /// How many first ones take a position only.
    pub(super) positional_only: usize,
    /// How many take a position.
    pub(super) positional: usize,
    /// How many of those must be given.
    pub(super) required: usize,
    pub(super) variadic: bool,
    pub(super) keyword_variadic: bool,
    /// Whether positional arguments fill the parameters as they are.
    pub(super) simple: bool,
    /// Whether it has optional parameters in brackets.
    pub(super) bracketed: bool,
    /// Whether it is written in the old way: with such parameters, or for a method without any mark. CPython counts
    /// the arguments of such functions itself and knows no signature of them.
    pub(super) is_old: bool,
}

impl Signature {
    /// Reads the parameters; `is_method` says that the first one is the receiver.
    pub(super) fn parse(text: &'static str, is_method: bool) -> Self {
        let mut signature = Signature {
            parameters: Vec::new(),
            positional_only: 0,
            positional: 0,
            required: 0,
            variadic: false,
            keyword_variadic: false,
            simple: true,
            bracketed: text.contains('['),
            is_old: false,
        };
        let mut keyword_only = false;
        let mut optional = false;
        for part in split_parameters(text) {
            if part == "/" {
                signature.positional_only = signature.parameters.len();
            } else if part == "*" {
                keyword_only = true;
            } else if let Some(name) = part.strip_prefix("**") {
                signature.keyword_variadic = true;
                signature.parameters.push(Parameter { name: Symbol::new(name), default: None });
            } else if let Some(name) = part.strip_prefix('*') {
                signature.variadic = true;
                keyword_only = true;
                signature.parameters.push(Parameter { name: Symbol::new(name), default: None });
            } else {
                let bare = part.trim_matches(['[', ']', ' ']);
                let (name, default) = match bare.split_once('=') {
                    Some((name, default)) => (name, Some(literal(default))),
                    None if signature.bracketed && (optional || part.starts_with('[')) => (bare, Some(Value::Null)),
                    None => (bare, None),
                };
                optional |= part.contains('[');
                if !keyword_only {
                    signature.positional += 1;
                    if default.is_none() {
                        signature.required = signature.positional;
                    }
                }
                signature.parameters.push(Parameter { name: Symbol::new(name), default });
            }
        }
        signature.simple = signature.parameters.len() == signature.positional;
        let takes_all = signature.required == signature.positional && !keyword_only | signature.variadic;
        if signature.bracketed || is_method && takes_all && !text.contains(['/', '=']) && !signature.keyword_variadic {
            signature.is_old = true;
            signature.positional_only = signature.positional;
        }
        signature
    }

    /// Which parameter a keyword argument is for.
    pub(super) fn place_of_keyword(&self, name: Symbol) -> Option<usize> {
        let variadic_place = self.variadic.then_some(self.positional);
        let named = self.parameters.len() - usize::from(self.keyword_variadic);
        (self.positional_only..named)
            .find(|place| Some(*place) != variadic_place && self.parameters[*place].name == name)
    }

    /// Whether there is no parameter that a keyword argument could be for.
    pub(super) fn takes_no_keywords(&self) -> bool {
        !self.keyword_variadic && self.positional_only + usize::from(self.variadic) >= self.parameters.len()
    }
}

fn split_parameters(text: &'static str) -> impl Iterator<Item = &'static str> {
    let inner = text.trim_start_matches('(').trim_end_matches(')');
    let mut depth = 0;
    let mut quoted = false;
    let parts = inner.split(move |character| {
        match character {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0 && !quoted
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The value of a default: a literal of a few kinds, or Null for `...`.
fn literal(text: &str) -> Value {
    match text.trim() {
        "None" => Value::None,
        "True" => Value::True,
        "False" => Value::False,
        "()" => super::tuple::Tuple::empty().into(),
        text if text.starts_with('\'') && text.ends_with('\'') && text.len() >= 2 => {
            Value::str(&text[1..text.len() - 1].replace("\\n", "\n"))
        }
        text => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(number), _) => Value::Int(number),
            (_, Ok(number)) => Value::float(number),
            _ => Value::Null,
        },
    }
}
