package tsunagari.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Accounts that are given up at link-service's page. */
final class WithdrawalChecks {

    private final ServerUnderTest server;
    private final Api api;

    WithdrawalChecks(ServerUnderTest server, Api api) {
        this.server = server;
        this.api = api;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(
                Check.of(Group.WITHDRAWAL, "an unknown account is not found", "404, problem+json",
                        () -> api.send(withdrawal(api.nobody(), api.newKey())), answer -> answer.isProblem(404)),
                Check.of(Group.WITHDRAWAL, "without an Idempotency-Key it is malformed", "400, problem+json",
                        () -> api.send(api.call("DELETE", "/accounts/" + api.nobody(), "accounts:withdraw")),
                        answer -> answer.isProblem(400))));
        server.disposable().ifPresent(account -> checks.add(new Check(Group.WITHDRAWAL,
                "an account that was given up is gone, and its password opens nothing",
                "204 twice, then 404 or WITHDRAWN, then REJECTED", () -> givenUp(account))));
        return checks;
    }

    private Api.Call withdrawal(String account, String key) {
        return api.call("DELETE", "/accounts/" + account, "accounts:withdraw").with("Idempotency-Key", key);
    }

    private Verdict givenUp(Credentials account) throws IOException {
        String id = api.accountId(account);
        Api.Call call = withdrawal(id, api.newKey());
        Answer first = api.send(call);
        Answer second = api.send(call);
        Answer status = api.send(api.call("GET", "/accounts/" + id, "accounts:read"));
        Answer password = api.verify(account);
        return new Verdict(first.isEmpty(204) && second.isEmpty(204)
                && (status.status() == 404 || status.isJson(200) && status.says("status", "WITHDRAWN"))
                && password.says("outcome", "REJECTED"), first + ", " + second + ", " + status + ", " + password);
    }
}
