use serde_json::Value;

/// Whether `actual` has everything that `expected` asks for: a subset in objects, exact in lists and values; an
/// expected `null` means that the key must be absent.
pub(crate) fn covers(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            expected.iter().all(|(key, expected)| match actual.get(key) {
                None => expected.is_null(),
                Some(actual) => !expected.is_null() && covers(expected, actual),
            })
        }
        (Value::Array(expected), Value::Array(actual)) => {
            expected.len() == actual.len() && expected.iter().zip(actual).all(|(e, a)| covers(e, a))
        }
        // `1` and `1.0` are one number in JSON.
        (Value::Number(expected), Value::Number(actual)) => {
            expected == actual || expected.as_f64() == actual.as_f64()
        }
        (expected, actual) => expected == actual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn objects_are_subsets_and_lists_are_exact() {
        assert!(covers(&json!({"a": 1}), &json!({"a": 1, "b": 2})));
        assert!(!covers(&json!({"a": 1, "b": 2}), &json!({"a": 1})));
        assert!(!covers(&json!([1]), &json!([1, 2])));
        assert!(!covers(&json!([2, 1]), &json!([1, 2])));
        assert!(covers(&json!([{"a": {"b": 1}}]), &json!([{"a": {"b": 1, "c": 2}}])));
        assert!(!covers(&json!("a"), &json!("b")));
        assert!(covers(&json!(1.0), &json!(1)));
        assert!(!covers(&json!(1.5), &json!(1)));
    }

    #[test]
    fn an_expected_null_means_absent() {
        assert!(covers(&json!({"a": null}), &json!({"b": 1})));
        assert!(!covers(&json!({"a": null}), &json!({"a": 1})));
    }
}
