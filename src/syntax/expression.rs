//! Builds the nodes of expressions for the grammar: names, operators, attributes, subscripts.

use super::ast::*;
use super::context::{Context, deepest};
use super::span::Span;
use super::symbol::Symbol;

/// A name.
pub(crate) fn name(context: &Context<'_>, start: u32, name: Symbol, end: u32) -> Box<Expr> {
    context.leaf(start, end, ExprKind::Name(name))
}

/// A literal.
pub(crate) fn constant(context: &Context<'_>, start: u32, constant: Constant, end: u32) -> Box<Expr> {
    context.leaf(start, end, ExprKind::Constant(constant))
}

/// `value.name`.
pub(crate) fn attribute(
    context: &Context<'_>,
    start: u32,
    value: Box<Expr>,
    (name, name_span): (Symbol, Span),
) -> Box<Expr> {
    context.node(start, name_span.end, value.depth, ExprKind::Attribute { value, name, name_span })
}

/// `value[index]`.
pub(crate) fn subscript(context: &Context<'_>, start: u32, value: Box<Expr>, index: Box<Expr>, end: u32) -> Box<Expr> {
    let below = value.depth.max(index.depth);
    context.node(start, end, below, ExprKind::Subscript { value, index })
}

/// The only item of a subscript; a starred one makes a tuple.
pub(crate) fn index(context: &Context<'_>, item: Box<Expr>) -> Box<Expr> {
    match item.kind {
        ExprKind::Starred(_) => context.node(item.span.start, item.span.end, item.depth, ExprKind::Tuple(vec![*item])),
        _ => item,
    }
}

/// `lower:upper:step`; `step` is None without a second colon.
pub(crate) fn slice(
    context: &Context<'_>,
    start: u32,
    lower: Option<Box<Expr>>,
    upper: Option<Box<Expr>>,
    step: Option<Option<Box<Expr>>>,
    end: u32,
) -> Box<Expr> {
    let step = step.flatten();
    let below = deepest([&lower, &upper, &step].into_iter().filter_map(|part| part.as_deref()));
    context.node(start, end, below, ExprKind::Slice { lower, upper, step })
}

/// `*value`.
pub(crate) fn starred(context: &Context<'_>, start: u32, value: Box<Expr>, end: u32) -> Box<Expr> {
    context.node(start, end, value.depth, ExprKind::Starred(value))
}

/// `await value`.
pub(crate) fn await_(context: &Context<'_>, start: u32, value: Box<Expr>, end: u32) -> Box<Expr> {
    context.node(start, end, value.depth, ExprKind::Await(value))
}

/// `yield value`.
pub(crate) fn yield_(context: &Context<'_>, start: u32, value: Option<Box<Expr>>, end: u32) -> Box<Expr> {
    let below = value.as_ref().map_or(0, |value| value.depth);
    let value = value.map(|value| unstarred(context, value));
    context.node(start, end, below, ExprKind::Yield(value))
}

/// `yield from value`.
pub(crate) fn yield_from(context: &Context<'_>, start: u32, value: Box<Expr>, end: u32) -> Box<Expr> {
    context.node(start, end, value.depth, ExprKind::YieldFrom(value))
}

/// `target := value`.
pub(crate) fn named(
    context: &Context<'_>,
    (target, target_span): (Symbol, Span),
    value: Box<Expr>,
    end: u32,
) -> Box<Expr> {
    context.node(target_span.start, end, value.depth, ExprKind::Named { target, target_span, value })
}

/// `body if test else orelse`.
pub(crate) fn conditional(
    context: &Context<'_>,
    start: u32,
    body: Box<Expr>,
    test: Box<Expr>,
    orelse: Box<Expr>,
    end: u32,
) -> Box<Expr> {
    let below = body.depth.max(test.depth).max(orelse.depth);
    context.node(start, end, below, ExprKind::Conditional { test, body, orelse })
}

/// `lambda parameters: body`.
pub(crate) fn lambda(
    context: &Context<'_>,
    start: u32,
    parameters: Box<Parameters>,
    body: Box<Expr>,
    end: u32,
) -> Box<Expr> {
    let Parameters { positional_only, positional, keyword_only, .. } = &*parameters;
    let all = positional_only.iter().chain(positional).chain(keyword_only);
    let below = deepest(all.filter_map(|parameter| parameter.default.as_ref())).max(body.depth);
    context.node(start, end, below, ExprKind::Lambda { parameters, body })
}

/// `-operand` and its like.
pub(crate) fn unary(
    context: &Context<'_>,
    start: u32,
    operator: UnaryOperator,
    operand: Box<Expr>,
    end: u32,
) -> Box<Expr> {
    context.node(start, end, operand.depth, ExprKind::Unary { operator, operand })
}

/// `left operator right`.
pub(crate) fn binary(
    context: &Context<'_>,
    start: u32,
    left: Box<Expr>,
    operator: BinaryOperator,
    right: Box<Expr>,
    end: u32,
) -> Box<Expr> {
    let below = left.depth.max(right.depth);
    context.node(start, end, below, ExprKind::Binary { left, operator, right })
}

/// Refuses a lone `*value` where only a value fits.
pub(crate) fn unstarred(context: &Context<'_>, value: Box<Expr>) -> Box<Expr> {
    if let ExprKind::Starred(_) = value.kind {
        context.reject(value.span, "can't use starred expression here");
    }
    value
}

/// A run of operands and binary operators, sorted by precedence as it grows.
///
/// The operators of the entries rise in precedence, so that a new one of the same or lower precedence closes
/// those before it.
pub(crate) struct Chain(Vec<Operand>);

