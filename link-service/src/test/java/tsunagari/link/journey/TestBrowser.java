package tsunagari.link.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser without pictures: keeps cookies, sends what browsers send, and follows no redirect by itself. */
public final class TestBrowser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A new one, without cookies. */
    public static TestBrowser fresh() {
        return new TestBrowser().sending("Origin", OutsideWorld.linkUrl()).sending("Sec-Fetch-Site", "same-origin");
    }

    /** Sends this header with every request from now on; null stops sending it. */
    public TestBrowser sending(String header, String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** Gets a path of link-service, or an absolute URL. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form to a path of link-service: names and values in turn. */
    public HttpResponse<String> post(String path, String... form) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encoded(form[i])).append('=').append(encoded(form[i + 1]));
        }
        return postRaw(path, body.toString());
    }

    /** Posts this as a form, whatever it is. */
    public HttpResponse<String> postRaw(String path, String body) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The cookies, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Whether a session cookie is held. */
    public boolean signedIn() {
        return cookies.keySet().stream().anyMatch(name -> name.endsWith("_s"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(OutsideWorld.linkUrl() + path))
                .timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";")[0].split("=", 2);
        boolean gone = Arrays.stream(setCookie.split(";")).map(String::strip).anyMatch("Max-Age=0"::equalsIgnoreCase);
        if (gone) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
