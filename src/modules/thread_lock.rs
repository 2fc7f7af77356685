//! The locks of the module `_thread`: `lock`, and `RLock`, which its owner may take again.

use super::thread::identity;
use crate::builtins::threads::{self, Patience, Waiters};
use crate::builtins::wrap;
use crate::object::class::Class;
use crate::object::class_table::{ClassTable, native_class};
use crate::object::exception::{overflow_error, runtime_error, type_error, value_error};
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::truth;
use crate::object::{Ref, Result, Value, operation};
use std::cell::{Cell, OnceCell};
use std::time::{Duration, Instant};

/// The longest time that somebody may say to wait, in seconds.
pub(super) const LONGEST_WAIT: f64 = 9_223_372_036.0;

/// The functions of the module that make locks.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("allocate_lock()", "allocate_lock() -> lock object\n\nCreate a new lock object.", |_| Ok(new_lock())),
    native("allocate()", "allocate_lock() -> lock object\n\nCreate a new lock object.", |_| Ok(new_lock())),
];

/// How long the arguments of `acquire` say to wait.
fn patience(blocking: &Value, timeout: &Value) -> Result<Patience> {
    let blocking = truth(blocking)?;
    let seconds = match &timeout.payload() {
        Value::Int(-1) => None,
        Value::Float(number) if number.get().is_nan() => return Err(value_error("Invalid value NaN (not a number)")),
        Value::Float(number) => Some(number.get()).filter(|seconds| *seconds != -1.0),
        _ => match operation::index(timeout)?.int_ref().and_then(|number| number.to_i64()) {
            Some(seconds) => Some(seconds as f64),
            None => return Err(overflow_error("timestamp too large to convert to C _PyTime_t")),
        },
    };
    match (blocking, seconds) {
        (_, Some(seconds)) if seconds.abs() > LONGEST_WAIT + 0.8 => {
            Err(overflow_error("timestamp out of range for platform time_t"))
        }
        (false, Some(_)) => Err(value_error("can't specify a timeout for a non-blocking call")),
        (false, None) => Ok(Patience::None),
        (true, None) => Ok(Patience::Endless),
        (true, Some(..0.0)) => Err(value_error("timeout value must be positive")),
        (true, Some(0.0)) => Ok(Patience::None),
        (true, Some(seconds)) => Ok(match Instant::now().checked_add(Duration::from_secs_f64(seconds)) {
            Some(deadline) => Patience::Until(deadline),
            None => Patience::Endless,
        }),
    }
}

// --- locks ---

/// The body of a lock.
#[derive(Default)]
struct Lock {
    is_locked: Cell<bool>,
    waiters: Waiters,
}

impl NativeObject for Lock {
    fn class(&self) -> Ref<Class> {
        lock_class()
    }
}

impl Lock {
    fn acquire(&self, patience: Patience) -> Result<bool> {
        self.waiters.wait(patience, || !self.is_locked.replace(true))
    }

    fn release(&self) -> bool {
        let was_locked = self.is_locked.replace(false);
        self.waiters.wake_first();
        was_locked
    }
}

crate::native_class!(
    /// The class of locks.
    pub(super) fn lock_class "_thread.lock" LOCK
);

static LOCK: ClassTable = ClassTable {
    doc: "A lock object is a synchronization primitive.  To create a lock,\ncall threading.Lock().",
    methods: LOCK_METHODS,
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |_, _| {
        Err(type_error("cannot create '_thread.lock' instances"))
    })],
    ..ClassTable::EMPTY
};

const ACQUIRE: &str = "acquire(blocking=True, timeout=-1) -> bool\n\n\
    Lock the lock.  Without argument, this blocks if the lock is already\n\
    locked (even by the same thread), waiting for another thread to release\n\
    the lock, and return True once the lock is acquired.\n\
    With an argument, this will only block if the argument is true,\n\
    and the return value reflects whether the lock is acquired.\n\
    The blocking operation is interruptible.";

const RELEASE: &str = "release()\n\nRelease the lock, allowing another thread that is blocked waiting for\n\
    the lock to acquire the lock.  The lock must be in the locked state,\n\
    but it needn't be locked by the same thread that unlocks it.";

