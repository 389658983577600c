package rosa.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.browser.Chromium;
import rosa.browser.Visitor;

/// All of Italy: a program of its own with little memory, to which somebody brings the national
/// list, the borders and (made-up) boundaries through the screen, and then works in Territorio.
/// Times of the imports are a person's, from the file chosen to the end; times of Territorio are
/// the server's, from a request sent to its answer beginning, over loopback.
///
/// Without `../shared/data`, or without Chromium, it says so and measures nothing.
public final class Italy {
    private static final Path DATA = Path.of("../shared/data");
    private static final String HEAP = "-Xmx640m";
    private static final int ROUNDS = 12;
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final Map<String, String> WALK = new LinkedHashMap<>();

    static {
        WALK.put("open", "/territorio");
        WALK.put("choose a region", "/territorio?ambito=regione:12");
        WALK.put("choose a province", "/territorio?ambito=provincia:015");
        WALK.put("another indicator", "/territorio?strato=minuti-polo");
        WALK.put("another day", "/territorio?strato=residenti&al=2021-06-01");
        WALK.put("borders of regions", "/territorio?strato=residenti&ripartizione=regione");
        WALK.put("a comune beside the map", "/territorio?comune=015146");
        WALK.put("page of a comune", "/territorio/015146");
        WALK.put("table", "/territorio?vista=tabella");
        WALK.put("table, sorted", "/territorio?vista=tabella&sort=-residenti");
        WALK.put("table, filtered", "/territorio?vista=tabella&f.comune=san");
    }

    private final List<String> rows = new ArrayList<>();
    private final boolean walks;

    private Italy(boolean walks) {
        this.walks = walks;
    }

    /// Rows for the table of figures.
    static List<String> rows() {
        return rows(true);
    }

    private static List<String> rows(boolean walks) {
        Italy italy = new Italy(walks);
        if (!Files.isRegularFile(DATA.resolve("italia_comuni.csv"))) {
            return List.of("| Italy | skipped: no %s | – | – | – |\n".formatted(DATA));
        }
        try {
            italy.measure();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return italy.rows;
    }

    private void measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "italy");
        ItalianShapes shapes = ItalianShapes.of(DATA.resolve("italia_comuni.csv"));
        Path zip = folder.resolve("confini-italia.zip");
        Path geojson = folder.resolve("confini-italia.geojson");
        shapes.writeShapefile(zip);
        shapes.writeGeoJson(geojson);
        int port = freePort();
        Process program = start(port, folder.resolve("data"));
        try (Chromium chromium = Chromium.start()) {
            String home = "http://127.0.0.1:" + port;
            Path told = folder.resolve("data/first-sign-in.txt");
            awaitStart(program, home, told);
            Visitor visitor =
                    new Visitor(chromium.open(1440, 900), home)
                            .signIn("coordinatore", password(Files.readString(told)));
            bring(visitor, "comuni", DATA.resolve("italia_comuni.csv"), "national list");
            bring(
                    visitor,
                    "borders",
                    DATA.resolve("italia_adiacenze_intraregionali.csv"),
                    "borders");
            bring(visitor, "boundaries", zip, "boundaries, shapefile");
            bring(visitor, "boundaries", geojson, "boundaries, GeoJSON");
            if (walks) {
                walk(visitor);
            }
            undo(visitor, geojson, "boundaries renewed by GeoJSON");
            undo(visitor, zip, "boundaries, shapefile");
            undo(visitor, DATA.resolve("italia_adiacenze_intraregionali.csv"), "borders");
            undo(visitor, DATA.resolve("italia_comuni.csv"), "national list");
            add("resident memory of the program, " + HEAP, residentMegabytes(program), "MB");
        } finally {
            program.destroy();
            program.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private void bring(Visitor visitor, String kind, Path file, String name) {
        Page page = visitor.go("/amministrazione/importazioni?tipo=" + kind).page();
        page.setDefaultTimeout(180_000);
        long before = System.nanoTime();
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        Locator preview = page.locator(".rosa-imports__preview");
        preview.waitFor();
        double previewed = seconds(before);
        Locator take =
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Registra tutto").setExact(true));
        if (take.isEnabled()) {
            take.click();
            preview.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        add(name + ": preview", previewed, "s");
        add(name + ": preview and taking", seconds(before), "s");
    }

    /// Undoes an import through the journal.
    private void undo(Visitor visitor, Path file, String name) {
        Page page = visitor.go("/amministrazione/importazioni").page();
        page.setDefaultTimeout(300_000);
        page.locator(".rosa-imports__journal vaadin-grid")
                .getByText(file.getFileName().toString())
                .first()
                .click();
        long before = System.nanoTime();
        button(page, "Annulla importazione…").click();
        button(page, "Annulla l'importazione").waitFor();
        add("undo " + name + ": list", seconds(before), "s");
        before = System.nanoTime();
        button(page, "Annulla l'importazione").click();
        page.getByText("Annullata il").waitFor();
        add("undo " + name, seconds(before), "s");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void walk(Visitor visitor) {
        List<Double> all = new ArrayList<>();
        List<Double> map = new ArrayList<>();
        WALK.values().forEach(visitor::go);
        WALK.forEach((name, path) -> {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Request> requests = new ArrayList<>();
                visitor.page().onRequestFinished(requests::add);
                visitor.go(path);
                visitor.page().waitForTimeout(400);
                for (Request request : List.copyOf(requests)) {
                    var timing = request.timing();
                    double took = timing.responseStart - timing.requestStart;
                    if (request.url().contains("v-r=uidl")) {
                        times.add(took);
                    } else if (request.url().contains("/geo/") && took > 0) {
                        map.add(took);
                    }
                }
            }
            all.addAll(times);
            // Of each round the longest answer is that which builds the screen.
            Collections.sort(times);
            add(
                    "Territorio, " + name + ": p95",
                    percentile(
                            times.subList(
                                    times.size() - Math.min(ROUNDS, times.size()), times.size())),
                    "ms");
        });
        add("Territorio, all answers: p95", percentile(all), "ms");
        if (!map.isEmpty()) {
            add("Territorio, geometry: p95", percentile(map), "ms");
        }
    }

    private static double percentile(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (0.95 * sorted.size())));
    }

