//! Lowering: from the syntax tree to executable nodes, with every name resolved to where it lives.
//!
//! ```text
//!   text ──parse──► ast::Module ──scope::analyse──► Scope tree ──┐
//!                        └──────────── Lowerer ◄─────────────────┘ ──► Code (tree of nodes)
//! ```
//!
//! `scope` finds the variables and reports what is wrong with them; the `Lowerer` walks the tree in the same
//! order and takes one child scope after the other. What the language leaves out is refused here, by name.

mod call;
mod comprehension;
mod detached;
mod expression;
mod function;
mod operand;
mod pattern;
pub mod scope;
mod statement;
mod step;
mod target;
mod unparse;
mod warning;

pub(crate) use expression::constant_of;

pub use crate::object::code::Mode;
use crate::object::code::{Code, Flavour, ParameterLayout, Source};
use crate::object::node::Node;
use crate::object::value::Value;
use crate::syntax::ast;
use crate::syntax::{self, Span, Symbol};
use scope::{AnalysisMode, Place, Scope};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use step::Stepping;
pub(crate) use step::{executable_lines, install};

/// What compiling gives.
pub struct Compiled {
    /// The code of the outermost level, which holds all other code.
    pub code: Rc<Code>,
    /// What is to be warned of, each as the error that it is where the filters say so.
    pub warnings: Vec<syntax::Warning>,
}

/// Compiles a source text to code that a function without parameters can run.
///
/// With `separate_locals` the names of the outermost level live in the frame's companion mapping.
///
/// # Errors
/// What is wrong with the text, or what it uses that wattle leaves out.
pub fn compile(source: &Rc<Source>, mode: Mode, separate_locals: bool) -> Result<Compiled, syntax::Error> {
    source.mode.set(mode);
    source.separate_locals.set(separate_locals);
    let stepping = Stepping::where_asked(&source.text);
    compile_as(source, stepping.as_ref())
}

/// As `compile`, for what the source was compiled for before, to stepping trees where there is a `stepping`.
fn compile_as(source: &Rc<Source>, stepping: Option<&Stepping>) -> Result<Compiled, syntax::Error> {
    let (mode, separate_locals) = (source.mode.get(), source.separate_locals.get());
    let syntax_mode = match mode {
        Mode::Exec => syntax::Mode::Exec,
        Mode::Eval => syntax::Mode::Eval,
        Mode::Single => syntax::Mode::Single,
    };
    let mut module = syntax::parse(&source.text, syntax_mode)?;
    let analysis_mode = if separate_locals { AnalysisMode::Namespace } else { AnalysisMode::Module };
    let scope = scope::analyse(&module, analysis_mode)?;
    let warnings = RefCell::new(std::mem::take(&mut module.warnings));
    let mut lowerer = Lowerer::new(source, &scope, mode == Mode::Single, &warnings, stepping);
    let body = lowerer.module(&module, mode)?;
    let span = Span::new(0, source.text.len() as u32);
    let doc = docstring(&module.body);
    let code = code(source, &scope, span, ParameterLayout::default(), Flavour::Plain, doc, body);
    let code = lowerer.shared(code);
    Ok(Compiled { code, warnings: warnings.into_inner() })
}

/// A piece of code of a scope.
fn code(
    source: &Rc<Source>,
    scope: &Scope,
    span: Span,
    parameters: ParameterLayout,
    flavour: Flavour,
    doc: Value,
    body: Box<dyn Node>,
) -> Code {
    let is_simple = parameters.is_simple();
    Code {
        name: scope.name,
        qualname: scope.qualname.clone(),
        source: source.clone(),
        span,
        parameters,
        is_simple: Cell::new(is_simple),
        arity: Cell::new(parameters.arity(flavour)),
        is_replaced: Cell::new(false),
        shown: RefCell::default(),
        slots: scope.slots.clone(),
        cells: scope.cells.iter().map(|slot| *slot as u32).collect(),
        free: scope.free.clone(),
        flavour,
        is_awaitable: false,
        is_detached: false,
        doc,
        is_stepping: false,
        stepping: OnceCell::new(),
        body,
    }
}

/// The documentation string with which a body begins, or None.
fn docstring(body: &[ast::Stmt]) -> Value {
    match body.first().map(|statement| &statement.kind) {
        Some(ast::StmtKind::Expr(expression)) => match &expression.kind {
            ast::ExprKind::Constant(ast::Constant::Str(text)) => Value::str(text),
            _ => Value::None,
        },
        _ => Value::None,
    }
}

/// Lowers what stands in one scope.
struct Lowerer<'a> {
    source: &'a Rc<Source>,
    scope: &'a Scope,
    /// What is to be warned of, of all scopes of the text.
    warnings: &'a RefCell<Vec<syntax::Warning>>,
    next_child: usize,
    /// Whether expression statements are shown, as at the prompt.
    is_shown: bool,
    /// Whether a walrus stands anywhere in the text: then no local is read in place before a later operand.
    has_walrus: bool,
    /// Whether annotations are kept as text (`from __future__ import annotations`).
    textual_annotations: bool,
    /// How deep the statements are nested.
    depth: usize,
    /// Whether the scope is a generator that suspends between statements only.
    is_detached: bool,
    /// What is made of the text where the trees are stepping ones.
    stepping: Option<&'a Stepping>,
    /// Whether what is lowered has told of its line, and stands in no other.
    is_quiet: bool,
    /// The part behind which an expression tells of its own line, and where that is.
    last: Option<(Span, Span)>,
}

impl<'a> Lowerer<'a> {
    fn new(
        source: &'a Rc<Source>,
        scope: &'a Scope,
        is_shown: bool,
        warnings: &'a RefCell<Vec<syntax::Warning>>,
        stepping: Option<&'a Stepping>,
    ) -> Self {
        let text = &source.text;
        Lowerer {
            source,
            scope,
            warnings,
            next_child: 0,
            is_shown,
            has_walrus: text.contains(":="),
            textual_annotations: scope.textual_annotations,
            depth: 0,
            is_detached: false,
            stepping,
            is_quiet: false,
            last: None,
        }
    }

    /// The lowerer of an inner scope.
    fn inner(&self, scope: &'a Scope) -> Lowerer<'a> {
        Lowerer {
            scope,
            next_child: 0,
            is_shown: false,
            depth: 0,
            is_detached: false,
            is_quiet: false,
            last: None,
            ..*self
        }
    }

    /// The next inner scope, in the order of the analysis.
    fn child(&mut self) -> &'a Scope {
        let child = &self.scope.children[self.next_child];
        self.next_child += 1;
        child
    }

    /// The name as the class around it mangles it.
    fn mangle(&self, name: Symbol) -> Symbol {
        scope::mangle(self.scope.class_name, name)
    }

    /// Where a traceback puts an attribute, or a call of one: at the name, where that stands in a further line.
    fn at_name(&self, attribute: &ast::Expr, span: Span) -> Span {
        match &attribute.kind {
            ast::ExprKind::Attribute { name_span, .. }
                if self.source.lines.number(span.start) != self.source.lines.number(name_span.start) =>
            {
                Span::new(name_span.start, span.end)
            }
            _ => span,
        }
    }

    /// Where a name lives.
    fn place(&self, name: Symbol) -> Place {
        self.scope.place(self.mangle(name))
    }
}

/// The error for a part of Python that wattle leaves out.
fn left_out(span: Span, what: &str) -> syntax::Error {
    syntax::Error::syntax(span, format!("wattle does not support {what}"))
}
