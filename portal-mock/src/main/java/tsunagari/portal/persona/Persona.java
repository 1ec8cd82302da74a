package tsunagari.portal.persona;

import tsunagari.portal.platform.Language;
import tsunagari.portal.platform.PersonaConfig;

/** A person of the demonstration, in the words of one language. */
public record Persona(UserId id, String name, String situation, String credentials, String expected) {

    static Persona of(PersonaConfig config, Language language) {
        PersonaConfig.PersonaTexts texts = language.choose(config.texts());
        String name = language == Language.JA ? config.name() : texts.name().orElse(config.name());
        return new Persona(new UserId(config.id()), name,
                texts.situation(), texts.credentials(), texts.expected());
    }
}
