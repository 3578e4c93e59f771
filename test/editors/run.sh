#!/usr/bin/env bash
# Real editors: installs what is missing, packages the extension, runs the suites (all, or those that are named).
set -uo pipefail
cd "$(dirname "$0")"
mkdir -p shots .work

step() { # step NAME COMMAND…: what the suites cannot do without
  local name=$1
  shift
  "$@" >.work/step.log 2>&1 && return
  cat .work/step.log
  printf 'not ok - %s\n0 passed, 1 failed\n' "$name"
  exit 1
}
bash setup.sh || { printf 'not ok - the editors could not be installed\n0 passed, 1 failed\n'; exit 1; }
step "the build" npm run --silent build --prefix ../..
step "the bundle of the extension" npm run --silent bundle --prefix ../../packages/vscode-extension
step "the package of the extension" npm run --silent package --prefix ../..
exec node run.mjs "$@"
