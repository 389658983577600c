# shellcheck shell=bash
# What the launcher says, and how it ends. Every failure is one sentence and one of these codes; the
# codes from 20 to 49 are also those of rosa.shared.StartFailure.

export USAGE=2
export NO_JDK=10
export NO_NODE=11
export NO_MAVEN=12
export BUILD_FAILED=13
export PORT_TAKEN=20

say() { printf '%s\n' "$*"; }

warn() { printf '%s\n' "$*" >&2; }

die() {
    local code=$1
    shift
    warn "$*"
    exit "$code"
}

rosa_help() {
    cat <<'HELP'
ROSA: il tavolo di lavoro per il Piano di gestione dell'accoglienza.

  ./rosa run [--port=8080] [--data=./data] [--demo=off]
                       prepara ciò che manca e avvia il programma; Ctrl-C lo ferma
  ./rosa test          esegue tutti i controlli e tutte le prove
                       --nightly: solo il nucleo dei documenti, su casi sempre nuovi
  ./rosa dev [--port=8080] [--data=./data-dev]
                       avvia il programma e lo riavvia a ogni modifica del codice
  ./rosa bench         misura le prestazioni e aggiorna docs/benchmarks.md
  ./rosa screenshots   rifà le immagini del README
  ./rosa backup [FILE] copia tutti i dati in un file, anche mentre il programma è in funzione
  ./rosa restore FILE [--replace]
                       rimette i dati di una copia, a programma fermo
  ./rosa verify [FILE] controlla i dati (o una copia) e la catena del registro delle modifiche
  ./rosa load-italy FILE… [--data=./data]
                       carica tutta l'Italia a programma fermo: elenco nazionale, comuni confinanti,
                       confini (shapefile in zip o GeoJSON), o la cartella che li contiene
  ./rosa doctor        dice che cosa manca su questa macchina
  ./rosa help          questo elenco

Impostazioni (variabili d'ambiente):
  ROSA_PORT, ROSA_DATA         porta e cartella dei dati
  ROSA_JAVA_HOME               il JDK 25 da usare
  ROSA_JAVA_OPTS               opzioni in più per la macchina virtuale, per esempio -Xmx2g
  ROSA_NEO4J_URI, ROSA_NEO4J_USER, ROSA_NEO4J_PASSWORD
                               un Neo4j esterno al posto di quello incorporato

Codici di uscita: 2 comando sbagliato · 10 manca il JDK 25 · 11 manca Node · 12 manca Maven ·
13 compilazione non riuscita · 20 porta occupata · 21 cartella dei dati in uso · 22 cartella non
scrivibile · 23 disco pieno · 24 Neo4j esterno irraggiungibile · 31 migrazione modificata ·
32 dati di una versione più recente · 40 copia illeggibile o danneggiata · 41 la destinazione
contiene già dati · 42 copia di una versione più recente · 43 il controllo ha trovato errori ·
45 un file da caricare ha errori
HELP
}
