package tsunagari.link.account.client;

import java.net.URI;
import tsunagari.link.account.AccountRegistry.Application;

/** The body of {@code POST /accounts}. */
record RegistrationRequest(String loginId, String password, String confirmationUri, String clientAddress,
        String language, String binding) {

    static RegistrationRequest of(Application application, URI confirmation) {
        return new RegistrationRequest(application.loginId(), application.password().reveal(), confirmation.toString(),
                application.clientAddress(), application.language().tag(), application.binding());
    }

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }
}
