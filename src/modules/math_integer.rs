//! The functions of the module `math` about integers: divisors, roots, and numbers of choices.

use crate::object::exception::{overflow_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{self, Iteration};
use crate::object::{Result, Value};
use crate::syntax::ast::BinaryOperator;
use crate::text::{Int, IntRef, int_math};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "comb(n, k, /)",
        "Number of ways to choose k items from n items without repetition and without order.\n\n\
         Evaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\n\
         Also called the binomial coefficient because it is equivalent\n\
         to the coefficient of k-th term in polynomial expansion of the\n\
         expression (1 + x)**n.\n\n\
         Raises TypeError if either of the arguments are not integers.\n\
         Raises ValueError if either of the arguments are negative.",
        combinations,
    ),
    native("factorial(n, /)", "Find n!.\n\nRaise a ValueError if x is negative or non-integral.", |args| {
        factorial(&args[0])
    }),
    native("gcd(*integers)", "Greatest Common Divisor.", |args| {
        let mut result = Int::Small(0);
        for value in arguments(args) {
            let number = operation::index(value)?;
            if let Some(number) = number.int_ref() {
                result = int_math::gcd(result.as_ref(), number);
            }
        }
        Ok(result.into())
    }),
    native("lcm(*integers)", "Least Common Multiple.", |args| {
        let mut result = BigInt::one();
        for value in arguments(args) {
            let number = big(value)?;
            result = if number.is_zero() { number } else { result.lcm(&number).abs() };
        }
        Ok(result.into())
    }),
    native("isqrt(n, /)", "Return the integer part of the square root of the input.", |args| {
        let number = operation::index(&args[0])?;
        match number.int_ref() {
            Some(number) => Ok(int_math::isqrt(number)?.into()),
            None => Ok(Value::None),
        }
    }),
    native(
        "perm(n, k=None, /)",
        "Number of ways to choose k items from n items without repetition and with order.\n\n\
         Evaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\n\
         If k is not specified or is None, then k defaults to n\nand the function returns n!.\n\n\
         Raises TypeError if either of the arguments are not integers.\n\
         Raises ValueError if either of the arguments are negative.",
        permutations,
    ),
    native(
        "prod(iterable, /, *, start=1)",
        "Calculate the product of all the elements in the input iterable.\n\n\
         The default start value for the product is 1.\n\n\
         When the iterable is empty, return the start value.  This function is\n\
         intended specifically for use with numeric values and may reject\nnon-numeric types.",
        |args| {
            let mut product = args[1].clone();
            let mut items = Iteration::new(&args[0])?;
            while let Some(item) = items.next()? {
                product = operation::binary(BinaryOperator::Multiply, &product, &item)?;
            }
            Ok(product)
        },
    ),
];

fn arguments(args: &[Value]) -> &[Value] {
    match args.first() {
        Some(Value::Tuple(items)) => items,
        _ => &[],
    }
}

fn big(value: &Value) -> Result<BigInt> {
    let number = operation::index(value)?;
    Ok(number.int_ref().map(IntRef::to_big).unwrap_or_default())
}

fn factorial(value: &Value) -> Result {
    let number = big(value)?;
    if number.is_negative() {
        return Err(value_error("factorial() not defined for negative values"));
    }
    match number.to_i64() {
        Some(number) => Ok(Value::from(product(1, number as u64))),
        None => Err(overflow_error(format!("factorial() argument should not exceed {}", i64::MAX))),
    }
}

/// The product of the numbers from `first` to `last`, halved again and again so that its factors stay of a size.
fn product(first: u64, last: u64) -> BigInt {
    if first > last {
        return BigInt::one();
    }
    if last - first < 8 {
        return (first..=last).fold(BigInt::one(), |product, factor| product * factor);
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

/// The number of items, and of those chosen, neither negative.
fn counts(n: &Value, k: &Value) -> Result<(BigInt, BigInt)> {
    let (n, k) = (big(n)?, big(k)?);
    if n.is_negative() {
        return Err(value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(value_error("k must be a non-negative integer"));
    }
    Ok((n, k))
}

fn combinations(args: &[Value]) -> Result {
    let (n, k) = counts(&args[0], &args[1])?;
    if k > n {
        return Ok(Value::Int(0));
    }
    let k = k.clone().min(&n - k);
    let Some(chosen) = k.to_i64() else {
        return Err(overflow_error(format!("min(n - k, k) must not exceed {}", i64::MAX)));
    };
    let mut result = BigInt::one();
    for place in 0..chosen {
        result = result * (&n - place) / (place + 1);
    }
    Ok(result.into())
}

fn permutations(args: &[Value]) -> Result {
    if args[1].is_none() {
        return factorial(&args[0]);
    }
    let (n, k) = counts(&args[0], &args[1])?;
    if k > n {
        return Ok(Value::Int(0));
    }
    let Some(chosen) = k.to_i64() else {
        return Err(overflow_error(format!("k must not exceed {}", i64::MAX)));
    };
    if let Some(n) = n.to_u64() {
        return Ok(product(n - chosen as u64 + 1, n).into());
    }
    let mut result = BigInt::one();
    for place in 0..chosen {
        result *= &n - place;
    }
    Ok(result.into())
}
