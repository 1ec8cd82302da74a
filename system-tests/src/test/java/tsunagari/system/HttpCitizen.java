package tsunagari.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser reduced to cookies, links and forms, for looking at statuses and for stopping half-way. */
final class HttpCitizen {
    private static final int MOST_REDIRECTS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final RunningSystem system;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpCitizen(RunningSystem system) {
        this.system = system;
    }

    /** Signs in at the portal. */
    HttpCitizen signIn(String persona) {
        Answer page = get(system.portal("/sign-in"));
        submit(page, "persona-" + persona, Map.of());
        return this;
    }

    /** Signs in at the portal as somebody who is none of the personas. */
    HttpCitizen signInAsSubject(String subject) {
        submit(get(system.portal("/sign-in")), "subject-sign-in", Map.of("subject", subject));
        return this;
    }

    /** From the portal's list to the site's consent page. */
    Answer beginConnect(String site) {
        return submit(get(system.portal("/hub")), "connect-" + site, Map.of());
    }

    /** From the portal's list up to the address of the callback, which is not called. */
    URI callbackOf(String site) {
        return callbackFrom(system.portal("/hub/" + site + "/open"));
    }

    /** The same for a connect. */
    URI connectCallbackOf(String site) {
        return callbackFrom(system.portal("/hub/" + site + "/connect"));
    }

    private URI callbackFrom(URI start) {
        Answer answer = send(start, null);
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            URI next = answer.location();
            if (next.getPath().endsWith("/callback")) {
                return next;
            }
            answer = send(next, null);
        }
        throw new AssertionError("No callback after " + answer.address());
    }

    /** A page, following redirects. */
    Answer get(URI address) {
        return followed(send(address, null));
    }

    /** An address without following redirects. */
    Answer getOnce(URI address) {
        return send(address, null);
    }

    /** Presses the button with a test id, with the form's own values and the given ones, following redirects. */
    Answer submit(Answer page, String testId, Map<String, String> values) {
        Element button = page.document().selectFirst("[data-testid=" + testId + "]");
        if (button == null) {
            throw new AssertionError("No " + testId + " on " + page.address() + ":\n" + page.document().body().text());
        }
        FormElement form = (FormElement) button.closest("form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        fields.putAll(values);
        return followed(send(URI.create(form.absUrl("action")), fields));
    }

    private Answer followed(Answer first) {
        Answer answer = first;
        for (int redirects = 0; answer.isRedirect(); redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new AssertionError("Redirected for ever, last to " + answer.location());
            }
            answer = send(answer.location(), null);
        }
        return answer;
    }

    private Answer send(URI address, Map<String, String> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LIMIT)
            .header("Accept", "text/html").header("Accept-Language", "ja");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new AssertionError(address.getPath() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        URI address() {
            return response.uri();
        }

        boolean isRedirect() {
            return status() >= 300 && status() < 400;
        }

        URI location() {
            return address().resolve(response.headers().firstValue("Location").orElseThrow(
                () -> new AssertionError(address() + " answered " + status() + " and leads nowhere: " + response.body())));
        }

        Document document() {
            return Jsoup.parse(response.body(), address().toString());
        }

        /** The text of the element with a test id; empty when there is none. */
        String text(String testId) {
            return document().select("[data-testid=" + testId + "]").text();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
