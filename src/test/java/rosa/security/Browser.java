package rosa.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for pages as a browser does, with its own cookies, and follows no redirect.
final class Browser {
    private static final Pattern META =
            Pattern.compile("<meta name=\"([^\"]+)\" content=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    Browser(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,*/*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    /// Opens the sign-in page and sends its form.
    HttpResponse<String> signIn(String username, String password) {
        return post("/accesso", signInForm(username, password));
    }

    /// The form of a freshly opened sign-in page, filled in.
    String signInForm(String username, String password) {
        var page = get("/accesso");
        var form = new ArrayList<String>();
        form.add("username=" + encoded(username));
        form.add("password=" + encoded(password));
        meta(page.body(), "_csrf_parameter")
                .ifPresent(name ->
                        form.add(name + "=" + encoded(meta(page.body(), "_csrf").orElse(""))));
        return String.join("&", form);
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void remember(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name);
    }

    static List<String> all(String html, String expression) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    private static Optional<String> meta(String html, String name) {
        Matcher matcher = META.matcher(html);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(matcher.group(2));
            }
        }
        return Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// A person with an account of their own.
    record Person(rosa.identity.Account account, String password) {
        static Person with(rosa.identity.Accounts accounts, rosa.identity.Role role) {
            String password = "quattro passi al lago";
            var data =
                    new rosa.identity.AccountData(
                            "prova-" + java.util.UUID.randomUUID(),
                            "Prova",
                            "",
                            java.util.Set.of(role),
                            null,
                            java.util.Set.of(),
                            java.util.Locale.ITALIAN,
                            true);
            var created = (rosa.identity.Accounts.Creation.Created) accounts.create(data, password);
            return new Person(created.account(), password);
        }

        String username() {
            return account.data().username();
        }
    }

    static Map<String, String> expectedHeaders() {
        return Map.of(
                "X-Frame-Options", "DENY",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Permissions-Policy",
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy", "same-origin");
    }
}
