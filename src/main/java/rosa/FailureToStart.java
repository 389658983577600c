package rosa;

import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import rosa.shared.StartFailure;

/// What the person who started ROSA in vain is told.
///
/// @param exitCode what the process ends with
/// @param sentence what is wrong and what to do, in Italian
record FailureToStart(int exitCode, String sentence) {
    static final int PORT_TAKEN = 20;

    private static final int UNFORESEEN = 1;

    /// Looks in `failure` and its causes for something that a sentence exists for.
    static FailureToStart of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause ->
                        switch (cause) {
                            case StartFailure known ->
                                    Stream.of(
                                            new FailureToStart(known.exitCode(), sentence(known)));
                            case PortInUseException port -> Stream.of(portTaken(port.getPort()));
                            default -> Stream.empty();
                        })
                .findFirst()
                .orElseGet(() ->
                        new FailureToStart(
                                UNFORESEEN,
                                "ROSA non è partita per un errore imprevisto (%s): il resoconto è nel registro."
                                        .formatted(rootOf(failure))));
    }

    /// Whether the sentence says all there is to know.
    boolean isForeseen() {
        return exitCode != UNFORESEEN;
    }

    static FailureToStart portTaken(int port) {
        return new FailureToStart(
                PORT_TAKEN,
                "La porta %d è già occupata: chiudi l'altro programma o scegli un'altra porta con ROSA_PORT."
                        .formatted(port));
    }

    private static Throwable rootOf(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }

    private static String sentence(StartFailure failure) {
        return String.valueOf(failure.getMessage());
    }
}
