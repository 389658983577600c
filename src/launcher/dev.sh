# shellcheck shell=bash
# `./rosa dev`: what is saved is seen. Front end: Vite rebuilds, the browser's reload shows it. Java:
# a successful compilation makes Spring's devtools restart the context in the same virtual machine.
# docs/decisions/0013-development-mode.md

rosa_dev() {
    local children="" overlay=target/dev/overlay classpath
    DATA=${ROSA_DATA:-$ROOT/data-dev}
    read_options "$@"
    ! is_port_taken "$PORT" ||
        die "$PORT_TAKEN" "La porta $PORT è già occupata (forse ROSA è già avviata): chiudi l'altro programma o scegli un'altra porta con --port."
    need_jdk
    need_node
    need_maven
    install_frontend
    build_frontend
    step dev-compile "Compilo il programma" "$MAVEN" -B -q -Drosa.quick=true -Pdev process-classes \
        dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile=target/dev/classpath.txt
    classpath=$(cat target/dev/classpath.txt)
    mkdir -p "$overlay/META-INF/resources"
    ln -sfn "$ROOT/frontend/dist" "$overlay/META-INF/resources/rosa"
    touch target/dev/compiled

    (cd frontend && exec node node_modules/vite/bin/vite.js build --watch) >"$LOGS/dev-frontend.log" 2>&1 </dev/null &
    children="$children $!"
    # shellcheck disable=SC2086
    ROSA_DATA=$DATA "$JAVA_HOME/bin/java" $JAVA_FLAGS -XX:TieredStopAtLevel=1 ${ROSA_JAVA_OPTS:-} \
        -cp "$overlay:target/classes:$classpath" rosa.Rosa --server.port="$PORT" ${DEMO:+--rosa.demo="$DEMO"} \
        --vaadin.productionMode=true --spring.devtools.livereload.enabled=false \
        --spring.devtools.restart.trigger-file=.reload </dev/null &
    children="$children $!"
    # shellcheck disable=SC2064,SC2086
    trap "trap '' EXIT; kill $children 2>/dev/null; wait" EXIT
    trap 'exit 0' INT TERM HUP
    say "Sviluppo su http://localhost:$PORT, dati in $DATA. Salva un file: Java si ricompila, l'interfaccia si ricarica con F5."
    watch_java "${children##* }"
}

# Compiles whenever a source is newer than the last compilation, until the program ends.
watch_java() {
    while kill -0 "$1" 2>/dev/null; do
        sleep 1
        if [ -n "$(find src/main neo4j -type f -newer target/dev/compiled | head -n 1)" ]; then
            touch target/dev/compiled
            if "$MAVEN" -o -B -q -Drosa.quick=true process-classes; then
                date >target/classes/.reload
                say "Ricompilato: ROSA si riavvia."
            else
                warn "Non compila: resta in funzione la versione di prima."
            fi
        fi
    done
    die 1 "ROSA si è fermata: correggi e rilancia ./rosa dev."
}
