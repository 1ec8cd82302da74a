package tsunagari.portal.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/** One person of the demonstration. */
public interface PersonaConfig {

    /** Short id, also the persona's subject before it is made pairwise. */
    @Pattern(regexp = "[a-z][a-z0-9-]{0,31}")
    String id();

    /** Value of the name claim. */
    @NotBlank
    String name();

    /** Situation, credentials and expected last screen by language tag: ja, ja-simple, en. */
    Map<String, @Valid PersonaTexts> texts();

    /** Words about a persona in one language. */
    interface PersonaTexts {

        /** What pages call this person where it is not the name claim: with readings, for instance. */
        Optional<@Pattern(regexp = ".*\\S.*") String> name();

        /** Where this person stands. */
        @NotBlank
        String situation();

        /** Login ids and passwords at the sites. */
        @NotBlank
        String credentials();

        /** The screen on which a walk with this person ends. */
        @NotBlank
        String expected();
    }
}
