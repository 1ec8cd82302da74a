package tsunagari.link.account.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import tsunagari.link.account.AccountRegistry.Confirmation;
import tsunagari.link.account.Password;

/** The body of {@code POST /accounts/confirmations}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConfirmationRequest(String token, String binding, String password) {

    static ConfirmationRequest of(Confirmation confirmation) {
        return new ConfirmationRequest(confirmation.token(), confirmation.binding().orElse(null),
                confirmation.password().map(Password::reveal).orElse(null));
    }

    @Override
    public String toString() {
        return "ConfirmationRequest[…]";
    }
}
