package tsunagari.link.platform.config;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses to start under a plain http address, where cookies have no protection, unless that is wanted. */
@Startup
@ApplicationScoped
class OwnAddress {

    OwnAddress(LinkConfig config) {
        check(config.baseUrl(), config.insecureHttp());
    }

    static void check(String baseUrl, boolean insecureHttp) {
        if (!baseUrl.startsWith("https://") && !insecureHttp) {
            throw new IllegalStateException("tsunagari.link.base-url: must be https, because cookies are not safe without; "
                    + "set tsunagari.link.insecure-http for a demonstration");
        }
    }
}