struct Operand {
    /// Its place with the parentheses around it.
    start: u32,
    end: u32,
    /// The operator before it; the first operand's means nothing.
    operator: BinaryOperator,
    value: Box<Expr>,
}

impl Chain {
    /// A run of one operand.
    pub(crate) fn new(start: u32, value: Box<Expr>, end: u32) -> Self {
        let mut operands = Vec::with_capacity(4);
        operands.push(Operand { start, end, operator: BinaryOperator::Or, value });
        Chain(operands)
    }

    /// The run with one more operator and operand.
    pub(crate) fn push(
        mut self,
        context: &Context<'_>,
        operator: BinaryOperator,
        start: u32,
        value: Box<Expr>,
        end: u32,
    ) -> Self {
        self.close(context, precedence(operator));
        self.0.push(Operand { start, end, operator, value });
        self
    }

    /// The whole run as one expression.
    pub(crate) fn finish(mut self, context: &Context<'_>) -> Box<Expr> {
        self.close(context, 0);
        match self.0.pop() {
            Some(operand) => operand.value,
            None => context.leaf(0, 0, ExprKind::Constant(Constant::None)),
        }
    }

    /// Applies the operators at the end of the run that bind at least as tightly as `precedence`.
    fn close(&mut self, context: &Context<'_>, least: u8) {
        while self.0.len() > 1 && precedence(self.0[self.0.len() - 1].operator) >= least {
            let (Some(right), Some(left)) = (self.0.pop(), self.0.pop()) else { return };
            let value = binary(context, left.start, left.value, right.operator, right.value, right.end);
            self.0.push(Operand { start: left.start, end: right.end, operator: left.operator, value });
        }
    }
}

fn precedence(operator: BinaryOperator) -> u8 {
    match operator {
        BinaryOperator::Or => 1,
        BinaryOperator::Xor => 2,
        BinaryOperator::And => 3,
        BinaryOperator::LeftShift | BinaryOperator::RightShift => 4,
        BinaryOperator::Add | BinaryOperator::Subtract => 5,
        BinaryOperator::Multiply
        | BinaryOperator::MatrixMultiply
        | BinaryOperator::TrueDivide
        | BinaryOperator::FloorDivide
        | BinaryOperator::Modulo => 6,
        BinaryOperator::Power => 7,
    }
}

/// A comparison that may go on; it is the node itself, grown in place.
pub(crate) struct Comparison(Box<Expr>);

impl Comparison {
    /// A comparison of `left` with nothing yet.
    pub(crate) fn new(start: u32, left: Box<Expr>) -> Self {
        let depth = left.depth;
        let kind = ExprKind::Compare { left, operators: Vec::new(), comparators: Vec::new() };
        Comparison(Box::new(Expr { span: Span::new(start, start), depth, kind }))
    }

    /// The comparison with one more operator and operand.
    pub(crate) fn push(mut self, operator: CompareOperator, right: Box<Expr>, end: u32) -> Self {
        if let ExprKind::Compare { operators, comparators, .. } = &mut self.0.kind {
            if operators.is_empty() {
                comparators.reserve_exact(1);
            }
            self.0.depth = self.0.depth.max(right.depth);
            self.0.span.end = end;
            operators.push(operator);
            comparators.push(*right);
        }
        self
    }

    /// The node.
    pub(crate) fn finish(self, context: &Context<'_>) -> Box<Expr> {
        let Expr { span, depth, kind } = *self.0;
        context.node(span.start, span.end, depth, kind)
    }
}

/// A run of operands with `and` and `or` between them.
pub(crate) struct Logic(Box<Operands>);

#[derive(Default)]
struct Operands {
    start: u32,
    /// What `or` joins, complete but for the last.
    alternatives: Vec<Expr>,
    /// What `and` joins in the last alternative.
    conditions: Vec<Expr>,
    conditions_start: u32,
    end: u32,
}

impl Logic {
    /// A run of one operand.
    pub(crate) fn new(start: u32, left: Box<Expr>, end: u32) -> Self {
        Logic(Box::new(Operands {
            start,
            alternatives: Vec::new(),
            conditions: vec![*left],
            conditions_start: start,
            end,
        }))
    }

    /// The run with `and right`.
    pub(crate) fn and(mut self, right: Box<Expr>, end: u32) -> Self {
        self.0.conditions.push(*right);
        self.0.end = end;
        self
    }

    /// The run with `or right`; `right` begins where its text does, parentheses and all.
    pub(crate) fn or(mut self, context: &Context<'_>, start: u32, right: Box<Expr>, end: u32) -> Self {
        self.close(context);
        self.0.conditions.push(*right);
        self.0.conditions_start = start;
        self.0.end = end;
        self
    }

    /// The whole run as one expression.
    pub(crate) fn finish(mut self, context: &Context<'_>) -> Box<Expr> {
        self.close(context);
        let mut run = *self.0;
        if run.alternatives.len() == 1
            && let Some(only) = run.alternatives.pop()
        {
            return Box::new(only);
        }
        let below = deepest(&run.alternatives);
        let kind = ExprKind::BoolOp { operator: BoolOperator::Or, values: run.alternatives };
        context.node(run.start, run.end, below, kind)
    }

    fn close(&mut self, context: &Context<'_>) {
        let run = &mut *self.0;
        let mut conditions = std::mem::take(&mut run.conditions);
        if conditions.len() == 1 {
            run.alternatives.append(&mut conditions);
            return;
        }
        let below = deepest(&conditions);
        let kind = ExprKind::BoolOp { operator: BoolOperator::And, values: conditions };
        run.alternatives.push(*context.node(run.conditions_start, run.end, below, kind));
    }
}
