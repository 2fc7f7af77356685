//! Statements.

use super::operand::{self, Operand, or_field, return_of, with_operand, with_place};
use super::scope::Place;
use super::{Lowerer, Mode, docstring, left_out};
use crate::object::node::{Flow, Node};
use crate::object::value::Value;
use crate::syntax;
use crate::syntax::ast::{self, Expr, ExprKind, Stmt, StmtKind};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};
use crate::tree::assign::{Annotate, Assign, AssignEach, AugmentName, SetUpAnnotations, StoreLocal, Target};
use crate::tree::asynchronous::{AsyncFor, AsyncWith};
use crate::tree::attribute::{AugmentAttribute, SetAttribute};
use crate::tree::flow::{Assert, Block, Branches, Display, Guarded, If, Jump, Pair, Raise, Single, While};
use crate::tree::generator::YieldStatement;
use crate::tree::group_handlers::TryExceptStar;
use crate::tree::handlers::{Handler, TryExcept, TryFinally, With};
use crate::tree::import::{Import, ImportAll, ImportFrom};
use crate::tree::literal::Literal;
use crate::tree::loops::For;
use crate::tree::name::{AugmentGlobal, GlobalPlace, LoadGlobal, StoreGlobal, Variable};

use crate::tree::subscript::{AugmentSubscript, SetSlice, SetSubscript};
use std::cell::Cell;

/// Blocks nested in this many others check the native stack once.
const GUARD_EVERY: usize = 16;

type Lowered = Result<Box<dyn Node>, syntax::Error>;

