package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import tsunagari.portal.persona.Personas;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.StateView;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** The first thousand connections and all unacknowledged releases, for {@code GET /mock/state}. */
@ApplicationScoped
public class ConnectionsView implements StateView {

    private static final int SHOWN = 1_000;

    private final Connections connections;
    private final Personas personas;
    private final PairwiseSubjects subjects;

    public ConnectionsView(Connections connections, Personas personas, PairwiseSubjects subjects) {
        this.connections = connections;
        this.personas = personas;
        this.subjects = subjects;
    }

    /** A connection and whose it is: a persona's id, or empty for a typed subject. */
    public record Owned(String persona, Connection connection) {
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Object view() {
        List<Owned> owned = connections.first(SHOWN).stream().map(found -> new Owned(owner(found), found)).toList();
        return Map.of("connections", owned, "connectionCount", connections.count(), "undelivered", connections.notices());
    }

    private String owner(Connection connection) {
        return personas.ids().stream()
                .filter(user -> subjects.of(connection.site(), user).equals(connection.subject()))
                .map(UserId::value).findFirst().orElse("");
    }
}
