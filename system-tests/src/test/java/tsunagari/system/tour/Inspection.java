package tsunagari.system.tour;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Everything that must hold on every page, looked at on the one that is open. */
final class Inspection {
    static final int TELEPHONE = 360;
    static final int DESK = 1280;
    /** WCAG 2.2, 1.4.10. */
    private static final int NARROWEST = 320;
    /** At how many widths axe looks. */
    static final int AXE_WIDTHS = 3;
    /** 200 % zoom leaves half of the window's width. */
    private static final int ZOOMED = DESK / 2;
    private static final int HEIGHT = 900;
    private static final String AXE = resource("/axe.min.js");
    private static final String CHECKS = resource("checks.js");

    private final Page page;
    private final String language;
    private final List<String> findings = new ArrayList<>();

    Inspection(Page page, String language) {
        this.page = page;
        this.language = language;
        page.evaluate(CHECKS);
        page.evaluate(AXE);
    }

    /** What is wrong, in words. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /**
     * Looks at everything, from the widest window to the narrowest: each change of the width is a new layout.
     *
     * @param desk whether it is a page of the support desk, whose people have nobody to ask
     * @param picture is called while the window has the width of {@link #DESK}, and of {@link #TELEPHONE}
     */
    void everything(boolean desk, IntConsumer picture) {
        anyWidth(desk);
        resize(DESK);
        axe(DESK);
        layout(DESK);
        picture.accept(DESK);
        resize(ZOOMED);
        check("at 200 % zoom ", "tour.overflow()");
        resize(TELEPHONE);
        axe(TELEPHONE);
        check("at " + TELEPHONE + " px ", "tour.overflow()");
        picture.accept(TELEPHONE);
        resize(NARROWEST);
        axe(NARROWEST);
        layout(NARROWEST);
        resize(DESK);
    }

    private void axe(int width) {
        check("at " + width + " px ", "tour.axe()");
    }

    /** Before anything else: it asks where the focus went by itself. */
    private void anyWidth(boolean desk) {
        check("", "tour.focus()");
        check("", "tour.frame('" + language + "', " + desk + ")");
        check("", "tour.markup()");
    }

    /** The page fits, with more space between lines, letters and words, too; targets are large enough. */
    private void layout(int width) {
        check("at " + width + " px ", "tour.overflow()");
        check("at " + width + " px ", "tour.targets()");
        page.evaluate("tour.space(true)");
        check("at " + width + " px with wide text spacing ", "tour.overflow()");
        page.evaluate("tour.space(false)");
    }

    /** What the page weighs. */
    @SuppressWarnings("unchecked")
    Weight weight() {
        Map<String, Object> weight = (Map<String, Object>) page.evaluate("tour.weight()");
        return new Weight(((Number) weight.get("page")).longValue(), ((Number) weight.get("parts")).longValue(),
            (List<String>) weight.get("icons"));
    }

    /**
     * Bytes, as they were sent.
     *
     * @param page of the HTML
     * @param parts of what the browser has loaded beside
     * @param icons addresses of icons, which a browser without a window does not load
     */
    record Weight(long page, long parts, List<String> icons) {
    }

    private void resize(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    private void check(String where, String check) {
        ((List<?>) page.evaluate(check)).forEach(finding -> findings.add(where + finding));
    }

    private static String resource(String name) {
        try (InputStream stream = Inspection.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
