//! Targets of assignments, loops and `with`, and `del`.

use super::{Lowerer, left_out};
use crate::object::node::Node;
use crate::syntax;
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::{Span, Symbol};
use crate::tree::assign::{AttributeTarget, Target, Unpacking};
use crate::tree::attribute::DeleteAttribute;
use crate::tree::name::{DeleteName, GlobalPlace, Variable};
use crate::tree::subscript::DeleteSubscript;

impl Lowerer<'_> {
    /// Lowers what a value is assigned to.
    pub(super) fn target(&mut self, target: &Expr) -> Result<Target, syntax::Error> {
        Ok(match &target.kind {
            ExprKind::Name(name) => self.name_target(*name),
            ExprKind::Attribute { value, name, .. } => {
                let span = self.at_name(target, target.span);
                Target::Attribute(Box::new(AttributeTarget::new(self.expression(value)?, self.mangle(*name), span)))
            }
            ExprKind::Subscript { value, index } => {
                Target::Subscript(self.expression(value)?, self.expression(index)?, target.span)
            }
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                Target::Unpack(Box::new(self.unpacking(items, target.span)?))
            }
            ExprKind::Starred(inner) => self.target(inner)?,
            _ => return Err(left_out(target.span, "this target of an assignment")),
        })
    }

    /// A name as a target.
    pub(super) fn name_target(&self, name: Symbol) -> Target {
        match self.variable(name) {
            Variable::Global => Target::Global(GlobalPlace::new(self.mangle(name))),
            variable => Target::Name(variable, self.mangle(name)),
        }
    }

    fn unpacking(&mut self, items: &[Expr], span: Span) -> Result<Unpacking, syntax::Error> {
        let starred = items.iter().position(|item| matches!(item.kind, ExprKind::Starred(_)));
        let mut targets = Vec::with_capacity(items.len());
        for item in items {
            targets.push(self.target(item)?);
        }
        let Some(place) = starred else { return Ok(Unpacking::new(targets.into(), None, span)) };
        let mut rest = targets.split_off(place);
        let after = rest.split_off(1);
        Ok(Unpacking::new(targets.into(), rest.pop().map(|target| (target, after.into())), span))
    }

    /// Lowers one target of a `del`; several become several nodes.
    pub(super) fn delete(&mut self, target: &Expr, nodes: &mut Vec<Box<dyn Node>>) -> Result<(), syntax::Error> {
        let span = target.span;
        match &target.kind {
            ExprKind::Name(name) => {
                nodes.push(Box::new(DeleteName { variable: self.variable(*name), name: self.mangle(*name), span }));
            }
            ExprKind::Attribute { value, name, .. } => {
                let object = self.expression(value)?;
                let span = self.at_name(target, span);
                nodes.push(Box::new(DeleteAttribute { object, name: self.mangle(*name), span }));
            }
            ExprKind::Subscript { value, index } => {
                let container = self.expression(value)?;
                let key = self.expression(index)?;
                nodes.push(Box::new(DeleteSubscript { container, key, span }));
            }
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                for item in items {
                    self.delete(item, nodes)?;
                }
            }
            _ => return Err(left_out(span, "this target of a del statement")),
        }
        Ok(())
    }
}
