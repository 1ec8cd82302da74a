package tsunagari.link.reconciliation;

import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;

/**
 * One subject that the two sides disagree about.
 *
 * @param here the subject's live connection here
 * @param there what the portal believes
 */
record Drift(DriftCase name, Optional<Connection> here, Optional<PortalEntry> there) {

    /** The disagreement, if there is one. At least one side has something of the subject. */
    static Optional<Drift> of(Optional<Connection> here, Optional<PortalEntry> there) {
        Optional<DriftCase> name = here.isEmpty()
                ? there.filter(PortalEntry::live).map(it -> DriftCase.SITE_KNOWS_NOT)
                : there.isEmpty() ? Optional.of(DriftCase.PORTAL_KNOWS_NOT) : between(here.get(), there.get());
        return name.map(it -> new Drift(it, here, there));
    }

    private static Optional<DriftCase> between(Connection here, PortalEntry there) {
        if (!there.live()) {
            return Optional.of(there.generation() < here.generation()
                    ? DriftCase.PORTAL_KNOWS_NOT : DriftCase.PORTAL_ENDED);
        }
        if (there.generation() < here.generation()) {
            return Optional.of(DriftCase.GENERATION_DIFFERS);
        }
        if (there.generation() > here.generation() || !there.connection().equals(here.id())) {
            return Optional.of(DriftCase.SITE_BEHIND);
        }
        if (there.state() == here.state()) {
            return Optional.empty();
        }
        return Optional.of(here.active() ? DriftCase.STATE_DIFFERS : DriftCase.SITE_WAITS);
    }

    PortalSubject subject() {
        return here.map(Connection::subject).or(() -> there.map(PortalEntry::subject)).orElseThrow();
    }

    /** The connection here, or the portal's where there is none. */
    ConnectionId connection() {
        return here.map(Connection::id).or(() -> there.map(PortalEntry::connection)).orElseThrow();
    }
}
