//! Stepping trees: those that tell a tracer of their lines (`tree/step.rs`).
//!
//! They are made of a text for the second time, when what it defines is traced; at once where the text has a word that
//! traces a frame which runs already. But for the nodes that tell they are as other trees: the same slots, the same
//! places of blocks, so that a generator may go on in either.

use super::operand::Operand;
use super::{Lowerer, compile_as, function};
use crate::object::code::{Code, Source};
use crate::object::hooks;
use crate::object::node::{Flow, Node};
use crate::syntax;
use crate::syntax::Span;
use crate::syntax::ast::{Comprehension, Expr, ExprKind, Stmt, StmtKind};
use crate::tree::flow::Jump;
use crate::tree::step::{Raises, Resumed, Round, Sieve, Step, Within};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// What traces a frame that runs already.
const WORDS: [&str; 3] = ["breakpoint", "set_trace", "f_trace"];

/// All code of a text whose trees are stepping ones.
#[derive(Default)]
pub(super) struct Stepping {
    codes: RefCell<Vec<Rc<Code>>>,
    /// The lines that they tell of.
    lines: RefCell<BTreeSet<u32>>,
}

impl Stepping {
    /// For a text that has a word which traces what runs already.
    pub(super) fn where_asked(text: &str) -> Option<Self> {
        WORDS.iter().any(|word| text.contains(word)).then(Self::default)
    }
}

/// A source, and the stepping code made of it.
type Made = (Rc<Source>, Vec<Rc<Code>>);

thread_local! {
    /// The stepping code of the sources that were traced, by the address of the source.
    static MADE: RefCell<HashMap<usize, Made>> = RefCell::default();
}

/// Has stepping code made for the tracer.
pub(crate) fn install() {
    hooks::set_stepping(twin);
}

/// The lines of a text that can run.
///
/// # Errors
/// What is wrong with the text.
pub(crate) fn executable_lines(source: &Rc<Source>) -> Result<BTreeSet<u32>, syntax::Error> {
    let stepping = Stepping::default();
    compile_as(source, Some(&stepping))?;
    Ok(stepping.lines.into_inner())
}

/// The stepping code of a code.
fn twin(code: &Rc<Code>) -> Option<Rc<Code>> {
    let address = Rc::as_ptr(&code.source) as usize;
    if let Some(found) = MADE.with_borrow(|made| made.get(&address).map(|(_, codes)| find(codes, code))) {
        return found;
    }
    let stepping = Stepping::default();
    compile_as(&code.source, Some(&stepping)).ok()?;
    let codes = stepping.codes.into_inner();
    let found = find(&codes, code);
    if codes.len() > 1 {
        MADE.with_borrow_mut(|made| made.insert(address, (code.source.clone(), codes)));
    }
    found
}

/// The code that stands where `code` does.
fn find(codes: &[Rc<Code>], code: &Code) -> Option<Rc<Code>> {
    let fits = |other: &&Rc<Code>| other.span == code.span && other.slots.len() == code.slots.len();
    let named = codes.iter().filter(fits).find(|other| other.name == code.name);
    named.or_else(|| codes.iter().find(fits)).cloned()
}

type Lowered = Result<Box<dyn Node>, syntax::Error>;

