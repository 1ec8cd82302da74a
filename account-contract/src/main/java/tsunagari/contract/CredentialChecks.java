package tsunagari.contract;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Login id and password: what opens an account, and that nothing else tells anything. */
final class CredentialChecks {

    private static final Pattern ACCOUNT_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_GUESSES = 50;
    private static final String MALFORMED = "400, problem+json";

    private final ServerUnderTest server;
    private final Api api;

    CredentialChecks(ServerUnderTest server, Api api) {
        this.server = server;
        this.api = api;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(
                check("the right password opens the account", "200 JSON VERIFIED, accountId, a maskedLoginId that hides it",
                        () -> api.verify(server.account()), this::opens),
                check("the linking is as agreed", server.groups().contains(Group.DEFERRED)
                                ? "linking IMMEDIATE, DEFERRED or absent" : "linking IMMEDIATE or absent",
                        () -> api.verify(server.account()), this::linksAsAgreed),
                new Check(Group.CREDENTIALS, "the account's id stays the same", "the same accountId", this::sameId),
                check("a wrong password is refused", "200 JSON REJECTED and no more",
                        () -> api.verify(wrongPassword()), CredentialChecks::rejects),
                alike("an unknown login id is refused as a wrong password is",
                        new Credentials(api.unknownLoginId(), server.account().password())),
                new Check(Group.CREDENTIALS, "guesses are counted", "200 JSON THROTTLED and retryAt within "
                        + MOST_GUESSES + " wrong ones", this::throttled),
                new Check(Group.CREDENTIALS, "a provisional guess can be settled, more than once",
                        "204 twice, or no guess to settle", this::settles)));
        checks.addAll(malformed());
        server.suspended().ifPresent(it -> checks.add(alike("a suspended account is refused as a wrong password is", it)));
        return checks;
    }

    private List<Check> malformed() {
        return List.of(
                refused("a login id that is too long is malformed", "loginId", "a".repeat(400) + "@example.com"),
                refused("a password that is too long is malformed", "password", "p".repeat(2_000)),
                refused("an empty password is malformed", "password", ""),
                check("an empty object is malformed", MALFORMED, () -> api.verify(Map.of()), answer -> answer.isProblem(400)),
                check("what is no JSON is malformed", MALFORMED, () -> api.send(api.json("POST", "/credential-verifications",
                        "credentials:verify", "{\"loginId\":")), answer -> answer.isProblem(400)),
                check("what is longer than any request is refused", "400 or 413, problem+json",
                        () -> api.verify(changed("password", "p".repeat(20_000))), answer -> answer.isProblem(400, 413)),
                check("what is not called JSON is refused", "415, problem+json",
                        () -> api.send(api.json("POST", "/credential-verifications", "credentials:verify", "loginId=a")
                                .with("Content-Type", "text/plain")), answer -> answer.isProblem(415)));
    }

    private static Check check(String name, String expected, Check.Request request,
            Predicate<Answer> rule) {
        return Check.of(Group.CREDENTIALS, name, expected, request, rule);
    }

    private Check refused(String name, String member, String value) {
        return check(name, MALFORMED, () -> api.verify(changed(member, value)), answer -> answer.isProblem(400));
    }

    private Map<String, Object> changed(String member, String value) {
        Map<String, Object> claim = api.claim(wrongPassword());
        claim.put(member, value);
        return claim;
    }

    private Credentials wrongPassword() {
        return new Credentials(server.account().loginId(), "wrong-" + api.newKey());
    }

    private boolean opens(Answer answer) {
        return answer.isJson(200) && answer.says("outcome", "VERIFIED")
                && answer.text("accountId").filter(id -> ACCOUNT_ID.matcher(id).matches()).isPresent()
                && answer.text("maskedLoginId").filter(masked -> !masked.equals(server.account().loginId())).isPresent();
    }

    private boolean linksAsAgreed(Answer answer) {
        return opens(answer) && (answer.hasNo("linking") || answer.says("linking", "IMMEDIATE")
                || server.groups().contains(Group.DEFERRED) && answer.says("linking", "DEFERRED"));
    }

    private static boolean rejects(Answer answer) {
        return answer.isJson(200) && answer.says("outcome", "REJECTED") && answer.hasNo("accountId")
                && answer.hasNo("maskedLoginId");
    }

    private Check alike(String name, Credentials credentials) {
        return new Check(Group.CREDENTIALS, name, "the same answer to the letter", () -> {
            Answer answer = api.verify(credentials);
            Answer ofWrongPassword = api.verify(wrongPassword());
            return new Verdict(rejects(answer) && answer.isLike(ofWrongPassword), answer + ", and " + ofWrongPassword);
        });
    }

    private Verdict sameId() throws IOException {
        Answer first = api.verify(server.account());
        Answer second = api.verify(server.account());
        Optional<String> id = first.text("accountId");
        return new Verdict(id.isPresent() && id.equals(second.text("accountId")), first + ", then " + second);
    }

    /** At a login id that nobody has, so that nobody is locked out. */
    private Verdict throttled() throws IOException {
        String unknown = api.unknownLoginId();
        Answer answer = null;
        for (int guess = 0; guess < MOST_GUESSES; guess++) {
            answer = api.verify(new Credentials(unknown, "wrong-" + guess));
            if (!answer.says("outcome", "REJECTED")) {
                break;
            }
        }
        return new Verdict(answer.isJson(200) && answer.says("outcome", "THROTTLED") && liesAhead(answer)
                && answer.hasNo("accountId"), answer.toString());
    }

    private static boolean liesAhead(Answer answer) {
        try {
            return answer.text("retryAt").map(Instant::parse).filter(at -> at.isAfter(Instant.now())).isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Verdict settles() throws IOException {
        Map<String, Object> claim = api.claim(server.account());
        claim.put("provisional", true);
        Answer verified = api.verify(claim);
        if (!opens(verified) || verified.hasNo("guess")) {
            return new Verdict(opens(verified), verified.toString());
        }
        Api.Call settle = api.call("PUT", "/credential-verifications/" + verified.text("guess").orElse("") + "/settlement",
                "credentials:settle", Map.of("accountId", verified.text("accountId").orElse("")));
        Answer first = api.send(settle);
        Answer second = api.send(settle);
        return new Verdict(first.isEmpty(204) && second.isEmpty(204), first + ", then " + second);
    }
}
