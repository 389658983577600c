package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import rosa.antivirus.VirusScan;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// Where files come in: nothing is read of one in which the office's virus scanner finds something,
/// or which it could not check.
@Component
public class Reception {
    private final VirusScan scan;

    public Reception(VirusScan scan) {
        this.scan = scan;
    }

    /// Receives a file of at most [ReceivedFile#LARGEST] bytes.
    public ReceivedFile receive(InputStream content) throws IOException, RefusedFileException {
        return receive(content, ReceivedFile.LARGEST);
    }

    /// The same with a limit of one's own.
    ///
    /// @throws NotCheckedException if the scanner could not be asked
    public ReceivedFile receive(InputStream content, long largest)
            throws IOException, RefusedFileException {
        ReceivedFile file = ReceivedFile.receive(content, largest);
        try (InputStream again = Files.newInputStream(file.path())) {
            switch (scan.of(again)) {
                case VirusScan.Clean _ -> {}
                case VirusScan.Infected(String signature) ->
                        throw new RefusedFileException(Message.of("file.infected", signature));
                case VirusScan.Unchecked _ -> throw new NotCheckedException();
            }
            return file;
        } catch (IOException | RefusedFileException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /// The scanner could not be asked: later it may.
    public static final class NotCheckedException extends RefusedFileException {
        private static final long serialVersionUID = 1L;

        NotCheckedException() {
            super(Message.of("file.unchecked"));
        }
    }
}
