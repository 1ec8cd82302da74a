package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tsunagari.link.site.Language;

/** Whatever browsers and portals say of languages: one of ours, soon, and the one that was asked for. */
class HostileLanguageProperties {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of("ja", "en", "ja-simple", "en-GB", "*", "fr", ";", ",", "q=", ";q=0", ";q=1", ";q=0.5", ";q=1.001",
                        ";q=NaN", ";q=-1", "-", "\t", " ", "q=1e9", ";Q=0.25", "j\u0130", "\ud800"),
                Arbitraries.strings().ofMaxLength(8));
        return Arbitraries.oneOf(parts.list().ofMaxSize(40).map(list -> String.join("", list)),
                parts.map(part -> part.repeat(5000)));
    }

    @Property
    void there_is_always_a_language(@ForAll("headers") String header, @ForAll("headers") String locales) {
        long begin = System.nanoTime();
        Language chosen = LanguageNegotiation.choose(Optional.empty(), Optional.empty(), Optional.of(locales), Optional.of(header));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        assertThat(chosen).isNotNull().isEqualTo(LanguageNegotiation.choose(
                Optional.empty(), Optional.empty(), Optional.of(locales), Optional.of(header)));
    }

    @Property
    void easy_japanese_is_for_those_alone_who_name_it(@ForAll("headers") String header) {
        Language chosen = LanguageNegotiation.choose(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(header));
        assertThat(chosen != Language.JA_SIMPLE || header.toLowerCase(Locale.ROOT).contains("ja-simple")).isTrue();
    }

    @Property
    void what_a_person_chose_goes_before_all_that_others_say(@ForAll("headers") String other, @ForAll Language chosen) {
        assertThat(LanguageNegotiation.choose(Optional.of(chosen.tag()), Optional.of(other), Optional.of(other), Optional.of(other)))
                .isEqualTo(chosen);
        assertThat(LanguageNegotiation.choose(Optional.empty(), Optional.of(chosen.tag()), Optional.of(other), Optional.of(other)))
                .isEqualTo(chosen);
    }
}
