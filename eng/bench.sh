#!/usr/bin/env bash
# The benchmarks. With words from: reading length memory storing lines, only those. Uses folders and servers of its own.
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

for word in ${*:-reading length memory storing}; do
  case $word in
    storing) storing ;;
    *) one_core dotnet "$bench" "$word" ;;
  esac
done
