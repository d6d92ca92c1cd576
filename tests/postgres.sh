#!/bin/sh
# Runs a command against a PostgreSQL of its own: a new cluster in a scratch folder, reached
# by a socket only, and gone afterwards, also when the command fails or is stopped.
#
#     tests/postgres.sh pytest -m postgres
set -eu

# Debian's own programs first: what is on the PATH may be older.
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ ! -x "$bin/initdb" ]; then
    bin=$(dirname "$(command -v initdb || echo /none/initdb)")
fi
if [ ! -x "$bin/initdb" ]; then
    echo "postgres.sh: no initdb found. Debian: apt-get install postgresql" >&2
    exit 1
fi

scratch=$(mktemp -d /tmp/ba-pg.XXXXXX) # short: a socket's path may have 107 characters
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
    chown postgres "$scratch"
    as_owner() { runuser -u postgres -- "$@"; }
fi

stop() {
    status=$?
    trap - EXIT INT TERM HUP
    as_owner "$bin/pg_ctl" -D "$scratch/data" -m immediate -s stop >/dev/null 2>&1 || true
    rm -rf "$scratch"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM HUP

cd "$scratch"
as_owner "$bin/initdb" -D "$scratch/data" -U postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; exit 1; }
as_owner "$bin/pg_ctl" -D "$scratch/data" -l "$scratch/data/server.log" -s -w start -o \
    "-c listen_addresses='' -k $scratch -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
cd "$OLDPWD"

export TEST_POSTGRES=1 PGHOST="$scratch" PGUSER=postgres PGPORT=5432 PGDATABASE=postgres
unset TEST_DB PGPASSWORD PGSERVICE
"$@"
