package rosa.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.export.Sheets;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers, each with a strong ETag over its bytes; one the program already has is not sent
/// again.
@Component
class Answers {
    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /// One thing as JSON.
    ResponseEntity<byte[]> json(HttpServletRequest request, Object body) {
        Format.wanted(request, Format.JSON);
        return json(request, Format.JSON, body);
    }

    /// One thing as JSON under the type of `format`.
    ResponseEntity<byte[]> json(HttpServletRequest request, Format format, Object body) {
        return answer(request, format, json.writeValueAsBytes(body), new HttpHeaders());
    }

    /// A page as JSON, with links to its neighbours.
    ResponseEntity<byte[]> page(HttpServletRequest request, Page<?> page) {
        return page(request, page, Map.of());
    }

    /// A page as JSON or, where the request prefers it, as one of `others` makes of it: a [Sheet],
    /// or what is written as JSON. With links to its neighbours.
    <T> ResponseEntity<byte[]> page(
            HttpServletRequest request, Page<T> page, Map<Format, Function<Page<T>, ?>> others) {
        var offered = EnumSet.of(Format.JSON);
        offered.addAll(others.keySet());
        Format format = Format.wanted(request, offered.toArray(Format[]::new));
        Function<Page<T>, ?> other = others.get(format);
        Object body = other == null ? page : other.apply(page);
        byte[] bytes = body instanceof Sheet sheet ? csv(sheet) : json.writeValueAsBytes(body);
        return answer(request, format, bytes, links(request, page));
    }

    /// A table as a file.
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Format format, String name, List<Sheet> sheets) {
        return file(
                request,
                format,
                name,
                format == Format.XLSX ? xlsx(sheets) : csv(sheets.getFirst()));
    }

    /// Bytes as a file.
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Format format, String name, byte[] bytes) {
        var headers = new HttpHeaders();
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
        return answer(request, format, bytes, headers);
    }

    private static ResponseEntity<byte[]> answer(
            HttpServletRequest request, Format format, byte[] bytes, HttpHeaders headers) {
        String tag = tag(bytes);
        headers.setETag(tag);
        headers.setVary(List.of("Accept", "Authorization"));
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        headers.setContentType(format.type());
        return ResponseEntity.ok().headers(headers).body(bytes);
    }

    private static boolean isKnown(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String known : header.split(",", -1)) {
            String bare = known.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpHeaders links(HttpServletRequest request, Page<?> page) {
        List<String> links = new ArrayList<>();
        int last = Math.max(1, page.pages());
        links.add(link(request, 1, "first"));
        if (page.page() > 1) {
            links.add(link(request, Math.min(page.page() - 1, last), "prev"));
        }
        if (page.page() < last) {
            links.add(link(request, page.page() + 1, "next"));
        }
        links.add(link(request, last, "last"));
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.LINK, String.join(", ", links));
        headers.set("X-Total-Count", Integer.toString(page.total()));
        return headers;
    }

    private static String link(HttpServletRequest request, int page, String relation) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap()
                .forEach((name, values) -> address.queryParam(name, (Object[]) values));
        address.replaceQueryParam("page", page);
        return "<%s>; rel=\"%s\"".formatted(address.encode().build().toUriString(), relation);
    }

    private static byte[] csv(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            Csv.write(sheet, writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try {
            Sheets.xlsx(sheets, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
