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
    private final Set<String> said = new HashSet<>();
    private final HttpServer server;
    private final Tokens tokens;
    private final Set<Defect> defects;
    private int verifications;

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

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    /** This word, or one that the contract does not know. */
    private String word(String right, Defect defect) {
        return has(defect) ? "TOMORROW" : right;
    }

    /** @param json empty: no body */
    private record Reply(int status, String json) {
    }

    private void handle(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ApiRequest request = new ApiRequest(exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring("/v1/sites/library".length()), text,
                StrictJson.object(text).orElse(Map.of()), exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        int refusal = tokens.refusal(exchange.getRequestHeaders().getFirst("Authorization"), request.scope(), "library");
        boolean json = text.isEmpty() || has(Defect.IGNORES_MEDIA_TYPES)
                || "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        Reply reply = refusal != 0 ? problem(refusal) : json ? reply(request) : problem(415);
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", has(Defect.ANSWERS_IN_HTML) ? "text/html"
                : reply.status() < 400 ? "application/json;charset=UTF-8" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Reply problem(int status) {
        return new Reply(status, "{\"status\":" + status + "}");
    }

    private Reply reply(ApiRequest request) {
        if (request.isTooLong()) {
            return problem(has(Defect.BREAKS_ON_LONG_INPUT) ? 500 : 400);
        }
        return switch (request.scope()) {
            case "credentials:verify" -> verified(request);
            case "credentials:settle" -> done(request, Defect.SETTLES_ONCE);
            case "mismatches:resolve" -> resolved(request);
            case "accounts:confirm" ->
                    new Reply(200, "{\"outcome\":\"" + word("INVALID", Defect.CONFIRMS_ANY_LINK) + "\"}");
            case "accounts:register" -> registered(request);
            case "linkings:write" -> linked(request);
            default -> ofAccount(request);
        };
    }

    private Reply done(ApiRequest request, Defect onlyOnce) {
        return said.add(request.path()) || !has(onlyOnce) ? new Reply(204, "") : problem(404);
    }

    private Reply resolved(ApiRequest request) {
        return request.value("connectionState").equals("MARRIED") && !has(Defect.TAKES_ANY_STATE) ? problem(400)
                : new Reply(200, "{\"cause\":\"" + word("NO_CONNECTION", Defect.INVENTS_CAUSES) + "\",\"remedy\":\""
                + word("CONNECT", Defect.INVENTS_REMEDIES) + "\",\"of\":\"tomorrow\"}");
    }

    private Reply verified(ApiRequest request) {
        String loginId = request.value("loginId");
        boolean empty = loginId.isEmpty() || request.value("password").isEmpty();
        if (empty && !has(Defect.TAKES_EMPTY_INPUT)) {
            return problem(400);
        }
        if (failures.getOrDefault(loginId, 0) > MOST_FAILURES && !loginId.equals(ACCOUNT.loginId())) {
            return new Reply(200, "{\"outcome\":\"THROTTLED\"" + (has(Defect.THROTTLES_WITHOUT_A_TIME) ? "}"
                    : ",\"retryAt\":\"" + Instant.now().plusSeconds(900) + "\"}"));
        }
        boolean right = request.value("password").equals(ACCOUNT.password()) || has(Defect.TAKES_ANY_PASSWORD);
        boolean open = right && id(loginId).isPresent()
                && !withdrawn.contains(loginId);
        if (open) {
            return opened(loginId, id(loginId).get());
        }
        if (!has(Defect.NEVER_THROTTLES)) {
            failures.merge(loginId, 1, Integer::sum);
        }
        boolean known = id(loginId).isPresent() || loginId.equals(SUSPENDED.loginId());
        return new Reply(200, "{\"outcome\":\"REJECTED\"" + (!known && has(Defect.TELLS_UNKNOWN_FROM_WRONG)
                ? ",\"reason\":\"UNKNOWN\"}" : "}"));
    }

    private Reply opened(String loginId, String id) {
        String changing = has(Defect.CHANGES_IDS) ? "." + verifications++ : "";
        return new Reply(200, "{\"outcome\":\"VERIFIED\",\"accountId\":\"" + id + changing + "\",\"maskedLoginId\":\""
                + (has(Defect.SHOWS_THE_LOGIN_ID) ? loginId : "s…") + "\",\"linking\":\""
                + word("IMMEDIATE", Defect.INVENTS_LINKINGS) + "\",\"guess\":\"1\",\"of\":\"tomorrow\"}");
    }

    private static Optional<String> id(String loginId) {
        return loginId.equals(ACCOUNT.loginId()) || loginId.equals(DISPOSABLE.loginId())
                ? Optional.of(loginId.replaceFirst("@.*", "")) : Optional.empty();
    }

    private Reply registered(ApiRequest request) {
        boolean taken = id(request.value("loginId")).isPresent() && has(Defect.TELLS_TAKEN_ADDRESSES);
        return once(request).orElse(taken ? problem(409)
                : new Reply(202, "{\"outcome\":\"" + word("ACCEPTED", Defect.REGISTERS_AT_ONCE) + "\"}"));
    }

    /** A refusal if the idempotency key is missing or another request's. */
    private Optional<Reply> once(ApiRequest request) {
        if (has(Defect.IGNORES_IDEMPOTENCY_KEYS)) {
            return Optional.empty();
        }
        if (request.key() == null) {
            return Optional.of(problem(400));
        }
        String first = bodiesByKey.putIfAbsent(request.key(), request.text());
        boolean repeated = request.text().equals(first) && !has(Defect.REFUSES_REPEATED_REQUESTS);
        return first == null || repeated ? Optional.empty() : Optional.of(problem(422));
    }

    private Reply linked(ApiRequest request) {
        boolean known = request.path().startsWith("/accounts/sora") || has(Defect.NOTES_LINKINGS_OF_NOBODY);
        return request.path().endsWith("not-a-uuid") && !has(Defect.TAKES_ANY_CONNECTION_ID) ? problem(400)
                : known ? done(request, Defect.NOTES_LINKINGS_ONCE) : problem(404);
    }

    private Reply ofAccount(ApiRequest request) {
        String id = request.path().split("/")[2].replaceFirst("\\..*", "");
        boolean known = id.equals("sora") || id.equals("yama") || has(Defect.KNOWS_EVERY_ACCOUNT);
        if (request.method().equals("GET")) {
            return known ? new Reply(200, "{\"status\":\"" + (withdrawn.contains(id + "@example.com") ? "WITHDRAWN"
                    : word("ACTIVE", Defect.INVENTS_STATUSES)) + "\",\"of\":\"tomorrow\"}") : problem(404);
        }
        if (request.value("kind").equals("MARRIED") && !has(Defect.TAKES_ANY_KIND)) {
            return problem(400);
        }
        Reply done = request.method().equals("DELETE") ? new Reply(204, "")
                : new Reply(202, "{\"outcome\":\"" + word("SENT", Defect.INVENTS_MAIL_OUTCOMES) + "\"}");
        Reply reply = once(request).orElse(known ? done : problem(404));
        if (reply.status() == 204 && !has(Defect.KEEPS_WITHDRAWN_ACCOUNTS)) {
            withdrawn.add(id + "@example.com");
        }
        return reply;
    }
}
