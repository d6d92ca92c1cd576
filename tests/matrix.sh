#!/bin/bash
# Runs the suite under the oldest, the usual and the newest set of versions, each in a
# virtual environment of its own. A missing interpreter is an error, not a gap.
set -uo pipefail
cd "$(dirname "$0")/.."

SETS=(
    "3.11 5.2 7.4"
    "3.11 5.2 8.0"
    "3.13 6.1 8.0"
)

# A command such as python3.13 may be there and still not run; then pyenv may know it.
interpreter() {
    for candidate in "python$1" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$1".*/bin/python; do
        if "$candidate" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$1')" 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    echo "matrix: Python $1 is needed and not found." >&2
    return 1
}

run() {
    local venv="var/matrix/py$1-django$2-wagtail$3" python
    python=$(interpreter "$1") || return 1
    if [ ! -x "$venv/bin/pytest" ]; then
        "$python" -m venv --clear "$venv" || return 1
    fi
    "$venv/bin/python" -m pip install -q --disable-pip-version-check \
        -e ".[test,browser,postgres]" "Django==$2.*" "wagtail==$3.*" || return 1
    "$venv/bin/python" -c 'import sys, django, wagtail; print("Python", sys.version.split()[0], "Django", django.__version__, "Wagtail", wagtail.__version__)'
    TEST_DB="$venv/test.sqlite3" "$venv/bin/python" -m pytest -q -n 2 -m "not browser and not postgres" || return 1
    tests/postgres.sh "$venv/bin/python" -m pytest -q -n 2 -m "not browser and not slow" || return 1
    TEST_DB="$venv/browser.sqlite3" "$venv/bin/python" -m pytest -q -m browser
}

failed=0
for versions in "${SETS[@]}"; do
    read -r python django wagtail <<<"$versions"
    interpreter "$python" >/dev/null || failed=1
done
[ $failed = 0 ] || exit 1

for versions in "${SETS[@]}"; do
    read -r python django wagtail <<<"$versions"
    echo "== Python $python, Django $django, Wagtail $wagtail"
    SECONDS=0
    if run "$python" "$django" "$wagtail"; then
        echo "== passed in $SECONDS seconds"
    else
        echo "== FAILED: Python $python, Django $django, Wagtail $wagtail"
        failed=1
    fi
done
exit $failed
