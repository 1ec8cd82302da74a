package tsunagari.portal.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.events.ConnectionState;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.RequestFaults;
import tsunagari.portal.fault.Situation;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.CurrentBrowser;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;
import tsunagari.portal.provider.token.GrantSubjects;

/** Lets the hub show what is not so. */
@ApplicationScoped
public class HubFaults {

    private final RequestFaults faults;
    private final Situations situations;
    private final CurrentBrowser browser;
    private final GrantSubjects subjects;

    public HubFaults(RequestFaults faults, Situations situations, CurrentBrowser browser,
            GrantSubjects subjects) {
        this.faults = faults;
        this.situations = situations;
        this.browser = browser;
        this.subjects = subjects;
    }

    /** The subject by which the hub finds the user's connection to a site. */
    PairwiseSubject subject(ClientId client, UserId user) {
        return subjects.next(client, user, situation(client, user));
    }

    /** What the hub shows of a connection: its state, or what a fault makes of it. */
    Optional<ConnectionState> shown(ClientId client, UserId user, Optional<ConnectionState> state) {
        Situation situation = situation(client, user);
        if (state.isPresent() && faults.strike(FaultName.PENDING_FOREVER, situation)) {
            return Optional.of(ConnectionState.PENDING);
        }
        boolean connected = state.filter(ConnectionState.ACTIVE::equals).isPresent();
        return !connected && faults.strike(FaultName.PORTAL_SAYS_CONNECTED, situation)
                ? Optional.of(ConnectionState.ACTIVE) : state;
    }

    private Situation situation(ClientId client, UserId user) {
        return situations.of(client.value(), user.value(), browser.id());
    }
}
