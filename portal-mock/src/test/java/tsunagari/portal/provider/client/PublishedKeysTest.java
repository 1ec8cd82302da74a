package tsunagari.portal.provider.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.journal.OutboundCalls.Answer;
import tsunagari.portal.platform.PortalConfig;

class PublishedKeysTest {

    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    private final PublishedKeys keys = new PublishedKeys(URI.create("http://localhost/jwks"));
    private int fetches;

    @Test
    void a_known_key_is_fetched_once() throws Exception {
        String published = published("a");
        assertThat(found("a", NOON, new Answer(200, published))).isEqualTo("found");
        assertThat(found("a", NOON.plusSeconds(299), new Answer(500, ""))).isEqualTo("found");
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void an_unknown_key_id_asks_again_but_not_at_once() throws Exception {
        String published = published("a");
        found("a", NOON, new Answer(200, published));
        assertThat(found("x", NOON.plusSeconds(4), new Answer(200, published))).isEqualTo("unknown");
        assertThat(fetches).isEqualTo(1);
        found("x", NOON.plusSeconds(5), new Answer(200, published));
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void a_spray_of_unknown_ids_does_not_keep_a_new_key_out() throws Exception {
        found("a", NOON, new Answer(200, published("a")));
        found("x", NOON.plusSeconds(5), new Answer(200, published("a")));
        found("y", NOON.plusSeconds(9), new Answer(200, published("a")));
        assertThat(found("b", NOON.plusSeconds(10), new Answer(200, published("b")))).isEqualTo("found");
    }

    @Test
    void without_any_keys_the_client_is_unavailable_and_asked_again_after_a_second() {
        assertThat(found("a", NOON, new Answer(0, ""))).isEqualTo("unavailable");
        found("a", NOON.plusMillis(500), new Answer(0, ""));
        assertThat(fetches).isEqualTo(1);
        found("a", NOON.plusSeconds(1), new Answer(0, ""));
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void old_keys_stay_good_while_the_client_does_not_answer() throws Exception {
        found("a", NOON, new Answer(200, published("a")));
        assertThat(found("a", NOON.plusSeconds(301), new Answer(503, ""))).isEqualTo("found");
    }

    @Test
    void a_withdrawn_key_is_unknown_after_the_next_fetch() throws Exception {
        found("a", NOON, new Answer(200, published("a")));
        assertThat(found("a", NOON.plusSeconds(301), new Answer(200, published("b")))).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"keys\":\"x\"}", "{\"keys\":[1]}", "{\"keys\":[null]}"})
    void an_unreadable_key_set_is_no_answer(String body) {
        assertThat(found("a", NOON, new Answer(200, body))).isEqualTo("unavailable");
    }

    @Test
    void an_unreadable_key_set_does_not_displace_the_keys_of_before() throws Exception {
        found("a", NOON, new Answer(200, published("a")));
        assertThat(found("a", NOON.plusSeconds(301), new Answer(200, "{\"keys\":[1]}"))).isEqualTo("found");
    }

    private String found(String kid, Instant now, Answer answer) {
        return keys.find(kid, now, new FiveSeconds(), () -> {
            fetches++;
            return answer;
        }).match(new KeyLookup.Cases<>() {
            @Override
            public String found(PublicKey key) {
                return "found";
            }

            @Override
            public String unknown() {
                return "unknown";
            }

            @Override
            public String unavailable() {
                return "unavailable";
            }
        });
    }

    private static String published(String kid) throws Exception {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(kid);
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    /** Keys are old after five minutes and asked for at most every five seconds. */
    private static final class FiveSeconds implements PortalConfig.Limits {
        @Override
        public Duration clientTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration clientKeysAge() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration clientKeysInterval() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration eventAge() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration deliveryPause() {
            return Duration.ofSeconds(1);
        }
    }
}
