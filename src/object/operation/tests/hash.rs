//! Hashes are CPython's where they show.

use super::two_to;
use crate::object::operation::hash;
use crate::object::slice::Range;
use crate::object::{Ref, Value, exception};

fn hash_of(value: Value) -> i64 {
    match hash(&value) {
        Ok(hash) => hash,
        Err(thrown) => {
            drop(exception::take(thrown));
            0
        }
    }
}

#[test]
fn numbers_hash_alike_whatever_their_type() {
    assert_eq!(hash_of(Value::Int(-1)), -2);
    assert_eq!(hash_of(Value::Int((1 << 61) - 1)), 0);
    assert_eq!(hash_of(two_to(100)), 549_755_813_888);
    assert_eq!(hash_of(Value::float(0.5)), 1_152_921_504_606_846_976);
    assert_eq!(hash_of(Value::float(1e300)), 1_224_995_262_755_759_164);
    assert_eq!(hash_of(Value::float(f64::INFINITY)), 314_159);
    assert_eq!(hash_of(Value::complex(1.0, 2.0)), 2_000_007);
    assert_eq!(hash_of(Value::float(3.0)), hash_of(Value::Int(3)));
    assert_eq!(hash_of(Value::True), 1);
}

#[test]
fn tuples_and_ranges_hash_by_their_items() {
    let number = Value::Int;
    assert_eq!(hash_of(Value::tuple(vec![number(1), number(2), number(3)])), 529_344_067_295_497_451);
    assert_eq!(hash_of(Value::tuple(vec![])), 5_740_354_900_026_072_187);
    let inner = Value::tuple(vec![Value::float(2.5), Value::True]);
    assert_eq!(hash_of(Value::tuple(vec![number(1), inner])), 8_211_949_669_649_142_798);
    let range = |stop| Value::from(Ref::new(Range { start: 0, stop, step: 1 }));
    assert_eq!(hash_of(range(3)), hash_of(Value::tuple(vec![number(3), number(0), number(1)])));
    assert_eq!(hash_of(range(0)), hash_of(Value::tuple(vec![number(0), Value::None, Value::None])));
}

#[test]
fn lists_have_none() {
    assert!(hash(&Value::tuple(vec![Value::list(vec![])])).is_err());
}
