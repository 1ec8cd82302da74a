package tsunagari.portal.provider.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;

/** Finds the clients and users that the orders of the control API are about. */
@ApplicationScoped
public class ControlledUsers {

    private final Clients clients;
    private final PairwiseSubjects subjects;

    public ControlledUsers(Clients clients, PairwiseSubjects subjects) {
        this.clients = clients;
        this.subjects = subjects;
    }

    /** The client of an id, or the refusal. */
    public Client client(String id) {
        return Optional.ofNullable(id).flatMap(clients::find)
                .orElseThrow(() -> ControlRefusal.notFound("CLIENT_UNKNOWN", "there is no client of this id"));
    }

    /** The persona or typed subject, or the refusal. */
    public UserId user(String name) {
        return UserId.parse(name)
                .orElseThrow(() -> ControlRefusal.notFound("USER_UNKNOWN", "this is no persona and no subject"));
    }

    /** How the client knows a persona or typed subject, or the refusal. */
    public PairwiseSubject subject(Client client, String user) {
        return subjects.of(client.id(), user(user));
    }
}
