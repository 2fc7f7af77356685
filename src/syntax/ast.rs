//! The abstract syntax tree, after the grammar of Python 3.11's `ast` module; the parser builds it, `lower` reads it.
//!
//! There is no load/store context: the place of an expression (an assignment's target, a `del`) says it.

use super::error::Warning;
use super::span::Span;
use super::symbol::Symbol;
use num_bigint::BigInt;
use std::rc::Rc;

/// A whole source text in `exec` mode, or one input of the prompt.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// The statements in order.
    pub body: Vec<Stmt>,
    /// What the text is warned of.
    pub warnings: Vec<Warning>,
}

/// A statement and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Stmt {
    /// From its first to its last character (a compound statement's: with its body).
    pub span: Span,
    /// What it is.
    pub kind: StmtKind,
}

/// The statements of the language.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub enum StmtKind {
    FunctionDef(Box<FunctionDef>),
    ClassDef(Box<ClassDef>),
    Return(Option<Box<Expr>>),
    Delete(Vec<Expr>),
    Assign {
        targets: Vec<Expr>,
        value: Box<Expr>,
    },
    AugAssign {
        target: Box<Expr>,
        operator: BinaryOperator,
        value: Box<Expr>,
    },
    /// `simple`: the target is a bare name without parentheses.
    AnnAssign {
        target: Box<Expr>,
        annotation: Box<Expr>,
        value: Option<Box<Expr>>,
        simple: bool,
    },
    For {
        target: Box<Expr>,
        iterator: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
        is_async: bool,
    },
    While {
        test: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    If {
        test: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    With {
        items: Vec<WithItem>,
        body: Vec<Stmt>,
        is_async: bool,
    },
    Match {
        subject: Box<Expr>,
        cases: Vec<MatchCase>,
    },
    Raise {
        exception: Option<Box<Expr>>,
        cause: Option<Box<Expr>>,
    },
    /// `star`: the handlers are `except*`.
    Try {
        body: Vec<Stmt>,
        handlers: Vec<ExceptHandler>,
        orelse: Vec<Stmt>,
        finalbody: Vec<Stmt>,
        star: bool,
    },
    Assert {
        test: Box<Expr>,
        message: Option<Box<Expr>>,
    },
    Import(Vec<Alias>),
    /// `level`: the number of leading dots. `import *` is one alias named `*`.
    ImportFrom {
        module: Option<Symbol>,
        names: Vec<Alias>,
        level: u32,
    },
    Global(Vec<Symbol>),
    Nonlocal(Vec<Symbol>),
    Expr(Box<Expr>),
    Pass,
    Break,
    Continue,
}

/// `def` and `async def`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct FunctionDef {
    pub name: Symbol,
    pub name_span: Span,
    pub parameters: Parameters,
    pub body: Vec<Stmt>,
    pub decorators: Vec<Expr>,
    pub returns: Option<Expr>,
    pub is_async: bool,
}

/// `class`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct ClassDef {
    pub name: Symbol,
    pub name_span: Span,
    pub bases: Vec<Expr>,
    pub keywords: Vec<Keyword>,
    pub body: Vec<Stmt>,
    pub decorators: Vec<Expr>,
}

/// The parameters of a function or lambda.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parameters {
    /// Those before `/`.
    pub positional_only: Vec<Parameter>,
    /// Those that take a position or a keyword.
    pub positional: Vec<Parameter>,
    /// `*args`.
    pub variadic: Option<Parameter>,
    /// Those behind `*` or `*args`.
    pub keyword_only: Vec<Parameter>,
    /// `**kwargs`.
    pub keyword_variadic: Option<Parameter>,
}

/// One parameter.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct Parameter {
    pub span: Span,
    pub name: Symbol,
    pub annotation: Option<Expr>,
    pub default: Option<Expr>,
}

/// `context as target` of a `with`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct WithItem {
    pub context: Expr,
    pub target: Option<Expr>,
}

/// `except TYPE as NAME:`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct ExceptHandler {
    pub span: Span,
    pub exception: Option<Expr>,
    pub name: Option<Symbol>,
    pub body: Vec<Stmt>,
}

/// `name as asname` of an import; a dotted name is one symbol with its dots.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct Alias {
    pub span: Span,
    pub name: Symbol,
    pub asname: Option<Symbol>,
}

/// `case PATTERN if GUARD:`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct MatchCase {
    pub pattern: Pattern,
    pub guard: Option<Expr>,
    pub body: Vec<Stmt>,
}

/// A pattern and its place.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct Pattern {
    pub span: Span,
    pub kind: PatternKind,
}

