//! The method resolution order of classes, as their bases give it: C3.
//!
//! `class.rs` keeps what comes out.

use super::Result;
use super::build_class::gives_order;
use super::class::Class;
use super::exception::{self, type_error};
use super::heap::Ref;
use std::rc::Rc;

/// What follows a new class in its order; nothing as yet where its metaclass knows an order that the bases do not give.
///
/// # Errors
/// As those of `linearise`.
pub(super) fn of_new_class(bases: &[Ref<Class>], metaclass: Option<&Ref<Class>>) -> Result<Vec<Ref<Class>>> {
    match linearise(bases) {
        Err(thrown) if metaclass.is_some_and(gives_order) => {
            drop(exception::take(thrown));
            Ok(Vec::new())
        }
        result => result,
    }
}

/// C3: merges the orders of the bases and the list of the bases.
///
/// # Errors
/// TypeError where they have no consistent order.
pub(super) fn linearise(bases: &[Ref<Class>]) -> Result<Vec<Ref<Class>>> {
    if let [base] = bases {
        return Ok(Class::order(base));
    }
    let mut sequences: Vec<Vec<Ref<Class>>> = bases.iter().map(Class::order).collect();
    sequences.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        sequences.retain(|sequence| !sequence.is_empty());
        if sequences.is_empty() {
            return Ok(order);
        }
        let free = |candidate: &Ref<Class>| {
            !sequences.iter().any(|sequence| sequence[1..].iter().any(|class| class.same(candidate)))
        };
        let Some(next) = sequences.iter().map(|sequence| &sequence[0]).find(|head| free(head)).cloned() else {
            let mut names: Vec<Rc<str>> = Vec::new();
            for sequence in &sequences {
                let name = sequence[0].name();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            let names = names.join(", ");
            return Err(type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {names}"
            )));
        };
        for sequence in &mut sequences {
            if sequence[0].same(&next) {
                sequence.remove(0);
            }
        }
        order.push(next);
    }
}
