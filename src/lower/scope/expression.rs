//! The walk over the expressions: names that are read, targets that are bound, and the scopes of lambdas and
//! comprehensions.

use super::ScopeKind;
use super::collect::{Collector, Outcome};
use super::names::{ASSIGNED, GLOBAL, ITERATION, NONLOCAL, PARAMETER, READ};
use crate::fiber;
use crate::syntax::ast::{Comprehension, Expr, ExprKind, FormattedPart, Keyword, Parameters};
use crate::syntax::symbol::well_known;
use crate::syntax::{Error, Span, Symbol};

impl Collector {
    /// An expression that is evaluated.
    #[inline]
    pub(super) fn expression(&mut self, expression: &Expr) -> Outcome {
        match &expression.kind {
            ExprKind::Name(name) => self.read(*name, expression.span),
            ExprKind::Constant(_) => Ok(()),
            _ if fiber::stack_is_low() => self.deeper(|collector| collector.composed(expression)),
            _ => self.composed(expression),
        }
    }

    /// An expression that may be missing.
    pub(super) fn optional(&mut self, expression: Option<&Expr>) -> Outcome {
        expression.map_or(Ok(()), |expression| self.expression(expression))
    }

    fn all(&mut self, expressions: &[Expr]) -> Outcome {
        expressions.iter().try_for_each(|expression| self.expression(expression))
    }

    #[inline]
    fn read(&mut self, name: Symbol, span: Span) -> Outcome {
        // In the target of a comprehension's loop what is read counts as what is bound, for errors.
        self.bind(name, READ, span)?;
        if name == self.super_name && self.current.scope.kind.is_function() {
            self.note(well_known::__class__, READ);
        }
        Ok(())
    }

