#!/usr/bin/env bash
# Real editors: installs what is missing, packages the extension, runs the suites (all, or those that are named).
set -euo pipefail
cd "$(dirname "$0")"
bash setup.sh
mkdir -p shots
npm run --silent build --prefix ../..
npm run --silent package --prefix ../.. >.work/package.log 2>&1 || { cat .work/package.log >&2; exit 2; }
exec node run.mjs "$@"
