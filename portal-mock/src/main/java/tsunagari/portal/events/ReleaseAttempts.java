package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Situation;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.journal.OutboundCalls;

/** Sends a release once, or whatever the armed faults make of that. */
@ApplicationScoped
public class ReleaseAttempts {

    private static final String WHAT = "connection-released";
    private static final OutboundCalls.Answer TAKEN = new OutboundCalls.Answer(202, "");

    private final ReleaseRequests requests;
    private final OutboundCalls calls;
    private final Faults faults;
    private final Situations situations;
    private final HeldReleases held;

    public ReleaseAttempts(ReleaseRequests requests, OutboundCalls calls, Faults faults, Situations situations,
            HeldReleases held) {
        this.requests = requests;
        this.calls = calls;
        this.faults = faults;
        this.situations = situations;
        this.held = held;
    }

    /** Whether a release can be sent now: its site is still configured, and no fault holds it back. */
    boolean possible(ReleaseNotice notice) {
        return requests.deliverable(notice) && !held.waits(notice);
    }

    /** Sends a release and waits for the answer at most the given time. */
    OutboundCalls.Answer send(ReleaseNotice notice, Duration within) {
        String client = notice.site().value();
        Situation situation = situations.of(client, notice.subject().value());
        HttpRequest request = requests.of(notice);
        if (faults.strike(FaultName.RELEASE_EVENT_LOST, situation).isPresent()) {
            calls.notSent(client, request, WHAT, FaultName.RELEASE_EVENT_LOST.name());
            return TAKEN;
        }
        List<String> struck = new ArrayList<>();
        if (held.waited(notice)) {
            struck.add(FaultName.RELEASE_EVENT_OUT_OF_ORDER.name());
        }
        boolean twice = faults.strike(FaultName.RELEASE_EVENT_DUPLICATED, situation).isPresent();
        if (twice) {
            struck.add(FaultName.RELEASE_EVENT_DUPLICATED.name());
            // The same request object: the token is the same to the letter, not only its id.
            calls.sendAsync(client, request, WHAT, within, struck).join();
        }
        return calls.sendAsync(client, request, WHAT, within, struck).join();
    }
}
