package rosa.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosa.document.DocumentModel;
import rosa.export.OfficeSuite.FailedException;

/// An OpenDocument text that LibreOffice made: without the ids it draws by chance and the hour, so
/// that equal documents are equal files.
final class OdtOfOffice {
    private static final Pattern LIST = Pattern.compile("\"list\\d+\"");

    private OdtOfOffice() {}

    static void write(byte[] file, DocumentModel document, OutputStream out) throws IOException {
        var parts = OfficePackage.parts(file);
        byte[] content = parts.get("content.xml");
        if (content == null || !parts.containsKey("mimetype")) {
            throw new FailedException("What LibreOffice made is no OpenDocument text.");
        }
        OfficePackage.write(
                file,
                Map.of("content.xml", renumbered(new String(content, StandardCharsets.UTF_8))),
                document.date(),
                out);
    }

    private static String renumbered(String content) {
        Map<String, String> lists = new HashMap<>();
        return LIST.matcher(content)
                .replaceAll(list ->
                        Matcher.quoteReplacement(
                                lists.computeIfAbsent(
                                        list.group(),
                                        _ -> "\"list%d\"".formatted(lists.size() + 1))));
    }
}
