package tsunagari.portal.persona;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.portal.platform.Language;

/**
 * What a test wants a persona to be; what it leaves out stays as it is configured.
 *
 * @param name value of the name claim
 * @param texts situation, credentials and expected last screen by language tag
 */
public record PersonaChange(String name, Map<String, Texts> texts) {

    private static final int LONGEST = 500;

    /** Words about the persona in one language. */
    public record Texts(String situation, String credentials, String expected) {

        private Stream<String> all() {
            return Stream.of(situation, credentials, expected);
        }
    }

    /** Whether all that is there can be shown. */
    boolean isSound() {
        Map<String, Texts> given = texts == null ? Map.of() : texts;
        return showable(name) && given.entrySet().stream().allMatch(entry -> Language.ofTag(entry.getKey()).isPresent()
                && entry.getValue() != null && entry.getValue().all().allMatch(PersonaChange::showable));
    }

    /** The persona with what is wanted in a language. */
    Persona applied(Persona persona, Language language) {
        Optional<Texts> words = Optional.ofNullable(texts).map(given -> given.get(language.tag()));
        return new Persona(persona.id(), or(name, persona.name()),
                words.map(Texts::situation).orElse(persona.situation()),
                words.map(Texts::credentials).orElse(persona.credentials()),
                words.map(Texts::expected).orElse(persona.expected()));
    }

    private static String or(String wanted, String configured) {
        return wanted == null ? configured : wanted;
    }

    private static boolean showable(String text) {
        return text == null || !text.isBlank() && text.length() <= LONGEST;
    }
}
