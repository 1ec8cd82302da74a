package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import tsunagari.portal.persona.Personas;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.protocol.ProtocolProfile;

/** The claims about a person that a grant lets a client have. */
@ApplicationScoped
public class PersonClaims {

    private final Personas personas;
    private final boolean inIdToken;

    public PersonClaims(Personas personas, ProtocolProfile profile) {
        this.inIdToken = profile.answers().profileInIdToken();
        this.personas = personas;
    }

    /** For UserInfo: {@code name} when the scope {@code profile} or {@code name} was granted, otherwise nothing. */
    public Map<String, Object> of(Grant grant) {
        return grant.scope().contains("profile") || grant.scope().contains("name")
                ? Map.of("name", personas.nameOf(grant.user())) : Map.of();
    }

    /** For the ID token: the same where the profile of the protocol has it so, otherwise nothing. */
    public Map<String, Object> inIdToken(Grant grant) {
        return inIdToken ? of(grant) : Map.of();
    }
}
