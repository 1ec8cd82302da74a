package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tsunagari.portal.platform.BrowserId;
import tsunagari.portal.platform.Iso8601Duration;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalConfig;

/** The rules of an order to arm a fault. A scope that the fault's place cannot know is refused rather than never met. */
@ApplicationScoped
public class ArmingRules {

    /** What is wrong with an order: a code for programs and a sentence for people. */
    public record BrokenRule(String code, String message) {
    }

    private static final Pattern TIMES = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}\\uFFFD]{1,255}");

    private final Set<String> clients;

    public ArmingRules(PortalConfig config) {
        this.clients = Set.copyOf(config.clients().keySet());
    }

    /** The arming, or the first rule that the order breaks. */
    public Outcome<Arming, BrokenRule> check(WantedFault wanted) {
        Optional<FaultName> fault = wanted.get("fault").flatMap(FaultName::of);
        return fault.map(name -> check(wanted, name)).orElseGet(() -> Outcome.refused(
                new BrokenRule("FAULT_UNKNOWN", "fault must be a name of the catalogue")));
    }

    private Outcome<Arming, BrokenRule> check(WantedFault wanted, FaultName fault) {
        FaultScope scope = new FaultScope(wanted.get("client"), wanted.get("subject"), wanted.get("browser"));
        Optional<Duration> delay = wanted.get("delay").flatMap(Iso8601Duration::parse);
        boolean delayed = wanted.get("delay").isPresent();
        return Outcome.of(Stream.of(
                rule(wanted.get("times").map(times -> TIMES.matcher(times).matches()).orElse(true), "TIMES_INVALID",
                        "times must be a whole number from 1 to 999999"),
                rule(fault.place().scopes().containsAll(scope.kinds()), "SCOPE_UNKNOWN_HERE",
                        "at " + fault.place() + " the portal can tell apart: " + known(fault)),
                rule(scope.client().map(clients::contains).orElse(true), "CLIENT_UNKNOWN",
                        "client must be the id of a registered client"),
                rule(printable(scope.subject()), "SUBJECT_INVALID", "subject must have 1 to 255 printable characters"),
                rule(scope.browser().map(value -> BrowserId.parse(value).isPresent()).orElse(true), "BROWSER_INVALID",
                        "browser must have 1 to 64 letters, digits, hyphens and underscores"),
                rule(!delayed || DelayLimits.of(fault).isPresent(), "DELAY_WITHOUT_EFFECT", "this fault delays nothing"),
                rule(!delayed || DelayLimits.of(fault).filter(limits -> delay.filter(limits::allow).isPresent()).isPresent(),
                        "DELAY_INVALID", "delay must be an ISO 8601 duration" + DelayLimits.of(fault)
                                .map(limits -> " from " + limits.least() + " to " + limits.most()).orElse(""))),
                () -> new Arming(fault, wanted.get("times").map(Integer::valueOf), scope, delay));
    }

    private static boolean printable(Optional<String> value) {
        return value.map(given -> PRINTABLE.matcher(given).matches()).orElse(true);
    }

    private static String known(FaultName fault) {
        List<String> members = fault.place().scopes().stream().map(ScopeKind::member).toList();
        return members.isEmpty() ? "nobody" : String.join(", ", members);
    }

    private static Supplier<Optional<BrokenRule>> rule(boolean holds, String error, String message) {
        return () -> holds ? Optional.empty() : Optional.of(new BrokenRule(error, message));
    }
}
