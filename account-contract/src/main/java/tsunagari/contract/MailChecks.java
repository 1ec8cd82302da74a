package tsunagari.contract;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mails that tell an account's owner what happened: exactly one for each notice. */
final class MailChecks {

    private static final Set<String> OUTCOMES = Set.of("SENT", "NO_ADDRESS");
    private static final String TAKEN = "202 JSON SENT or NO_ADDRESS";

    private final Api api;

    MailChecks(Api api) {
        this.api = api;
    }

    List<Check> all() {
        return List.of(
                new Check(Group.MAILS, "a notice is taken once, however often it is sent under the same Idempotency-Key",
                        TAKEN + " twice", this::repeated),
                new Check(Group.MAILS, "another notice under the same Idempotency-Key is refused",
                        TAKEN + ", then 422, problem+json", this::reused),
                Check.of(Group.MAILS, "an unknown account is not found", "404, problem+json",
                        () -> api.send(notice(api.nobody(), "CONNECTED", api.newKey())), answer -> answer.isProblem(404)),
                Check.of(Group.MAILS, "a kind that there is not is malformed", "400, problem+json",
                        () -> api.send(notice(api.accountId(), "MARRIED", api.newKey())), answer -> answer.isProblem(400)));
    }

    private Api.Call notice(String account, String kind, String key) {
        return api.call("POST", "/accounts/" + account + "/notifications", "accounts:notify", Map.of("kind", kind,
                "at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), "reference", "0000-0000-0000"))
                .with("Idempotency-Key", key);
    }

    private static boolean taken(Answer answer) {
        return answer.isJson(202) && OUTCOMES.contains(answer.text("outcome").orElse(""));
    }

    private Verdict repeated() throws IOException {
        Api.Call call = notice(api.accountId(), "CONNECTED", api.newKey());
        Answer first = api.send(call);
        Answer second = api.send(call);
        return new Verdict(taken(first) && first.isLike(second), first + ", then " + second);
    }

    private Verdict reused() throws IOException {
        String key = api.newKey();
        Answer first = api.send(notice(api.accountId(), "CONNECTED", key));
        Answer second = api.send(notice(api.accountId(), "RELEASED", key));
        return new Verdict(taken(first) && second.isProblem(422), first + ", then " + second);
    }
}
