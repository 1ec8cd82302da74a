import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * Measures one ES256 signature and its verification, by every provider of the JDK and of the class path that can do it.
 * See README.md in this folder.
 */
public final class SignatureBench {
    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 5_000;
    private static final byte[] TOKEN = new byte[600];
    private static final String ALGORITHM = "SHA256withECDSA";

    private SignatureBench() {
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws GeneralSecurityException {
        List<Provider> providers = new ArrayList<>(List.of(Security.getProviders()));
        for (Provider provider : ServiceLoader.load(Provider.class)) {
            if (Security.getProvider(provider.getName()) == null) {
                providers.add(0, provider);
            }
        }
        for (Provider provider : providers) {
            if (provider.getService("Signature", ALGORITHM) != null
                    && provider.getService("KeyPairGenerator", "EC") != null) {
                measure(provider);
            }
        }
    }

    private static void measure(Provider provider) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        repeat(provider, pair, WARM_UP);
        double[] millis = repeat(provider, pair, MEASURED);
        System.out.printf(Locale.ROOT, "%-30s %-8s ES256 sign %.3f ms, verify %.3f ms%n", provider.getName(),
            provider.getVersionStr(), millis[0], millis[1]);
    }

    private static double[] repeat(Provider provider, KeyPair pair, int times) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, provider);
        byte[] signed = {};
        long begin = System.nanoTime();
        for (int time = 0; time < times; time++) {
            signature.initSign(pair.getPrivate());
            signature.update(TOKEN);
            signed = signature.sign();
        }
        long between = System.nanoTime();
        for (int time = 0; time < times; time++) {
            signature.initVerify(pair.getPublic());
            signature.update(TOKEN);
            if (!signature.verify(signed)) {
                throw new IllegalStateException(provider.getName() + " does not verify its own signature");
            }
        }
        long end = System.nanoTime();
        return new double[] {(between - begin) / 1e6 / times, (end - between) / 1e6 / times};
    }
}
