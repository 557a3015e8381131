#!/usr/bin/env bash
# The benchmarks. With words from: reading length memory storing lists circuits pages public lines, only those. Uses folders and servers of its own.
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

# Requests a second of a kept page, beside a file of the same server, a file of nginx where that is there, and the same page
# made anew for every request. 32 connections, as browsers ask.
pages() {
  if ! command -v wrk > /dev/null; then
    say "pages: wrk is not installed (on Debian: the package wrk)."
    return 0
  fi
  local port=${PORT:-8098} folder page web
  folder=$(mktemp -d)
  PORTAL_DATA="$folder/data" PORT=$port dotnet "$portal" > "$folder/log" &
  server=$!
  web=
  trap 'kill "$server" $web; wait "$server" || true; rm -rf "$folder"' EXIT
  until grep -q "is served at" "$folder/log"; do sleep 0.2; done
  page=http://localhost:$port/zh/timeline
  wrk -t1 -c32 -d5s -H "$asked" "$page" > "$folder/warm"
  local kept file
  kept=$(rate "$page")
  file=$(rate "http://localhost:$port$(curl -s "http://localhost:$port/zh" | grep -o '/css/timeline[^"]*' | head -n 1)")
  echo "pages: $kept requests a second of a kept page of $(curl -s -H "$asked" "$page" | wc -c) bytes; ratio to a file of the same server $(ratio "$kept" "$file") (wanted: 0.8)"
  if command -v nginx > /dev/null; then
    mkdir "$folder/www"
    curl -s "$page" | head -c 40960 > "$folder/www/page.html"
    gzip -k -9 "$folder/www/page.html"
    printf 'daemon off; worker_processes auto; pid %s/pid; error_log %s/err;\nevents { }\nhttp { access_log off; keepalive_requests 1000000; gzip_static on; client_body_temp_path %s/a; proxy_temp_path %s/b; fastcgi_temp_path %s/c; uwsgi_temp_path %s/d; scgi_temp_path %s/e; server { listen 127.0.0.1:%s; root %s/www; } }\n' \
      "$folder" "$folder" "$folder" "$folder" "$folder" "$folder" "$folder" "$((port + 1))" "$folder" > "$folder/nginx.conf"
    chmod 755 "$folder" "$folder/www"
    nginx -e "$folder/err" -c "$folder/nginx.conf" &
    web=$!
    sleep 1
    file=$(rate "http://127.0.0.1:$((port + 1))/page.html")
    kept=$(rate "$page")
    echo "pages: ratio to nginx with a file of 40 KB and its .gz $(ratio "$kept" "$file") (wanted: 0.6)"
  fi
  printf 'local n = 0\nrequest = function() n = n + 1; return wrk.format("GET", "/zh/timeline?n=" .. n) end\n' > "$folder/anew.lua"
  wrk -t1 -c8 -d10s -H "$asked" -s "$folder/anew.lua" --latency "http://localhost:$port" |
    awk '/95%|99%/ { slow = slow " " $1 " " $2 } /Requests\/sec/ { print "pages: " $2 " requests a second made anew (wanted: 1000)," slow }'
  trap - EXIT
  # shellcheck disable=SC2086
  kill "$server" $web
  wait "$server" || true
  rm -rf "$folder"
}

# What a visitor waits for a search and for pages made anew, with the seeds and with 100,000 events, 100,000 agreements and
# 1,000,000 readings out of thin air. Nothing is kept.
public() {
  local port=${PORT:-8097} folder many
  for many in 0 100000; do
    folder=$(mktemp -d)
    export PORTAL_DATA="$folder/data"
    dotnet "$portal" migrate > /dev/null
    dotnet "$portal" seed > /dev/null
    if [ "$many" -gt 0 ]; then dotnet "$bench" fill-public "$PORTAL_DATA" "$many"; fi
    PORT=$port Pages__KeptMegabytes=0 Limits__SearchesPerMinute=0 dotnet "$portal" > "$folder/log" &
    server=$!
    trap 'kill "$server"; wait "$server" || true; rm -rf "$folder"' EXIT
    until grep -q "is served at" "$folder/log"; do sleep 0.2; done
    dotnet "$bench" anew "http://localhost:$port" "$many more"
    dotnet "$bench" search "http://localhost:$port"
    trap - EXIT
    kill "$server"
    wait "$server" || true
    rm -rf "$folder"
  done
}

asked="Accept-Encoding: gzip, deflate, br"
rate() { wrk -t1 -c32 -d5s -H "$asked" "$1" | awk '/Requests\/sec/ { print $2 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

for word in ${*:-reading length memory storing lists circuits pages public}; do
  case $word in
    storing) storing ;;
    pages) pages ;;
    public) public ;;
    # the first pages of the staff's lists
    lists) against_portal 100000 lists ;;
    # 500 drafts open, 200 of them written in
    circuits) against_portal 2000 circuits ;;
    *) one_core dotnet "$bench" "$word" ;;
  esac
done
