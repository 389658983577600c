# shellcheck shell=bash
# `./rosa backup | restore | verify | load-italy | doctor`. The work is Java's; here are the paths and the tools.

rosa_maintain() {
    local command=$1 argument file="" options=""
    shift
    DATA=${ROSA_DATA:-$ROOT/data}
    for argument in "$@"; do
        case $argument in
            --data=*) DATA=${argument#*=} ;;
            --replace)
                [ "$command" = restore ] || die "$USAGE" "L'opzione «--replace» vale solo per restore."
                options=--replace
                ;;
            -*) die "$USAGE" "L'opzione «$argument» non esiste: scrivi ./rosa help per l'elenco." ;;
            *)
                [ -z "$file" ] || die "$USAGE" "Indica un file solo."
                file=$argument
                ;;
        esac
    done
    case $DATA in /*) ;; *) DATA=$CALLER/$DATA ;; esac
    case $file in '' | /*) ;; *) file=$CALLER/$file ;; esac
    [ "$command" != restore ] || [ -n "$file" ] ||
        die "$USAGE" "Indica il file da ripristinare: ./rosa restore FILE [--replace]."
    need_jdk
    build_program >&2
    ROSA_DATA=$DATA java_program "$command" ${file:+"$file"} ${options:+"$options"}
}

# `./rosa load-italy FILE…`: national list, borders and boundaries, while the program stands still.
rosa_load_italy() {
    local argument files=()
    DATA=${ROSA_DATA:-$ROOT/data}
    while [ $# -gt 0 ]; do
        argument=$1
        shift
        case $argument in
            --data)
                [ $# -gt 0 ] || die "$USAGE" "Dopo «--data» manca il valore: scrivi ./rosa help per l'elenco."
                DATA=$1
                shift
                ;;
            --data=*) DATA=${argument#*=} ;;
            -*) die "$USAGE" "L'opzione «$argument» non esiste: scrivi ./rosa help per l'elenco." ;;
            /*) files+=("$argument") ;;
            *) files+=("$CALLER/$argument") ;;
        esac
    done
    [ ${#files[@]} -gt 0 ] ||
        die "$USAGE" "Indica che cosa caricare: ./rosa load-italy FILE… oppure CARTELLA."
    for argument in "${files[@]}"; do
        [ -r "$argument" ] || die "$USAGE" "Il file $argument non c'è o non si può leggere."
    done
    case $DATA in /*) ;; *) DATA=$CALLER/$DATA ;; esac
    need_jdk
    build_program >&2
    ROSA_DATA=$DATA java_program load-italy "${files[@]}"
}

# One line a thing that ROSA needs: what is there, or what is missing. Ends with 1 if something it
# cannot do without is missing.
rosa_doctor() {
    local missing=0 memory disk
    read_options "$@"
    if (need_jdk) 2>/dev/null; then
        need_jdk
        fine "JDK 25: $JAVA_HOME"
    else
        bad "$( (need_jdk) 2>&1 || true)"
        missing=1
    fi
    if (need_node) 2>/dev/null; then
        need_node
        fine "Node $(node --version), npm $(npm --version)"
    else
        bad "$( (need_node) 2>&1 || true)"
        missing=1
    fi
    if (need_maven) 2>/dev/null; then
        need_maven
        if [ "$MAVEN" = mvn ]; then fine "Maven: $(command -v mvn)"; else fine "Maven: lo scarica ./mvnw"; fi
    else
        bad "$( (need_maven) 2>&1 || true)"
        missing=1
    fi
    memory=$(memory_megabytes)
    if [ -z "$memory" ]; then
        bad "Memoria: non si riesce a leggere quanta ce n'è; ne servono 4 GB."
    elif [ "$memory" -ge 3500 ]; then
        fine "Memoria: $memory MB"
    else
        bad "Memoria: $memory MB; ne servono 4 GB."
    fi
    disk=$(free_megabytes "$ROOT")
    if [ "$disk" -ge 3000 ]; then fine "Disco: $disk MB liberi"; else bad "Disco: $disk MB liberi; ne servono 3 GB."; fi
    if is_port_taken "$PORT"; then bad "Porta $PORT: occupata."; else fine "Porta $PORT: libera"; fi
    if find_chromium >/dev/null; then
        fine "Chromium, per le prove: $(find_chromium)"
    else
        bad "Chromium, per le prove: manca; ROSA funziona senza, ./rosa test prova a installarlo."
    fi
    if [ ! -d "$DATA" ]; then
        fine "Dati: $DATA non c'è ancora, nasce al primo avvio"
    elif [ ! -w "$DATA" ]; then
        bad "Dati: la cartella $DATA non è scrivibile."
        missing=1
    elif [ -f "$APP/rosa.jar" ] && [ -n "${JAVA_HOME:-}" ]; then
        if (ROSA_DATA=$DATA java_program inspect) >"$LOGS/inspect.log" 2>&1; then
            fine "Dati in $DATA: $(cat "$LOGS/inspect.log")"
        else
            bad "Dati in $DATA: $(tail -n 1 "$LOGS/inspect.log")"
        fi
    else
        fine "Dati: $DATA"
    fi
    return "$missing"
}

fine() { say "  ok    $*"; }
bad() { say "  no    $*"; }

memory_megabytes() {
    if [ -r /proc/meminfo ]; then
        awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo
    else
        sysctl -n hw.memsize 2>/dev/null | awk '{ print int($1 / 1048576) }'
    fi
}
