# shellcheck shell=bash
# Builds what is missing or stale: front end, jar, its unpacked layout, and the AOT cache. What is
# stale is told by a sum over the sources, never by times: a fresh clone or a switched branch has none
# to trust.

STAMPS=$ROOT/target/stamps
APP=$ROOT/target/app
LOGS=$ROOT/target/logs
FRONTEND_SOURCES="frontend/src frontend/styles frontend/scripts frontend/package.json frontend/package-lock.json frontend/vite.config.js frontend/tsconfig.json"
JAVA_FLAGS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8"

is_current() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

stamp() {
    mkdir -p "$(dirname "$1")"
    printf '%s\n' "$2" >"$1"
}

# Runs a build step with its output in a log; on failure shows the log's end.
step() {
    local name=$1 what=$2
    shift 2
    mkdir -p "$LOGS"
    say "$what…"
    if ! "$@" >"$LOGS/$name.log" 2>&1 </dev/null; then
        tail -n 25 "$LOGS/$name.log" >&2
        if [ "$(free_megabytes "$ROOT")" -lt 100 ]; then
            die 23 "Il disco è pieno: libera spazio e ripeti il comando."
        fi
        die "$BUILD_FAILED" "Passo non riuscito: $what. Il resoconto completo è in target/logs/$name.log."
    fi
}

free_megabytes() { df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }'; }

install_frontend() {
    local lock
    lock=$(sum_of <frontend/package-lock.json | cut -d ' ' -f 1)
    if ! is_current frontend/node_modules/.rosa-stamp "$lock"; then
        need_node
        step npm "Installo le librerie dell'interfaccia" npm --prefix frontend ci --no-audit --no-fund
        stamp frontend/node_modules/.rosa-stamp "$lock"
    fi
}

build_frontend() {
    local sources
    # shellcheck disable=SC2086
    sources=$(fingerprint $FRONTEND_SOURCES)
    if ! { is_current "$STAMPS/frontend" "$sources" && [ -d frontend/dist ]; }; then
        need_node
        install_frontend
        step frontend "Costruisco l'interfaccia" npm --prefix frontend run build
        stamp "$STAMPS/frontend" "$sources"
    fi
}

# The unpacked program in target/app, from which it starts fastest.
build_program() {
    local sources
    build_frontend
    sources=$(fingerprint pom.xml src/main neo4j frontend/dist)
    if ! { is_current "$STAMPS/program" "$sources" && [ -f "$APP/rosa.jar" ]; }; then
        need_maven
        rm -f "$STAMPS/program"
        step package "Compilo il programma (la prima volta scarica le librerie: qualche minuto)" \
            "$MAVEN" -B -q -Drosa.quick=false -Dmaven.test.skip=true package
        rm -rf "$APP"
        step extract "Preparo il programma all'avvio" \
            "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/rosa.jar extract --destination "$APP"
        stamp "$STAMPS/program" "$sources"
    fi
}

# Everything `run` needs. The AOT cache halves the time of every start; without it ROSA starts all
# the same, so that a failure to train it is no failure to start.
build_all() {
    local trained
    need_jdk
    build_program
    trained="$(cat "$STAMPS/program") $(sum_of <"$JAVA_HOME/release" | cut -d ' ' -f 1) $JAVA_FLAGS"
    if ! is_current "$STAMPS/aot" "$trained"; then
        rm -f "$APP/rosa.aot"
        say "Alleno l'avvio veloce (una volta sola)…"
        if train; then
            :
        else
            rm -f "$APP/rosa.aot"
            warn "L'allenamento dell'avvio veloce non è riuscito (vedi target/logs/aot.log): ROSA parte lo stesso, più lentamente."
        fi
        stamp "$STAMPS/aot" "$trained"
    fi
}

# A start with a throw-away data folder, from which the virtual machine learns what to have ready.
train() {
    local port pid folder deadline code=0
    folder=$(mktemp -d "$ROOT/target/training.XXXXXX") || return 1
    port=$(free_port)
    # shellcheck disable=SC2086
    env -u ROSA_NEO4J_URI ROSA_DATA="$folder" "$JAVA_HOME/bin/java" $JAVA_FLAGS \
        -XX:AOTCacheOutput="$APP/rosa.aot" -jar "$APP/rosa.jar" --server.port="$port" \
        >"$LOGS/aot.log" 2>&1 </dev/null &
    pid=$!
    # shellcheck disable=SC2064
    trap "kill -9 $pid 2>/dev/null; rm -rf '$folder'; exit 130" INT TERM HUP
    deadline=$(($(date +%s) + 600))
    while [ "$(http_status "$port" /actuator/health/readiness)" != 200 ]; do
        if [ "$(date +%s)" -gt "$deadline" ] || ! kill -0 "$pid" 2>/dev/null; then
            code=1
            break
        fi
        sleep 0.5
    done
    if [ "$code" -eq 0 ]; then
        http_status "$port" /login >/dev/null
        kill "$pid"
    else
        kill -9 "$pid" 2>/dev/null || true
    fi
    wait "$pid" 2>/dev/null || true
    trap - INT TERM HUP
    rm -rf "$folder"
    [ "$code" -eq 0 ] && [ -s "$APP/rosa.aot" ]
}
