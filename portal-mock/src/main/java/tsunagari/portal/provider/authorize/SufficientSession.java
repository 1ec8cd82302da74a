package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** Says whether a sign-in that exists is good enough for a request (OpenID Connect Core 1.0, section 3.1.2.3). */
@ApplicationScoped
public class SufficientSession {

    private static final Set<String> ASKING = Set.of("login", "select_account");

    private final PairwiseSubjects subjects;
    private final Clock clock;

    public SufficientSession(PairwiseSubjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Whether nobody needs to sign in again. */
    public boolean suffices(AuthorizationRequest request, Optional<PortalSession> session) {
        return session.filter(current -> recent(request, current))
                .filter(current -> request.hinted().map(current.user()::equals).orElse(true))
                .filter(current -> isHinted(request, current))
                .isPresent();
    }

    /** Whether the user is the one of the {@code id_token_hint}, or there is none: no other may be answered for. */
    public boolean isHinted(AuthorizationRequest request, PortalSession session) {
        return request.subjectHint().map(subjects.of(request.client().id(), session.user())::equals).orElse(true);
    }

    private boolean recent(AuthorizationRequest request, PortalSession session) {
        Instant now = clock.instant();
        return request.prompt().stream().noneMatch(ASKING::contains)
                && request.maxAge().map(age -> !now.isAfter(session.signedInAt().plus(age))).orElse(true);
    }
}