impl Lowerer<'_> {
    /// Whether what is lowered is to tell of its lines.
    pub(super) fn is_stepping(&self) -> bool {
        self.stepping.is_some() && !self.is_quiet
    }

    /// A finished code.
    pub(super) fn shared(&self, code: Code) -> Rc<Code> {
        let Some(stepping) = self.stepping else { return Rc::new(code) };
        let code = Rc::new(Code { is_stepping: true, ..code });
        if code.name.as_str() != "<module>" {
            self.note(code.span);
        }
        stepping.codes.borrow_mut().push(code.clone());
        code
    }

    /// Notes a line that is told of.
    fn note(&self, span: Span) {
        if let Some(stepping) = self.stepping {
            stepping.lines.borrow_mut().insert(self.source.position(span.start).0);
        }
    }

    /// A node that tells of the line first.
    pub(super) fn step_at(&self, span: Span, node: Box<dyn Node>) -> Box<dyn Node> {
        if self.stepping.is_none() {
            return node;
        }
        self.note(span);
        Box::new(Step { before: Some(span), node, after: None, is_jump: false, raises: Raises::Silent })
    }

    fn step_behind(&self, node: Box<dyn Node>, span: Span, is_jump: bool) -> Box<dyn Node> {
        if self.stepping.is_none() {
            return node;
        }
        self.note(span);
        Box::new(Step { before: None, node, after: Some(span), is_jump, raises: Raises::Silent })
    }

    fn telling(&self, node: Box<dyn Node>, raises: Raises) -> Box<dyn Node> {
        if self.stepping.is_none() {
            return node;
        }
        Box::new(Step { before: None, node, after: None, is_jump: false, raises })
    }

    fn is_one_line(&self, span: Span) -> bool {
        let lines = &self.source.lines;
        lines.number(span.start) == lines.number(span.end.saturating_sub(1).max(span.start))
    }

    /// Lowers an expression that tells of its lines.
    pub(super) fn stepping_expression(&mut self, expression: &Expr) -> Lowered {
        let behind = self.last.take_if(|(part, _)| *part == expression.span).map(|(_, head)| head);
        let outer = self.last;
        let node = if self.is_one_line(expression.span) || self.is_loaded_at_once(expression) {
            self.is_quiet = true;
            let node = self.guarded_expression(expression);
            self.is_quiet = false;
            self.step_at(expression.span, node?)
        } else {
            let head = match &expression.kind {
                ExprKind::Call { function, .. } => self.at_name(function, expression.span),
                _ => self.at_name(expression, expression.span),
            };
            self.last = last_part(expression).map(|part| (part.span, head));
            let node = self.guarded_expression(expression)?;
            if begins_itself(expression) { self.step_at(expression.span, node) } else { node }
        };
        self.last = outer;
        Ok(match behind {
            Some(head) => self.step_behind(node, head, false),
            None => node,
        })
    }

    /// Whether an expression is one constant, or is made of one.
    fn is_loaded_at_once(&self, expression: &Expr) -> bool {
        match &expression.kind {
            ExprKind::List(items) | ExprKind::Set(items) => {
                items.len() > 2 && items.iter().all(|item| self.constant_value(item).is_some())
            }
            _ => self.constant_value(expression).is_some(),
        }
    }

    /// Lowers the expression in the head of a statement.
    pub(super) fn head(&mut self, expression: &Expr) -> Lowered {
        let node = self.expression(expression)?;
        Ok(self.telling(node, Raises::All))
    }

    /// Lowers the statements of a block to nodes that tell of their lines.
    pub(super) fn stepping_statements(
        &mut self,
        body: &[Stmt],
        nodes: &mut Vec<Box<dyn Node>>,
    ) -> Result<(), syntax::Error> {
        let mut waiting = Vec::new();
        let is_function = self.scope.kind.is_function();
        let has_doc = self.depth == 1 && is_function && !super::docstring(body).is_none();
        for statement in body.iter().skip(usize::from(has_doc)) {
            self.stepping_statement(statement, nodes, &mut waiting)?;
        }
        self.with_waiting(nodes, waiting);
        Ok(())
    }

    /// As `plain_statement`, for a stepping tree; `waiting` are the lines of statements that do nothing.
    fn stepping_statement(
        &mut self,
        statement: &Stmt,
        nodes: &mut Vec<Box<dyn Node>>,
        waiting: &mut Vec<Span>,
    ) -> Result<(), syntax::Error> {
        let span = statement.span;
        let first = nodes.len();
        match &statement.kind {
            StmtKind::Pass => waiting.push(span),
            StmtKind::Expr(value) if matches!(value.kind, ExprKind::Constant(_)) && !self.is_shown => {
                waiting.push(span);
            }
            _ => {}
        }
        let is_simple = is_simple(statement);
        self.is_quiet = is_simple && self.is_one_line(span);
        let is_quiet = self.is_quiet;
        self.last = if is_simple && !is_quiet { last_of(statement) } else { None };
        let lowered = self.plain_statement(statement, nodes);
        self.is_quiet = false;
        self.last = None;
        lowered?;
        let tells_first = is_quiet || begins_with_itself(statement);
        let (is_definition, is_decorated) = match &statement.kind {
            StmtKind::FunctionDef(function) => (true, !function.decorators.is_empty()),
            StmtKind::ClassDef(class) => (true, !class.decorators.is_empty()),
            _ => (false, false),
        };
        let raises = match &statement.kind {
            StmtKind::Raise { exception: None, .. } => Raises::Fresh,
            StmtKind::For { .. } | StmtKind::With { .. } => Raises::New,
            _ if is_simple || is_definition => Raises::All,
            _ => Raises::Silent,
        };
        for (place, node) in nodes.split_off(first).into_iter().enumerate() {
            let before = (place == 0 && tells_first && !is_decorated).then_some(span);
            let after = is_definition.then_some(span);
            before.or(after).inspect(|span| self.note(*span));
            let step: Box<dyn Node> = Box::new(Step { before, node, after, is_jump: false, raises });
            let step = waiting.drain(..).rev().fold(step, |step, line| self.step_at(line, step));
            nodes.push(step);
        }
        Ok(())
    }

    /// The statements of a block behind which others wait that do nothing.
    fn with_waiting(&self, nodes: &mut Vec<Box<dyn Node>>, waiting: Vec<Span>) {
        for line in waiting {
            let node = match nodes.pop() {
                Some(node) => self.step_behind(node, line, false),
                None => self.step_at(line, Box::new(Jump(Flow::Next))),
            };
            nodes.push(node);
        }
    }

    /// The body of a loop; `head` is what a `for` jumps back to.
    pub(super) fn round(&self, body: Box<dyn Node>, statements: &[Stmt], head: Option<Span>) -> Box<dyn Node> {
        match (self.stepping, statements.first()) {
            (Some(_), Some(first)) => Box::new(Round { body, head, span: first.span }),
            _ => body,
        }
    }

    /// The body of a `with`.
    pub(super) fn within(&self, body: Box<dyn Node>, target: Option<Span>, head: Span) -> Box<dyn Node> {
        if self.stepping.is_some() { Box::new(Within { target, body, head }) } else { body }
    }

    /// What is entered in the line of `head`.
    pub(super) fn entered(&self, node: Box<dyn Node>, head: Span) -> Box<dyn Node> {
        self.step_behind(node, head, false)
    }

    /// Lowers what follows the assignment of an item of a comprehension to its target.
    pub(super) fn behind_target(&mut self, expression: &Expr, target: Option<Span>) -> Lowered {
        let node = self.head(expression)?;
        Ok(match target {
            Some(target) => self.step_at(target, node),
            None => node,
        })
    }

    /// Lowers an expression that is all of a code.
    pub(super) fn whole(&mut self, expression: &Expr) -> Result<Operand, syntax::Error> {
        if self.stepping.is_none() {
            self.operand(expression, &[])
        } else {
            self.head(expression).map(Operand::Dynamic)
        }
    }

    /// Lowers the item of a comprehension, behind which it jumps back to its head.
    pub(super) fn item(&mut self, expression: &Expr, target: Option<Span>, head: Span) -> Lowered {
        let node = self.behind_target(expression, target)?;
        Ok(self.step_behind(node, head, true))
    }

    /// Lowers the conditions of a comprehension's clause.
    pub(super) fn conditions(
        &mut self,
        clause: &Comprehension,
        head: Span,
    ) -> Result<Box<[Box<dyn Node>]>, syntax::Error> {
        if self.stepping.is_none() {
            return self.expressions(&clause.conditions);
        }
        let mut target = Some(clause.target.span);
        let lowered = clause.conditions.iter().map(|condition| {
            let test = self.behind_target(condition, target.take())?;
            Ok(Box::new(Sieve { test, head }) as Box<dyn Node>)
        });
        lowered.collect()
    }

    /// The body of a generator expression.
    pub(super) fn resumed(&self, body: Box<dyn Node>, head: Span) -> Box<dyn Node> {
        if self.stepping.is_some() { Box::new(Resumed { body, head }) } else { body }
    }
}

