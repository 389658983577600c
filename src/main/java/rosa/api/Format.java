package rosa.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What an answer can be written as.
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    GEO_JSON(MediaType.valueOf(Format.GEO_JSON_TYPE)),
    CSV(MediaType.valueOf("text/csv;charset=UTF-8")),
    XLSX(MediaType.valueOf(Format.XLSX_TYPE)),
    DOCX(MediaType.valueOf(Format.DOCX_TYPE)),
    PDF(MediaType.APPLICATION_PDF),
    ODT(MediaType.valueOf(Format.ODT_TYPE)),
    HTML(MediaType.valueOf("text/html;charset=UTF-8"));

    static final String GEO_JSON_TYPE = "application/geo+json";
    static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /// The one of `offered` that the request's `Accept` prefers; the first if it does not care.
    static Format wanted(HttpServletRequest request, Format... offered) {
        String header = request.getHeader("Accept");
        if (header == null || header.isBlank()) {
            return offered[0];
        }
        for (MediaType accepted : accepted(header, offered)) {
            for (Format format : offered) {
                if (accepted.getQualityValue() > 0
                        && accepted.removeQualityValue().includes(format.bare())) {
                    return format;
                }
            }
        }
        throw Refusal.notAcceptable(names(offered));
    }

    /// The one of `offered` that the parameter `format` names; without it, the one that `Accept`
    /// prefers.
    static Format named(@Nullable String name, HttpServletRequest request, Format... offered) {
        if (name == null || name.isEmpty()) {
            return wanted(request, offered);
        }
        return Arrays.stream(offered)
                .filter(format -> format.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.field(
                                "format",
                                "format",
                                Refusal.shortened(name),
                                Arrays.stream(offered)
                                        .map(Format::word)
                                        .collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<MediaType> accepted(String header, Format... offered) {
        try {
            return MediaType.parseMediaTypes(header).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                    .toList();
        } catch (InvalidMediaTypeException _) {
            throw Refusal.notAcceptable(names(offered));
        }
    }

    private MediaType bare() {
        return new MediaType(type.getType(), type.getSubtype());
    }

    private static String names(Format... offered) {
        return Arrays.stream(offered)
                .map(format -> format.bare().toString())
                .collect(Collectors.joining(", "));
    }
}
