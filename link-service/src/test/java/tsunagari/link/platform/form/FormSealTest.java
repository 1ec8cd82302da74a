package tsunagari.link.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.keys.AesKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.platform.HmacSha256;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;

class FormSealTest {

    private static final String SECRET = "a state secret of 32 characters..";
    private static final Site SITE = site("hellowork");
    private static final Optional<BrowserBinding> BROWSER = Optional.of(BrowserBinding.random(new SecureRandom()));
    private static final FormPlace PLACE = new FormPlace(SITE, "connect", "handle", BROWSER);

    private final FormSeal seal = new FormSeal(SECRET);

    private static Site site(String id) {
        return TestSites.site(id, "https://portal.example", "client");
    }

    @Test
    void what_was_sealed_opens_at_its_place_also_on_another_replica() {
        assertThat(new FormSeal(SECRET).open(PLACE, seal.seal(PLACE, "text"))).contains("text");
        assertThat(seal.seal(PLACE, "text")).isNotEqualTo(seal.seal(PLACE, "text"));
    }

    static Stream<FormPlace> others() {
        return Stream.of(new FormPlace(site("etax"), "connect", "handle", BROWSER),
                new FormPlace(SITE, "register", "handle", BROWSER), new FormPlace(SITE, "connect", "other", BROWSER),
                new FormPlace(SITE, "connect", "handle", Optional.empty()),
                new FormPlace(SITE, "connect", "handle", Optional.of(BrowserBinding.random(new SecureRandom()))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void it_opens_at_no_other_place(FormPlace other) {
        assertThat(seal.open(other, seal.seal(PLACE, "text"))).isEmpty();
    }

    @Test
    void it_opens_by_no_other_secret() {
        assertThat(new FormSeal(SECRET + "!").open(PLACE, seal.seal(PLACE, "text"))).isEmpty();
    }

    @Test
    void it_opens_by_no_other_algorithm_of_the_same_key() throws Exception {
        byte[] key = HmacSha256.of(HmacSha256.of(SECRET.getBytes(), "refused form 1"), PLACE.text());

        assertThat(seal.open(PLACE, encrypted(key, "dir", "A256GCM"))).contains("text");
        assertThat(seal.open(PLACE, encrypted(key, "dir", "A128CBC-HS256"))).isEmpty();
        assertThat(seal.open(PLACE, encrypted(key, "A256KW", "A256GCM"))).isEmpty();
    }

    /** jose4j casts {@code alg}, {@code enc} and {@code crit}; ciphers have exceptions of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'alg':1}|..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "{'alg':'dir','enc':1}|..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "{'alg':'dir','enc':'A256GCM','crit':[1]}|..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "{'alg':'dir','enc':'A256GCM'}|..AAAA.AAAA.AAAA", "[]|....", "null|...."}, quoteCharacter = '"')
    void what_has_the_form_but_not_the_types_does_not_open(String header, String rest) {
        byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThat(seal.open(PLACE, Base64.getUrlEncoder().withoutPadding().encodeToString(json) + rest)).isEmpty();
    }

    private static String encrypted(byte[] key, String algorithm, String encryption) throws Exception {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(algorithm);
        jwe.setEncryptionMethodHeaderParameter(encryption);
        jwe.setKey(new AesKey(key));
        jwe.setPayload("text");
        return jwe.getCompactSerialization();
    }
}
