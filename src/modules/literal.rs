//! The module `_ast`: the value of a text that is a literal, for `ast.literal_eval`.

use super::compile::raise_syntax_error;
use crate::object::code::Source;
use crate::object::dict::Dict;
use crate::object::exception::{type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::encoding::check_utf8;
use crate::object::operation::{binary, guarded, unary};
use crate::object::set::Set;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, StmtKind, UnaryOperator};
use crate::syntax::{self, Mode};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[native("literal(text, /)", "The value of a literal.", |args| {
    let Value::Str(text) = &args[0].payload() else { return Err(type_error("a str is needed")) };
    check_utf8(text)?;
    let source = Source::new("<unknown>", text.as_str());
    let module = match syntax::parse(&source.text, Mode::Eval) {
        Ok(module) => module,
        Err(error) => return Err(raise_syntax_error(&source, &error)),
    };
    match module.body.first().map(|statement| &statement.kind) {
        Some(StmtKind::Expr(expression)) => value_of(&source, expression),
        _ => Err(type_error("an expression is needed")),
    }
})];

fn value_of(source: &Source, expression: &Expr) -> Result {
    guarded(|| literal(source, expression))
}

fn literal(source: &Source, expression: &Expr) -> Result {
    match &expression.kind {
        ExprKind::Constant(constant) => Ok(crate::lower::constant_of(constant)),
        ExprKind::Tuple(items) => Ok(Value::tuple(values_of(source, items)?)),
        ExprKind::List(items) => Ok(Value::list(values_of(source, items)?)),
        ExprKind::Set(items) => Ok(Set::of(values_of(source, items)?, false)?.into()),
        ExprKind::Dict(entries) => {
            let dict = Dict::new();
            for (key, value) in entries {
                let Some(key) = key else { return Err(value_error("malformed node or string: None")) };
                dict.set(value_of(source, key)?, value_of(source, value)?)?;
            }
            Ok(dict.into())
        }
        ExprKind::Call { function, arguments, keywords }
            if arguments.is_empty()
                && keywords.is_empty()
                && matches!(&function.kind, ExprKind::Name(name) if name.as_str() == "set") =>
        {
            Ok(Set::new(false).into())
        }
        ExprKind::Binary { left, operator: operator @ (BinaryOperator::Add | BinaryOperator::Subtract), right } => {
            let left = signed(source, left)?;
            let right = number(source, right)?;
            if matches!(left, Value::Int(_) | Value::BigInt(_) | Value::Float(_)) && is_complex(&right) {
                return binary(*operator, &left, &right);
            }
            Err(malformed(source, expression))
        }
        _ => signed(source, expression),
    }
}

fn values_of(source: &Source, items: &[Expr]) -> Result<Vec<Value>> {
    items.iter().map(|item| value_of(source, item)).collect()
}

fn signed(source: &Source, expression: &Expr) -> Result {
    match &expression.kind {
        ExprKind::Unary { operator: operator @ (UnaryOperator::Negative | UnaryOperator::Positive), operand } => {
            unary(*operator, &number(source, operand)?)
        }
        _ => number(source, expression),
    }
}

fn number(source: &Source, expression: &Expr) -> Result {
    if let ExprKind::Constant(constant) = &expression.kind {
        let value = crate::lower::constant_of(constant);
        if matches!(value, Value::Int(_) | Value::BigInt(_) | Value::Float(_)) || is_complex(&value) {
            return Ok(value);
        }
    }
    Err(malformed(source, expression))
}

fn is_complex(value: &Value) -> bool {
    &*value.class_name() == "complex"
}

/// The error for an expression that is no literal.
fn malformed(source: &Source, expression: &Expr) -> Thrown {
    let line = source.position(expression.span.start).0;
    let name = name_of(&expression.kind);
    let address = std::ptr::from_ref(expression) as usize;
    value_error(format!("malformed node or string on line {line}: <ast.{name} object at {address:#x}>"))
}

/// What CPython calls such a piece of syntax.
fn name_of(kind: &ExprKind) -> &'static str {
    match kind {
        ExprKind::BoolOp { .. } => "BoolOp",
        ExprKind::Named { .. } => "NamedExpr",
        ExprKind::Binary { .. } => "BinOp",
        ExprKind::Unary { .. } => "UnaryOp",
        ExprKind::Lambda { .. } => "Lambda",
        ExprKind::Conditional { .. } => "IfExp",
        ExprKind::Dict(_) => "Dict",
        ExprKind::Set(_) => "Set",
        ExprKind::ListComprehension { .. } => "ListComp",
        ExprKind::SetComprehension { .. } => "SetComp",
        ExprKind::DictComprehension { .. } => "DictComp",
        ExprKind::Generator { .. } => "GeneratorExp",
        ExprKind::Await(_) => "Await",
        ExprKind::Yield(_) => "Yield",
        ExprKind::YieldFrom(_) => "YieldFrom",
        ExprKind::Compare { .. } => "Compare",
        ExprKind::Call { .. } => "Call",
        ExprKind::FormattedString(_) => "JoinedStr",
        ExprKind::Constant(_) => "Constant",
        ExprKind::Attribute { .. } => "Attribute",
        ExprKind::Subscript { .. } => "Subscript",
        ExprKind::Starred(_) => "Starred",
        ExprKind::Name(_) => "Name",
        ExprKind::List(_) => "List",
        ExprKind::Tuple(_) => "Tuple",
        ExprKind::Slice { .. } => "Slice",
    }
}
