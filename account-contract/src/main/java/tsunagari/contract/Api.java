package tsunagari.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import tsunagari.events.BoundedHttp;

/** The operations of the server under test, as link-service calls them. */
final class Api {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int LARGEST = 64 * 1024;

    private final BoundedHttp http = new BoundedHttp(CONNECT, LARGEST);
    private final SecureRandom random = new SecureRandom();
    private final ServerUnderTest server;
    private final Shown shown;
    private String accountId;

    Api(ServerUnderTest server) {
        this.server = server;
        this.shown = new Shown(server);
    }

    /** A request: a method, a path below the site, and a token with this scope. */
    record Call(String method, String path, String token, Map<String, String> headers, Optional<String> body) {

        Call with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Call(method, path, token, more, body);
        }
    }

    Call call(String method, String path, String scope) {
        return new Call(method, path, ServiceToken.of(server, scope).compact(), Map.of(), Optional.empty());
    }

    Call call(String method, String path, String scope, Map<String, ?> body) {
        return json(method, path, scope, JsonUtil.toJson(new LinkedHashMap<>(body)));
    }

    Call json(String method, String path, String scope, String body) {
        return new Call(method, path, ServiceToken.of(server, scope).compact(),
                Map.of("Content-Type", "application/json"), Optional.of(body));
    }

    /** What nobody has asked for before. */
    String newKey() {
        return "contract." + UUID.randomUUID();
    }

    /** An account that there cannot be. */
    String nobody() {
        return "contract-" + UUID.randomUUID();
    }

    Answer send(Call call) throws IOException {
        return send(server.site(), call);
    }

    Answer send(String site, Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(site, call.path()))
                .header("Accept", "application/json")
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        call.headers().forEach(request::header);
        if (!call.token().isEmpty()) {
            request.header("Authorization", "Bearer " + call.token());
        }
        return new Answer(http.send(request.build(), WHOLE), shown);
    }

    /** Some paths have what the server gave to name an account or a guess by. */
    private URI address(String site, String path) {
        try {
            return URI.create(server.url() + "/v1/sites/" + site + path);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("an account or a guess that cannot stand in an address");
        }
    }

    /** The members of a verification by somebody whom the server has never seen, from where nobody has come before. */
    Map<String, Object> claim(Credentials credentials) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("loginId", credentials.loginId());
        claim.put("password", credentials.password());
        claim.put("subjectKey", hex(32));
        claim.put("clientAddress", "2001:db8:" + hex(2) + ":" + hex(2) + "::1");
        return claim;
    }

    Answer verify(Map<String, ?> claim) throws IOException {
        return send(call("POST", "/credential-verifications", "credentials:verify", claim));
    }

    Answer verify(Credentials credentials) throws IOException {
        return verify(claim(credentials));
    }

    /** The id of the account whose password is known. @throws IllegalStateException if the password does not open it */
    String accountId() throws IOException {
        if (accountId == null) {
            accountId = accountId(server.account());
        }
        return accountId;
    }

    String accountId(Credentials credentials) throws IOException {
        Answer answer = verify(credentials);
        return answer.text("accountId").orElseThrow(
                () -> new IllegalStateException("no accountId to go on with: " + answer));
    }

    /** A login id of the same kind that no account has. */
    String unknownLoginId() {
        String known = server.account().loginId();
        if (known.contains("@")) {
            return "nobody-" + hex(8) + "@example.com";
        }
        return known.chars().allMatch(Character::isDigit)
                ? random.ints(known.length(), 0, 10).mapToObj(Integer::toString).reduce("", String::concat)
                : "nobody" + hex(8);
    }

    private String hex(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
