package tsunagari.portal.fault;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;

/** The endpoints at which transport faults strike, with a sound request for each. */
enum Endpoint {

    TOKEN("", "/token") {
        @Override
        Map<String, String> form() {
            return Handshake.authenticated(Handshake.redemption(new Handshake().code("taro")));
        }
    },
    PAR("PAR_", "/par") {
        @Override
        Map<String, String> form() {
            return new Handshake().form();
        }
    },
    JWKS("JWKS_", "/jwks"),
    DISCOVERY("DISCOVERY_", "/.well-known/openid-configuration"),
    USERINFO("USERINFO_", "/userinfo") {
        @Override
        String authorization() {
            return "Bearer " + Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).path("access_token");
        }
    };

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String prefix;
    private final String path;

    Endpoint(String prefix, String path) {
        this.prefix = prefix;
        this.path = path;
    }

    /** Name of a transport fault here. */
    String fault(String kind) {
        return prefix + kind;
    }

    String path() {
        return path;
    }

    /** A form to post; empty for a GET. */
    Map<String, String> form() {
        return Map.of();
    }

    /** A header to send; empty for none. */
    String authorization() {
        return "";
    }

    /** A sound request. What it needs is fetched before, so that a fault strikes this request alone. */
    HttpRequest request() {
        Map<String, String> form = form();
        String authorization = authorization();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(Browser.issuer() + path));
        if (!authorization.isEmpty()) {
            builder.header("Authorization", authorization);
        }
        return form.isEmpty() ? builder.build() : builder.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build();
    }

    /** Sends a request and follows no redirect. */
    static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws Exception {
        return HTTP.send(request, body);
    }

    /** A sound request as it goes over the wire. */
    String written() {
        Map<String, String> form = form();
        String authorization = authorization();
        String body = encoded(form);
        return (form.isEmpty() ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nConnection: close\r\n" + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                + (form.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n") + "\r\n" + body;
    }

    /** Everything that comes back until the connection ends: no client library retries or explains. */
    static String onTheWire(String written) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(written.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(entry -> entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
