package tsunagari.account.status.web;

import jakarta.validation.constraints.NotNull;
import tsunagari.account.account.AccountStatus;

/**
 * What an account shall become.
 *
 * @param status the status wanted
 */
public record StatusChangeRequest(@NotNull AccountStatus status) {
}
