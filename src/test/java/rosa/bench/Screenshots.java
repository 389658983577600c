package rosa.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosa.browser.Chromium;
import rosa.browser.SamplePlan;
import rosa.browser.Visitor;

/// Takes the pictures that the README shows from a running ROSA: `./rosa screenshots`.
public final class Screenshots {
    private static final Map<String, String> PICTURES =
            new TreeMap<>(
                    Map.of(
                            "quadro", "/",
                            "territorio", "/territorio",
                            "comune", "/territorio/054039",
                            "decisioni", "/decisioni",
                            "analisi", "/analisi",
                            "strutture", "/strutture",
                            "importazioni", "/amministrazione/importazioni",
                            "piano", "/piano"));

    private Screenshots() {}

    /// @param arguments the program's address, the file with the first sign-in, the folder for the
    ///   pictures
    public static void main(String[] arguments) throws IOException {
        String home = arguments[0];
        String password = password(Files.readString(Path.of(arguments[1])));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        try (Chromium chromium = Chromium.start()) {
            Visitor author =
                    new Visitor(chromium.open(1440, 900), home).signIn("coordinatore", password);
            String plan = SamplePlan.write(author.go("/piano").page());
            for (int width : new int[] {1440, 390}) {
                Page page = chromium.open(width, width == 390 ? 844 : 900);
                Visitor visitor = new Visitor(page, home).signIn("coordinatore", password);
                for (var picture : PICTURES.entrySet()) {
                    if (picture.getKey().equals("piano")) {
                        page.navigate(plan);
                        visitor.settle();
                    } else {
                        visitor.go(picture.getValue());
                    }
                    // The bar at the top fades for a moment after the last answer.
                    page.waitForFunction(
                            "() => [...document.querySelectorAll('.v-loading-indicator')]"
                                    + ".every(bar => getComputedStyle(bar).opacity === '0')");
                    String suffix = width == 390 ? "-390" : "";
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(folder.resolve(picture.getKey() + suffix + ".png")));
                }
            }
        }
    }

    private static String password(String told) {
        Matcher matcher = Pattern.compile("dimostrativi \\(password ([^)]+)\\)").matcher(told);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No demonstration password in the sign-in file.");
        }
        return matcher.group(1);
    }
}
