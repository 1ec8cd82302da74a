package tsunagari.link.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connections;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.reconciliation.DriftFinding.Outcome;
import tsunagari.link.site.SiteId;

/** Looks at one difference again, in a transaction of its own: a page may be older than what happened since. */
@ApplicationScoped
class ExamineDrift {

    private final Transactions transactions;
    private final Connections connections;
    private final SiteList siteList;
    private final DriftRepairs repairs;
    private final Duration grace;
    private final Clock clock;

    ExamineDrift(Transactions transactions, Connections connections, SiteList siteList, DriftRepairs repairs,
            LinkConfig config, Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.siteList = siteList;
        this.repairs = repairs;
        this.grace = config.reconciliation().grace();
        this.clock = clock;
    }

    /** What became of the difference; with {@code repair} it is repaired, under the lock of the subject's connections. */
    Outcome examine(SiteId site, Drift drift, boolean repair) {
        Instant settled = clock.instant().minus(grace);
        if (drift.there().filter(it -> it.since().isAfter(settled)).isPresent()) {
            return Outcome.IN_FLIGHT;
        }
        return transactions.run(() -> {
            PortalSubject subject = drift.subject();
            if (repair) {
                connections.lockGeneration(site, subject);
            }
            Optional<Drift> now = Drift.of(connections.findLive(site, subject), drift.there());
            if (now.filter(it -> it.name() == drift.name()).isEmpty() || siteList.changing(site, subject, settled)) {
                return Outcome.IN_FLIGHT;
            }
            if (!repair || drift.name().repair() == Repair.LEAVE) {
                return Outcome.FOUND;
            }
            repairs.repair(site, now.get());
            return Outcome.REPAIRED;
        });
    }
}
