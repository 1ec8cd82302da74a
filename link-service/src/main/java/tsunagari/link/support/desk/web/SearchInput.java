package tsunagari.link.support.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskInput;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/** Whom somebody of the desk looks for: an account or a portal subject at a site, never an e-mail address. */
record SearchInput(Optional<Site> site, DeskInput typed) {

    static SearchInput of(Sites sites, String site, String by, String who) {
        String id = Optional.ofNullable(site).orElse("");
        return new SearchInput(sites.find(id),
                new DeskInput("", id, "subject".equals(by), Optional.ofNullable(who).orElse("").strip(), ""));
    }

    DeskErrors errors() {
        List<DeskError> errors = new ArrayList<>();
        if (site.isEmpty()) {
            errors.add(DeskError.SITE_MISSING);
        }
        if (typed.who().isEmpty()) {
            errors.add(DeskError.WHO_EMPTY);
        } else if (typed.who().contains("@") || typed.who().contains("＠")) {
            errors.add(DeskError.WHO_EMAIL);
        } else if (typed.bySubject() ? subject("").isEmpty() : account().isEmpty()) {
            errors.add(DeskError.WHO_MALFORMED);
        }
        return new DeskErrors(List.copyOf(errors));
    }

    /** The account, if one is looked for. */
    Optional<AccountId> account() {
        return typed.bySubject() ? Optional.empty() : account(typed.who());
    }

    /** The account that a text names. */
    static Optional<AccountId> account(String text) {
        try {
            return Optional.of(new AccountId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The subject of a portal. */
    Optional<PortalSubject> subject(String issuer) {
        return PortalSubject.parse(issuer, typed.who());
    }
}
