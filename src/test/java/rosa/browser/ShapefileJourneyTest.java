package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the zip as ISTAT publishes it, here written by GDAL, to the coloured map.
@Tag("alone")
@RosaTest
class ShapefileJourneyTest extends InBrowser {
    private static final Path SOURCE = Path.of("../shared/data/umbria_comuni_light.geojson");
    private static final String ASSISI = "054001";

    /// Five decimals are about a metre.
    private static final double A_METRE = 0.000_015;

    /// A class of the map that covers less was not seen.
    private static final int SEEN_PIXELS = 300;

    @Autowired private Accounts accounts;

    @TempDir private Path folder;

    @Test
    void from_the_shapefile_of_istat_to_the_coloured_map() throws Exception {
        assumeTrue(Files.isRegularFile(SOURCE), "Skipped: " + SOURCE + " is not there.");
        assumeTrue(hasGdal(), "Skipped: ogr2ogr (gdal-bin) is not installed.");
        Path zip = zip();
        Page page = visitor().page();
        try {
            walk(page, zip);
        } catch (AssertionError | RuntimeException failure) {
            picture(page, getClass().getSimpleName());
            throw failure;
        }
    }

    private void walk(Page page, Path zip) throws IOException {
        Hand hand = new Mouse(page);
        Desk desk = new Desk(page, hand, home());
        desk.signIn(People.coordinator(accounts, "Coordinatrice dei confini"), People.PASSWORD);
        desk.open("/territorio?strato=residenti", "Territorio");
        Locator map = page.locator("rosa-territory-map");
        assertThat(map).containsText("Confini schematici");

        desk.open("/amministrazione/importazioni?tipo=boundaries", "Importazioni");
        page.getByLabel("Fonte dei confini").fill("Istat, confini amministrativi 2023");
        // Dropped there without leaving the field, as a mouse does.
        page.locator("vaadin-upload input[type=file]").setInputFiles(zip);
        Locator preview = page.locator(".rosa-imports__preview");
        assertThat(preview).containsText("92 elementi nuovi");
        hand.use(desk.takeAll());
        assertThat(page.getByText("Registrato il")).containsText("92 elementi creati");

        desk.open("/territorio?strato=residenti", "Territorio");
        assertThat(map).containsText("Istat, confini amministrativi 2023");
        assertThat(map).not().containsText("Confini schematici");
        shapesAreThoseOfTheFile(page);
        List<String> residents = coloursSeen(page);
        assertThat(residents).hasSizeGreaterThanOrEqualTo(4);

        hand.choose(
                page.locator("vaadin-select")
                        .filter(new Locator.FilterOptions().setHasText("Strato")),
                "Minuti dal polo più vicino");
        page.waitForFunction(
                "() => document.querySelector('rosa-territory-map').measure.title.startsWith('Minuti')");
        assertThat(map.locator("details h3").first()).containsText("Minuti dal polo");
        assertThat(coloursSeen(page)).hasSizeGreaterThanOrEqualTo(4);
        picture(page, "territorio-da-shapefile");
    }

    /// Simplifying leaves points out but moves none: each that is drawn is one of the file's, there
    /// and back through GDAL's and our own projection.
    private void shapesAreThoseOfTheFile(Page page) throws IOException {
        JsonNode drawn =
                JsonMapper.shared()
                        .readTree(
                                (String)
                                        page.evaluate(
                                                "async () => await (await fetch(document.querySelector("
                                                        + "'rosa-territory-map').featuresUrl)).text()"));
        JsonNode file = JsonMapper.shared().readTree(Files.readString(SOURCE));
        List<double[]> points = points(feature(drawn));
        List<double[]> original = points(feature(file));

        assertThat(drawn.path("schematic").asBoolean()).isFalse();
        assertThat(drawn.path("features").size()).isEqualTo(92);
        assertThat(points).hasSizeGreaterThan(20);
        assertThat(points)
                .allSatisfy(point ->
                        assertThat(original)
                                .anyMatch(known ->
                                        Math.abs(known[0] - point[0]) < A_METRE
                                                && Math.abs(known[1] - point[1]) < A_METRE));
    }

    private static JsonNode feature(JsonNode collection) {
        for (JsonNode feature : collection.path("features")) {
            if (feature.path("id").asString("").equals(ASSISI)) {
                return feature;
            }
        }
        throw new IllegalStateException("No feature " + ASSISI);
    }

    private static List<double[]> points(JsonNode feature) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode at : feature.path("geometry").path("coordinates").path(0)) {
            points.add(new double[] {at.path(0).asDouble(), at.path(1).asDouble()});
        }
        return points;
    }

    /// The colours of the classes that are really painted.
    @SuppressWarnings("unchecked")
    private static List<String> coloursSeen(Page page) {
        String script =
                """
                (least) => {
                  const map = document.querySelector('rosa-territory-map');
                  const count = new Map();
                  for (const canvas of map.shadowRoot.querySelectorAll('canvas')) {
                    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                    for (let i = 0; i < data.length; i += 4) {
                      const hex = '#' + [data[i], data[i + 1], data[i + 2]]
                        .map((part) => part.toString(16).padStart(2, '0')).join('');
                      count.set(hex, (count.get(hex) ?? 0) + 1);
                    }
                  }
                  return map.classes.map((each) => each.colour.toLowerCase())
                    .filter((colour) => (count.get(colour) ?? 0) > least);
                }
                """;
        page.waitForFunction(
                "() => document.querySelector('rosa-territory-map').shadowRoot"
                        + ".querySelector('details') !== null");
        // Until as many classes are painted as the legend counts comuni in.
        page.waitForFunction(
                "(least) => (%s)(least).length >= 4".formatted(script.strip()), SEEN_PIXELS);
        return (List<String>) page.evaluate(script, SEEN_PIXELS);
    }

    private Path zip() throws IOException, InterruptedException {
        Path zip = folder.resolve("Limiti01012023.zip");
        Process making =
                new ProcessBuilder(
                                "bash",
                                "src/test/sh/umbria-shapefile.sh",
                                SOURCE.toString(),
                                zip.toString())
                        .redirectErrorStream(true)
                        .start();
        String told = new String(making.getInputStream().readAllBytes());
        assertThat(making.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(making.exitValue()).as(told).isZero();
        return zip;
    }

    private static boolean hasGdal() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ogr2ogr")));
    }
}
