package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.RequestFaults;
import tsunagari.portal.fault.Situation;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** The subject of a grant: the user's own or, after the fault {@code SUBJECT_CHANGED} has struck, another one. */
@ApplicationScoped
public class GrantSubjects {

    private static final int LIMIT = 50_000;

    private final PairwiseSubjects subjects;
    private final Faults faults;
    private final RequestFaults requestFaults;
    private final Situations situations;
    private final ExpiringEntries<Boolean> changed;

    public GrantSubjects(PairwiseSubjects subjects, Faults faults, RequestFaults requestFaults, Situations situations,
            Clock clock) {
        this.subjects = subjects;
        this.faults = faults;
        this.requestFaults = requestFaults;
        this.situations = situations;
        this.changed = new ExpiringEntries<>(clock, AccessTokens.LIFETIME, LIMIT);
    }

    /** The subject that the ID token names; here the fault strikes. */
    public PairwiseSubject inIdToken(Grant grant) {
        if (requestFaults.strike(FaultName.SUBJECT_CHANGED, situations.current())) {
            changed.put(grant.id(), true);
        }
        return inUserInfo(grant);
    }

    /** The subject at the UserInfo endpoint: the ID token's (OpenID Connect Core 1.0, section 5.3.2). */
    public PairwiseSubject inUserInfo(Grant grant) {
        return changed.find(grant.id()).isPresent() ? subjects.changed(grant.client(), grant.user())
                : subjects.of(grant.client(), grant.user());
    }

    /** The subject by which the hub finds a user's connections: that of the next ID token. */
    public PairwiseSubject next(ClientId client, UserId user, Situation situation) {
        return faults.awaits(FaultName.SUBJECT_CHANGED, situation) ? subjects.changed(client, user)
                : subjects.of(client, user);
    }

    void forget(@Observes PortalReset reset) {
        changed.clear();
    }
}
