#!/usr/bin/env bash
# Every test, browser tests too, on a PostgreSQL of their own. Last line: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
. eng/needs.sh

need_dotnet
need_postgres
need_browser

passed=0
failed=0
finish() {
  echo "$passed passed, $failed failed"
  if [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]; then exit 0; fi
  exit 1
}

if ! dotnet build HunanJiangxi.sln -c Release -v quiet -nologo; then
  failed=1
  finish
fi

# "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, …"
count() { sed -nE "s/.*[ -]$1: +([0-9]+),.*/\1/p" "$log" | tail -n 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*.Tests/; do
  echo "== ${project%/}"
  dotnet test "$project" -c Release --no-build --nologo --logger 'console;verbosity=minimal' 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  broken=$(count Failed)
  # a run that died counts as a failure even where it could not say so itself
  if [ "$status" -ne 0 ] && [ "${broken:-0}" -eq 0 ]; then broken=1; fi
  passed=$((passed + $(count Passed || echo 0) + 0))
  failed=$((failed + ${broken:-0}))
done
finish
