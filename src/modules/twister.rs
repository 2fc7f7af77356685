//! The module `_random`: the Mersenne Twister, seeded and read as CPython does; `stdlib/random.py` builds on it.

use crate::builtins::argument::size;
use crate::builtins::wrap;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, type_error, value_error};
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{hash, index};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use num_bigint::{BigInt, BigUint, Sign};
use std::cell::{Cell, RefCell};

const WORDS: usize = 624;
const SHIFT: usize = 397;

/// The state: words, and how many of them have been given out.
struct Twister {
    words: RefCell<Box<[u32; WORDS]>>,
    at: Cell<usize>,
}

crate::native_class!(
    /// The class.
    fn class "_random.Random" TABLE, extensible
);

impl NativeObject for Twister {
    fn class(&self) -> Ref<Class> {
        class()
    }
}

static TABLE: ClassTable = ClassTable {
    doc: "Random() -> create a random number generator with its own internal state.",
    module: "_random",
    methods: METHODS,
    static_methods: &[native("__new__(type, /, *args, **kwargs)", "Create and return a new object.", |args| {
        let twister = Twister { words: RefCell::new(Box::new([0; WORDS])), at: Cell::new(WORDS) };
        if let Value::Tuple(given) = &args[1]
            && let [seed] = &given[..]
            && !matches!(seed, Value::Str(_) | Value::Bytes(_) | Value::Object(_))
        {
            twister.seed(seed)?;
        } else {
            twister.seed(&Value::None)?;
        }
        wrap(&args[0], Value::object(twister))
    })],
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("random(self, /)", "random() -> x in the interval [0, 1).", |args| {
        on(&args[0], |twister| Ok(twister.float().into()))
    }),
    native("getrandbits(self, k, /)", "getrandbits(k) -> x.  Generates an int with k random bits.", |args| {
        let count = size(&args[1])?;
        let Ok(count) = u64::try_from(count) else {
            return Err(value_error("number of bits must be non-negative"));
        };
        on(&args[0], |twister| twister.bits(count))
    }),
    native(
        "_randbelow_with_getrandbits(self, n, /)",
        "A random int in the range [0, n).  Returns 0 if n is 0.",
        |args| on(&args[0], |twister| twister.below(&args[1])),
    ),
    native(
        "seed(self, n=None, /)",
        "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\n\
         of the current time and the process identifier.",
        |args| on(&args[0], |twister| twister.seed(&args[1])),
    ),
    native("getstate(self, /)", "getstate() -> tuple containing the current state.", |args| {
        on(&args[0], |twister| {
            let words = twister.words.borrow();
            let numbers = words.iter().map(|word| Value::Int(i64::from(*word)));
            Ok(Value::tuple(numbers.chain([Value::from(twister.at.get())]).collect()))
        })
    }),
    native("setstate(self, state, /)", "setstate(state) -> None.  Restores generator state.", |args| {
        let Value::Tuple(state) = &args[1] else { return Err(type_error("state vector must be a tuple")) };
        if state.len() != WORDS + 1 {
            return Err(value_error("state vector is the wrong size"));
        }
        let mut words = Box::new([0; WORDS]);
        for (word, number) in words.iter_mut().zip(state.iter()) {
            *word = match index(number)? {
                Value::Int(number @ 0..) => number as u32,
                Value::Int(_) => {
                    return Err(exception::overflow_error("can't convert negative value to unsigned int"));
                }
                _ => return Err(exception::overflow_error("Python int too large to convert to C unsigned long")),
            };
        }
        let at = size(&state[WORDS])?;
        let Some(at) = usize::try_from(at).ok().filter(|at| *at <= WORDS) else {
            return Err(value_error("invalid state"));
        };
        on(&args[0], |twister| {
            twister.words.replace(words);
            twister.at.set(at);
            Ok(Value::None)
        })
    }),
];

fn on<R>(value: &Value, work: impl FnOnce(&Twister) -> Result<R>) -> Result<R> {
    match value.payload().downcast::<Twister>() {
        Some(twister) => work(twister),
        None => Err(type_error(format!("expected a random number generator, not '{}'", value.class_name()))),
    }
}

