# shellcheck shell=bash
# Finds the tools of the trade: JDK 25, Node, Maven; and answers small questions about the system.

JDK_MAJOR=25
NODE_LEAST="20.19"

# The major version of the JDK in folder $1; nothing if there is none. Reads its `release` file, so
# that no virtual machine has to start.
jdk_major() {
    [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

# The folders in which JDKs usually lie, one a line. ROSA_JDK_FOLDERS (separated by colons) puts
# others in their place.
jdk_folders() {
    if [ -n "${ROSA_JDK_FOLDERS+set}" ]; then
        printf '%s\n' "$ROSA_JDK_FOLDERS" | tr ':' '\n'
        return
    fi
    local home=${HOME:-/nonexistent}
    printf '%s\n' \
        /usr/lib/jvm /usr/lib64/jvm /usr/java /opt/java /opt "$home/.sdkman/candidates/java" \
        "$home/.jdks" "$home/.asdf/installs/java" "$home/.local/share/mise/installs/java" \
        /Library/Java/JavaVirtualMachines "$home/Library/Java/JavaVirtualMachines" \
        /opt/homebrew/opt /usr/local/opt /home/linuxbrew/.linuxbrew/opt
}

# Sets JAVA_HOME to a JDK 25, or ends.
need_jdk() {
    local folder candidate inside
    if [ -n "${ROSA_JAVA_HOME:-}" ]; then
        [ "$(jdk_major "$ROSA_JAVA_HOME")" = "$JDK_MAJOR" ] ||
            die "$NO_JDK" "ROSA_JAVA_HOME indica $ROSA_JAVA_HOME, che non è un JDK $JDK_MAJOR: correggila o toglila."
        export JAVA_HOME=$ROSA_JAVA_HOME
        return
    fi
    if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_major "$JAVA_HOME")" = "$JDK_MAJOR" ]; then
        export JAVA_HOME
        return
    fi
    while IFS= read -r folder; do
        for candidate in "$folder"/*; do
            for inside in "$candidate" "$candidate/Contents/Home" "$candidate/libexec/openjdk.jdk/Contents/Home" "$candidate/libexec"; do
                if [ "$(jdk_major "$inside")" = "$JDK_MAJOR" ]; then
                    export JAVA_HOME=$inside
                    return
                fi
            done
        done
    done <<FOLDERS
$(jdk_folders)
FOLDERS
    die "$NO_JDK" "Manca il JDK $JDK_MAJOR: installalo (per esempio da https://adoptium.net) o indica la sua cartella con ROSA_JAVA_HOME."
}

# Whether version $1 (as 20.19.4) is at least $2 (as 20.19).
at_least() {
    local major=${1%%.*} minor least_major=${2%%.*} least_minor=${2#*.}
    minor=${1#*.}
    minor=${minor%%.*}
    [ "$major" -gt "$least_major" ] || { [ "$major" -eq "$least_major" ] && [ "$minor" -ge "$least_minor" ]; }
}

# Puts a folder with a new enough Node and npm first in PATH, or ends.
need_node() {
    local folder version places found=""
    local home=${HOME:-/nonexistent}
    for folder in "" "$home"/.nvm/versions/node/*/bin "$home/.volta/bin" \
        "$home"/.local/share/mise/installs/node/*/bin ${ROSA_NODE_FOLDERS-/opt/homebrew/bin /usr/local/bin}; do
        [ -z "$folder" ] || [ -x "$folder/node" ] || continue
        places="${folder:+$folder:}$PATH"
        version=$(env PATH="$places" node --version 2>/dev/null) || continue
        version=${version#v}
        found=$version
        if at_least "$version" "$NODE_LEAST" && env PATH="$places" npm --version >/dev/null 2>&1; then
            export PATH="$places"
            return
        fi
    done
    if [ -n "$found" ]; then
        die "$NO_NODE" "Serve Node $NODE_LEAST o più recente con npm, qui c'è la versione $found: aggiornalo (https://nodejs.org)."
    fi
    die "$NO_NODE" "Manca Node $NODE_LEAST o più recente con npm: installalo (https://nodejs.org)."
}

# Sets MAVEN to the command that builds: the system's if it is new enough, else the wrapper, which
# brings its own from Maven Central.
need_maven() {
    local version
    if version=$(mvn --version 2>/dev/null) &&
        version=$(printf '%s\n' "$version" | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -1) &&
        [ -n "$version" ] && at_least "$version" "3.8"; then
        MAVEN=mvn
    elif [ -f "$ROOT/mvnw" ]; then
        MAVEN="$ROOT/mvnw"
    else
        die "$NO_MAVEN" "Manca Maven 3.8 o più recente: installalo (https://maven.apache.org)."
    fi
    export MAVEN
}

# SHA-256 of standard input.
sum_of() {
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi
}

# One sum over the names and contents of everything under the paths given.
fingerprint() {
    find "$@" -type f ! -path '*/node_modules/*' ! -name '.DS_Store' -print |
        LC_ALL=C sort | tr '\n' '\0' |
        if command -v sha256sum >/dev/null; then xargs -0 sha256sum; else xargs -0 shasum -a 256; fi |
        sum_of | cut -d ' ' -f 1
}

# Whether something listens on loopback port $1.
is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A loopback port that nobody listens on.
free_port() {
    local port=$((20000 + RANDOM % 20000))
    while is_port_taken "$port"; do port=$((port + 1)); done
    printf '%s' "$port"
}

# The status code a GET of path $2 on loopback port $1 answers with; nothing if nobody answers.
http_status() {
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
        printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        read -r -t 10 _ status _ <&3 || exit 0
        cat <&3 >/dev/null
        printf '%s' "$status"
    ) 2>/dev/null || true
}

# The browser that the tests drive.
find_chromium() {
    local candidate
    if [ -n "${ROSA_CHROMIUM:-}" ]; then
        printf '%s\n' "$ROSA_CHROMIUM"
        return
    fi
    for candidate in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$candidate"; then return; fi
    done
    for candidate in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if [ -x "$candidate" ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}
