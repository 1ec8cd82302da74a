package tsunagari.portal.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import tsunagari.portal.persona.Personas;

/** The claims about a person that a grant lets a client have. */
@ApplicationScoped
public class Profile {

    private final Personas personas;

    public Profile(Personas personas) {
        this.personas = personas;
    }

    /** {@code name} when the scope {@code profile} was granted, otherwise nothing. */
    public Map<String, Object> of(Grant grant) {
        return grant.scope().contains("profile") ? Map.of("name", personas.nameOf(grant.user())) : Map.of();
    }
}
