package tsunagari.portal.persona;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tsunagari.portal.platform.Language;
import tsunagari.portal.platform.PersonaConfig;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalReset;

/** The configured personas, with what the control API has changed since the last reset. */
@ApplicationScoped
public class Personas {

    private final PortalConfig config;
    private final Map<UserId, PersonaChange> changes = new ConcurrentHashMap<>();

    public Personas(PortalConfig config) {
        this.config = config;
    }

    /** All personas in the configured order. */
    public List<Persona> all(Language language) {
        return config.personas().stream().map(persona -> now(persona, language)).toList();
    }

    /** Ids of all personas. */
    public List<UserId> ids() {
        return config.personas().stream().map(persona -> new UserId(persona.id())).toList();
    }

    /** The value of the {@code name} claim: the persona's name, or what was typed. */
    public String nameOf(UserId user) {
        return nameOf(user, Language.JA);
    }

    /** What pages in a language call somebody: by the persona's name there, or by what was typed. */
    public String nameOf(UserId user, Language language) {
        return find(user, language).map(Persona::name).orElse(user.value());
    }

    /** Changes a persona until the next reset; an earlier change is forgotten. */
    Persona change(UserId known, PersonaChange wanted, Language language) {
        changes.put(known, wanted);
        return find(known, language).orElseThrow();
    }

    void forget(@Observes PortalReset reset) {
        changes.clear();
    }

    private Optional<Persona> find(UserId user, Language language) {
        return config.personas().stream().filter(persona -> persona.id().equals(user.value()))
                .map(persona -> now(persona, language)).findFirst();
    }

    private Persona now(PersonaConfig configured, Language language) {
        Persona persona = Persona.of(configured, language);
        PersonaChange change = changes.get(persona.id());
        return change == null ? persona : change.applied(persona, language);
    }
}
