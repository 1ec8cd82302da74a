package tsunagari.link.platform.page;

import java.time.Instant;

/**
 * One of a person's sign-ins as they see it.
 *
 * @param handle what the form that ends it calls it
 * @param current whether it is the one that the page was asked for with
 */
public record SessionLine(String handle, Instant since, Instant lastUsed, boolean current) {
}
