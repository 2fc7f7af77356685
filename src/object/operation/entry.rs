//! Entries of script functions: what calls one with so many arguments, each passed by itself.
//!
//! Arguments travel in registers, for a value that is written to memory in halves and read back whole at once stalls the
//! processor. An entry takes the function over and sees to the safe point behind the call, so that a caller's call of it
//! can be its last: the fewer native frames a call takes, the better are returns predicted, and the deeper recursion goes.

use super::call::{enter, guarded};
use crate::object::Result;
use crate::object::frame::Frame;
use crate::object::function::Function;
use crate::object::heap::Ref;
use crate::object::outcome::Outcome;
use crate::object::safe_point::settle;
use crate::object::value::Value;

macro_rules! entries {
    ($($(#[$about:meta])* $name:ident, $sized:ident, $large:ident: ($($value:ident),*);)*) => {$(
        $(#[$about])*
        #[inline(always)]
        pub fn $name(function: Ref<Function>, $($value: Value),*) -> Outcome {
            match function.code.slots.len() {
                0..=2 => $sized::<2>(function, $($value),*),
                3..=4 => $sized::<4>(function, $($value),*),
                5..=8 => $sized::<8>(function, $($value),*),
                9..=16 => $sized::<16>(function, $($value),*),
                _ => $large(function, $($value),*),
            }
        }

        #[inline(never)]
        fn $sized<const N: usize>(function: Ref<Function>, $($value: Value),*) -> Outcome {
            if crate::fiber::stack_is_low() {
                return guarded(|| $sized::<N>(function, $($value),*).result()).into();
            }
            let result = Frame::enter::<N>(&function, |_callee| {
                $(_callee.push($value);)*
                Ok(())
            });
            drop(function);
            settle(result).into()
        }

        #[inline(never)]
        fn $large(function: Ref<Function>, $($value: Value),*) -> Outcome {
            enter_large(function, |_callee| {
                $(_callee.push($value);)*
                Ok(())
            })
        }
    )*};
}

entries! {
    /// Calls a function that takes no arguments; errors are what it raises, as those of the other entries.
    enter_none, enter_none_sized, enter_none_large: ();
    /// Calls a function that takes one argument.
    enter_one, enter_one_sized, enter_one_large: (only);
    /// Calls a function that takes two arguments.
    enter_two, enter_two_sized, enter_two_large: (first, second);
    /// Calls a function that takes three arguments.
    enter_three, enter_three_sized, enter_three_large: (first, second, third);
}

/// Calls a function of any size, which is taken over; `push` puts the arguments into the first slots of its frame.
///
/// # Errors
/// What `push` and the function raise.
#[inline]
pub fn enter_large(function: Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Outcome {
    let result = guarded(|| enter(&function, push));
    drop(function);
    settle(result).into()
}

/// Calls a function that takes just these arguments.
#[inline]
pub fn enter_with(function: &Ref<Function>, arguments: &[Value]) -> Outcome {
    match arguments {
        [] => enter_none(Ref::clone(function)),
        [only] => enter_one(Ref::clone(function), only.clone()),
        [first, second] => enter_two(Ref::clone(function), first.clone(), second.clone()),
        [first, second, third] => enter_three(Ref::clone(function), first.clone(), second.clone(), third.clone()),
        _ => enter_with_many(function, arguments),
    }
}

#[inline(never)]
fn enter_with_many(function: &Ref<Function>, arguments: &[Value]) -> Outcome {
    settle(guarded(|| {
        enter(function, |callee| {
            for argument in arguments {
                callee.push(argument.clone());
            }
            Ok(())
        })
    }))
    .into()
}
