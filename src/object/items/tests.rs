//! What a row of values does, compared with what a vector does.

use super::{Items, MANY};
use crate::object::Value;

/// Values of all kinds of payloads: none, a number, a counted reference.
fn value(number: usize) -> Value {
    match number % 4 {
        0 => Value::None,
        1 => Value::Int(number as i64),
        2 => Value::float(number as f64),
        _ => Value::str(&format!("text {number}")),
    }
}

fn values(count: usize) -> Vec<Value> {
    (0..count).map(value).collect()
}

fn same(items: &Items, expected: &[Value]) {
    assert_eq!(items.len(), expected.len());
    for (place, expected) in expected.iter().enumerate() {
        let found = items.get(place).unwrap_or_default();
        let is_same = found.is(expected) || found.as_str().is_some() && found.as_str() == expected.as_str();
        assert!(is_same, "at {place}");
    }
}

#[test]
fn tags_tell_whether_items_refer_to_objects() {
    let plain = [Value::Null, Value::None, Value::True, Value::Ellipsis, Value::Int(i64::MIN), Value::float(0.5)];
    let objects = [Value::str("text"), Value::list(Vec::new()), Value::tuple(vec![Value::None, Value::None])];
    for count in [0, 1, 15, 16, 100] {
        let mut items = Items::from((0..count).map(|place| plain[place % plain.len()].clone()).collect::<Vec<_>>());
        assert!(items.are_plain(0, count));
        for object in &objects {
            items.push(object.clone());
            assert!(items.are_plain(0, count) && !items.are_plain(0, count + 1) && !items.are_plain(count, count + 1));
            items.pop();
        }
    }
}

#[test]
fn copies_count_what_they_refer_to() {
    let text = Value::str("counted");
    let count = |text: &Value| if let Value::Str(text) = text { text.count() } else { 0 };
    let items = Items::from(vec![text.clone(); 40]);
    let before = count(&text);
    let copy = items.copied(10, 40);
    assert_eq!(count(&text), before + 30);
    drop(copy);
    assert_eq!(count(&text), before);
}

#[test]
fn vectors_come_back_as_they_were() {
    for count in [0, 1, 2, 5, 6, 200, MANY - 1, MANY, 3 * MANY] {
        let all = values(count);
        let items = Items::from(all.clone());
        same(&items, &all);
        let back = items.into_vec();
        assert!(back.len() == count && back.iter().zip(&all).all(|(left, right)| left.is(right)));
    }
}

#[test]
fn rows_grow_at_the_end_and_in_the_middle() {
    let (mut items, mut expected) = (Items::new(), Vec::new());
    for number in 0..1000 {
        let place = number * 7 % (expected.len() + 1);
        items.insert(place, value(number));
        expected.insert(place, value(number));
        items.push(value(number));
        expected.push(value(number));
    }
    same(&items, &expected);
    for number in 0..500 {
        let place = number * 11 % expected.len();
        drop(items.remove(place));
        drop(expected.remove(place));
    }
    items.reverse();
    expected.reverse();
    same(&items, &expected);
    assert!(items.remove(expected.len()).is_none() && items.set(expected.len(), Value::None).is_err());
}

#[test]
fn parts_are_replaced_by_longer_and_shorter_ones() {
    for (start, count, new) in [(0, 0, 0), (3, 4, 9), (3, 9, 4), (0, 20, 0), (20, 0, 30), (5, 5, 5)] {
        let (mut items, mut expected) = (Items::from(values(20)), values(20));
        let removed = items.replace_range(start, count, Items::from(values(new)));
        let before: Vec<Value> = expected.splice(start..start + count, values(new)).collect();
        same(&items, &expected);
        same(&removed, &before);
    }
}

#[test]
fn copies_own_what_they_hold() {
    let text = Value::str("shared by all");
    let items = Items::from(vec![text.clone(), Value::Int(1)]);
    let mut twice = items.copied(0, 2);
    twice.extend_from(&items, 0, 1);
    let thrice = Items::from(vec![text.clone()]).repeated(3);
    let count = |value: &Value| crate::object::heap::reference_count(value);
    assert_eq!(count(&text), 1 + 1 + 2 + 3);
    drop((items, twice, thrice));
    assert_eq!(count(&text), 1);
}

#[test]
fn only_exact_strings_are_texts() {
    let items = Items::from(vec![Value::str("a text"), Value::Int(3)]);
    assert_eq!(items.text(0).map(|text| text.as_str()), Some("a text"));
    assert!(items.text(1).is_none() && items.text(2).is_none());
}
