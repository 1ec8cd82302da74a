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

    /** Stands before the English words of the subject of a mail in several languages. */
    static final String ALSO = " / ";

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
        String text = languages.stream().map(each -> body(each, kind, site, values)).collect(Collectors.joining(RULE));
        return new Mail(to, subject(languages, kind, site), (language.isPresent() ? "" : LANGUAGES) + text);
    }

    /** In the first language; in a list of mails it must tell those who read English alone what it is about, too. */
    private String subject(List<Language> languages, MailKind kind, SiteId site) {
        String about = languages.stream().filter(it -> it == languages.get(0) || it == Language.EN)
                .map(it -> texts.text(it, kind.key() + ".about", Map.of())).collect(Collectors.joining(ALSO));
        return texts.text(languages.get(0), "subject", Map.of("site", sites.name(site, languages.get(0)), "about", about));
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
