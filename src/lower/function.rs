//! Functions, lambdas and classes: code of their own, and the nodes that make them.

use super::operand::return_of;
use super::scope::{Place, Scope};
use super::unparse::unparse;
use super::{Lowerer, code, docstring};
use crate::object::code::{Code, Flavour, ParameterLayout};
use crate::object::node::Node;
use crate::object::value::Value;
use crate::syntax;
use crate::syntax::ast::{ClassDef, Expr, ExprKind, FunctionDef, Parameters};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};
use crate::tree::assign::{OnlyItem, Target};
use crate::tree::class::{ClassPrologue, MakeClass, ReturnClassCell};
use crate::tree::flow::Block;
use crate::tree::function::{Capture, Decorated, MakeFunction};
use crate::tree::literal::Literal;

type Lowered = Result<Box<dyn Node>, syntax::Error>;

impl<'a> Lowerer<'a> {
    /// Lowers `def` to the node that makes the function, decorators included, and the target it is bound to.
    pub(super) fn function(
        &mut self,
        function: &FunctionDef,
        span: Span,
    ) -> Result<(Target, Box<dyn Node>), syntax::Error> {
        let decorators = self.decorators(&function.decorators)?;
        let (defaults, keyword_defaults) = self.defaults(&function.parameters, span)?;
        let annotations = self.annotations(&function.parameters, function.returns.as_ref(), span)?;
        let scope = self.child();
        let mut inner = self.inner(scope);
        inner.is_detached =
            flavour_of(scope) == Flavour::Generator && inner.suspends_between_statements(&function.body);
        let is_detached = inner.is_detached;
        let mut body = inner.block(&function.body)?;
        if function.body.len() == 1 && !docstring(&function.body).is_none() {
            body = inner.step_at(span, body);
        }
        let whole = with_decorators(span, &function.decorators);
        let made = self.make(
            scope,
            Made {
                span: whole,
                layout: layout(&function.parameters),
                doc: docstring(&function.body),
                is_detached,
                body,
            },
            Defaults { defaults, keyword_defaults, annotations },
        );
        let target = self.name_target(function.name);
        let begins = begins_with_itself(function);
        Ok((target, self.decorated(decorators, made, span, begins)))
    }

    /// Lowers a lambda.
    pub(super) fn lambda(&mut self, parameters: &Parameters, body: &Expr, span: Span) -> Lowered {
        let (defaults, keyword_defaults) = self.defaults(parameters, span)?;
        let scope = self.child();
        let mut inner = self.inner(scope);
        inner.last = Some((body.span, span));
        let body = return_of(inner.whole(body)?);
        Ok(self.make(
            scope,
            Made { span, layout: layout(parameters), doc: Value::None, is_detached: false, body },
            Defaults { defaults, keyword_defaults, annotations: Box::new([]) },
        ))
    }

    /// A definition below its decorators; `begins` tells whether its own line comes first in it.
    fn decorated(
        &self,
        decorators: Vec<(Box<dyn Node>, Span)>,
        made: Box<dyn Node>,
        span: Span,
        begins: bool,
    ) -> Box<dyn Node> {
        if decorators.is_empty() {
            return made;
        }
        let made = if begins { self.step_at(span, made) } else { made };
        let decorated = self.entered(made, span);
        Box::new(Decorated { decorators: decorators.into(), decorated })
    }

    fn make(&self, scope: &'a Scope, made: Made, given: Defaults) -> Box<dyn Node> {
        let flavour = flavour_of(scope);
        let code = code(self.source, scope, made.span, made.layout, flavour, made.doc, made.body);
        Box::new(MakeFunction {
            code: self.shared(Code { is_detached: made.is_detached, ..code }),
            captures: self.captures(scope),
            defaults: given.defaults,
            keyword_defaults: given.keyword_defaults,
            annotations: given.annotations,
        })
    }

    /// What an inner scope shares with this one.
    pub(super) fn captures(&self, inner: &Scope) -> Box<[Capture]> {
        let shared = inner.free.iter().map(|name| match self.scope.place_for_child(*name) {
            Place::Cell(slot) => Capture::Cell(slot),
            Place::Free(index) => Capture::Free(index),
            place => unreachable!("'{name}' is free in {} but {place:?} around it", inner.qualname),
        });
        shared.collect()
    }

    fn decorators(&mut self, decorators: &[Expr]) -> Result<Vec<(Box<dyn Node>, Span)>, syntax::Error> {
        let mut lowered = Vec::with_capacity(decorators.len());
        for decorator in decorators {
            lowered.push((self.expression(decorator)?, decorator.span));
        }
        Ok(lowered)
    }

    #[allow(clippy::type_complexity, reason = "the two lists that MakeFunction takes")]
    fn defaults(
        &mut self,
        parameters: &Parameters,
        head: Span,
    ) -> Result<(Box<[Box<dyn Node>]>, Box<[(Symbol, Box<dyn Node>)]>), syntax::Error> {
        let positional = parameters.positional_only.iter().chain(&parameters.positional);
        self.last = last_of(positional.clone().filter_map(|parameter| parameter.default.as_ref()), head);
        let mut defaults = Vec::new();
        for parameter in positional {
            if let Some(default) = &parameter.default {
                defaults.push(self.expression(default)?);
            }
        }
        let mut keyword_defaults = Vec::new();
        self.last = last_of(parameters.keyword_only.iter().filter_map(|parameter| parameter.default.as_ref()), head);
        for parameter in &parameters.keyword_only {
            if let Some(default) = &parameter.default {
                keyword_defaults.push((self.mangle(parameter.name), self.expression(default)?));
            }
        }
        Ok((defaults.into(), keyword_defaults.into()))
    }

