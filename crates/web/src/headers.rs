//! The headers that every answer carries, the missing page and the failure too.
//!
//! Nothing inline, nothing from elsewhere, nothing kept by the browser, no frame, no referrer, no device.

use axum::http::HeaderMap;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::Response;

const HEADERS: [(&str, &str); 9] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    ),
    ("cache-control", "no-store"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("x-robots-tag", "noindex, nofollow"),
];

/// Puts the headers on an answer.
pub async fn guard(mut answer: Response) -> Response {
    put(answer.headers_mut());
    answer
}

fn put(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;

    #[tokio::test]
    async fn an_empty_answer_carries_every_header() {
        let answer = guard(().into_response()).await;
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert_eq!(answer.headers().len(), HEADERS.len());
    }
}
