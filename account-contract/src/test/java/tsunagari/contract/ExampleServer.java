package tsunagari.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.StrictJson;

/** The smallest account API that keeps the contract, with the accounts of one site in memory; or one with defects. */
final class ExampleServer implements AutoCloseable {

    static final Credentials ACCOUNT = new Credentials("sora@example.com", "Library-2026");
    static final Credentials SUSPENDED = new Credentials("umi@example.com", "Library-2026");
    static final Credentials DISPOSABLE = new Credentials("yama@example.com", "Library-2026");
    private static final int MOST_FAILURES = 5;

    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, String> bodiesByKey = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final HttpServer server;
    private final Tokens tokens;
    private final Set<Defect> defects;

    ExampleServer(JsonWebKeySet keys, String issuer, Defect... defects) throws IOException {
        this.defects = defects.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(defects));
        this.tokens = new Tokens(keys, issuer, this.defects);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/v1/sites/library/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** @param json empty: no body */
    private record Reply(int status, String json) {
    }

    private record Request(String method, String path, String text, Map<String, Object> body, String key) {

        String value(String name) {
            return body.get(name) instanceof String text ? text : "";
        }

        boolean isTooLong() {
            return value("loginId").length() > 320 || value("password").length() > 1024 || text.length() > 16_384;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Request request = new Request(exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring("/v1/sites/library".length()), text,
                StrictJson.object(text).orElse(Map.of()), exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        int refusal = tokens.refusal(exchange.getRequestHeaders().getFirst("Authorization"), scope(request), "library");
        boolean json = text.isEmpty() || "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        Reply reply = refusal != 0 ? problem(refusal) : json ? reply(request) : problem(415);
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", defects.contains(Defect.ANSWERS_IN_HTML) ? "text/html"
                : reply.status() < 400 ? "application/json;charset=UTF-8" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String scope(Request request) {
        String path = request.path();
        return path.endsWith("/settlement") ? "credentials:settle" : path.equals("/credential-verifications")
                ? "credentials:verify" : path.equals("/mismatch-resolutions") ? "mismatches:resolve"
                : path.endsWith("/confirmations") ? "accounts:confirm" : path.endsWith("/notifications") ? "accounts:notify"
                : path.contains("/linkings/") ? "linkings:write" : request.method().equals("POST") ? "accounts:register"
                : request.method().equals("DELETE") ? "accounts:withdraw" : "accounts:read";
    }

    private static Reply problem(int status) {
        return new Reply(status, "{\"status\":" + status + "}");
    }

    private Reply reply(Request request) {
        if (request.isTooLong()) {
            return problem(defects.contains(Defect.BREAKS_ON_LONG_INPUT) ? 500 : 400);
        }
        return switch (scope(request)) {
            case "credentials:verify" -> verified(request);
            case "credentials:settle" -> new Reply(204, "");
            case "mismatches:resolve" -> request.value("connectionState").equals("MARRIED") ? problem(400)
                    : new Reply(200, "{\"cause\":\"NO_CONNECTION\",\"remedy\":\"CONNECT\",\"of\":\"tomorrow\"}");
            case "accounts:confirm" -> new Reply(200, "{\"outcome\":\"INVALID\"}");
            case "accounts:register" -> registered(request);
            case "linkings:write" -> linked(request);
            default -> ofAccount(request);
        };
    }

    private Reply verified(Request request) {
        String loginId = request.value("loginId");
        if (loginId.isEmpty() || request.value("password").isEmpty()) {
            return problem(400);
        }
        if (failures.getOrDefault(loginId, 0) > MOST_FAILURES && !loginId.equals(ACCOUNT.loginId())) {
            return new Reply(200, "{\"outcome\":\"THROTTLED\"" + (defects.contains(Defect.THROTTLES_WITHOUT_A_TIME) ? "}"
                    : ",\"retryAt\":\"" + Instant.now().plusSeconds(900) + "\"}"));
        }
        boolean open = request.value("password").equals(ACCOUNT.password()) && id(loginId).isPresent()
                && !withdrawn.contains(loginId);
        if (open) {
            return new Reply(200, "{\"outcome\":\"VERIFIED\",\"accountId\":\"" + id(loginId).get() + "\",\"maskedLoginId\":\""
                    + (defects.contains(Defect.SHOWS_THE_LOGIN_ID) ? loginId : "s…") + "\",\"guess\":\"1\",\"of\":\"tomorrow\"}");
        }
        if (!defects.contains(Defect.NEVER_THROTTLES)) {
            failures.merge(loginId, 1, Integer::sum);
        }
        boolean known = id(loginId).isPresent() || loginId.equals(SUSPENDED.loginId());
        return new Reply(200, "{\"outcome\":\"REJECTED\"" + (!known && defects.contains(Defect.TELLS_UNKNOWN_FROM_WRONG)
                ? ",\"reason\":\"UNKNOWN\"}" : "}"));
    }

    private static Optional<String> id(String loginId) {
        return loginId.equals(ACCOUNT.loginId()) || loginId.equals(DISPOSABLE.loginId())
                ? Optional.of(loginId.replaceFirst("@.*", "")) : Optional.empty();
    }

    private Reply registered(Request request) {
        boolean taken = id(request.value("loginId")).isPresent() && defects.contains(Defect.TELLS_TAKEN_ADDRESSES);
        return once(request).orElse(taken ? problem(409) : new Reply(202, "{\"outcome\":\"ACCEPTED\"}"));
    }

    /** A refusal if the idempotency key is missing or another request's. */
    private Optional<Reply> once(Request request) {
        if (defects.contains(Defect.IGNORES_IDEMPOTENCY_KEYS)) {
            return Optional.empty();
        }
        if (request.key() == null) {
            return Optional.of(problem(400));
        }
        String first = bodiesByKey.putIfAbsent(request.key(), request.text());
        return first == null || first.equals(request.text()) ? Optional.empty() : Optional.of(problem(422));
    }

    private Reply linked(Request request) {
        boolean known = request.path().startsWith("/accounts/sora/") || defects.contains(Defect.NOTES_LINKINGS_OF_NOBODY);
        return request.path().endsWith("not-a-uuid") ? problem(400) : known ? new Reply(204, "") : problem(404);
    }

    private Reply ofAccount(Request request) {
        String id = request.path().split("/")[2];
        boolean known = id.equals("sora") || id.equals("yama") || defects.contains(Defect.KNOWS_EVERY_ACCOUNT);
        if (request.method().equals("GET")) {
            return known ? new Reply(200, "{\"status\":\"" + (withdrawn.contains(id + "@example.com") ? "WITHDRAWN" : "ACTIVE")
                    + "\",\"of\":\"tomorrow\"}") : problem(404);
        }
        if (request.value("kind").equals("MARRIED")) {
            return problem(400);
        }
        Reply done = request.method().equals("DELETE") ? new Reply(204, "") : new Reply(202, "{\"outcome\":\"SENT\"}");
        Reply reply = once(request).orElse(known ? done : problem(404));
        if (reply.status() == 204 && !defects.contains(Defect.KEEPS_WITHDRAWN_ACCOUNTS)) {
            withdrawn.add(id + "@example.com");
        }
        return reply;
    }
}
