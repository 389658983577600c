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
import rosa.browser.Visitor;

/// Takes the pictures that the README shows from a running ROSA: `./rosa screenshots`.
public final class Screenshots {
    private static final Map<String, String> PICTURES =
            new TreeMap<>(
                    Map.of(
                            "quadro", "/",
                            "territorio", "/territorio",
                            "comune", "/territorio/054039",
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
            for (int width : new int[] {1440, 390}) {
                Page page = chromium.open(width, width == 390 ? 844 : 900);
                Visitor visitor = new Visitor(page, home).signIn("coordinatore", password);
                for (var picture : PICTURES.entrySet()) {
                    visitor.go(picture.getValue());
                    if (picture.getKey().equals("piano")) {
                        openPlan(visitor);
                    }
                    String suffix = width == 390 ? "-390" : "";
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(folder.resolve(picture.getKey() + suffix + ".png")));
                }
            }
        }
    }

    /// Opens the plan, made first where there is none, at a section with live figures.
    private static void openPlan(Visitor visitor) {
        Page page = visitor.page();
        var plan = page.locator("main a[href*='piano/'], a[href^='piano/']").first();
        if (plan.count() > 0) {
            plan.click();
        } else {
            page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Crea un piano"))
                    .first()
                    .click();
            page.waitForTimeout(500);
            page.keyboard().press("Enter");
        }
        page.waitForURL(url -> url.contains("/piano/"));
        page.navigate(page.url());
        visitor.settle();
        var section = page.getByText("Analisi dei fabbisogni").first();
        if (section.isVisible()) {
            section.click();
            visitor.settle();
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