    fn annotations(
        &mut self,
        parameters: &Parameters,
        returns: Option<&Expr>,
        head: Span,
    ) -> Result<Box<[(Symbol, Box<dyn Node>)]>, syntax::Error> {
        let all = parameters
            .positional_only
            .iter()
            .chain(&parameters.positional)
            .chain(&parameters.variadic)
            .chain(&parameters.keyword_only)
            .chain(&parameters.keyword_variadic);
        let mut lowered = Vec::new();
        for parameter in all {
            if let Some(annotation) = &parameter.annotation {
                self.last = Some((annotation.span, head));
                lowered.push((self.mangle(parameter.name), self.annotation(annotation)?));
            }
        }
        if let Some(annotation) = returns {
            self.last = Some((annotation.span, head));
            lowered.push((Symbol::new("return"), self.annotation(annotation)?));
        }
        self.last = None;
        Ok(lowered.into())
    }

    /// An annotation: its value, or its text where the file asks for that.
    pub(super) fn annotation(&mut self, annotation: &Expr) -> Lowered {
        if self.textual_annotations {
            return Ok(Box::new(Literal(Value::from(unparse(annotation)))));
        }
        if let ExprKind::Starred(value) = &annotation.kind {
            return Ok(Box::new(OnlyItem { value: self.expression(value)?, span: annotation.span }));
        }
        self.expression(annotation)
    }

    /// Lowers `class` to the node that makes the class, decorators included, and the target it is bound to.
    pub(super) fn class(&mut self, class: &ClassDef, span: Span) -> Result<(Target, Box<dyn Node>), syntax::Error> {
        let decorators = self.decorators(&class.decorators)?;
        let given = class.bases.iter().chain(class.keywords.iter().map(|keyword| &keyword.value));
        self.last = given.max_by_key(|part| part.span.start).map(|last| (last.span, span));
        let arguments = self.arguments(&class.bases, &class.keywords)?;
        self.last = None;
        let scope = self.child();
        let mut inner = self.inner(scope);
        let prologue = ClassPrologue { qualname: Value::str(&scope.qualname), doc: docstring(&class.body) };
        let prologue = inner.step_at(with_decorators(span, &class.decorators), Box::new(prologue));
        let mut statements: Vec<Box<dyn Node>> = vec![prologue];
        inner.set_up_annotations(&class.body, &mut statements);
        statements.push(inner.block(&class.body)?);
        if scope.uses_class_cell
            && let Place::Cell(slot) = scope.place_for_child(well_known::__class__)
        {
            statements.push(Box::new(ReturnClassCell { slot }));
        }
        let body = Box::new(Block(statements.into()));
        let layout = ParameterLayout::default();
        let whole = with_decorators(span, &class.decorators);
        let code = code(self.source, scope, whole, layout, Flavour::Plain, Value::None, body);
        let made = Box::new(MakeClass {
            name: class.name,
            code: self.shared(code),
            captures: self.captures(scope),
            arguments,
            span,
        });
        let target = self.name_target(class.name);
        Ok((target, self.decorated(decorators, made, span, true)))
    }
}

/// Whether a function has no defaults, which are evaluated before anything in its own line.
pub(super) fn begins_with_itself(function: &FunctionDef) -> bool {
    let parameters = &function.parameters;
    let lists = [&parameters.positional_only, &parameters.positional, &parameters.keyword_only];
    !lists.into_iter().flatten().any(|parameter| parameter.default.is_some())
}

/// The last of the parts of a definition's head, behind which its line comes again.
fn last_of<'e>(parts: impl Iterator<Item = &'e Expr>, head: Span) -> Option<(Span, Span)> {
    parts.last().map(|last| (last.span, head))
}

/// What a function is made of, besides its scope.
struct Made {
    span: Span,
    layout: ParameterLayout,
    doc: Value,
    is_detached: bool,
    body: Box<dyn Node>,
}

/// What is evaluated when a function is made.
struct Defaults {
    defaults: Box<[Box<dyn Node>]>,
    keyword_defaults: Box<[(Symbol, Box<dyn Node>)]>,
    annotations: Box<[(Symbol, Box<dyn Node>)]>,
}

/// What calling a function of the scope gives.
pub(super) fn flavour_of(scope: &Scope) -> Flavour {
    match (scope.is_async, scope.is_generator) {
        (false, false) => Flavour::Plain,
        (false, true) => Flavour::Generator,
        (true, false) => Flavour::Coroutine,
        (true, true) => Flavour::AsyncGenerator,
    }
}

fn layout(parameters: &Parameters) -> ParameterLayout {
    ParameterLayout {
        positional_only: parameters.positional_only.len(),
        positional: parameters.positional_only.len() + parameters.positional.len(),
        keyword_only: parameters.keyword_only.len(),
        variadic: parameters.variadic.is_some(),
        keyword_variadic: parameters.keyword_variadic.is_some(),
    }
}

/// Where a function or class stands with its decorators.
fn with_decorators(span: Span, decorators: &[Expr]) -> Span {
    decorators.first().map_or(span, |first| Span::new(first.span.start, span.end))
}
