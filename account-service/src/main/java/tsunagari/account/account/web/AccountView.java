package tsunagari.account.account.web;

import tsunagari.account.account.AccountStatus;

/**
 * An account as link-service may see it.
 *
 * @param status what became of it
 * @param confirmedAddress whether its owner can be told at an address of their own
 */
public record AccountView(AccountStatus status, boolean confirmedAddress) {
}
