//! Answers as JSON, written the same way every time.
//!
//! Invariant: numbers are written as the shortest text that reads back the same; what is no number is null.

use crate::estimate::{Diagnostic, Estimate, Value};
use crate::rules::Warning;

/// One answer as a JSON object: {method, point, lo95, hi95, lo80, hi80, ess, split_rhat, draws, diagnostics, warnings,
/// seconds}. `seconds` is what the caller measured.
pub fn row(estimate: &Estimate, seconds: f64) -> String {
    let numbers = [
        ("point", estimate.point),
        ("lo95", estimate.lo95),
        ("hi95", estimate.hi95),
        ("lo80", estimate.lo80),
        ("hi80", estimate.hi80),
        ("ess", estimate.ess.unwrap_or(f64::NAN)),
        ("split_rhat", estimate.split_rhat.unwrap_or(f64::NAN)),
    ];
    let numbers = numbers.map(|(name, value)| format!("{}:{}", text(name), number(value))).join(",");
    let draws = estimate.draws.iter().map(|draw| number(*draw)).collect::<Vec<_>>().join(",");
    let warnings = estimate.warnings.iter().map(warning).collect::<Vec<_>>().join(",");
    format!(
        "{{\"method\":{},{numbers},\"draws\":[{draws}],\"diagnostics\":{},\"warnings\":[{warnings}],\"seconds\":{}}}",
        text(estimate.method.code()),
        findings(&estimate.diagnostics),
        number(seconds)
    )
}

/// A warning as a JSON object: {code, forbids_headline, sentence}.
pub fn warning(warning: &Warning) -> String {
    format!(
        "{{\"code\":{},\"forbids_headline\":{},\"sentence\":{}}}",
        text(warning.code()),
        warning.forbids_headline(),
        text(&warning.sentence())
    )
}

fn findings(findings: &[Diagnostic]) -> String {
    let one = |one: &Diagnostic| format!("{}:{}", text(one.name), value(&one.value));
    format!("{{{}}}", findings.iter().map(one).collect::<Vec<_>>().join(","))
}

fn value(it: &Value) -> String {
    match it {
        Value::Number(it) => number(*it),
        Value::Count(it) => it.to_string(),
        Value::Text(it) => text(it),
        Value::List(all) => format!("[{}]", all.iter().map(value).collect::<Vec<_>>().join(",")),
        Value::Row(all) => findings(all),
    }
}

fn number(it: f64) -> String {
    if it.is_finite() { format!("{it}") } else { "null".to_owned() }
}

/// A text in quotation marks.
pub fn text(it: &str) -> String {
    let mut out = String::from("\"");
    for letter in it.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if u32::from(control) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::{Figures, Method};

    #[test]
    fn a_row_has_the_agreed_fields() {
        let figures = Figures { point: 10.5, lo95: 7.0, hi95: f64::INFINITY, lo80: 8.0, hi80: 1e21 };
        let mut estimate = Estimate::new(Method::Chao, figures);
        estimate.draws = vec![1.0, 2.5];
        estimate.found("list", vec![1.0]);
        estimate.found("said", "a \"b\"\n\u{1}");
        estimate.warnings.push(Warning::NoInterval);
        let wanted = "{\"method\":\"chao\",\"point\":10.5,\"lo95\":7,\"hi95\":null,\"lo80\":8,\
                      \"hi80\":1000000000000000000000,\"ess\":null,\"split_rhat\":null,\"draws\":[1,2.5],\
                      \"diagnostics\":{\"list\":[1],\"said\":\"a \\\"b\\\"\\n\\u0001\"},\
                      \"warnings\":[{\"code\":\"no-interval\",\"forbids_headline\":true,\"sentence\":\"";
        assert!(row(&estimate, 0.25).starts_with(wanted), "{}", row(&estimate, 0.25));
        assert!(row(&estimate, 0.25).ends_with("\"}],\"seconds\":0.25}"));
    }
}
