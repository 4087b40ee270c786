#!/usr/bin/env bash
# Everything that must hold before a change is kept: format, lints, tidy, tests, documents, walks in a real browser.
# Installs what is missing on Debian when it may (root, or sudo without a password). Where CI is set, whatever is still
# missing is a failure; on a developer's machine the steps that need it are left out, and the last lines say so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null

export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

report=()
left_out=()
current=start

say() { printf '\n== %s\n' "$*"; }

# What was done and how long it took, whether it ends well or not.
finish() {
  local code=$?
  printf '\n'
  [ ${#report[@]} -eq 0 ] || printf '%s\n' "${report[@]}"
  [ ${#left_out[@]} -eq 0 ] || printf 'left out: %s\n' "${left_out[@]}"
  if [ "$code" -eq 0 ] && [ ${#left_out[@]} -eq 0 ]; then
    echo "test.sh: all of it passed in ${SECONDS} s"
  elif [ "$code" -eq 0 ]; then
    echo "test.sh: what was run passed in ${SECONDS} s; some was left out"
  else
    echo "test.sh: failed at \"$current\" after ${SECONDS} s"
  fi
}
trap finish EXIT

# step NAME COMMAND...: runs it, and notes the time.
step() {
  current=$1
  shift
  say "$current"
  local began=$SECONDS
  "$@"
  report+=("$(printf '%5d s  %s' $((SECONDS - began)) "$current")")
}

# without WHAT NEEDS: something is missing; in CI that ends the run.
without() {
  left_out+=("$1, because $2 is missing")
  [ -z "${CI:-}" ] || { current=$1; echo "$2 is missing, and CI leaves nothing out"; exit 1; }
}

python=python3
[ ! -x /usr/bin/python3 ] || python=/usr/bin/python3 # the one that apt's packages belong to

has() { command -v "$1" >/dev/null 2>&1; }
has_nacl() { "$python" -c 'import nacl.signing' >/dev/null 2>&1; }
has_chromium() { [ -x "${CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome; }
has_node() { has node && has npm && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]; }

# The names of Debian packages that are still needed.
missing_packages() {
  has git || echo git
  has cc || echo build-essential
  has_chromium || echo chromium
  has node || echo nodejs
  has npm || echo npm
  has_nacl || echo python3-nacl
}

install_missing() {
  local wanted sudo=
  mapfile -t wanted < <(missing_packages)
  [ ${#wanted[@]} -gt 0 ] || { echo "nothing is missing"; return 0; }
  echo "missing: ${wanted[*]}"
  if ! has apt-get; then echo "apt-get is not here; install them your own way"; return 0; fi
  if [ "$(id -u)" -ne 0 ]; then
    if has sudo && sudo -n true 2>/dev/null; then sudo="sudo -n"; else
      echo "run: sudo apt-get install ${wanted[*]}"
      return 0
    fi
  fi
  # The packages that could not be had are named by the steps that need them.
  DEBIAN_FRONTEND=noninteractive $sudo apt-get update -q || true
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y --no-install-recommends "${wanted[@]}" || true
}

format() { cargo fmt --all --check; }
lints() { cargo clippy --workspace --all-targets --locked -- -D warnings; }
tidy() { cargo xtask tidy; }
tests() { cargo test --workspace --locked; }
documents() { RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked; }
second_verifier() { "$python" -m unittest discover --start-directory docs/verifier --pattern 'test*.py'; }
walk_tools() { (cd e2e && { [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci; }); }
walk_harness() { (cd e2e && node --test harness.test.mjs); }
# With the tests, so that the program is built with the same features and nothing is built twice.
program() { cargo build --workspace --bins --tests --locked; }
walks() { node e2e/run.mjs; }

step "what is needed" install_missing
has cargo || { echo "cargo is missing: install Rust with rustup, then run this again"; exit 1; }
has git || { echo "git is missing"; exit 1; }

step "format" format
step "lints" lints
step "tidy" tidy
step "tests" tests
step "documents" documents
if [ -d docs/verifier ]; then
  if has_nacl; then step "second verifier" second_verifier; else without "second verifier" python3-nacl; fi
fi
if ! has_node; then
  without "walks" "node (18 or newer) with npm"
elif ! has_chromium; then
  without "walks" chromium
else
  step "tools for the walks" walk_tools
  step "walk harness" walk_harness
  step "program" program
  step "walks" walks
fi
current=end
