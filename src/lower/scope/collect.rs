//! The walk over the statements: what each scope does with each name.

use super::check::Block;
use super::future::Features;
use super::names::{ANNOTATED, ASSIGNED, GLOBAL, IMPORTED, ITERATION, NONLOCAL, PARAMETER, READ, Uses};
use super::{Scope, ScopeKind, mangle};
use crate::fiber;
use crate::syntax::ast::{Alias, ClassDef, Expr, ExprKind, FunctionDef, Module, Parameter, Parameters, Stmt, StmtKind};
use crate::syntax::{Error, ErrorKind, Span, Symbol};

/// What every part of the analysis gives.
pub(super) type Outcome<T = ()> = Result<T, Box<Error>>;

/// The scopes with the uses of their names.
pub(super) struct Collected {
    pub(super) module: Scope,
    /// The first error that counts only where the symbol table is in order.
    pub(super) later: Option<Box<Error>>,
}

/// Walks `module`.
pub(super) fn collect(module: &Module, features: Features) -> Outcome<Collected> {
    let scope = Scope::new(ScopeKind::Module, Symbol::new("<module>"), None);
    let super_name = Symbol::new("super");
    let mut collector = Collector { current: Open::new(scope), around: Vec::new(), later: None, super_name, features };
    collector.block(&module.body)?;
    let mut scope = collector.current.scope;
    scope.textual_annotations = features.annotations;
    Ok(Collected { module: scope, later: collector.later })
}

/// The error for what the native stacks cannot hold.
#[cold]
pub(super) fn overflow() -> Box<Error> {
    let message = "maximum recursion depth exceeded during compilation";
    Box::new(Error::new(ErrorKind::Recursion, Span::default(), message))
}

/// A scope that is being walked.
pub(super) struct Open {
    pub(super) scope: Scope,
    /// Whether this is the target of a comprehension's loop.
    pub(super) is_iteration_target: bool,
    /// How many iterators of comprehensions this is inside of.
    pub(super) iterators: u32,
    /// Whether this is an annotation that is kept as text.
    pub(super) is_annotation: bool,
    /// The loops, `with`s and `try`s around the statement.
    pub(super) blocks: Vec<Block>,
    /// The first `return` with a value.
    pub(super) returned: Option<Span>,
}

impl Open {
    fn new(scope: Scope) -> Self {
        Open {
            scope,
            is_iteration_target: false,
            iterators: 0,
            is_annotation: false,
            blocks: Vec::new(),
            returned: None,
        }
    }
}

pub(super) struct Collector {
    /// The innermost scope.
    pub(super) current: Open,
    /// The scopes around it, the module first.
    pub(super) around: Vec<Open>,
    pub(super) later: Option<Box<Error>>,
    /// `super`, which makes a method share the variable `__class__`.
    pub(super) super_name: Symbol,
    features: Features,
}

impl Collector {
    /// Records an error that counts only where the symbol table is in order.
    #[cold]
    pub(super) fn refuse_later(&mut self, span: Span, message: impl Into<String>) {
        if self.later.as_ref().is_none_or(|earlier| span.start < earlier.span.start) {
            self.later = Some(Box::new(Error::syntax(span, message)));
        }
    }

    /// Runs `work` on a further stack.
    #[cold]
    #[inline(never)]
    pub(super) fn deeper(&mut self, work: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        fiber::grow(|| work(self)).unwrap_or_else(|_| Err(overflow()))
    }

    /// `name` as the class around it mangles it.
    #[inline]
    pub(super) fn mangled(&self, name: Symbol) -> Symbol {
        mangle(self.current.scope.class_name, name)
    }

    /// Notes a use of a name that cannot conflict with others.
    #[inline]
    pub(super) fn note(&mut self, name: Symbol, uses: Uses) {
        let name = self.mangled(name);
        self.current.scope.names.get_or_add(name).uses |= uses;
    }

