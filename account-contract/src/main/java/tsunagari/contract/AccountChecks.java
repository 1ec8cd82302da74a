package tsunagari.contract;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of an account, and why somebody cannot be signed in. */
final class AccountChecks {

    private static final Set<String> CAUSES =
            Set.of("NO_CONNECTION", "RELEASED_HERE", "ACCOUNT_WITHDRAWN", "ACCOUNT_SUSPENDED");
    private static final Set<String> REMEDIES = Set.of("CONNECT", "REGISTER", "CONTACT");
    private static final String RESOLVED = "200 JSON with a cause and a remedy";

    private final Api api;

    AccountChecks(Api api) {
        this.api = api;
    }

    List<Check> all() {
        return List.of(
                Check.of(Group.ACCOUNTS, "an open account is ACTIVE", "200 JSON, status ACTIVE",
                        () -> api.send(api.call("GET", "/accounts/" + api.accountId(), "accounts:read")),
                        answer -> answer.isJson(200) && answer.says("status", "ACTIVE")),
                Check.of(Group.ACCOUNTS, "an unknown account is not found", "404, problem+json",
                        () -> api.send(api.call("GET", "/accounts/" + api.nobody(), "accounts:read")),
                        answer -> answer.isProblem(404)),
                Check.of(Group.ACCOUNTS, "what can be no account is not found either", "400 or 404, problem+json",
                        () -> api.send(api.call("GET", "/accounts/" + "a".repeat(300), "accounts:read")),
                        answer -> answer.isProblem(400, 404)),
                resolved("somebody who was never connected has a cause", Map.of("connectionState", "NONE")),
                new Check(Group.ACCOUNTS, "somebody whose connection ended has a cause", RESOLVED, () -> resolve(
                        Map.of("connectionState", "RELEASED", "accountId", api.accountId()))),
                resolved("an account that is gone has a cause",
                        Map.of("connectionState", "ACTIVE", "accountId", api.nobody())),
                Check.of(Group.ACCOUNTS, "a state that there is not is malformed", "400, problem+json",
                        () -> api.send(resolution(Map.of("connectionState", "MARRIED"))), answer -> answer.isProblem(400)));
    }

    private Check resolved(String name, Map<String, String> question) {
        return new Check(Group.ACCOUNTS, name, RESOLVED, () -> resolve(question));
    }

    private Verdict resolve(Map<String, String> question) throws IOException {
        Answer answer = api.send(resolution(question));
        return new Verdict(answer.isJson(200) && CAUSES.contains(answer.text("cause").orElse(""))
                && REMEDIES.contains(answer.text("remedy").orElse("")), answer.toString());
    }

    private Api.Call resolution(Map<String, String> question) {
        return api.call("POST", "/mismatch-resolutions", "mismatches:resolve", question);
    }
}
