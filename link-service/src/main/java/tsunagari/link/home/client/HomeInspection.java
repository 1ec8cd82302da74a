package tsunagari.link.home.client;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tsunagari.events.BoundedHttp;
import tsunagari.link.check.Finding;
import tsunagari.link.check.Inspection;
import tsunagari.link.check.Reachability;
import tsunagari.link.site.ExternalHome;
import tsunagari.link.site.Site;

/** Whether the addresses of a site's own pages can be reached. Asked without a code and for nothing, they may answer anything. */
@Singleton
public class HomeInspection implements Inspection {

    private static final Reachability HOME = new Reachability("home");
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final int LARGEST = 1024 * 1024;
    private static final int OUT_OF_ORDER = 500;

    private final BoundedHttp http = new BoundedHttp(CONNECT, LARGEST);

    @Override
    public List<Finding> of(Site site) {
        return site.externalHome().stream().flatMap(HomeInspection::addresses).map(this::reached).toList();
    }

    private static Stream<URI> addresses(ExternalHome home) {
        return Stream.concat(Stream.of(home.url()), home.eventsUrl().stream());
    }

    private Finding reached(URI address) {
        try {
            int status = http.send(Reachability.request(address).build(), WHOLE).status();
            return status < OUT_OF_ORDER ? Finding.fine(HOME.part(), address + " can be reached, and answers " + status)
                    : Finding.wrong(HOME.part(), address + " answers " + status, "look into its log");
        } catch (IOException e) {
            return HOME.failure(address, e);
        }
    }
}
