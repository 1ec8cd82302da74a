package tsunagari.portal.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Says at every start what this program is not. */
class StartUp {

    private static final Logger LOG = Logger.getLogger("tsunagari.portal");

    void warn(@Observes StartupEvent started, PortalUrls urls) {
        LOG.warnf("portal-mock at %s signs anybody in without asking who they are."
                + " It is for development, demonstrations and tests, never for production.", urls.issuer());
    }
}
