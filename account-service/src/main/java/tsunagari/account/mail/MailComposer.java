package tsunagari.account.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.SiteId;

/** Writes mails: in one language, or in all of them, one after the other, and says so at the top. */
@ApplicationScoped
public class MailComposer {

    /** Stands between the languages of a mail. */
    static final String RULE = "\n--------------------\n\n";
    /** Stands at the top of a mail in several languages. */
    static final String LANGUAGES = "English below / やさしい 日本語（にほんご）は 下（した）に あります\n\n";

    private final MailTexts texts = new MailTexts();
    private final SiteTexts sites;

    /** Made by the container. */
    public MailComposer(SiteTexts sites) {
        this.sites = sites;
    }

    /**
     * Writes a mail.
     *
     * @param language empty for all
     * @param values of the kind's texts, by name and language; the site's name is added
     */
    public Mail compose(MailKind kind, SiteId site, EmailAddress to, Optional<Language> language,
            Function<Language, Map<String, String>> values) {
        List<Language> languages = language.map(List::of).orElseGet(() -> Arrays.asList(Language.values()));
        String subject = text(languages.get(0), kind.key() + ".subject", site, values);
        String text = languages.stream().map(each -> body(each, kind, site, values)).collect(Collectors.joining(RULE));
        return new Mail(to, subject, (language.isPresent() ? "" : LANGUAGES) + text);
    }

    private String body(Language language, MailKind kind, SiteId site,
            Function<Language, Map<String, String>> values) {
        boolean disown = values.apply(language).containsKey("disown");
        return text(language, kind.key() + ".text", site, values)
                + (disown ? text(language, "disown.text", site, values) : "")
                + contact(language, site)
                + text(language, "closing.text", site, values);
    }

    private String contact(Language language, SiteId site) {
        return sites.contact(site, language)
                .map(contact -> texts.text(language, "contact.text", Map.of("contact", contact))).orElse("");
    }

    private String text(Language language, String key, SiteId site, Function<Language, Map<String, String>> values) {
        Map<String, String> all = new HashMap<>(values.apply(language));
        all.put("site", sites.name(site, language));
        return texts.text(language, key, all);
    }
}
