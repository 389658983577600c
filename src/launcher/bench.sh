# shellcheck shell=bash
# `./rosa bench` and `./rosa screenshots`: what the documentation shows, made by the program itself.

# Runs the Java benchmarks whose names match the arguments (all without), measures starts and stops,
# and writes both into docs/benchmarks.md.
rosa_bench() {
    build_all
    test_classpath
    measure_starts >target/bench/starts.txt
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" $JAVA_FLAGS -Xmx2g -cp "$(cat target/bench/classpath.txt)" rosa.bench.Benchmarks \
        docs/benchmarks.md target/bench/starts.txt "$@"
    say "Aggiornato docs/benchmarks.md."
}

# Takes the pictures of the README from a running ROSA with the demonstration data.
rosa_screenshots() {
    local port pid folder
    build_all
    find_chromium >/dev/null || die 1 "Per le immagini serve Chromium: installalo o indicalo con ROSA_CHROMIUM."
    ROSA_CHROMIUM=$(find_chromium)
    export ROSA_CHROMIUM
    test_classpath
    folder=$(mktemp -d "$ROOT/target/pictures.XXXXXX")
    port=$(free_port)
    start_quietly "$port" "$folder"
    pid=$STARTED
    # shellcheck disable=SC2086
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 "$JAVA_HOME/bin/java" $JAVA_FLAGS -cp "$(cat target/bench/classpath.txt)" \
        rosa.bench.Screenshots "http://localhost:$port" "$folder/first-sign-in.txt" docs/images "$@" ||
        { kill "$pid"; die 1 "Le immagini non sono riuscite."; }
    kill "$pid"
    wait "$pid" || true
    rm -rf "$folder"
    say "Immagini in docs/images."
}

test_classpath() {
    need_maven
    mkdir -p target/bench
    step bench "Compilo prove e misure" "$MAVEN" -B -q -Drosa.quick=false test-compile \
        dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench/dependencies.txt
    printf '%s' "target/test-classes:target/classes:$(cat target/bench/dependencies.txt)" >target/bench/classpath.txt
}

# Starts ROSA on port $1 and folder $2, sets STARTED to its process, returns when it is ready.
start_quietly() {
    ROSA_DATA=$2 java_program --server.port="$1" --logging.threshold.console=off >"$LOGS/quiet.log" 2>&1 </dev/null &
    STARTED=$!
    until [ "$(http_status "$1" /actuator/health/readiness)" = 200 ]; do
        kill -0 "$STARTED" 2>/dev/null || die 1 "ROSA non è partita: vedi target/logs/quiet.log."
        sleep 0.1
    done
}

milliseconds() {
    local now=${EPOCHREALTIME:-}
    if [ -n "$now" ]; then
        now=${now/[.,]/}
        printf '%s' "${now%???}"
    else
        printf '%s000' "$(date +%s)"
    fi
}

# Lines of "what|seconds|how", for the first start on an empty folder and three later ones.
measure_starts() {
    local folder port round before ready stopped
    folder=$(mktemp -d "$ROOT/target/bench/data.XXXXXX")
    port=$(free_port)
    for round in 0 1 2 3; do
        before=$(milliseconds)
        start_quietly "$port" "$folder"
        ready=$(milliseconds)
        kill "$STARTED"
        wait "$STARTED" || true
        stopped=$(milliseconds)
        printf '%s|%s|%s\n' "$round" "$((ready - before))" "$((stopped - ready))"
    done
    rm -rf "$folder"
}