    private void add(String name, double figure, String unit) {
        String row =
                "| Italy | %s | %s | – | %s |%n"
                        .formatted(name, String.format(Locale.ROOT, "%.3g", figure), unit);
        rows.add(row.replace("\r\n", "\n"));
        System.out.print(row);
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    private static Process start(int port, Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path")
                                .replaceFirst("target/test-classes" + File.pathSeparator, ""),
                        "rosa.Rosa",
                        "--server.port=" + port,
                        "--rosa.data=" + data,
                        "--rosa.demo=on",
                        "--vaadin.productionMode=true")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/italy.log").toFile())
                .start();
    }

    private static void awaitStart(Process program, String home, Path told)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        var client = java.net.http.HttpClient.newHttpClient();
        var ask =
                java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create(home + "/actuator/health/readiness"))
                        .build();
        while (System.nanoTime() < deadline && program.isAlive()) {
            try {
                var answer = client.send(ask, java.net.http.HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200 && Files.exists(told)) {
                    return;
                }
            } catch (java.net.ConnectException notYet) {
                // It still starts.
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new IOException("ROSA did not start: see target/italy.log.");
    }

    private static String password(String told) {
        Matcher matcher = Pattern.compile("dimostrativi \\(password ([^)]+)\\)").matcher(told);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No demonstration password in the sign-in file.");
        }
        return matcher.group(1);
    }

    private static double residentMegabytes(Process program) throws IOException {
        Path status = Path.of("/proc", Long.toString(program.pid()), "status");
        @Nullable String line =
                Files.exists(status)
                        ? Files.readAllLines(status).stream()
                                .filter(one -> one.startsWith("VmHWM"))
                                .findFirst()
                                .orElse(null)
                        : null;
        return line == null ? Double.NaN : Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Measures only this: the rows go to the terminal.
    ///
    /// @param arguments `imports` leaves Territorio out
    public static void main(String[] arguments) {
        rows(!List.of(arguments).contains("imports"));
    }
}
