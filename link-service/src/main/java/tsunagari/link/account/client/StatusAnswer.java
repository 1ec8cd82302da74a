package tsunagari.link.account.client;

import tsunagari.link.account.AccountStatus;

/** The answer of {@code GET /accounts/{id}}. */
record StatusAnswer(AccountStatus status) {
}
