# shellcheck shell=bash
# `./rosa test`: every check and every test, in one go, from nothing.

rosa_test() {
    local started excluded=""
    case "$*" in
        "") ;;
        --nightly)
            rosa_fuzz
            return
            ;;
        *) die "$USAGE" "./rosa test ha la sola opzione --nightly: «$*» non è prevista." ;;
    esac
    started=$(date +%s)
    need_jdk
    need_node
    need_maven
    install_test_tools
    if find_chromium >/dev/null; then
        ROSA_CHROMIUM=$(find_chromium)
        export ROSA_CHROMIUM
    else
        excluded=browser
        warn "Chromium manca e qui non si può installare: le prove nel browser si saltano; installalo e ripeti."
    fi
    command -v soffice >/dev/null ||
        warn "LibreOffice manca e qui non si può installare: le prove che aprono i documenti con LibreOffice si saltano."
    install_frontend
    section "Interfaccia: ESLint, tsc, Vitest"
    npm --prefix frontend run check || die 1 "I controlli dell'interfaccia non sono passati."
    build_frontend
    check_launcher
    section "Programma: Spotless, Error Prone, NullAway, prove, JaCoCo"
    rm -rf target/surefire-reports target/site/jacoco
    "$MAVEN" -B -ntp -T1 -Drosa.quick=false -Drosa.test.excluded="$excluded" spotless:check verify </dev/null ||
        die 1 "I controlli o le prove del programma non sono passati: il dettaglio è in target/surefire-reports."
    summary "$started"
}

# The kernel beside ProseMirror and broken JSON from fresh seeds, ten times as many as in every test.
# Prints the seeds; a failure names the one to begin from: -Drosa.fuzz.seed=…
rosa_fuzz() {
    local report=target/surefire-reports
    need_jdk
    need_node
    need_maven
    install_frontend
    section "Nucleo dei documenti: casi nuovi, accanto a ProseMirror"
    "$MAVEN" -B -q -ntp -Drosa.fuzz.seed=random -Drosa.fuzz.sequences=200000 \
        -Drosa.fuzz.mutations.seed=random -Drosa.fuzz.mutations=300000 \
        -Dtest='Kernel*Test' -Dsurefire.failIfNoSpecifiedTests=false test </dev/null ||
        die 1 "Il nucleo e ProseMirror non sono d'accordo, o un caso non è passato: il dettaglio, con il seme da cui ripartire, è in $report."
    if grep -q "<skipped" $report/TEST-rosa.document.transform.Kernel*.xml; then
        die 1 "Il confronto con ProseMirror è stato saltato: vedi $report."
    fi
    say "Nessuna differenza."
}

section() { printf '\n== %s ==\n' "$*"; }

# The launcher's own syntax; shellcheck too where it is installed.
check_launcher() {
    local file
    for file in rosa src/launcher/*.sh; do
        bash -n "$file" || die 1 "Il comando rosa ha un errore di sintassi in $file."
    done
    if command -v shellcheck >/dev/null; then
        shellcheck rosa src/launcher/*.sh || die 1 "shellcheck ha trovato errori nel comando rosa."
    fi
}

# Chromium for the browser tests, LibreOffice and Poppler for those that open an exported document,
# GDAL for the one that makes a shapefile.
# Only where Debian's installer is there and may be used without asking for a password.
install_test_tools() {
    local wanted="" apt="apt-get"
    find_chromium >/dev/null || wanted="chromium"
    command -v soffice >/dev/null || wanted="$wanted libreoffice-writer-nogui"
    command -v ogr2ogr >/dev/null || wanted="$wanted gdal-bin"
    command -v pdftoppm >/dev/null || wanted="$wanted poppler-utils"
    command -v shellcheck >/dev/null || wanted="$wanted shellcheck"
    [ -n "$wanted" ] && command -v apt-get >/dev/null || return 0
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 0
        apt="sudo -n apt-get"
    fi
    mkdir -p "$LOGS"
    say "Installo ciò che serve alle prove: $wanted…"
    # shellcheck disable=SC2086
    if ! { DEBIAN_FRONTEND=noninteractive $apt update &&
        DEBIAN_FRONTEND=noninteractive $apt install -y --no-install-recommends $wanted; } >"$LOGS/apt.log" 2>&1 </dev/null; then
        warn "L'installazione non è riuscita (vedi target/logs/apt.log)."
    fi
}

summary() {
    section "Riepilogo"
    awk -v seconds="$(($(date +%s) - $1))" '
        /<testsuite / {
            for (i = 1; i <= NF; i++) {
                split($i, part, "\"")
                if ($i ~ /^tests=/) tests += part[2]
                if ($i ~ /^skipped=/) skipped += part[2]
            }
            classes++
        }
        END {
            printf "%d prove del programma in %d classi, %d saltate, nessuna fallita.\n", tests, classes, skipped
            printf "Durata: %d min %d s.\n", seconds / 60, seconds % 60
        }' target/surefire-reports/TEST-*.xml
    if [ -f target/site/jacoco/jacoco.csv ]; then
        awk -F, 'NR > 1 { missed += $8; covered += $9 }
            END { printf "Righe coperte dalle prove: %.0f %% (target/site/jacoco/index.html).\n", 100 * covered / (missed + covered) }' \
            target/site/jacoco/jacoco.csv
    fi
}