    /// Notes a use of `name` at `span`, in most cases that it is bound.
    #[inline]
    pub(super) fn bind(&mut self, name: Symbol, uses: Uses, span: Span) -> Outcome {
        let mangled = self.mangled(name);
        let known = self.current.scope.names.get_or_add(mangled);
        if self.current.is_iteration_target {
            if known.uses & (GLOBAL | NONLOCAL) != 0 {
                let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return Err(Box::new(Error::syntax(span, message)));
            }
            known.uses |= ITERATION;
        }
        known.uses |= uses;
        Ok(())
    }

    /// Opens a scope inside the current one.
    pub(super) fn enter(&mut self, kind: ScopeKind, name: Symbol, class_name: Option<Symbol>) {
        let mut inner = Open::new(Scope::new(kind, name, class_name));
        inner.iterators = self.current.iterators;
        self.around.push(std::mem::replace(&mut self.current, inner));
    }

    /// Closes the innermost scope and gives it to the one around it.
    pub(super) fn leave(&mut self) {
        if let Some(closed) = self.close() {
            self.current.scope.children.push(closed.scope);
        }
    }

    fn close(&mut self) -> Option<Open> {
        let outer = self.around.pop()?;
        let closed = std::mem::replace(&mut self.current, outer);
        if let (true, true, Some(span)) = (closed.scope.is_async, closed.scope.is_generator, closed.returned) {
            self.refuse_later(span, "'return' with value in async generator");
        }
        Some(closed)
    }

    /// The statements of a block.
    pub(super) fn block(&mut self, body: &[Stmt]) -> Outcome {
        if fiber::stack_is_low() {
            return self.deeper(|collector| collector.statements(body));
        }
        self.statements(body)
    }

    fn statements(&mut self, body: &[Stmt]) -> Outcome {
        for statement in body {
            self.statement(statement)?;
        }
        Ok(())
    }

