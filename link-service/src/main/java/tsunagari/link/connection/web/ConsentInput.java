package tsunagari.link.connection.web;

import java.util.ArrayList;
import java.util.List;
import tsunagari.link.account.LoginIdRules;
import tsunagari.link.account.Password;
import tsunagari.link.platform.page.ConsentError;
import tsunagari.link.site.LoginIdKind;

/** What is wrong with what was typed, before anybody is asked about it. */
final class ConsentInput {

    private static final int LONGEST_PASSWORD = 128;

    private ConsentInput() {
    }

    static List<ConsentError> check(LoginIdKind kind, String loginId, Password password) {
        List<ConsentError> errors = new ArrayList<>();
        LoginIdRules.check(kind, loginId).map(ConsentInput::error).ifPresent(errors::add);
        if (password.isEmpty()) {
            errors.add(ConsentError.of(ConsentError.Kind.PASSWORD_EMPTY));
        } else if (password.length() > LONGEST_PASSWORD) {
            errors.add(ConsentError.of(ConsentError.Kind.PASSWORD_LONG));
        }
        return errors;
    }

    private static ConsentError error(LoginIdRules.Flaw flaw) {
        return ConsentError.of(switch (flaw) {
            case EMPTY -> ConsentError.Kind.LOGIN_ID_EMPTY;
            case MALFORMED -> ConsentError.Kind.LOGIN_ID_MALFORMED;
            case TOO_LONG -> ConsentError.Kind.LOGIN_ID_LONG;
        });
    }
}