impl Twister {
    fn seed(&self, seed: &Value) -> Result {
        let number = match seed {
            Value::None => {
                let mut bytes = [0; 32];
                crate::modules::os::fill_randomly(&mut bytes)
                    .map_err(|error| crate::builtins::exceptions::os_error(&error, Value::None))?;
                BigInt::from_bytes_le(Sign::Plus, &bytes)
            }
            given if given.is_instance(&types().int) => match given.payload().int_ref() {
                Some(number) => number.to_big(),
                None => BigInt::default(),
            },
            other => BigInt::from(hash(other)? as u64),
        };
        let mut key = number.magnitude().to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        self.seed_by_words(&key);
        Ok(Value::None)
    }

    fn seed_by_words(&self, key: &[u32]) {
        let mut words = self.words.borrow_mut();
        let mut last: u32 = 19_650_218;
        words[0] = last;
        for (place, word) in words.iter_mut().enumerate().skip(1) {
            last = 1_812_433_253_u32.wrapping_mul(last ^ (last >> 30)).wrapping_add(place as u32);
            *word = last;
        }
        let mut place = 1;
        for round in 0..WORDS.max(key.len()) {
            let last = words[place - 1];
            let number = round % key.len();
            words[place] = (words[place] ^ (last ^ (last >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[number])
                .wrapping_add(number as u32);
            place = next_place(&mut words, place);
        }
        for _ in 1..WORDS {
            let last = words[place - 1];
            words[place] =
                (words[place] ^ (last ^ (last >> 30)).wrapping_mul(1_566_083_941)).wrapping_sub(place as u32);
            place = next_place(&mut words, place);
        }
        words[0] = 0x8000_0000;
        self.at.set(WORDS);
    }

    #[inline]
    fn word(&self) -> u32 {
        let mut words = self.words.borrow_mut();
        if self.at.get() >= WORDS {
            twist(&mut words);
            self.at.set(0);
        }
        let at = self.at.get();
        self.at.set(at + 1);
        let mut word = words[at];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    #[inline]
    fn float(&self) -> f64 {
        let (high, low) = (self.word() >> 5, self.word() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) * (1.0 / 9_007_199_254_740_992.0)
    }

    fn bits(&self, count: u64) -> Result {
        match count {
            0 => return Ok(Value::Int(0)),
            1..=32 => return Ok(Value::Int(i64::from(self.word() >> (32 - count)))),
            33..=63 => {
                let low = u64::from(self.word());
                let high = u64::from(self.word() >> (64 - count));
                return Ok(Value::Int((high << 32 | low) as i64));
            }
            _ => {}
        }
        if count > 1 << 32 {
            return Err(exception::raise(exception::make(&types().memory_error, Vec::new())));
        }
        let mut left = count;
        let mut digits = Vec::with_capacity((count / 32 + 1) as usize);
        while left > 0 {
            let word = self.word();
            digits.push(if left < 32 { word >> (32 - left) } else { word });
            left = left.saturating_sub(32);
        }
        Ok(Value::integer(BigInt::from(BigUint::new(digits))))
    }

    fn below(&self, limit: &Value) -> Result {
        let limit = match limit {
            Value::Int(limit) => *limit,
            other => match index(other)? {
                Value::Int(limit) => limit,
                big => return self.below_big(&big),
            },
        };
        if limit <= 0 {
            return Ok(Value::Int(0));
        }
        let count = u64::from(64 - limit.leading_zeros());
        loop {
            if let Value::Int(number) = self.bits(count)?
                && number < limit
            {
                return Ok(Value::Int(number));
            }
        }
    }

    fn below_big(&self, limit: &Value) -> Result {
        let limit = limit.int_ref().map(|limit| limit.to_big()).unwrap_or_default();
        if limit.sign() != Sign::Plus {
            return Ok(Value::Int(0));
        }
        loop {
            let number = self.bits(limit.bits())?;
            let found = number.int_ref().map(|number| number.to_big()).unwrap_or_default();
            if found < limit {
                return Ok(number);
            }
        }
    }
}

fn next_place(words: &mut [u32; WORDS], place: usize) -> usize {
    if place + 1 < WORDS {
        return place + 1;
    }
    words[0] = words[WORDS - 1];
    1
}

/// Makes the next words.
fn twist(words: &mut [u32; WORDS]) {
    for place in 0..WORDS {
        let mixed = (words[place] & 0x8000_0000) | (words[(place + 1) % WORDS] & 0x7fff_ffff);
        let word = words[(place + SHIFT) % WORDS] ^ (mixed >> 1);
        words[place] = if mixed & 1 == 1 { word ^ 0x9908_b0df } else { word };
    }
}

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    module.set("Random", class());
    module.set("__doc__", "Module implements the Mersenne Twister random number generator.");
    Ok(())
}
