package tsunagari.account.account.web;

import tsunagari.account.account.AccountStatus;

/**
 * An account as link-service may see it.
 *
 * @param status what became of it
 */
public record AccountView(AccountStatus status) {
}