    fn statement(&mut self, statement: &Stmt) -> Outcome {
        let span = statement.span;
        match &statement.kind {
            StmtKind::Expr(value) => self.expression(value),
            StmtKind::Assign { targets, value } => {
                self.expression(value)?;
                targets.iter().try_for_each(|target| self.target(target))
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target)?;
                self.expression(value)
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(span, target, value.is_some(), *simple)?;
                self.variable_annotation(annotation)?;
                self.optional(value.as_deref())
            }
            StmtKind::If { test, body, orelse } => {
                self.expression(test)?;
                self.block(body)?;
                self.block(orelse)
            }
            StmtKind::For { target, iterator, body, orelse, is_async } => {
                if *is_async {
                    self.awaits(span, "'async for' outside async function");
                }
                self.expression(iterator)?;
                self.target(target)?;
                self.nested(span, Block::Loop, body)?;
                self.block(orelse)
            }
            StmtKind::While { test, body, orelse } => {
                self.expression(test)?;
                self.nested(span, Block::Loop, body)?;
                self.block(orelse)
            }
            StmtKind::Return(value) => {
                self.optional(value.as_deref())?;
                self.check_return(span, value.is_some());
                Ok(())
            }
            StmtKind::FunctionDef(function) => self.function(function, span),
            StmtKind::ClassDef(class) => self.class(class, span),
            StmtKind::Import(names) => self.import(names, span),
            StmtKind::ImportFrom { module, names, .. } => {
                if module.is_some_and(|module| module.as_str() == "__future__") && span.start >= self.features.end {
                    self.refuse_later(span, "from __future__ imports must occur at the beginning of the file");
                }
                self.import_from(names, span)
            }
            StmtKind::With { .. } | StmtKind::Try { .. } | StmtKind::Match { .. } => self.compound(statement),
            StmtKind::Raise { exception, cause } => {
                self.optional(exception.as_deref())?;
                self.optional(cause.as_deref())
            }
            StmtKind::Assert { test, message } => {
                self.expression(test)?;
                self.optional(message.as_deref())
            }
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.deleted(target)),
            StmtKind::Global(names) => self.declare(names, span, GLOBAL, "global"),
            StmtKind::Nonlocal(names) => self.declare(names, span, NONLOCAL, "nonlocal"),
            StmtKind::Break => {
                self.check_jump(span, "'break' outside loop");
                Ok(())
            }
            StmtKind::Continue => {
                self.check_jump(span, "'continue' not properly in loop");
                Ok(())
            }
            StmtKind::Pass => Ok(()),
        }
    }

    /// `with`, `try` and `match`.
    fn compound(&mut self, statement: &Stmt) -> Outcome {
        let span = statement.span;
        match &statement.kind {
            StmtKind::With { items, body, is_async } => {
                if *is_async {
                    self.awaits(span, "'async with' outside async function");
                }
                for item in items {
                    self.expression(&item.context)?;
                    self.open_block(span, Block::Other);
                    if let Some(target) = &item.target {
                        self.target(target)?;
                    }
                }
                self.block(body)?;
                items.iter().for_each(|_| self.close_block());
                Ok(())
            }
            StmtKind::Try { body, handlers, orelse, finalbody, star } => {
                if !finalbody.is_empty() {
                    self.open_block(span, Block::Other);
                }
                if handlers.is_empty() {
                    self.block(body)?;
                } else {
                    self.nested(span, Block::Other, body)?;
                }
                self.block(orelse)?;
                if !handlers.is_empty() {
                    self.handlers(span, handlers, *star)?;
                }
                if !finalbody.is_empty() {
                    self.close_block();
                    self.nested(span, Block::Other, finalbody)?;
                }
                Ok(())
            }
            StmtKind::Match { subject, cases } => {
                self.expression(subject)?;
                self.cases(cases)
            }
            _ => Ok(()),
        }
    }

    /// A block of statements inside of `block`.
    pub(super) fn nested(&mut self, span: Span, block: Block, body: &[Stmt]) -> Outcome {
        self.open_block(span, block);
        self.block(body)?;
        self.close_block();
        Ok(())
    }

    /// The target of an annotated assignment.
    fn annotated(&mut self, span: Span, target: &Expr, has_value: bool, simple: bool) -> Outcome {
        let ExprKind::Name(name) = target.kind else { return self.target(target) };
        let known = self.current.scope.names.uses(self.mangled(name));
        if simple && known & (GLOBAL | NONLOCAL) != 0 && self.current.scope.kind != ScopeKind::Module {
            let keyword = if known & GLOBAL != 0 { "global" } else { "nonlocal" };
            return Err(Box::new(Error::syntax(span, format!("annotated name '{name}' can't be {keyword}"))));
        }
        if simple || has_value {
            self.check_name(name, if has_value { target.span } else { span });
            self.bind(name, if simple { ANNOTATED | ASSIGNED } else { ASSIGNED }, target.span)?;
        }
        Ok(())
    }

    /// The annotation of a variable, which a function never evaluates.
    fn variable_annotation(&mut self, annotation: &Expr) -> Outcome {
        if !self.current.scope.kind.is_function() {
            return self.annotation(annotation);
        }
        let (later, children) = (self.later.take(), self.current.scope.children.len());
        self.annotation(annotation)?;
        self.later = later;
        self.current.scope.children.truncate(children);
        Ok(())
    }

    /// An annotation; where they are kept as text, nothing comes of its names.
    fn annotation(&mut self, annotation: &Expr) -> Outcome {
        if !self.features.annotations {
            return self.expression(annotation);
        }
        let later = self.later.take();
        self.enter(ScopeKind::Function, Symbol::new("_annotation"), self.current.scope.class_name);
        self.current.is_annotation = true;
        self.expression(annotation)?;
        self.close();
        self.later = later;
        Ok(())
    }

    fn declare(&mut self, names: &[Symbol], span: Span, declared: Uses, keyword: &str) -> Outcome {
        for &name in names {
            let mangled = self.mangled(name);
            let known = self.current.scope.names.get_or_add(mangled);
            let problem = if known.uses & PARAMETER != 0 {
                format!("name '{name}' is parameter and {keyword}")
            } else if known.uses & READ != 0 {
                format!("name '{name}' is used prior to {keyword} declaration")
            } else if known.uses & ANNOTATED != 0 {
                format!("annotated name '{name}' can't be {keyword}")
            } else if known.uses & ASSIGNED != 0 {
                format!("name '{name}' is assigned to before {keyword} declaration")
            } else {
                known.uses |= declared;
                self.current.scope.directives.push((mangled, span));
                if let (GLOBAL, Some(module)) = (declared, self.around.first_mut()) {
                    module.scope.names.get_or_add(mangled).uses |= GLOBAL;
                }
                continue;
            };
            return Err(Box::new(Error::syntax(span, problem)));
        }
        Ok(())
    }

    fn import(&mut self, names: &[Alias], span: Span) -> Outcome {
        for alias in names {
            let name = match (alias.asname, alias.name.as_str().split_once('.')) {
                (Some(asname), _) => asname,
                (None, Some((first, _))) => Symbol::new(first),
                (None, None) => alias.name,
            };
            self.check_name(name, span);
            self.bind(name, IMPORTED, span)?;
        }
        Ok(())
    }

    fn import_from(&mut self, names: &[Alias], span: Span) -> Outcome {
        for alias in names {
            let name = alias.asname.unwrap_or(alias.name);
            if name.as_str() != "*" {
                self.check_name(name, span);
                self.bind(name, IMPORTED, span)?;
            } else if self.current.scope.kind != ScopeKind::Module {
                return Err(Box::new(Error::syntax(alias.span, "import * only allowed at module level")));
            }
        }
        Ok(())
    }

    fn function(&mut self, function: &FunctionDef, span: Span) -> Outcome {
        self.bind(function.name, ASSIGNED, function.name_span)?;
        self.check_name(function.name, span);
        function.decorators.iter().try_for_each(|decorator| self.expression(decorator))?;
        self.defaults(&function.parameters)?;
        for parameter in in_order_of_source(&function.parameters) {
            if let Some(annotation) = &parameter.annotation {
                self.annotation(annotation)?;
            }
        }
        if let Some(returns) = &function.returns {
            self.annotation(returns)?;
        }
        self.enter(ScopeKind::Function, function.name, self.current.scope.class_name);
        self.current.scope.is_async = function.is_async;
        self.parameters(&function.parameters, span)?;
        self.block(&function.body)?;
        self.leave();
        Ok(())
    }

    fn class(&mut self, class: &ClassDef, span: Span) -> Outcome {
        self.bind(class.name, ASSIGNED, class.name_span)?;
        self.check_name(class.name, span);
        class.decorators.iter().try_for_each(|decorator| self.expression(decorator))?;
        class.bases.iter().try_for_each(|base| self.expression(base))?;
        self.keywords(&class.keywords, span)?;
        self.enter(ScopeKind::Class, class.name, Some(class.name));
        self.block(&class.body)?;
        self.leave();
        Ok(())
    }

    /// The default values: they belong to the scope around the function.
    pub(super) fn defaults(&mut self, parameters: &Parameters) -> Outcome {
        let Parameters { positional_only, positional, keyword_only, .. } = parameters;
        for parameter in positional_only.iter().chain(positional).chain(keyword_only) {
            self.optional(parameter.default.as_ref())?;
        }
        Ok(())
    }

    /// The parameters, in the scope of the function at `span`.
    pub(super) fn parameters(&mut self, parameters: &Parameters, span: Span) -> Outcome {
        let Parameters { positional_only, positional, variadic, keyword_only, keyword_variadic } = parameters;
        let positional = positional_only.iter().chain(positional);
        for parameter in positional.chain(keyword_only).chain(variadic).chain(keyword_variadic) {
            let mangled = self.mangled(parameter.name);
            let known = self.current.scope.names.get_or_add(mangled);
            if known.uses & PARAMETER != 0 {
                let message = format!("duplicate argument '{}' in function definition", parameter.name);
                return Err(Box::new(Error::syntax(parameter.span, message)));
            }
            known.uses |= PARAMETER;
            self.check_name(parameter.name, span);
        }
        Ok(())
    }
}

fn in_order_of_source(parameters: &Parameters) -> impl Iterator<Item = &Parameter> {
    let Parameters { positional_only, positional, variadic, keyword_only, keyword_variadic } = parameters;
    positional_only.iter().chain(positional).chain(variadic).chain(keyword_only).chain(keyword_variadic)
}
