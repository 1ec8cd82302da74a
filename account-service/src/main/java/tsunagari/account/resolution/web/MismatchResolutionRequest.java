package tsunagari.account.resolution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import tsunagari.account.resolution.ConnectionState;

/**
 * What link-service knows of a mismatch.
 *
 * @param accountId the account of the connection in question; absent if there never was one
 * @param connectionState what became of that connection
 */
public record MismatchResolutionRequest(
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String accountId,
        @NotNull ConnectionState connectionState) {
}
