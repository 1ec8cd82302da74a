package tsunagari.link.portal.client;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.BoundedHttp;
import tsunagari.events.CompactToken;
import tsunagari.events.JsonDocuments;
import tsunagari.link.check.Finding;
import tsunagari.link.check.Inspection;
import tsunagari.link.check.Reachability;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.PortalEndpoints;
import tsunagari.link.site.Site;

/** Whether a site's portal publishes what the configuration says of it. */
@Singleton
public class PortalInspection implements Inspection {

    /** What findings about a portal are of. */
    static final Reachability PORTAL = new Reachability("portal");
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final int LARGEST = 64 * 1024;

    private final JsonDocuments documents = new JsonDocuments(CONNECT, WHOLE);
    private final BoundedHttp http = new BoundedHttp(CONNECT, LARGEST);
    private final MetadataReader reader;
    private final PushedTrial trial;
    private final Clock clock;

    PortalInspection(LinkConfig config, PushedTrial trial, Clock clock) {
        this.reader = Portals.reader(config);
        this.trial = trial;
        this.clock = clock;
    }

    @Override
    public List<Finding> of(Site site) {
        PortalClient portal = site.portal();
        List<Finding> findings = new ArrayList<>();
        Optional<PortalEndpoints> endpoints = portal.addresses().fixed().or(() -> discovered(portal, findings));
        endpoints.ifPresent(it -> keys(portal, it.keys(), findings));
        endpoints.flatMap(PortalEndpoints::par).filter(par -> portal.features().par().applies(true))
                .ifPresent(par -> push(site, par, findings));
        return findings;
    }

    private void push(Site site, URI address, List<Finding> findings) {
        try {
            findings.add(trial.of(site, address, http, WHOLE));
        } catch (IOException e) {
            findings.add(PORTAL.failure(address, e));
        }
    }

    private Optional<PortalEndpoints> discovered(PortalClient portal, List<Finding> findings) {
        URI address = Portals.metadataAddress(portal);
        try {
            MetadataReader.Reading reading = reader.read(portal, documents.object(address));
            findings.add(reading.rejection().map(it -> Rejections.explained(it, portal, address)).orElseGet(
                    () -> Finding.fine(PORTAL.part(), address + " says what the configuration says")));
            return reading.metadata().map(metadata -> metadata.endpoints());
        } catch (IOException e) {
            findings.add(PORTAL.failure(address, e));
            return Optional.empty();
        }
    }

    private void keys(PortalClient portal, URI address, List<Finding> findings) {
        String algorithm = portal.algorithm().name();
        try {
            JsonWebKeySet keys = documents.keys(address);
            findings.add(keys.getJsonWebKeys().stream().anyMatch(key -> CompactToken.fits(key, algorithm))
                    ? Finding.fine(PORTAL.part(), "%s has a key for %s".formatted(address, algorithm))
                    : Finding.wrong(PORTAL.part(), "%s has no key for %s".formatted(address, algorithm),
                            "correct portal.signature-algorithm, or ask the portal"));
            PORTAL.clock(http.send(Reachability.request(address).build(), WHOLE), clock, PortalTokens.SKEW)
                    .ifPresent(findings::add);
        } catch (IOException e) {
            findings.add(PORTAL.failure(address, e));
        }
    }
}