const LOCK_METHODS: &[Declaration] = &[
    native("acquire(self, blocking=True, timeout=-1)", ACQUIRE, acquire),
    native("acquire_lock(self, blocking=True, timeout=-1)", ACQUIRE, acquire),
    native("__enter__(self, /)", ACQUIRE, |args| {
        with_lock(&args[0], |lock| lock.acquire(Patience::Endless).map(Value::bool))
    }),
    native("release(self, /)", RELEASE, release),
    native("release_lock(self, /)", RELEASE, release),
    native("__exit__(self, /, *args)", RELEASE, release),
    native("locked(self, /)", "locked() -> bool\n\nReturn whether the lock is in the locked state.", is_locked),
    native("locked_lock(self, /)", "locked() -> bool\n\nReturn whether the lock is in the locked state.", is_locked),
    native("_at_fork_reinit(self, /)", "", |args| {
        with_lock(&args[0], |lock| {
            lock.release();
            Ok(Value::None)
        })
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        with_lock(&args[0], |lock| {
            let state = if lock.is_locked.get() { "locked" } else { "unlocked" };
            Ok(Value::from(format!("<{state} _thread.lock object at {:#x}>", args[0].address())))
        })
    }),
];

/// Works on a lock, whose caller holds it. `work` may block.
fn with_lock<R>(value: &Value, work: impl FnOnce(&Lock) -> Result<R>) -> Result<R> {
    match value.downcast::<Lock>() {
        Some(lock) => work(lock),
        None => Err(type_error(format!("a lock was expected, got '{}'", value.class_name()))),
    }
}

/// A new lock.
pub(super) fn new_lock() -> Value {
    Value::object(Lock::default())
}

/// Releases a lock at the end of a thread.
pub(super) fn release_at_end(lock: &Value) {
    if let Some(lock) = lock.downcast::<Lock>() {
        lock.release();
    }
}

fn acquire(args: &[Value]) -> Result {
    let patience = patience(&args[1], &args[2])?;
    with_lock(&args[0], |lock| lock.acquire(patience).map(Value::bool))
}

fn release(args: &[Value]) -> Result {
    with_lock(
        &args[0],
        |lock| if lock.release() { Ok(Value::None) } else { Err(runtime_error("release unlocked lock")) },
    )
}

fn is_locked(args: &[Value]) -> Result {
    with_lock(&args[0], |lock| Ok(Value::bool(lock.is_locked.get())))
}

// --- locks that their owner may take again ---

/// The body of an `RLock`.
#[derive(Default)]
struct RecursiveLock {
    /// The number of the thread that holds it.
    owner: Cell<Option<u32>>,
    count: Cell<u32>,
    waiters: Waiters,
}

impl NativeObject for RecursiveLock {
    fn class(&self) -> Ref<Class> {
        recursive_class()
    }
}

/// The class `RLock`.
pub(super) fn recursive_class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| class.get_or_init(|| native_class("_thread.RLock", true, &RECURSIVE)).clone())
}

impl RecursiveLock {
    fn is_mine(&self) -> bool {
        self.count.get() > 0 && self.owner.get() == Some(threads::current().number)
    }

    fn acquire(&self, patience: Patience) -> Result<bool> {
        if self.is_mine() {
            match self.count.get().checked_add(1) {
                Some(count) => self.count.set(count),
                None => return Err(overflow_error("Internal lock count overflowed")),
            }
            return Ok(true);
        }
        self.take(patience, 1)
    }

    /// Takes the lock as often as that at once.
    fn take(&self, patience: Patience, count: u32) -> Result<bool> {
        let number = threads::current().number;
        self.waiters.wait(patience, || {
            let is_free = self.count.get() == 0;
            if is_free {
                self.owner.set(Some(number));
                self.count.set(count);
            }
            is_free
        })
    }

    fn release(&self) -> Result<()> {
        if !self.is_mine() {
            return Err(runtime_error("cannot release un-acquired lock"));
        }
        let left = self.count.get() - 1;
        self.count.set(left);
        if left == 0 {
            self.let_go();
        }
        Ok(())
    }