/// The patterns of `match`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub enum PatternKind {
    /// Compared with `==`: a number, a string or a dotted name.
    Value(Expr),
    /// Compared with `is`: None, True, False.
    Singleton(Constant),
    Sequence(Vec<Pattern>),
    Mapping {
        keys: Vec<Expr>,
        patterns: Vec<Pattern>,
        rest: Option<Symbol>,
    },
    Class {
        class: Expr,
        patterns: Vec<Pattern>,
        keywords: Vec<(Symbol, Pattern)>,
    },
    /// `*name` or `*_` in a sequence.
    Star(Option<Symbol>),
    /// `pattern as name`, a bare name (no pattern), or `_` (neither).
    As {
        pattern: Option<Box<Pattern>>,
        name: Option<Symbol>,
    },
    Or(Vec<Pattern>),
}

/// An expression and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// From its first to its last character, as CPython's `col_offset` and `end_col_offset` have it:
    /// without parentheses around it (a parenthesised tuple's, a generator's: with them).
    pub span: Span,
    /// Levels of expressions below this one; the parser refuses more than `MAX_DEPTH`.
    pub depth: u16,
    /// What it is.
    pub kind: ExprKind,
}

/// The expressions of the language.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub enum ExprKind {
    BoolOp {
        operator: BoolOperator,
        values: Vec<Expr>,
    },
    /// `name := value`; the target is always a name.
    Named {
        target: Symbol,
        target_span: Span,
        value: Box<Expr>,
    },
    Binary {
        left: Box<Expr>,
        operator: BinaryOperator,
        right: Box<Expr>,
    },
    Unary {
        operator: UnaryOperator,
        operand: Box<Expr>,
    },
    Lambda {
        parameters: Box<Parameters>,
        body: Box<Expr>,
    },
    Conditional {
        test: Box<Expr>,
        body: Box<Expr>,
        orelse: Box<Expr>,
    },
    /// A key of None is `**value`.
    Dict(Vec<(Option<Expr>, Expr)>),
    Set(Vec<Expr>),
    ListComprehension {
        element: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    SetComprehension {
        element: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    DictComprehension {
        key: Box<Expr>,
        value: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    Generator {
        element: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    Await(Box<Expr>),
    Yield(Option<Box<Expr>>),
    YieldFrom(Box<Expr>),
    /// `left op[0] comparators[0] op[1] comparators[1] ...`.
    Compare {
        left: Box<Expr>,
        operators: Vec<CompareOperator>,
        comparators: Vec<Expr>,
    },
    /// `arguments` may hold `Starred`; a keyword without a name is `**value`. CPython's order of evaluation
    /// is the order of the source.
    Call {
        function: Box<Expr>,
        arguments: Vec<Expr>,
        keywords: Vec<Keyword>,
    },
    FormattedString(Vec<FormattedPart>),
    Constant(Constant),
    Attribute {
        value: Box<Expr>,
        name: Symbol,
        name_span: Span,
    },
    Subscript {
        value: Box<Expr>,
        index: Box<Expr>,
    },
    Starred(Box<Expr>),
    Name(Symbol),
    List(Vec<Expr>),
    Tuple(Vec<Expr>),
    /// Only as a subscript's index or inside a tuple that is one.
    Slice {
        lower: Option<Box<Expr>>,
        upper: Option<Box<Expr>>,
        step: Option<Box<Expr>>,
    },
}

/// A piece of an f-string.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub enum FormattedPart {
    Text(Rc<str>),
    /// `{value!conversion:specification}`; `{value=}` yields the text `value=` before it.
    Value {
        value: Expr,
        conversion: Conversion,
        specification: Option<Vec<FormattedPart>>,
    },
}

/// `!s`, `!r`, `!a` of a replacement field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the functions that they call")]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// `for target in iterator if condition...` of a comprehension.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct Comprehension {
    pub target: Expr,
    pub iterator: Expr,
    pub conditions: Vec<Expr>,
    pub is_async: bool,
}

/// `name=value`, or `**value` without a name, in a call or class statement.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields bear the names of Python's ast module")]
pub struct Keyword {
    pub span: Span,
    pub name: Option<Symbol>,
    pub value: Expr,
}

/// A literal.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "named after Python's types")]
pub enum Constant {
    None,
    True,
    False,
    Ellipsis,
    Int(i64),
    BigInt(Box<BigInt>),
    Float(f64),
    /// The imaginary part.
    Complex(f64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
}

/// `and`, `or`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the operators' names")]
pub enum BoolOperator {
    And,
    Or,
}

/// The binary arithmetic operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "the operators' names")]
pub enum BinaryOperator {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    TrueDivide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    And,
    Xor,
    Or,
}

/// The unary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the operators' names")]
pub enum UnaryOperator {
    Negative,
    Positive,
    Invert,
    Not,
}

/// The comparison operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "the operators' names")]
pub enum CompareOperator {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Is,
    IsNot,
    In,
    NotIn,
}
