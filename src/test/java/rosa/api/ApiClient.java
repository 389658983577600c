package rosa.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import rosa.identity.AccountData;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.PersonalTokens.Scope;
import rosa.identity.Role;
import rosa.shared.AccountId;
import rosa.shared.TerritoryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the API with a token of a fresh account.
final class ApiClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private ApiClient(int port, String token) {
        this.base = "http://127.0.0.1:" + port;
        this.token = token;
    }

    static ApiClient with(int port, String token) {
        return new ApiClient(port, token);
    }

    /// Everything a person of this role may do.
    static ApiClient as(int port, Role role, Accounts accounts, PersonalTokens tokens) {
        return as(port, role, EnumSet.allOf(Scope.class), Set.of(), accounts, tokens);
    }

    static ApiClient as(
            int port,
            Role role,
            Set<Scope> scopes,
            Set<TerritoryId> territories,
            Accounts accounts,
            PersonalTokens tokens) {
        AccountId owner = account(role, territories, accounts);
        return new ApiClient(port, tokens.issue(owner, "prova", scopes, null).secret());
    }

    /// A fresh account as one who is signed in.
    static AccountPrincipal principal(Role role, Accounts accounts) {
        return new AccountPrincipal(
                account(role, Set.of(), accounts), "prova", "", List.of(role.authority()), true);
    }

    private static AccountId account(Role role, Set<TerritoryId> territories, Accounts accounts) {
        var data =
                new AccountData(
                        "api-" + UUID.randomUUID(),
                        "Programma",
                        "",
                        Set.of(role),
                        null,
                        territories,
                        Locale.ITALIAN,
                        true);
        var created =
                (Accounts.Creation.Created) accounts.create(data, "una frase lunga da ricordare");
        return created.account().id();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return http.send(
                    request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
