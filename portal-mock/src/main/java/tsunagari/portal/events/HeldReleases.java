package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.portal.fault.FaultId;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.fault.Strike;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;

/**
 * Releases that are held back so that they arrive out of order: for the fault's delay or, without one, until the portal
 * knows a later generation of the same connection. Clearing the fault lets them go.
 */
@ApplicationScoped
public class HeldReleases {

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int LIMIT = 10_000;

    private record Hold(FaultId fault, Optional<Instant> until) {
    }

    private final Faults faults;
    private final Situations situations;
    private final Connections connections;
    private final Clock clock;
    private final ExpiringEntries<Hold> holds;

    public HeldReleases(Faults faults, Situations situations, Connections connections, Clock clock) {
        this.faults = faults;
        this.situations = situations;
        this.connections = connections;
        this.clock = clock;
        this.holds = new ExpiringEntries<>(clock, LONGEST, LIMIT);
    }

    /** Whether a release must wait. The first question about a release lets the fault strike, if it is armed. */
    synchronized boolean waits(ReleaseNotice notice) {
        Optional<Hold> hold = holds.find(notice.jti()).or(() -> strike(notice));
        return hold.filter(known -> faults.find(known.fault()).isPresent() && !isOver(known, notice)).isPresent();
    }

    /** Whether a release was held back at some time. */
    boolean waited(ReleaseNotice notice) {
        return holds.find(notice.jti()).isPresent();
    }

    private Optional<Hold> strike(ReleaseNotice notice) {
        Optional<Strike> strike = faults.strike(FaultName.RELEASE_EVENT_OUT_OF_ORDER,
                situations.of(notice.site().value(), notice.subject().value()));
        Optional<Hold> hold = strike.map(struck -> new Hold(struck.id(), struck.delay().map(clock.instant()::plus)));
        hold.ifPresent(made -> holds.put(notice.jti(), made));
        return hold;
    }

    private boolean isOver(Hold hold, ReleaseNotice notice) {
        return hold.until().map(until -> !clock.instant().isBefore(until))
                .orElseGet(() -> connections.find(notice.site(), notice.subject())
                        .filter(now -> now.generation() > notice.generation()).isPresent());
    }

    void forget(@Observes PortalReset reset) {
        holds.clear();
    }
}
