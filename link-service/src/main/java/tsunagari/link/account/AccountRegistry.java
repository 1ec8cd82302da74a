package tsunagari.link.account;

import java.util.Optional;
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
     * @param binding a hash of the browser's secret, which a confirmation must share, or prove the password instead
     */
    record Application(String loginId, Password password, String clientAddress, Language language, String binding) {

        /** Hides everything. */
        @Override
        public String toString() {
            return "Application[…]";
        }
    }

    /**
     * Somebody has followed a mailed link.
     *
     * @param token of the link
     * @param binding a hash of the browser's secret
     * @param password that they say to have chosen
     */
    record Confirmation(String token, Optional<String> binding, Optional<Password> password) {

        /** Hides everything. */
        @Override
        public String toString() {
            return "Confirmation[…]";
        }
    }

    /** What the account service says to a confirmation. */
    enum ConfirmationAnswer {
        /** There is an account now. */
        CONFIRMED,
        /** Another browser registered: the password that it chose is asked for. */
        PASSWORD_REQUIRED,
        /** The link cannot be used; why is not said. */
        INVALID
    }

    /**
     * Asks for an account, which is made when the address is confirmed. Whether the address is taken, only its owner is
     * told.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    RegistrationAnswer register(Site site, Application application, IdempotencyKey key);

    /**
     * Makes the account whose address is confirmed by the token of a mailed link, if it was followed where it was asked
     * for, or by who knows the password.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    ConfirmationAnswer confirm(Site site, Confirmation confirmation);

    /**
     * Gives an account up for good. Harmless if it was, or if there is none.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    void withdraw(Site site, AccountId account, IdempotencyKey key);
}
