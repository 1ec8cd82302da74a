package tsunagari.portal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.platform.RandomIds;

/** Begins traces: at the hub, or where the first request of a handshake arrives. */
@ApplicationScoped
public class Traces {

    private static final int ID_LENGTH = 16;

    private final RandomIds ids;

    public Traces(RandomIds ids) {
        this.ids = ids;
    }

    /** The trace of a new handshake of which neither browser nor user is known. */
    public Trace begin() {
        return new Trace(new HandshakeId("h-" + ids.next().substring(0, ID_LENGTH)), Optional.empty(), Optional.empty());
    }
}
