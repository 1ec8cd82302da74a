package tsunagari.link.site;

import java.time.Duration;

/**
 * How long a person stays signed in at a site.
 *
 * @param fixed from sign-in, whatever happens
 * @param idle since the last request
 */
public record SessionLifetime(Duration fixed, Duration idle) {
}
