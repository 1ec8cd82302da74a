package tsunagari.portal.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Randomness, from one place so that a test can replace it. */
class Sources {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
