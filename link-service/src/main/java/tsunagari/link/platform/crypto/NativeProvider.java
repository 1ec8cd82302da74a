package tsunagari.link.platform.crypto;

import java.security.Provider;
import java.security.Security;

/**
 * A provider of native code that goes before the JDK's, if this platform has it and it works.
 *
 * <p>It is named and not imported: its library is on the class path only where a build for the platform put it there, and
 * the service has to compile and to run without it.
 */
final class NativeProvider {

    /** Amazon Corretto Crypto Provider: ECDSA in a tenth of the JDK's time and less. */
    static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private static final String SELF_TEST = "assertHealthy";
    private static final int FIRST = 1;

    private NativeProvider() {
    }

    /** What came of the attempt. */
    enum Outcome {
        /** It is first in order now. */
        INSTALLED,
        /** The library is not on the class path. */
        ABSENT,
        /** It is there and does not work here: another C library, no folder to unpack it in, a failed self-test. */
        UNUSABLE
    }

    /** Puts the provider first, unless it is missing or fails its own tests. */
    static Outcome install(String className) {
        try {
            Class<?> type = Class.forName(className);
            Provider provider = (Provider) type.getConstructor().newInstance();
            type.getMethod(SELF_TEST).invoke(provider);
            Security.insertProviderAt(provider, FIRST);
            return Outcome.INSTALLED;
        } catch (ClassNotFoundException e) {
            return Outcome.ABSENT;
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            // Native code fails to load as an Error, and this service is better slow than down.
            return Outcome.UNUSABLE;
        }
    }
}