    fn let_go(&self) {
        self.count.set(0);
        self.owner.set(None);
        self.waiters.wake_first();
    }

    fn owner_identity(&self) -> Value {
        self.owner.get().map_or(Value::Int(0), identity)
    }
}

static RECURSIVE: ClassTable = ClassTable {
    methods: RECURSIVE_METHODS,
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args, _| {
        wrap(args.first().unwrap_or(&Value::Null), Value::object(RecursiveLock::default()))
    })],
    ..ClassTable::EMPTY
};

const RECURSIVE_METHODS: &[Declaration] = &[
    native(
        "acquire(self, blocking=True, timeout=-1)",
        "acquire(blocking=True) -> bool\n\nLock the lock.  `blocking` indicates whether we should wait\n\
         for the lock to be available or not.  If `blocking` is False\n\
         and another thread holds the lock, the method will return False\n\
         immediately.  If the current thread already holds the lock, its\n\
         internal counter is simply incremented.",
        |args| {
            let patience = patience(&args[1], &args[2])?;
            with_recursive(&args[0], |lock| lock.acquire(patience).map(Value::bool))
        },
    ),
    native("__enter__(self, /)", "Lock the lock.", |args| {
        with_recursive(&args[0], |lock| lock.acquire(Patience::Endless).map(Value::bool))
    }),
    native(
        "release(self, /)",
        "release()\n\nRelease the lock, as often as it was acquired. It must be locked by the same thread.",
        release_recursive,
    ),
    native("__exit__(self, /, *args)", "Release the lock.", release_recursive),
    native("_is_owned(self, /)", "_is_owned() -> bool\n\nFor internal use by `threading.Condition`.", |args| {
        with_recursive(&args[0], |lock| Ok(Value::bool(lock.is_mine())))
    }),
    native(
        "_recursion_count(self, /)",
        "_recursion_count() -> int\n\nFor internal use by reentrancy checks.",
        |args| {
            with_recursive(&args[0], |lock| Ok(Value::from(if lock.is_mine() { lock.count.get() as usize } else { 0 })))
        },
    ),
    native(
        "_release_save(self, /)",
        "_release_save() -> tuple\n\nFor internal use by `threading.Condition`.",
        |args| {
            with_recursive(&args[0], |lock| {
                if lock.count.get() == 0 {
                    return Err(runtime_error("cannot release un-acquired lock"));
                }
                let saved = vec![Value::from(lock.count.get() as usize), lock.owner_identity()];
                lock.let_go();
                Ok(Value::tuple(saved))
            })
        },
    ),
    native(
        "_acquire_restore(self, state, /)",
        "_acquire_restore(state) -> None\n\nFor internal use by `threading.Condition`.",
        |args| {
            let count = match &args[1] {
                Value::Tuple(saved) => saved.first().and_then(Value::as_int),
                _ => None,
            };
            let count = count.and_then(|count| u32::try_from(count).ok()).unwrap_or(1);
            with_recursive(&args[0], |lock| lock.take(Patience::Endless, count))?;
            Ok(Value::None)
        },
    ),
    native("_at_fork_reinit(self, /)", "", |args| {
        with_recursive(&args[0], |lock| {
            lock.let_go();
            Ok(Value::None)
        })
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        with_recursive(&args[0], |lock| {
            let state = if lock.count.get() == 0 { "unlocked" } else { "locked" };
            let owner = lock.owner_identity().as_int().unwrap_or_default();
            let (class, count, address) = (args[0].class_name(), lock.count.get(), args[0].address());
            Ok(Value::from(format!("<{state} {class} object owner={owner} count={count} at {address:#x}>")))
        })
    }),
];

/// As `with_lock`, for an `RLock` or an instance of a class that derives from it.
fn with_recursive<R>(value: &Value, work: impl FnOnce(&RecursiveLock) -> Result<R>) -> Result<R> {
    match value.payload().downcast::<RecursiveLock>() {
        Some(lock) => work(lock),
        None => Err(type_error(format!("an RLock was expected, got '{}'", value.class_name()))),
    }
}

fn release_recursive(args: &[Value]) -> Result {
    with_recursive(&args[0], RecursiveLock::release).map(|()| Value::None)
}
