//! The cap on how many greenlets may live at a time: `setmaxgreenlets`, `getmaxgreenlets`, and `--max-greenlets`.

use super::greenlet::error_class;
use super::greenlet_state::active_count;
use crate::object::exception::{self, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::{Result, Value, operation};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The greenlets that may live at a time in a thread, the main one not counted.
static LIMIT: AtomicUsize = AtomicUsize::new(usize::MAX);

/// Lets no more than so many greenlets live at a time; those that do go on.
pub(crate) fn set_limit(count: usize) {
    LIMIT.store(count, Ordering::Relaxed);
}

/// Whether another greenlet may be started.
///
/// # Errors
/// `greenlet.error` where as many live as may.
#[inline]
pub(super) fn check() -> Result<()> {
    let limit = LIMIT.load(Ordering::Relaxed);
    if active_count() < limit { Ok(()) } else { Err(too_many(limit)) }
}

#[cold]
fn too_many(limit: usize) -> exception::Thrown {
    let message = format!("too many greenlets: {limit} may live at a time, and as many do");
    exception::new(&error_class(), message)
}

/// The functions of the module `greenlet`.
pub(crate) const FUNCTIONS: &[Declaration] = &[
    native(
        "setmaxgreenlets(count, /)",
        "Let no more than count greenlets live at a time, the main one not counted; None: as many as memory allows.\n\n\
         A switch that would start one more raises greenlet.error; those that live go on. This is wattle's own.",
        |args| {
            let count = match &args[0] {
                Value::None => usize::MAX,
                other => match operation::index(other)?.as_int() {
                    Some(count) => usize::try_from(count).map_err(|_| value_error("count must not be negative"))?,
                    None => return Err(type_error("count is no number of greenlets")),
                },
            };
            set_limit(count);
            Ok(Value::None)
        },
    ),
    native(
        "getmaxgreenlets()",
        "How many greenlets may live at a time, the main one not counted; None: as many as memory allows.\n\n\
         This is wattle's own.",
        |_| match LIMIT.load(Ordering::Relaxed) {
            usize::MAX => Ok(Value::None),
            count => Ok(Value::from(count)),
        },
    ),
];
