package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that asks before it sends what is too much (RFC 9110, section 10.1.1). */
@QuarkusTest
@TestProfile(LinkJourney.class)
class AnnouncedBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {70_000, 1_000_000, 2_000_000})
    void is_told_at_once_that_it_is_too_much(int length) {
        RawHttp.Answer answer = RawHttp.announce("/hellowork/connect", length, "Expect: 100-continue", "Accept: text/html",
                "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(413);
    }
}
