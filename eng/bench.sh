#!/usr/bin/env bash
# The benchmarks. With words from: reading length memory storing lists circuits lines, only those. Uses folders and servers of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/needs.sh

need_dotnet
need_postgres
dotnet build HunanJiangxi.sln -c Release -v quiet -nologo -p:RunAnalyzers=false
bench=tests/HunanJiangxi.Benchmarks/bin/Release/net10.0/HunanJiangxi.Benchmarks.dll
portal=src/HunanJiangxi.Web/bin/Release/net10.0/HunanJiangxi.Web.dll
portal_memory

# one core, where the system can say so
one_core() { if command -v taskset > /dev/null; then taskset -c 0 "$@"; else "$@"; fi; }

now() { date +%s.%N; }

# Documents a second through `import` into a database; what a run costs before its first document is taken off.
storing() {
  local folder count=6000
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' RETURN
  export PORTAL_DATA="$folder/data"
  dotnet "$bench" corpus "$folder/one" 1
  dotnet "$bench" corpus "$folder/many" "$count"
  dotnet "$portal" migrate > /dev/null
  dotnet "$portal" seed > /dev/null
  dotnet "$portal" import "$folder/one" > /dev/null
  local a b c
  a=$(now)
  dotnet "$portal" import "$folder/one" > /dev/null
  b=$(now)
  dotnet "$portal" import "$folder/many" > "$folder/log"
  c=$(now)
  awk -v a="$a" -v b="$b" -v c="$c" -v n="$count" \
    'BEGIN { printf "storing: %.0f documents a second of 4 KB (wanted: 200)\n", n / ((c - b) - (b - a)) }'
}

# A portal with so many synthetic agreements, drafts and proposals, and the words that the benchmark program is given.
against_portal() {
  local count=$1 port=${PORT:-8099}
  shift
  folder=$(mktemp -d)
  export PORTAL_DATA="$folder/data"
  dotnet "$portal" migrate > /dev/null
  dotnet "$portal" seed > /dev/null
  dotnet "$bench" fill "$PORTAL_DATA" "$count"
  echo "two rivers and one border" | dotnet "$portal" user add bench --role liaison-officer --office liuyang > /dev/null
  PORT=$port SignIn__SecondStepFor=none dotnet "$portal" > "$folder/log" &
  server=$!
  trap 'kill "$server"; wait "$server" || true; rm -rf "$folder"' EXIT
  until grep -q "is served at" "$folder/log"; do sleep 0.2; done
  dotnet "$bench" "$1" "http://localhost:$port" "$server" bench "two rivers and one border" "$PORTAL_DATA"
  trap - EXIT
  kill "$server"
  wait "$server" || true
  rm -rf "$folder"
}

for word in ${*:-reading length memory storing lists circuits}; do
  case $word in
    storing) storing ;;
    # the first pages of the staff's lists
    lists) against_portal 100000 lists ;;
    # 500 drafts open, 200 of them written in
    circuits) against_portal 2000 circuits ;;
    *) one_core dotnet "$bench" "$word" ;;
  esac
done
