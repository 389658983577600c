package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.PersonalTokens.Scope;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.Position;
import rosa.plan.Plans;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class ApiDownloadsTest {
    private static final LocalDate DAY = LocalDate.of(1999, 6, 30);
    private static final Provenance SOURCE = new Provenance("test", DAY);
    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private PersonalTokens tokens;
    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Plans plans;
    private ApiClient coordinator;

    @BeforeEach
    void signIn() {
        coordinator = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);
    }

    @Test
    void no_download_holds_a_formula() throws Exception {
        var data =
                FacilityData.of(
                                "=HYPERLINK(\"http://evil\")",
                                FacilityKind.CAS_ADULTS,
                                new IstatCode("055032"),
                                SOURCE)
                        .code("+PG-" + UUID.randomUUID())
                        .openedOn(LocalDate.of(1998, 1, 1))
                        .closedOn(LocalDate.of(1998, 12, 31))
                        .build();
        facilities.register(data);

        var csv =
                coordinator.get(
                        "/api/v1/facilities?date=1998-06-30&comune=055032", "Accept", "text/csv");
        var file = coordinator.bytes("/api/v1/exports/facilities?date=1998-06-30");

        assertThat(csv.body()).contains("'=HYPERLINK").contains("'+PG-").doesNotContain(";=");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("strutture-1998-06-30.xlsx");
        var found = new HashSet<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            workbook.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> {
                                assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA");
                                found.add(cell.toString());
                            }));
        }
        assertThat(found).anyMatch(text -> text.contains("=HYPERLINK"));
    }

    @Test
    void a_plan_is_read_and_downloaded_as_a_document() throws Exception {
        var plan = asCoordinator(() -> plans.create("Piano letto da un programma"));

        var read = coordinator.json("/api/v1/plans/" + plan.id());
        var file = coordinator.bytes("/api/v1/exports/plans/" + plan.id() + "?date=2024-06-30");

        assertThat(read.path("sections").size()).isEqualTo(plan.sections().size()).isPositive();
        assertThat(read.path("sections").path(0).path("content").path("type").asString())
                .isEqualTo("doc");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("piano-letto-da-un-programma-2024-06-30.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.body()))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(plan.sections().getFirst().data().title());
            assertThat(document.getTables()).isNotEmpty();
        }
        assertThat(coordinator.get("/api/v1/exports/plans/none").statusCode()).isEqualTo(404);
        assertThat(only(Scope.READ).get("/api/v1/exports/plans/" + plan.id()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_plan_is_written_in_the_format_that_is_asked_for() throws Exception {
        var plan = asCoordinator(() -> plans.create("Piano in più formati"));
        var address = "/api/v1/exports/plans/" + plan.id() + "?date=2024-06-30&format=";

        assertStart(coordinator.bytes(address + "pdf"), "application/pdf", ".pdf", "%PDF-");
        assertStart(
                coordinator.bytes(address + "ODT"),
                "application/vnd.oasis.opendocument.text",
                ".odt",
                "PK");
        assertStart(coordinator.bytes(address + "html"), "text/html", ".html", "<!DOCTYPE html>");
        assertStart(
                coordinator.bytes(address + "xlsx"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ".xlsx",
                "PK");
        var unknown = coordinator.get(address + "doc");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(unknown.body()).contains("docx, pdf, odt, html, xlsx");
    }

    private static void assertStart(
            java.net.http.HttpResponse<byte[]> file, String type, String end, String start) {
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(end + "\"");
        assertThat(
                        new String(
                                file.body(),
                                0,
                                start.length(),
                                java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualToIgnoringCase(start);
    }

    private <T> T asCoordinator(java.util.function.Supplier<T> work) {
        var account = ApiClient.principal(Role.COORDINATOR, accounts);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account, null, account.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private FacilityId register(FacilityKind kind, String comune, int active, int occupied) {
        var data =
                FacilityData.of("Casa API", kind, new IstatCode(comune), SOURCE)
                        .address("Via Roma 1")
                        .position(new Position(42.78, 12.41))
                        .openedOn(LocalDate.of(1999, 1, 1))
                        .closedOn(LocalDate.of(1999, 12, 31))
                        .build();
        FacilityId id = facilities.register(data).id();
        places.record(id, new PlacesCount(DAY, null, active, occupied, SOURCE));
        return id;
    }

    private ApiClient only(Scope scope) {
        return ApiClient.as(port, Role.ANALYST, Set.of(scope), Set.of(), accounts, tokens);
    }
}
