#!/usr/bin/env bash
# From a fresh clone to the portal on http://localhost:8080.
# PORT, PORTAL_DATA (data folder) and ConnectionStrings__Portal (a server of your own) change the defaults.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/needs.sh

need_dotnet
if [ -z "${ConnectionStrings__Portal:-}" ]; then need_postgres; fi

portal=artifacts/portal
stamp=$portal/.built
sources=(src seeds/gold Directory.Build.props Directory.Packages.props global.json)
changed=$(find "${sources[@]}" \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/_framework' -o -path '*/wwwroot/lib' \) -prune \
  -o -newer "$stamp" -print -quit 2> /dev/null || echo "never built")
if [ -n "$changed" ]; then
  say "Building …"
  rm -rf "$portal"
  begun=$(mktemp)
  # the analysers have their say in eng/test.sh; whoever only wants to see the portal need not wait for them
  dotnet publish src/HunanJiangxi.Web -c Release -o "$portal" -v quiet -nologo -p:RunAnalyzers=false >&2
  # what is edited while the build runs is newer than its beginning
  mv "$begun" "$stamp"
fi

portal_memory
exec "$portal/HunanJiangxi.Web" "$@"
