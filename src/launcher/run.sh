# shellcheck shell=bash
# `./rosa run`: the program as it is used, in the foreground.

rosa_run() {
    local pid code started known=""
    read_options "$@"
    ! is_port_taken "$PORT" ||
        die "$PORT_TAKEN" "La porta $PORT è già occupata (forse ROSA è già avviata): chiudi l'altro programma o scegli un'altra porta con --port."
    build_all
    started=$(date +%s)
    [ ! -e "$DATA/first-sign-in.txt" ] || known=yes
    say "Avvio ROSA…"
    mkdir -p "$LOGS"
    ROSA_DATA="$DATA" java_program --server.port="$PORT" --logging.threshold.console=off \
        --logging.file.name="$DATA/logs/rosa.log" ${DEMO:+--rosa.demo="$DEMO"} \
        >"$LOGS/console.log" </dev/null &
    pid=$!
    trap 'stop_program "$pid"' INT TERM HUP
    until [ "$(http_status "$PORT" /actuator/health/readiness)" = 200 ]; do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.3
    done
    if kill -0 "$pid" 2>/dev/null; then
        greet "$started" "$known"
    fi
    code=0
    wait "$pid" || code=$?
    if [ "$code" -gt 99 ]; then
        warn "ROSA si è interrotta (codice $code): il resoconto è in $DATA/logs/rosa.log e in target/logs/console.log."
    fi
    exit "$code"
}

greet() {
    say "ROSA è pronta in $(($(date +%s) - $1)) s: http://localhost:$PORT"
    if [ -r "$DATA/first-sign-in.txt" ] && [ -z "$2" ]; then
        say ""
        cat "$DATA/first-sign-in.txt"
        say ""
    elif [ -r "$DATA/first-sign-in.txt" ]; then
        say "Come entrare la prima volta: $DATA/first-sign-in.txt (cancellalo quando hai cambiato la password)."
    fi
    say "Ctrl-C la ferma. Il registro è in $DATA/logs/rosa.log."
}

stop_program() {
    trap '' INT TERM HUP
    say ""
    say "Fermo ROSA…"
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
    exit 0
}
