//! The `from __future__` imports at a module's head.

use super::collect::Outcome;
use crate::syntax::ast::{Constant, ExprKind, Module, Stmt, StmtKind};
use crate::syntax::{Error, Span};

/// What the module's head switches on.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Features {
    /// Annotations are not evaluated.
    pub(super) annotations: bool,
    /// The imports' statements end before this byte; later ones are errors.
    pub(super) end: u32,
}

const KNOWN: &[&str] = &[
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Reads the imports behind the documentation string.
pub(super) fn features(module: &Module) -> Outcome<Features> {
    let mut features = Features::default();
    let documented = module.body.first().is_some_and(is_documentation);
    for statement in &module.body[usize::from(documented)..] {
        let StmtKind::ImportFrom { module: Some(module), names, .. } = &statement.kind else { break };
        if module.as_str() != "__future__" {
            break;
        }
        for alias in names {
            let feature = alias.name.as_str();
            if !KNOWN.contains(&feature) {
                let message = match feature {
                    "braces" => "not a chance".to_string(),
                    _ => format!("future feature {feature} is not defined"),
                };
                let start = statement.span.start;
                return Err(Box::new(Error::syntax(Span::new(start, start + 1), message)));
            }
            features.annotations |= feature == "annotations";
        }
        features.end = statement.span.end;
    }
    Ok(features)
}

fn is_documentation(statement: &Stmt) -> bool {
    matches!(&statement.kind, StmtKind::Expr(value) if matches!(value.kind, ExprKind::Constant(Constant::Str(_))))
}
