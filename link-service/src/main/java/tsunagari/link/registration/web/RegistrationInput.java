package tsunagari.link.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.LoginIdRules;
import tsunagari.link.account.Password;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationError.Kind;

/** What was typed into the form, and what is wrong with it before anybody is asked. */
record RegistrationInput(String loginId, Password password, Password again) {

    private static final int SHORTEST_PASSWORD = 8;
    static final int LONGEST_PASSWORD = 128;

    static RegistrationInput of(String loginId, String password, String again) {
        return new RegistrationInput(text(loginId), new Password(text(password)), new Password(text(again)));
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }

    List<RegistrationError> errors() {
        List<Kind> kinds = new ArrayList<>();
        LoginIdRules.checkMailable(loginId).map(RegistrationInput::kind).ifPresent(kinds::add);
        if (password.isEmpty()) {
            kinds.add(Kind.PASSWORD_EMPTY);
        } else if (password.length() < SHORTEST_PASSWORD) {
            kinds.add(Kind.PASSWORD_SHORT);
        } else if (password.length() > LONGEST_PASSWORD) {
            kinds.add(Kind.PASSWORD_LONG);
        } else if (!password.reveal().equals(again.reveal())) {
            kinds.add(Kind.PASSWORD_DIFFERS);
        }
        return kinds.stream().map(RegistrationError::of).toList();
    }

    private static Kind kind(LoginIdRules.Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> Kind.LOGIN_ID_EMPTY;
            case MALFORMED -> Kind.LOGIN_ID_MALFORMED;
            case TOO_LONG -> Kind.LOGIN_ID_LONG;
        };
    }
}
