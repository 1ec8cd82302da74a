package tsunagari.link.platform.crypto;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import org.jboss.logging.Logger;
import tsunagari.link.platform.config.LinkConfig;

/** Chooses the provider of the cryptographic algorithms at start and says which one it is, in the log and as a metric. */
@ApplicationScoped
class CryptoProvider {

    private static final Logger LOG = Logger.getLogger(CryptoProvider.class);
    private static final String METRIC = "tsunagari.link.crypto.provider";
    private static final String SIGNATURE = "SHA256withECDSA";

    private final LinkConfig config;
    private final MeterRegistry metrics;

    CryptoProvider(LinkConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** Before everything else at start: keys read by one provider cost a conversion at every signature by another. */
    void choose(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start)
            throws GeneralSecurityException {
        String attempt = config.nativeCryptography()
                ? NativeProvider.install(NativeProvider.CORRETTO).name() : "SWITCHED_OFF";
        Provider inForce = Signature.getInstance(SIGNATURE).getProvider();
        LOG.infof("crypto.provider name=%s version=%s native=%s", inForce.getName(), inForce.getVersionStr(), attempt);
        Gauge.builder(METRIC, () -> 1).description("The provider of the signature algorithms that is in force")
                .tag("name", inForce.getName()).tag("version", inForce.getVersionStr()).register(metrics);
    }
}
