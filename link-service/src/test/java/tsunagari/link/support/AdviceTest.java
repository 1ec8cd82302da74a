package tsunagari.link.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.Handshakes;
import tsunagari.link.handshake.Proof;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.support.Happening.Kind;

class AdviceTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** The others are those of what never became active, or never was. */
    private static final Set<ReleaseReason> REASONS_OF_RELEASES = EnumSet.complementOf(
            EnumSet.of(ReleaseReason.REFUSED_BY_SITE, ReleaseReason.EXPIRED, ReleaseReason.NOT_CONNECTED));

    record Code(Kind kind, String code) {
    }

    static Stream<Code> everythingThatCanHappen() {
        return Stream.of(of(Kind.PROBLEM, "", Problem.values()), of(Kind.HANDSHAKE, "", Handshakes.Outcome.values()),
                of(Kind.HANDSHAKE, "MISMATCH.", MismatchCause.values()), of(Kind.CONSENT, "", Proof.State.values()),
                of(Kind.CONNECTION, "", HistoryEntry.Transition.values()),
                of(Kind.CONNECTION, "RELEASED.", REASONS_OF_RELEASES.toArray(ReleaseReason[]::new)),
                of(Kind.SUPPORT, "", SupportAccess.Action.CONNECTION_RELEASED, SupportAccess.Action.BLOCK_LIFTED)).flatMap(it -> it);
    }

    private static Stream<Code> of(Kind kind, String before, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> new Code(kind, before + code.name()));
    }

    @ParameterizedTest
    @MethodSource("everythingThatCanHappen")
    void the_desk_is_told_of_everything_in_both_languages(Code it) {
        assertThat(LANGUAGES).allSatisfy(language ->
                assertThat(Advice.in(language).knows(it.kind(), it.code())).isTrue());
    }

    private static Happening happening(Kind kind, String code, String cause) {
        return new Happening(Instant.EPOCH, kind, code, Optional.ofNullable(cause), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_cause_without_a_text_has_that_of_its_code_and_an_unknown_code_the_general_one() {
        Advice advice = Advice.in(Locale.ENGLISH);
        assertThat(advice.what(happening(Kind.PROBLEM, "HANDSHAKE_INVALID", "STATE_MISSING")))
                .isEqualTo(advice.what(happening(Kind.PROBLEM, "HANDSHAKE_INVALID", null)));
        assertThat(advice.tell(happening(Kind.PROBLEM, "UNHEARD_OF", null))).isNotBlank();
    }

    @Test
    void the_portals_list_is_named_as_the_portal_writes_it() throws IOException {
        Properties japanese = new Properties();
        try (Reader texts = new InputStreamReader(getClass().getResourceAsStream("/support/advice_ja.properties"), UTF_8)) {
            japanese.load(texts);
        }
        assertThat(japanese.values()).map(Object::toString).filteredOn(text -> text.contains("もっとつながる"))
                .isNotEmpty().allSatisfy(text -> assertThat(text.replace("「もっとつながる」", "")).doesNotContain("もっと"));
    }
}
