package tsunagari.link.platform.crypto;

import java.security.Signature;

/** Installs the provider in a process of its own and prints what came of it. */
final class ProviderInForce {

    private ProviderInForce() {
    }

    /** Prints the outcome and the provider that signs. */
    public static void main(String[] arguments) throws Exception {
        NativeProvider.Outcome outcome = NativeProvider.install(NativeProvider.CORRETTO);
        System.out.println(outcome + " " + Signature.getInstance("SHA256withECDSA").getProvider().getName());
    }
}
