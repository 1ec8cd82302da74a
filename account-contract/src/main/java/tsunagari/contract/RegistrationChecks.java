package tsunagari.contract;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts that are opened at link-service's page: asked for, and confirmed by a mailed link. */
final class RegistrationChecks {

    private static final String ACCEPTED = "202 JSON ACCEPTED";

    private final ServerUnderTest server;
    private final Api api;

    RegistrationChecks(ServerUnderTest server, Api api) {
        this.server = server;
        this.api = api;
    }

    List<Check> all() {
        return List.of(
                Check.of(Group.REGISTRATION, "a new address is taken", ACCEPTED,
                        () -> api.send(registration(newAddress(), api.newKey())), RegistrationChecks::accepts),
                new Check(Group.REGISTRATION, "an address that is taken is answered alike", "the same answer to the letter",
                        this::alike),
                new Check(Group.REGISTRATION, "the same request under the same Idempotency-Key has the same answer",
                        ACCEPTED + " twice", this::repeated),
                new Check(Group.REGISTRATION, "another request under the same Idempotency-Key is refused",
                        ACCEPTED + ", then 422, problem+json", this::reused),
                Check.of(Group.REGISTRATION, "without an Idempotency-Key it is malformed", "400, problem+json",
                        () -> api.send(body(newAddress())), answer -> answer.isProblem(400)),
                Check.of(Group.REGISTRATION, "an address that is too long is malformed", "400, problem+json",
                        () -> api.send(registration("a".repeat(400) + "@example.com", api.newKey())),
                        answer -> answer.isProblem(400)),
                Check.of(Group.REGISTRATION, "a link that nobody was sent confirms nothing", "200 JSON INVALID",
                        () -> api.send(api.call("POST", "/accounts/confirmations", "accounts:confirm",
                                Map.of("token", api.newKey()))),
                        answer -> answer.isJson(200) && answer.says("outcome", "INVALID")));
    }

    private static boolean accepts(Answer answer) {
        return answer.isJson(202) && answer.says("outcome", "ACCEPTED");
    }

    private static String newAddress() {
        return "contract-" + UUID.randomUUID() + "@example.com";
    }

    private Api.Call registration(String address, String key) {
        return body(address).with("Idempotency-Key", key);
    }

    private Api.Call body(String address) {
        Map<String, Object> claim = api.claim(new Credentials(address, "Contract-" + UUID.randomUUID()));
        return api.call("POST", "/accounts", "accounts:register", Map.of("loginId", address,
                "password", claim.get("password"), "clientAddress", claim.get("clientAddress"),
                "confirmationUri", server.issuer() + "/" + server.site() + "/register/confirm", "language", "en"));
    }

    private Verdict alike() throws IOException {
        Answer taken = api.send(registration(server.account().loginId(), api.newKey()));
        Answer free = api.send(registration(newAddress(), api.newKey()));
        return new Verdict(accepts(taken) && taken.isLike(free), taken + ", and " + free);
    }

    private Verdict repeated() throws IOException {
        Api.Call call = registration(newAddress(), api.newKey());
        Answer first = api.send(call);
        Answer second = api.send(call);
        return new Verdict(accepts(first) && first.isLike(second), first + ", then " + second);
    }

    private Verdict reused() throws IOException {
        String key = api.newKey();
        Answer first = api.send(registration(newAddress(), key));
        Answer second = api.send(registration(newAddress(), key));
        return new Verdict(accepts(first) && second.isProblem(422), first + ", then " + second);
    }
}
