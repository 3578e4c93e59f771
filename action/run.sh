#!/usr/bin/env bash
# The step of the GitHub Action: turns its inputs, which come by the environment, into a command line.
# KOUETSU_COMMAND replaces the published program; the tests use it.
set -euo pipefail

words=(lint --fail-on "${KOUETSU_FAIL_ON:-error}")
[ "${KOUETSU_TRUST:-false}" = true ] || words+=(--safe)
[ "${KOUETSU_TEXTLINT:-true}" = true ] || words+=(--no-textlint)
[ -z "${KOUETSU_LOCALE:-}" ] || words+=(--locale "$KOUETSU_LOCALE")
[ -z "${KOUETSU_BASELINE:-}" ] || words+=(--baseline "$KOUETSU_BASELINE")
[ -z "${KOUETSU_SARIF:-}" ] || words+=(--output "sarif:$KOUETSU_SARIF")

since=${KOUETSU_SINCE:-}
if [ "$since" = auto ]; then
  since=${GITHUB_BASE_REF:+origin/$GITHUB_BASE_REF}
fi
[ -z "$since" ] || words+=(--since "$since")

words+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || words+=("$path")
done <<<"${KOUETSU_PATHS:-.}"

if [ -n "${KOUETSU_COMMAND:-}" ]; then
  exec node "$KOUETSU_COMMAND" "${words[@]}"
fi
exec npx --yes "kouetsu@${KOUETSU_VERSION:?}" "${words[@]}"
