package tsunagari.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Looks at one page after the other in one language, and tells of all that is wrong at the end: axe finds nothing, and
 * nothing scrolls sideways at 320 px.
 */
final class Inspection {
    private static final int NARROW = 320;

    private final Page page;
    private final String language;
    private final List<String> findings = new ArrayList<>();

    Inspection(Citizen citizen, String language) {
        this.page = citizen.page();
        this.language = language;
    }

    void at(String name, String address) {
        page.navigate(address);
        of(name);
    }

    void of(String name) {
        String where = name + " (" + language + "): ";
        new AxeBuilder(page).analyze().getViolations().forEach(violation -> findings.add(
            where + violation.getId() + " " + violation.getHelp() + " " + violation.getNodes().get(0).getHtml()));
        Object lang = page.evaluate("document.documentElement.lang");
        if (!language.equals(lang)) {
            findings.add(where + "lang is " + lang);
        }
        if (page.locator("h1").count() != 1 || page.title().isBlank()) {
            findings.add(where + "one h1 and a title are needed; the title is " + page.title());
        }
        page.setViewportSize(NARROW, 900);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) width).intValue() > NARROW) {
            findings.add(where + "is " + width + " px wide");
        }
        page.setViewportSize(1000, 900);
    }

    void report() {
        Assertions.assertThat(findings).isEmpty();
    }
}
