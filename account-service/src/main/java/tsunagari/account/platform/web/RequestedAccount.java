package tsunagari.account.platform.web;

import tsunagari.account.account.AccountId;

/** Reads the account id in a request's path. */
public final class RequestedAccount {

    private RequestedAccount() {
    }

    /** @throws ProblemException {@link Problem#UNKNOWN_ACCOUNT} if no account can have it */
    public static AccountId named(String id) {
        return AccountId.of(id).orElseThrow(() -> ProblemException.of(Problem.UNKNOWN_ACCOUNT));
    }
}
