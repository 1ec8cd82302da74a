package tsunagari.portal.junit.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** Somebody else's relying party: /login, /callback, /home and /jwks, a session in a cookie. */
final class ExampleSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Started> started = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final OpenIdClient client;

    /** What has to be remembered between the two halves of a login. */
    record Started(String nonce, String verifier) {
    }

    ExampleSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = new OpenIdClient("my-site", at("/callback").toString());
        server.createContext("/", this::answer);
        // More than one thread: while a login waits for the portal, the portal asks for the site's keys.
        server.setExecutor(threads);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    ExampleSite trusting(String issuer) {
        client.use(issuer);
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = OpenIdClient.form(exchange.getRequestURI().getRawQuery());
        try {
            switch (exchange.getRequestURI().getPath()) {
                case "/login" -> login(exchange);
                case "/callback" -> callback(exchange, query);
                case "/home" -> home(exchange);
                case "/jwks" -> page(exchange, 200, client.jwks());
                default -> page(exchange, 404, "There is nothing here.");
            }
        } catch (InvalidJwtException | MalformedClaimException | JoseException | OpenIdClient.Refused refused) {
            page(exchange, 401, "You are not signed in.");
        }
    }

    private void login(HttpExchange exchange) throws IOException, JoseException {
        String state = OpenIdClient.random();
        Started attempt = new Started(OpenIdClient.random(), OpenIdClient.random());
        started.put(state, attempt);
        exchange.getResponseHeaders().add("Set-Cookie", "my_state=" + state + "; Path=/callback; HttpOnly; SameSite=Lax");
        redirect(exchange, client.authorization(state, attempt.nonce(), attempt.verifier()));
    }

    private void callback(HttpExchange exchange, Map<String, String> query)
            throws IOException, JoseException, InvalidJwtException, MalformedClaimException {
        String state = query.getOrDefault("state", "");
        Started attempt = cookie(exchange, "my_state").equals(state) ? started.remove(state) : null;
        if (attempt == null || !client.issuer().equals(query.get("iss"))) {
            throw new OpenIdClient.Refused();
        }
        JwtClaims claims = client.redeem(query.get("code"), attempt.verifier());
        if (!attempt.nonce().equals(claims.getStringClaimValue("nonce"))) {
            throw new OpenIdClient.Refused();
        }
        String session = OpenIdClient.random();
        names.put(session, claims.getStringClaimValue("name"));
        exchange.getResponseHeaders().add("Set-Cookie", "my_session=" + session + "; Path=/; HttpOnly; SameSite=Lax");
        redirect(exchange, at("/home"));
    }

    private void home(HttpExchange exchange) throws IOException {
        String name = names.get(cookie(exchange, "my_session"));
        page(exchange, name == null ? 401 : 200, name == null ? "You are not signed in." : "Welcome, " + name);
    }

    private static String cookie(HttpExchange exchange, String name) {
        String header = exchange.getRequestHeaders().getFirst("Cookie");
        Map<String, String> cookies = new HashMap<>();
        for (String pair : header == null ? new String[0] : header.split("; ")) {
            String[] halves = pair.split("=", 2);
            cookies.put(halves[0], halves[1]);
        }
        return cookies.getOrDefault(name, "");
    }

    private static void redirect(HttpExchange exchange, URI target) throws IOException {
        exchange.getResponseHeaders().add("Location", target.toString());
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static void page(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