/// The part of an expression behind which its own instruction follows.
fn last_part(expression: &Expr) -> Option<&Expr> {
    match &expression.kind {
        ExprKind::Binary { right, .. } => Some(right),
        ExprKind::Unary { operand, .. } => Some(operand),
        ExprKind::BoolOp { values, .. } => values.last(),
        ExprKind::Compare { comparators, .. } => comparators.last(),
        ExprKind::Named { value, .. } | ExprKind::Attribute { value, .. } => Some(value),
        ExprKind::Subscript { index, .. } => Some(index),
        ExprKind::List(items) | ExprKind::Tuple(items) | ExprKind::Set(items) => match items.last() {
            Some(Expr { kind: ExprKind::Starred(value), .. }) => Some(value),
            last => last,
        },
        ExprKind::Dict(items) => items.last().map(|(_, value)| value),
        ExprKind::Call { function, arguments, keywords } => {
            let arguments = arguments.iter().map(|argument| match &argument.kind {
                ExprKind::Starred(value) => value,
                _ => argument,
            });
            let last =
                arguments.chain(keywords.iter().map(|keyword| &keyword.value)).max_by_key(|part| part.span.start);
            last.or(match &function.kind {
                ExprKind::Attribute { value, .. } => Some(value),
                _ => Some(function),
            })
        }
        ExprKind::YieldFrom(value) | ExprKind::Await(value) => Some(value),
        ExprKind::Yield(value) => value.as_deref(),
        _ => None,
    }
}

