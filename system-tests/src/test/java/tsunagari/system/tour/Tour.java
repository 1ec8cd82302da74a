package tsunagari.system.tour;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import tsunagari.system.Citizen;

/**
 * Leads a citizen from stop to stop. At each the page is looked at in every language that it has: a state is reached once,
 * and the language is changed there by the page's own links.
 */
final class Tour {
    static final List<String> LANGUAGES = List.of("ja", "ja-simple", "en");
    /** HTML with everything it loads, but fonts. */
    private static final long HEAVIEST = 60_000;
    private static final List<String> OF_DESK = List.of("ja", "en");

    private final Citizen citizen;
    private final TourBook book;
    private final List<String> findings = new ArrayList<>();

    Tour(Citizen citizen, TourBook book) {
        this.citizen = citizen;
        this.book = book;
    }

    /** The page that is open, one that its address shows again. */
    void page(String page, String state) {
        Stop stop = new Stop(page, state);
        visit(stop);
        for (String language : others()) {
            Object before = identity();
            change(language);
            if (!Objects.equals(before, identity())) {
                findings.add(stop + ": the link to " + language + " leads from " + before + " to " + identity());
            }
            visit(stop);
        }
    }

    /**
     * The page that a form is answered with: in each language the form is sent again from where the language link leads.
     *
     * @param send from the page that is open now
     */
    void answer(String page, String state, Runnable send) {
        Stop stop = new Stop(page, state);
        send.run();
        visit(stop);
        for (String language : others()) {
            change(language);
            send.run();
            visit(stop);
        }
    }

    /** Nothing was wrong at any stop. */
    void report() {
        Assertions.assertThat(findings).isEmpty();
    }

    private void visit(Stop stop) {
        Page page = citizen.page();
        String language = language();
        Inspection inspection = new Inspection(page, language);
        inspection.everything(desk(), width -> picture(stop, language, width));
        note(stop, language, inspection);
    }

    private void note(Stop stop, String language, Inspection inspection) {
        Inspection.Weight weight = inspection.weight();
        long icons = weight.icons().stream()
            .mapToLong(icon -> book.bytes(icon, it -> citizen.page().request().get(it).body().length)).sum();
        long bytes = weight.page() + weight.parts() + icons;
        List<String> found = new ArrayList<>(inspection.findings());
        if (bytes >= HEAVIEST) {
            found.add("weighs " + bytes + " bytes");
        }
        TourBook.Visit visit = new TourBook.Visit(stop, language, bytes, found);
        found.forEach(finding -> findings.add(visit + ": " + finding));
        book.add(visit, citizen.page().locator("main").getAttribute("data-testid"));
    }

    private void picture(Stop stop, String language, int width) {
        citizen.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setType(TourBook.PICTURES).setPath(TourBook.FOLDER.resolve(stop.picture(language, width))));
    }

    private void change(String language) {
        citizen.on("lang-" + language).click();
        citizen.page().waitForLoadState();
    }

    /** The languages that are left, the next one first. */
    private List<String> others() {
        List<String> all = desk() ? OF_DESK : LANGUAGES;
        int current = all.indexOf(language());
        return Stream.concat(all.stream(), all.stream()).skip(current + 1L).limit(all.size() - 1L).toList();
    }

    private String language() {
        return citizen.page().locator("html").getAttribute("lang");
    }

    private boolean desk() {
        return citizen.page().url().contains("/support");
    }

    private Object identity() {
        return citizen.page().locator("main").evaluate("main => main.dataset.testid + ' at ' + location.pathname");
    }
}
