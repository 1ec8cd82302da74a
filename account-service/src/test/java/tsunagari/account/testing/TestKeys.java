package tsunagari.account.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Keys that tokens are signed with. They come from files because tests and their resources share no static fields. */
public final class TestKeys {

    private TestKeys() {
    }

    /** link-service's key, kid {@code link-1}. */
    public static PublicJsonWebKey linkService() {
        return read("/link-service-test-key.jwk");
    }

    /** Another key under the same kid. */
    public static PublicJsonWebKey foreign() {
        return read("/foreign-test-key.jwk");
    }

    /** What link-service publishes. */
    public static String linkServiceKeySet() {
        return "{\"keys\":[" + linkService().toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static PublicJsonWebKey read(String file) {
        try (InputStream json = TestKeys.class.getResourceAsStream(file)) {
            return PublicJsonWebKey.Factory.newPublicJwk(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
