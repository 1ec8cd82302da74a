package tsunagari.contract;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Connections that wait for a back office. */
final class LinkingChecks {

    private final Api api;

    LinkingChecks(Api api) {
        this.api = api;
    }

    List<Check> all() {
        return List.of(
                new Check(Group.DEFERRED, "a connection that waits is noted, however often it is said",
                        "204 (or 201), then the same or 409", this::noted),
                Check.of(Group.DEFERRED, "for an unknown account nothing is noted", "404, problem+json",
                        () -> api.send(linking(api.nobody(), UUID.randomUUID().toString())), answer -> answer.isProblem(404)),
                Check.of(Group.DEFERRED, "a connection id is a UUID", "400, problem+json",
                        () -> api.send(linking(api.accountId(), "not-a-uuid")), answer -> answer.isProblem(400)));
    }

    private Api.Call linking(String account, String connection) {
        return api.call("PUT", "/accounts/" + account + "/linkings/" + connection, "linkings:write");
    }

    /** 409 is for a linking that the back office has answered in the meantime. */
    private Verdict noted() throws IOException {
        Api.Call call = linking(api.accountId(), UUID.randomUUID().toString());
        Answer first = api.send(call);
        Answer second = api.send(call);
        return new Verdict((first.isEmpty(204) || first.status() == 201)
                && (second.isEmpty(204) || second.status() == 201 || second.isProblem(409)), first + ", then " + second);
    }
}
