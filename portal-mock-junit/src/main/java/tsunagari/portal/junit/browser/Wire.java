package tsunagari.portal.junit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends single requests with the headers of a browser. */
final class Wire {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CookieJar cookies;

    Wire(CookieJar cookies) {
        this.cookies = cookies;
    }

    Hop get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET(), false);
    }

    Hop post(URI uri, Map<String, String> form, String origin) {
        String body = form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        boolean elsewhere = !URI.create(origin).getHost().equals(uri.getHost());
        String relation = elsewhere ? "cross-site" : origin.equals(origin(uri)) ? "same-origin" : "same-site";
        return send(HttpRequest.newBuilder(uri).header("Origin", origin).header("Sec-Fetch-Site", relation)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)), elsewhere);
    }

    /** Scheme, host and port, as browsers send them. */
    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private Hop send(HttpRequest.Builder builder, boolean postFromElsewhere) {
        URI uri = builder.build().uri();
        cookies.header(uri, postFromElsewhere).ifPresent(header -> builder.header("Cookie", header));
        HttpRequest request = builder.header("Accept", "text/html,*/*;q=0.8").timeout(LIMIT).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            cookies.receive(uri, answer.headers().allValues("set-cookie"));
            Optional<URI> location = answer.statusCode() / 100 == 3
                ? answer.headers().firstValue("location").map(uri::resolve) : Optional.empty();
            return new Hop(request.method(), uri, answer.statusCode(), location, answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(Wire.origin(uri) + uri.getPath() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + origin(uri) + uri.getPath(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
