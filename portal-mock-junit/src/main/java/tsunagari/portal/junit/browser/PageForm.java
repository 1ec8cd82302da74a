package tsunagari.portal.junit.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page, with the values that it comes with. */
final class PageForm {
    private final URI action;
    private final Map<String, String> values = new LinkedHashMap<>();

    private PageForm(Hop page, FormElement form) {
        String target = form.attr("action");
        this.action = target.isEmpty() ? page.uri() : page.uri().resolve(target);
        form.formData().forEach(field -> values.put(field.key(), field.value()));
    }

    /** The first form that has fields of all these names. */
    static PageForm with(Hop page, Set<String> names) {
        return parse(page).forms().stream()
            .filter(form -> names.stream().allMatch(name -> form.elements().stream().anyMatch(field -> field.attr("name").equals(name))))
            .findFirst().map(form -> new PageForm(page, form))
            .orElseThrow(() -> new AssertionError("There is no form with " + names + " on the page of " + page));
    }

    /** The form of a button; the button's own value is sent with it. */
    static PageForm around(Hop page, String testId) {
        Element button = parse(page).selectFirst("[data-testid=" + testId + "]");
        if (button == null || !(button.closest("form") instanceof FormElement form)) {
            throw new AssertionError("There is no form around " + testId + " on the page of " + page);
        }
        PageForm found = new PageForm(page, form);
        if (!button.attr("name").isEmpty()) {
            found.values.put(button.attr("name"), button.attr("value"));
        }
        return found;
    }

    URI action() {
        return action;
    }

    Map<String, String> filledIn(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(fields);
        return all;
    }

    private static Document parse(Hop page) {
        return Jsoup.parse(page.body(), page.uri().toString());
    }
}