impl Lowerer<'_> {
    /// Lowers a whole source text.
    pub(super) fn module(&mut self, module: &ast::Module, mode: Mode) -> Lowered {
        if mode == Mode::Eval
            && let Some(Stmt { kind: StmtKind::Expr(expression), .. }) = module.body.first()
        {
            return Ok(return_of(self.whole(expression)?));
        }
        let mut statements: Vec<Box<dyn Node>> = Vec::new();
        let doc = docstring(&module.body);
        if mode == Mode::Exec && !doc.is_none() {
            let target = self.name_target(well_known::__doc__);
            statements.push(Box::new(Assign { targets: Box::new([target]), value: Box::new(Literal(doc)) }));
        }
        self.set_up_annotations(&module.body, &mut statements);
        statements.push(self.block(&module.body)?);
        Ok(Box::new(Block(statements.into())))
    }

    /// Makes `__annotations__` where a module's or class's body annotates names.
    pub(super) fn set_up_annotations(&self, body: &[Stmt], statements: &mut Vec<Box<dyn Node>>) {
        if has_annotations(body) {
            statements.push(Box::new(SetUpAnnotations { annotations: self.variable(well_known::__annotations__) }));
        }
    }

    /// Lowers a block.
    pub(super) fn block(&mut self, body: &[Stmt]) -> Lowered {
        let leaves = matches!(body, [Stmt { kind: StmtKind::Return(_) | StmtKind::Break | StmtKind::Continue, .. }]);
        // What leaves the block is followed by a safe point where it leads.
        self.block_in(body, |only| if leaves { only } else { Box::new(Single(only)) })
    }

    /// Lowers a block of a statement that is followed by a safe point itself: a single statement needs none of its own.
    fn inner_block(&mut self, body: &[Stmt]) -> Lowered {
        self.block_in(body, |only| only)
    }

    fn block_in(&mut self, body: &[Stmt], single: impl FnOnce(Box<dyn Node>) -> Box<dyn Node>) -> Lowered {
        self.depth += 1;
        let mut nodes = Vec::with_capacity(body.len());
        match self.stepping {
            None => {
                for statement in body {
                    self.plain_statement(statement, &mut nodes)?;
                }
            }
            Some(_) => self.stepping_statements(body, &mut nodes)?,
        }
        let guarded = self.depth.is_multiple_of(GUARD_EVERY);
        self.depth -= 1;
        let mut nodes = nodes.into_iter();
        let block: Box<dyn Node> = match (nodes.next(), nodes.next(), nodes.len()) {
            (None, ..) => Box::new(Jump(Flow::Next)),
            (Some(only), None, _) => single(only),
            (Some(first), Some(second), 0) => Box::new(Pair(first, second)),
            (Some(first), Some(second), _) => Box::new(Block([first, second].into_iter().chain(nodes).collect())),
        };
        Ok(if guarded { Box::new(Guarded(block)) } else { block })
    }

    fn optional_block(&mut self, body: &[Stmt]) -> Result<Option<Box<dyn Node>>, syntax::Error> {
        if body.is_empty() { Ok(None) } else { self.block(body).map(Some) }
    }

    pub(super) fn plain_statement(
        &mut self,
        statement: &Stmt,
        nodes: &mut Vec<Box<dyn Node>>,
    ) -> Result<(), syntax::Error> {
        let span = statement.span;
        let node: Box<dyn Node> = match &statement.kind {
            StmtKind::Expr(expression) => match &expression.kind {
                ExprKind::Constant(_) if !self.is_shown => return Ok(()),
                ExprKind::Yield(value) if self.is_detached => {
                    self.yield_statement(value.as_deref(), None, expression.span)?
                }
                _ if self.is_shown => Box::new(Display(self.expression(expression)?)),
                _ => self.expression(expression)?,
            },
            StmtKind::Assign { targets, value } if self.is_detached && matches!(value.kind, ExprKind::Yield(_)) => {
                let ExprKind::Yield(given) = &value.kind else { return Ok(()) };
                self.yield_statement(given.as_deref(), targets.first(), value.span)?
            }
            StmtKind::Assign { targets, value } => self.assignment(targets, value)?,
            StmtKind::AugAssign { target, operator, value } => self.augmented(target, *operator, value, span)?,
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                return self.annotated(target, annotation, value.as_deref(), *simple, nodes);
            }
            StmtKind::Return(value) => return_of(match value {
                Some(value) => self.operand(value, &[])?,
                None => Operand::Constant(Value::None),
            }),
            StmtKind::If { .. } => self.branches(statement)?,
            StmtKind::While { test, body, orelse } => {
                let test = self.head(test)?;
                let round = self.inner_block(body)?;
                let body = self.round(round, body, None);
                Box::new(While { test, body, orelse: self.optional_block(orelse)? })
            }
            StmtKind::For { target, iterator, body, orelse, is_async } => {
                let iterable = self.head(iterator)?;
                let iterable = self.entered(iterable, span);
                let target = self.target(target)?;
                let round = if *is_async { self.block(body)? } else { self.inner_block(body)? };
                let body = self.round(round, body, Some(span));
                let orelse = self.optional_block(orelse)?;
                if *is_async {
                    Box::new(AsyncFor { target, iterable, body, orelse, span })
                } else {
                    let runs_upon = !self.is_detached || self.is_free(statement.span);
                    let is_driven = runs_upon && matches!(iterator.kind, ExprKind::Call { .. });
                    Box::new(For { target, iterable, body, orelse, runs_upon, is_driven, span })
                }
            }
            StmtKind::FunctionDef(function) => {
                let (target, value) = self.function(function, span)?;
                assign_to(target, value)
            }
            StmtKind::ClassDef(class) => {
                let (target, value) = self.class(class, span)?;
                assign_to(target, value)
            }
            StmtKind::With { items, body, is_async } => self.with(items, body, *is_async, span)?,
            StmtKind::Try { body, handlers, orelse, finalbody, star } => {
                self.try_statement(body, handlers, orelse, finalbody, *star)?
            }
            StmtKind::Raise { exception, cause } => {
                let exception = self.optional(exception.as_deref())?;
                let cause = self.optional(cause.as_deref())?;
                Box::new(Raise { exception, cause, span })
            }
            StmtKind::Assert { test, message } => {
                self.warn_of_assertion(test, span);
                let test_node = self.expression(test)?;
                Box::new(Assert { test: test_node, message: self.optional(message.as_deref())?, span: test.span })
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.delete(target, nodes)?;
                }
                return Ok(());
            }
            StmtKind::Import(aliases) => {
                for alias in aliases {
                    nodes.push(self.import(alias, span));
                }
                return Ok(());
            }
            StmtKind::ImportFrom { module, names, level } => self.import_from(*module, names, *level, span),
            StmtKind::Match { subject, cases } => self.match_statement(subject, cases)?,
            StmtKind::Break => Box::new(Jump(Flow::Break)),
            StmtKind::Continue => Box::new(Jump(Flow::Continue)),
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) => return Ok(()),
        };
        nodes.push(node);
        Ok(())
    }

    /// A `yield` that is a statement of a body without a stack of its own.
    fn yield_statement(&mut self, value: Option<&Expr>, target: Option<&Expr>, span: Span) -> Lowered {
        let value = match value {
            Some(value) => self.expression(value)?,
            None => Box::new(Literal(Value::None)),
        };
        let target = match target {
            Some(target) => Some(self.target(target)?),
            None => None,
        };
        Ok(Box::new(YieldStatement { value, target, span }))
    }

    fn optional(&mut self, expression: Option<&Expr>) -> Result<Option<Box<dyn Node>>, syntax::Error> {
        match expression {
            Some(expression) => self.expression(expression).map(Some),
            None => Ok(None),
        }
    }

    fn assignment(&mut self, targets: &[Expr], value: &Expr) -> Lowered {
        let [target] = targets else {
            let value = self.expression(value)?;
            let targets: Result<Vec<Target>, syntax::Error> =
                targets.iter().map(|target| self.target(target)).collect();
            return Ok(Box::new(Assign { targets: targets?.into(), value }));
        };
        if let (ExprKind::Tuple(targets) | ExprKind::List(targets), ExprKind::Tuple(values) | ExprKind::List(values)) =
            (&target.kind, &value.kind)
            && targets.len() == values.len()
            && targets.len() > 1
            && !targets.iter().chain(values).any(|item| matches!(item.kind, ExprKind::Starred(_)))
        {
            let values = self.inputs(values)?;
            let targets: Result<Vec<Target>, syntax::Error> =
                targets.iter().map(|target| self.target(target)).collect();
            return Ok(Box::new(AssignEach { targets: targets?.into(), values }));
        }
        match &target.kind {
            ExprKind::Attribute { value: object, name, .. } => {
                let value = self.operand(value, &[object])?;
                let object = self.operand(object, &[])?;
                let (name, span) = (self.mangle(*name), target.span);
                Ok(with_operand!(value, value => with_place!(object, object => {
                    Box::new(SetAttribute::new(object, name, value, span)) as Box<dyn Node>
                })))
            }
            ExprKind::Subscript { value: container, index } => {
                let value = self.expression(value)?;
                let container = self.operand(container, &[index])?;
                if let ExprKind::Slice { lower, upper, step } = &index.kind {
                    let (parts, span) = (self.slice_parts([lower, upper, step])?, target.span);
                    return Ok(with_place!(container, container => {
                        Box::new(SetSlice { container, parts, value, span }) as Box<dyn Node>
                    }));
                }
                let key = self.operand(index, &[])?;
                let span = target.span;
                Ok(or_field!(with_place!, container, container => with_operand!(key, key => {
                    Box::new(SetSubscript { container, key, value, place: Cell::new(0), span }) as Box<dyn Node>
                })))
            }
            _ => {
                let value = self.expression(value)?;
                Ok(assign_to(self.target(target)?, value))
            }
        }
    }

    fn augmented(&mut self, target: &Expr, operator: ast::BinaryOperator, value: &Expr, span: Span) -> Lowered {
        match &target.kind {
            ExprKind::Name(name) => {
                if let Place::Local(slot) = self.place(*name) {
                    let right = self.operand(value, &[])?;
                    return Ok(operand::augment_local(operator, slot, right, span));
                }
                if self.place(*name) == Place::Global {
                    let name = self.mangle(*name);
                    let read = LoadGlobal::new(name, target.span);
                    let value = self.expression(value)?;
                    return Ok(Box::new(AugmentGlobal { read, place: GlobalPlace::new(name), operator, value, span }));
                }
                let read = self.load(*name, target.span);
                let (variable, name) = (self.variable(*name), self.mangle(*name));
                let value = self.expression(value)?;
                Ok(Box::new(AugmentName { read, variable, name, operator, value, span }))
            }
            ExprKind::Attribute { value: object, name, .. } => {
                let object = self.operand(object, &[value])?;
                let name = self.mangle(*name);
                let at = self.at_name(target, target.span);
                let value = self.expression(value)?;
                Ok(with_place!(object, object => {
                    Box::new(AugmentAttribute::new(object, name, operator, value, at, span)) as Box<dyn Node>
                }))
            }
            ExprKind::Subscript { value: container, index } => {
                let container = self.operand(container, &[index, value])?;
                let key = self.operand(index, &[value])?;
                let target_span = target.span;
                let value = self.expression(value)?;
                Ok(with_place!(container, container => with_operand!(key, key => {
                    Box::new(AugmentSubscript { container, key, operator, value, place: Cell::new(0), target_span, span }) as Box<dyn Node>
                })))
            }
            _ => Err(left_out(target.span, "this target of an augmented assignment")),
        }
    }

    fn annotated(
        &mut self,
        target: &Expr,
        annotation: &Expr,
        value: Option<&Expr>,
        simple: bool,
        nodes: &mut Vec<Box<dyn Node>>,
    ) -> Result<(), syntax::Error> {
        let lowered_target = self.target(target)?;
        let is_kept = !self.scope.kind.is_function();
        let annotation = if is_kept { Some(self.annotation(annotation)?) } else { None };
        if let Some(value) = value {
            let value = self.expression(value)?;
            nodes.push(assign_to(lowered_target, value));
        }
        let Some(annotation) = annotation else { return Ok(()) };
        if let (true, ExprKind::Name(name)) = (simple, &target.kind) {
            nodes.push(Box::new(Annotate {
                annotations: self.variable(well_known::__annotations__),
                read: self.load(well_known::__annotations__, target.span),
                name: self.mangle(*name),
                annotation,
            }));
        } else {
            nodes.push(annotation);
        }
        Ok(())
    }

    /// Lowers `if`; `elif`s are followed in a loop, since their number has no bound.
    fn branches(&mut self, statement: &Stmt) -> Lowered {
        let mut branches = Vec::new();
        let mut statement = statement;
        let orelse = loop {
            let StmtKind::If { test, body, orelse } = &statement.kind else { break None };
            let test = self.head(test)?;
            branches.push((test, self.inner_block(body)?));
            match &**orelse {
                [] => break None,
                [next] if matches!(next.kind, StmtKind::If { .. }) => statement = next,
                orelse => break Some(self.inner_block(orelse)?),
            }
        };
        if branches.len() == 1
            && let Some((test, body)) = branches.pop()
        {
            return Ok(Box::new(If { test, body, orelse }));
        }
        Ok(Box::new(Branches { branches: branches.into(), orelse }))
    }

    fn with(&mut self, items: &[ast::WithItem], body: &[Stmt], is_async: bool, span: Span) -> Lowered {
        let mut lowered = Vec::with_capacity(items.len());
        for item in items {
            let context = self.head(&item.context)?;
            let context = self.entered(context, span);
            let target = match &item.target {
                Some(target) => Some(self.target(target)?),
                None => None,
            };
            lowered.push((context, target, item.target.as_ref().map(|target| target.span)));
        }
        let mut body = self.block(body)?;
        for (context, target, target_span) in lowered.into_iter().rev() {
            body = self.within(body, target_span, span);
            body = if is_async {
                Box::new(AsyncWith { context, target, body, span })
            } else {
                Box::new(With { context, target, body, span })
            };
        }
        Ok(body)
    }

    fn try_statement(
        &mut self,
        body: &[Stmt],
        handlers: &[ast::ExceptHandler],
        orelse: &[Stmt],
        finalbody: &[Stmt],
        star: bool,
    ) -> Lowered {
        let mut node = self.block(body)?;
        if !handlers.is_empty() {
            // The scopes come in the order of CPython's symbol table, which visits `else` first.
            let orelse = self.optional_block(orelse)?;
            let mut lowered = Vec::with_capacity(handlers.len());
            for handler in handlers {
                let class = match &handler.exception {
                    Some(class) => Some(self.head(class)?),
                    None => None,
                };
                let name = handler.name.map(|name| (self.variable(name), self.mangle(name)));
                let span = handler.span;
                let mut body = self.block(&handler.body)?;
                if class.is_none() {
                    body = self.step_at(span, body);
                } else if star && name.is_some() {
                    body = self.entered(body, span);
                }
                lowered.push(Handler { class, name, body, span });
            }
            let handlers = lowered.into();
            node = match star {
                true => Box::new(TryExceptStar { body: node, handlers, orelse }),
                false => Box::new(TryExcept { body: node, handlers, orelse }),
            };
        }
        if finalbody.is_empty() {
            return Ok(node);
        }
        Ok(Box::new(TryFinally { body: node, finalbody: self.block(finalbody)? }))
    }

    fn import(&self, alias: &ast::Alias, span: Span) -> Box<dyn Node> {
        let (target, last) = match alias.asname {
            Some(name) => (name, true),
            None => (first_part(alias.name), false),
        };
        Box::new(Import { name: alias.name, last, variable: self.variable(target), target: self.mangle(target), span })
    }

    fn import_from(&self, module: Option<Symbol>, names: &[ast::Alias], level: u32, span: Span) -> Box<dyn Node> {
        let module = module.map_or("", Symbol::as_str);
        if let [alias] = names
            && alias.name.as_str() == "*"
        {
            let variable = match self.scope.kind {
                super::scope::ScopeKind::Class => Variable::Namespace,
                _ => self.variable(alias.name),
            };
            return Box::new(ImportAll { module, level, variable, span });
        }
        let names = names.iter().map(|alias| {
            let target = alias.asname.unwrap_or(alias.name);
            (alias.name, self.variable(target), self.mangle(target))
        });
        Box::new(ImportFrom { module, level, names: names.collect(), span })
    }
}

/// Whether a body, with the blocks in it, annotates names.
fn has_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|statement| match &statement.kind {
        StmtKind::AnnAssign { .. } => true,
        StmtKind::If { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. } => has_annotations(body) || has_annotations(orelse),
        StmtKind::With { body, .. } => has_annotations(body),
        StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
            [body, orelse, finalbody].into_iter().any(|body| has_annotations(body))
                || handlers.iter().any(|handler| has_annotations(&handler.body))
        }
        StmtKind::Match { cases, .. } => cases.iter().any(|case| has_annotations(&case.body)),
        _ => false,
    })
}

fn first_part(name: Symbol) -> Symbol {
    match name.as_str().split_once('.') {
        Some((first, _)) => Symbol::new(first),
        None => name,
    }
}

/// The node that assigns a value to one target.
pub(super) fn assign_to(target: Target, value: Box<dyn Node>) -> Box<dyn Node> {
    match target {
        Target::Name(Variable::Local(slot), _) => Box::new(StoreLocal { slot, value }),
        Target::Global(place) => Box::new(StoreGlobal { place, value }),
        target => Box::new(Assign { targets: Box::new([target]), value }),
    }
}