    fn composed(&mut self, expression: &Expr) -> Outcome {
        match &expression.kind {
            ExprKind::Name(_) | ExprKind::Constant(_) => Ok(()),
            ExprKind::Attribute { value, .. } | ExprKind::Starred(value) => self.expression(value),
            ExprKind::Unary { operand, .. } => self.expression(operand),
            ExprKind::Call { function, arguments, keywords } => {
                self.expression(function)?;
                self.all(arguments)?;
                self.keywords(keywords, expression.span)
            }
            ExprKind::Binary { left, right, .. } => {
                self.expression(left)?;
                self.expression(right)
            }
            ExprKind::BoolOp { values, .. } => self.all(values),
            ExprKind::Compare { left, comparators, .. } => {
                self.expression(left)?;
                self.all(comparators)
            }
            ExprKind::Subscript { value, index } => {
                self.expression(value)?;
                self.expression(index)
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => self.all(items),
            ExprKind::Dict(items) => items.iter().try_for_each(|(key, value)| {
                self.optional(key.as_ref())?;
                self.expression(value)
            }),
            ExprKind::Conditional { test, body, orelse } => {
                self.expression(test)?;
                self.expression(body)?;
                self.expression(orelse)
            }
            ExprKind::Slice { lower, upper, step } => {
                self.optional(lower.as_deref())?;
                self.optional(upper.as_deref())?;
                self.optional(step.as_deref())
            }
            ExprKind::FormattedString(parts) => self.formatted(parts),
            ExprKind::Named { target, target_span, value } => {
                self.check_walrus(expression.span, *target, *target_span)?;
                self.expression(value)?;
                self.check_name(*target, *target_span);
                self.bind(*target, ASSIGNED, *target_span)
            }
            ExprKind::Lambda { parameters, body } => self.lambda(parameters, body, expression.span),
            ExprKind::ListComprehension { element, generators } => {
                self.comprehension(expression.span, "<listcomp>", generators, [Some(element), None])
            }
            ExprKind::SetComprehension { element, generators } => {
                self.comprehension(expression.span, "<setcomp>", generators, [Some(element), None])
            }
            ExprKind::DictComprehension { key, value, generators } => {
                self.comprehension(expression.span, "<dictcomp>", generators, [Some(key), Some(value)])
            }
            ExprKind::Generator { element, generators } => {
                self.comprehension(expression.span, "<genexpr>", generators, [Some(element), None])
            }
            ExprKind::Await(value) => {
                self.refuse_in_annotation(expression.span, "await expression")?;
                self.expression(value)?;
                self.check_await(expression.span);
                Ok(())
            }
            ExprKind::Yield(value) => {
                self.refuse_in_annotation(expression.span, "yield expression")?;
                self.optional(value.as_deref())?;
                self.yields(expression.span, false)
            }
            ExprKind::YieldFrom(value) => {
                self.refuse_in_annotation(expression.span, "yield expression")?;
                self.expression(value)?;
                self.yields(expression.span, true)
            }
        }
    }

    fn formatted(&mut self, parts: &[FormattedPart]) -> Outcome {
        for part in parts {
            if let FormattedPart::Value { value, specification, .. } = part {
                self.expression(value)?;
                self.formatted(specification.as_deref().unwrap_or(&[]))?;
            }
        }
        Ok(())
    }

    /// The keywords of the call or class statement at `span`.
    pub(super) fn keywords(&mut self, keywords: &[Keyword], span: Span) -> Outcome {
        if !keywords.is_empty() {
            self.check_keywords(keywords, span);
        }
        keywords.iter().try_for_each(|keyword| self.expression(&keyword.value))
    }

    /// An expression that is assigned to.
    pub(super) fn target(&mut self, target: &Expr) -> Outcome {
        match &target.kind {
            ExprKind::Name(name) => {
                self.check_name(*name, target.span);
                self.bind(*name, ASSIGNED, target.span)
            }
            ExprKind::Attribute { value, name, .. } => {
                self.check_name(*name, target.span);
                self.expression(value)
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                self.check_unpacking(items, target.span);
                if fiber::stack_is_low() {
                    return self.deeper(|collector| collector.targets(items));
                }
                self.targets(items)
            }
            ExprKind::Starred(value) => self.target(value),
            _ => self.expression(target),
        }
    }

    fn targets(&mut self, targets: &[Expr]) -> Outcome {
        targets.iter().try_for_each(|target| self.target(target))
    }

    /// An expression that `del` deletes.
    pub(super) fn deleted(&mut self, target: &Expr) -> Outcome {
        match &target.kind {
            ExprKind::Name(name) => {
                if *name == well_known::__debug__ {
                    self.refuse_later(target.span, "cannot delete __debug__");
                }
                self.bind(*name, ASSIGNED, target.span)
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                if fiber::stack_is_low() {
                    return self.deeper(|collector| items.iter().try_for_each(|item| collector.deleted(item)));
                }
                items.iter().try_for_each(|item| self.deleted(item))
            }
            _ => self.expression(target),
        }
    }

    fn lambda(&mut self, parameters: &Parameters, body: &Expr, span: Span) -> Outcome {
        self.defaults(parameters)?;
        self.enter(ScopeKind::Lambda, Symbol::new("<lambda>"), self.current.scope.class_name);
        self.parameters(parameters, span)?;
        self.expression(body)?;
        self.leave();
        Ok(())
    }

    fn comprehension(
        &mut self,
        span: Span,
        name: &str,
        generators: &[Comprehension],
        elements: [Option<&Expr>; 2],
    ) -> Outcome {
        let Some((first, further)) = generators.split_first() else { return Ok(()) };
        self.iterator(&first.iterator)?;
        let kind = if name == "<genexpr>" { ScopeKind::Generator } else { ScopeKind::Comprehension };
        self.enter(kind, Symbol::new(name), self.current.scope.class_name);
        self.note(Symbol::new(".0"), PARAMETER);
        self.generator(first)?;
        for generator in further {
            self.iterator(&generator.iterator)?;
            self.generator(generator)?;
        }
        let [first, second] = elements;
        // Of a pair, CPython looks at the value first; the children stay in the order of evaluation.
        let begin = self.current.scope.children.len();
        self.optional(second)?;
        let middle = self.current.scope.children.len();
        self.optional(first)?;
        if middle > begin {
            self.current.scope.children[begin..].rotate_left(middle - begin);
        }
        self.check_asynchronous(span);
        self.leave();
        Ok(())
    }

    fn iterator(&mut self, iterator: &Expr) -> Outcome {
        self.current.iterators += 1;
        self.expression(iterator)?;
        self.current.iterators -= 1;
        Ok(())
    }

    /// A loop's target and conditions.
    fn generator(&mut self, generator: &Comprehension) -> Outcome {
        if generator.is_async {
            self.current.scope.has_await = true;
        }
        self.current.is_iteration_target = true;
        self.target(&generator.target)?;
        self.current.is_iteration_target = false;
        self.all(&generator.conditions)
    }

    /// Binds the target of a walrus in the function or module around the comprehensions it stands in.
    fn check_walrus(&mut self, span: Span, target: Symbol, target_span: Span) -> Outcome {
        self.refuse_in_annotation(span, "named expression")?;
        let refuse = |span, message: String| Err(Box::new(Error::syntax(span, message)));
        if self.current.iterators > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return refuse(span, message.to_string());
        }
        if !self.current.scope.kind.is_comprehension() {
            return Ok(());
        }
        let name = self.mangled(target);
        let mut declared = NONLOCAL;
        for open in std::iter::once(&mut self.current).chain(self.around.iter_mut().rev()) {
            let scope = &mut open.scope;
            match scope.kind {
                ScopeKind::Comprehension | ScopeKind::Generator => {
                    if scope.names.uses(name) & ITERATION != 0 {
                        let what = "assignment expression cannot rebind comprehension iteration variable";
                        return refuse(target_span, format!("{what} '{target}'"));
                    }
                    continue;
                }
                ScopeKind::Class => {
                    let message = "assignment expression within a comprehension cannot be used in a class body";
                    return refuse(target_span, message.to_string());
                }
                ScopeKind::Module => {
                    scope.names.get_or_add(name).uses |= GLOBAL;
                    declared = GLOBAL;
                }
                ScopeKind::Function | ScopeKind::Lambda => {
                    let known = scope.names.get_or_add(name);
                    if known.uses & GLOBAL != 0 {
                        declared = GLOBAL;
                    }
                    known.uses |= ASSIGNED;
                }
            }
            break;
        }
        self.current.scope.names.get_or_add(name).uses |= declared;
        self.current.scope.directives.push((name, target_span));
        Ok(())
    }
}
