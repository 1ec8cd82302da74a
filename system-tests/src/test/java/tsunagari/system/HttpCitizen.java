package tsunagari.system;

import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.browser.Hop;

/** Somebody at a browser reduced to cookies, links and forms, for looking at statuses and for stopping half-way. */
final class HttpCitizen {
    private final RunningSystem system;
    private final Browser browser;

    HttpCitizen(RunningSystem system) {
        this.system = system;
        this.browser = new Browser(system.portal("").toString());
    }

    /** Signs in at the portal. */
    HttpCitizen signIn(String persona) {
        submit(get(system.portal("/sign-in")), "persona-" + persona, Map.of());
        return this;
    }

    /** Signs in at the portal as somebody who is none of the personas. */
    HttpCitizen signInAsSubject(String subject) {
        submit(get(system.portal("/sign-in")), "subject-sign-in", Map.of("subject", subject));
        return this;
    }

    /** Signs in at a site, by the portal's list. */
    HttpCitizen open(String site) {
        get(system.portal("/hub/" + site + "/open"));
        return this;
    }

    /** From the portal's list to the site's consent page. */
    Answer beginConnect(String site) {
        return submit(get(system.portal("/hub")), "connect-" + site, Map.of());
    }

    /** From the portal's list up to the address of the callback, which is not called. */
    URI callbackOf(String site) {
        return browser.interceptAt(system.portal("/hub/" + site + "/open")).uri();
    }

    /** The same for a connect. */
    URI connectCallbackOf(String site) {
        return browser.interceptAt(system.portal("/hub/" + site + "/connect")).uri();
    }

    /** A page, following redirects. */
    Answer get(URI address) {
        return new Answer(browser.get(address).end());
    }

    /** An address without following redirects. */
    Answer getOnce(URI address) {
        return new Answer(browser.step(address));
    }

    /** Presses the button with a test id, with the form's own values and the given ones, following redirects. */
    Answer submit(Answer page, String testId, Map<String, String> values) {
        return new Answer(browser.press(page.hop(), testId, values).end());
    }

    /** {@link #submit} up to the answer to the form itself. */
    Answer submitOnce(Answer page, String testId, Map<String, String> values) {
        return new Answer(browser.press(page.hop(), testId, values).hops().get(0));
    }

    /** What came back. */
    record Answer(Hop hop) {
        int status() {
            return hop.status();
        }

        URI address() {
            return hop.uri();
        }

        boolean isRedirect() {
            return hop.location().isPresent();
        }

        URI location() {
            return hop.location().orElseThrow(() -> new AssertionError(hop + " leads nowhere: " + hop.body()));
        }

        Document document() {
            return Jsoup.parse(hop.body(), address().toString());
        }

        /** The text of the element with a test id; empty when there is none. */
        String text(String testId) {
            return document().select("[data-testid=" + testId + "]").text();
        }
    }
}