/// Whether an expression's first instruction is its own.
fn begins_itself(expression: &Expr) -> bool {
    match &expression.kind {
        ExprKind::Lambda { .. }
        | ExprKind::ListComprehension { .. }
        | ExprKind::SetComprehension { .. }
        | ExprKind::DictComprehension { .. }
        | ExprKind::Generator { .. }
        | ExprKind::FormattedString(_) => true,
        _ => last_part(expression).is_none(),
    }
}

fn is_simple(statement: &Stmt) -> bool {
    matches!(
        statement.kind,
        StmtKind::Expr(_)
            | StmtKind::Assign { .. }
            | StmtKind::AugAssign { .. }
            | StmtKind::AnnAssign { .. }
            | StmtKind::Return(_)
            | StmtKind::Raise { .. }
            | StmtKind::Assert { .. }
            | StmtKind::Delete(_)
            | StmtKind::Import(_)
            | StmtKind::ImportFrom { .. }
            | StmtKind::Break
            | StmtKind::Continue
    )
}

/// Whether a statement's first instruction stands in its first line.
fn begins_with_itself(statement: &Stmt) -> bool {
    match &statement.kind {
        StmtKind::FunctionDef(function) => function::begins_with_itself(function),
        StmtKind::AugAssign { .. }
        | StmtKind::Delete(_)
        | StmtKind::Import(_)
        | StmtKind::ImportFrom { .. }
        | StmtKind::Try { .. }
        | StmtKind::ClassDef(_) => true,
        _ => false,
    }
}

/// The part of a simple statement behind which its own instruction follows, and where that stands.
fn last_of(statement: &Stmt) -> Option<(Span, Span)> {
    match &statement.kind {
        StmtKind::Assign { targets, value } => targets.first().map(|target| (value.span, target.span)),
        StmtKind::AugAssign { value, .. } | StmtKind::AnnAssign { value: Some(value), .. } => {
            Some((value.span, statement.span))
        }
        StmtKind::Return(Some(value)) => Some((value.span, statement.span)),
        StmtKind::Raise { exception, cause } => {
            cause.as_ref().or(exception.as_ref()).map(|last| (last.span, statement.span))
        }
        _ => None,
    }
}
