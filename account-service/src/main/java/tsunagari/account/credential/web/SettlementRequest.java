package tsunagari.account.credential.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A claim that was verified provisionally has been made use of.
 *
 * @param accountId the account that it proved
 */
public record SettlementRequest(@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String accountId) {
}
