package tsunagari.link.check;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tsunagari.events.BoundedHttp;
import tsunagari.events.JsonDocuments;

/**
 * How somebody else's server is to be had: what a failure means, and whether its clock agrees with ours.
 *
 * @param part what findings are about
 */
public record Reachability(String part) {

    private static final String CORRECT = "correct the address, or ask those who run it";

    /** Why there is no answer, or none of use, in words. */
    public Finding failure(URI address, IOException failure) {
        if (failure instanceof BoundedHttp.TooLarge) {
            return Finding.wrong(part, "%s answered %s".formatted(address, failure.getMessage()), CORRECT);
        }
        return namesItsAddress(failure) ? Finding.wrong(part, failure.getMessage(), CORRECT)
                : Finding.wrong(part, "%s cannot be reached (%s)".formatted(address, failure.getMessage()),
                        "start it, correct the address, or let this machine through to it");
    }

    /** Whether there was an answer that is not what it should be, or nothing can be asked of the address at all. */
    private static boolean namesItsAddress(IOException failure) {
        return failure instanceof JsonDocuments.Refused || failure instanceof JsonDocuments.Malformed
                || failure instanceof MalformedURLException;
    }

    /**
     * Compares the clocks by the {@code Date} of an answer (RFC 9110, section 6.6.1), which is in whole seconds.
     *
     * @param tolerated how far they may be apart; tokens of one are not yet, or no longer, good at the other beyond it
     * @return empty if they agree or the other says nothing
     */
    public Optional<Finding> clock(BoundedHttp.Answer answer, Clock clock, Duration tolerated) {
        return answer.header("Date").flatMap(Reachability::instant)
                .map(theirs -> Duration.between(clock.instant(), theirs).toSeconds())
                .filter(seconds -> Math.abs(seconds) > tolerated.toSeconds())
                .map(seconds -> Finding.wrong(part, "its clock is %d s %s of this machine's, and %d s are tolerated".formatted(
                        Math.abs(seconds), seconds > 0 ? "ahead" : "behind", tolerated.toSeconds()),
                        "set both clocks, for instance by NTP"));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A request to this address. @throws MalformedURLException if there can be none */
    public static HttpRequest.Builder request(URI address) throws MalformedURLException {
        try {
            return HttpRequest.newBuilder(address).header("Accept", "application/json");
        } catch (IllegalArgumentException e) {
            throw new MalformedURLException(address + " is no address of a server");
        }
    }
}
