//! Answers as JSON, written the same way every time.
//!
//! Invariant: numbers are written as the shortest text that reads back the same; what is no number is null.

use crate::estimate::{Diagnostic, Estimate, Value};
use crate::rules::Warning;
use std::fmt::Write;

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
    let mut out = String::from("{\"method\":");
    push_text(&mut out, estimate.method.code());
    for (name, value) in numbers {
        push_name(&mut out, name);
        push_number(&mut out, value);
    }
    push_name(&mut out, "draws");
    push_all(&mut out, ['[', ']'], &estimate.draws, |out, draw| push_number(out, *draw));
    push_name(&mut out, "diagnostics");
    push_findings(&mut out, &estimate.diagnostics);
    push_name(&mut out, "warnings");
    push_all(&mut out, ['[', ']'], &estimate.warnings, push_warning);
    push_name(&mut out, "seconds");
    push_number(&mut out, seconds);
    out + "}"
}

/// A warning as a JSON object: {code, forbids_headline, sentence}.
pub fn warning(warning: &Warning) -> String {
    let mut out = String::new();
    push_warning(&mut out, warning);
    out
}

/// A text in quotation marks.
pub fn text(it: &str) -> String {
    let mut out = String::new();
    push_text(&mut out, it);
    out
}

fn push_warning(out: &mut String, warning: &Warning) {
    out.push_str("{\"code\":");
    push_text(out, warning.code());
    out.push_str(",\"forbids_headline\":");
    out.push_str(if warning.forbids_headline() { "true" } else { "false" });
    push_name(out, "sentence");
    push_text(out, &warning.sentence());
    out.push('}');
}

fn push_findings(out: &mut String, findings: &[Diagnostic]) {
    push_all(out, ['{', '}'], findings, |out, one| {
        push_text(out, one.name);
        out.push(':');
        push_value(out, &one.value);
    });
}

fn push_value(out: &mut String, it: &Value) {
    match it {
        Value::Number(it) => push_number(out, *it),
        Value::Count(it) => out.push_str(&it.to_string()),
        Value::Text(it) => push_text(out, it),
        Value::List(all) => push_all(out, ['[', ']'], all, push_value),
        Value::Row(all) => push_findings(out, all),
    }
}

fn push_all<T>(out: &mut String, [open, close]: [char; 2], all: &[T], each: impl Fn(&mut String, &T)) {
    out.push(open);
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        each(out, one);
    }
    out.push(close);
}

/// The name of a field that is not the first.
fn push_name(out: &mut String, name: &str) {
    out.push(',');
    push_text(out, name);
    out.push(':');
}

fn push_number(out: &mut String, it: f64) {
    // Whole numbers, as most draws are, need no search for the shortest digits; both ways write the same.
    let written = if it.abs() < 1e15 && it.fract() == 0.0 && (it != 0.0 || it.is_sign_positive()) {
        write!(out, "{}", it as i64)
    } else if it.is_finite() {
        write!(out, "{it}")
    } else {
        write!(out, "null")
    };
    // Writing to a text cannot fail.
    debug_assert!(written.is_ok());
}

fn push_text(out: &mut String, it: &str) {
    out.push('"');
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::{Figures, Method};

    #[test]
    fn a_row_has_the_agreed_fields() {
        let figures = Figures { point: 10.5, lo95: 7.0, hi95: f64::INFINITY, lo80: 8.0, hi80: 1e21 };
        let mut estimate = Estimate::new(Method::Chao, figures);
        estimate.draws = vec![1.0, 2.5, -0.0, -3.0, 1e15];
        estimate.found("list", vec![1.0]);
        estimate.found("said", "a \"b\"\n\u{1}");
        estimate.warnings.push(Warning::NoInterval);
        let wanted = "{\"method\":\"chao\",\"point\":10.5,\"lo95\":7,\"hi95\":null,\"lo80\":8,\
                      \"hi80\":1000000000000000000000,\"ess\":null,\"split_rhat\":null,\"draws\":[1,2.5,-0,-3,1000000000000000],\
                      \"diagnostics\":{\"list\":[1],\"said\":\"a \\\"b\\\"\\n\\u0001\"},\
                      \"warnings\":[{\"code\":\"no-interval\",\"forbids_headline\":true,\"sentence\":\"";
        assert!(row(&estimate, 0.25).starts_with(wanted), "{}", row(&estimate, 0.25));
        assert!(row(&estimate, 0.25).ends_with("\"}],\"seconds\":0.25}"));
    }
}
