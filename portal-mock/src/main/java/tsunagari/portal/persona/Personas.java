package tsunagari.portal.persona;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tsunagari.portal.platform.Language;
import tsunagari.portal.platform.PersonaConfig;
import tsunagari.portal.platform.PortalConfig;

/** The configured personas. */
@ApplicationScoped
public class Personas {

    private final PortalConfig config;

    public Personas(PortalConfig config) {
        this.config = config;
    }

    /** All personas in the configured order. */
    public List<Persona> all(Language language) {
        return config.personas().stream().map(persona -> Persona.of(persona, language)).toList();
    }

    /** Ids of all personas. */
    public List<UserId> ids() {
        return config.personas().stream().map(persona -> new UserId(persona.id())).toList();
    }

    /** The value of the {@code name} claim: the persona's name, or what was typed. */
    public String nameOf(UserId user) {
        return config.personas().stream()
                .filter(persona -> persona.id().equals(user.value()))
                .map(PersonaConfig::name)
                .findFirst().orElse(user.value());
    }
}
