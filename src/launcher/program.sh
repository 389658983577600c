# shellcheck shell=bash
# Starts Java with what was built.

# Reads --port, --data, --demo into PORT, DATA, DEMO; a path is the caller's.
read_options() {
    local option
    PORT=${ROSA_PORT:-8080}
    DATA=${DATA:-${ROSA_DATA:-$ROOT/data}}
    DEMO=""
    while [ $# -gt 0 ]; do
        option=$1
        shift
        case $option in
            --port | --data | --demo)
                [ $# -gt 0 ] || die "$USAGE" "Dopo «$option» manca il valore: scrivi ./rosa help per l'elenco."
                set -- "$option=$1" "${@:2}"
                ;;
            --port=*) PORT=${option#*=} ;;
            --data=*) DATA=${option#*=} ;;
            --demo=on | --demo=off) DEMO=${option#*=} ;;
            *) die "$USAGE" "L'opzione «$option» non esiste: scrivi ./rosa help per l'elenco." ;;
        esac
    done
    case $PORT in
        '' | *[!0-9]* | ??????*) die "$USAGE" "«$PORT» non è un numero di porta: va da 1 a 65535." ;;
    esac
    if [ "$PORT" -lt 1 ] || [ "$PORT" -gt 65535 ]; then
        die "$USAGE" "«$PORT» non è un numero di porta: va da 1 a 65535."
    fi
    case $DATA in
        /*) ;;
        *) DATA=$CALLER/$DATA ;;
    esac
    export PORT DATA DEMO
}

# Replaces the arguments' place: runs the program built in target/app with these arguments.
java_program() {
    local aot=""
    # Without -Xlog:disable the virtual machine tells on the terminal what of the cache it left out.
    [ ! -s "$APP/rosa.aot" ] || aot="-XX:AOTCache=$APP/rosa.aot"
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" $JAVA_FLAGS -Xlog:disable ${aot:+"$aot"} ${ROSA_JAVA_OPTS:-} -jar "$APP/rosa.jar" "$@"
}
