package tsunagari.link.account;

import tsunagari.link.site.Language;
import tsunagari.link.site.Site;

/** The beginning and the end of accounts, which the account service keeps. */
public interface AccountRegistry {

    /**
     * Somebody asks for an account.
     *
     * @param loginId e-mail address as typed
     * @param clientAddress the browser's address
     * @param language of the mail
     */
    record Application(String loginId, Password password, String clientAddress, Language language) {

        /** Hides everything. */
        @Override
        public String toString() {
            return "Application[…]";
        }
    }

    /**
     * Asks for an account, which is made when the address is confirmed. Whether the address is taken, only its owner is
     * told.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    RegistrationAnswer register(Site site, Application application, IdempotencyKey key);

    /**
     * Makes the account whose address is confirmed by the token of a mailed link. Returns whether there is one now; it is
     * not said why there is none.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    boolean confirm(Site site, String token);

    /**
     * Gives an account up for good. Harmless if it was, or if there is none.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    void withdraw(Site site, AccountId account, IdempotencyKey key);
}
