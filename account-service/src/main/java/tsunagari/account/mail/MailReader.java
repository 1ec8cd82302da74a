package tsunagari.account.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a mail apart into its languages, as {@link MailComposer} put it together. */
@ApplicationScoped
public class MailReader {

    private final MailTexts texts = new MailTexts();

    /**
     * A part of a mail.
     *
     * @param language what it is written in; empty for what was not written by this service
     * @param text plain text
     */
    public record Part(Optional<Language> language, String text) {
    }

    /** The parts in their order. What says at the top that there are several languages is a part of none. */
    public List<Part> parts(String text) {
        boolean several = text.startsWith(MailComposer.LANGUAGES);
        String written = several ? text.substring(MailComposer.LANGUAGES.length()) : text;
        return Stream.concat(several ? Stream.of(MailComposer.LANGUAGES) : Stream.empty(),
                        Arrays.stream(written.split(MailComposer.RULE)))
                .map(part -> new Part(languageOf(part), part)).toList();
    }

    /** The subject in its parts: after its first words, a mail in several languages has English ones. */
    public List<Part> subject(Mail mail) {
        List<Language> languages = parts(mail.text()).stream().flatMap(part -> part.language().stream()).toList();
        int also = languages.size() > 1 ? mail.subject().lastIndexOf(MailComposer.ALSO) : -1;
        Part first = new Part(languages.stream().findFirst(), also < 0 ? mail.subject() : mail.subject().substring(0, also));
        return also < 0 ? List.of(first) : List.of(first, new Part(Optional.of(Language.EN), mail.subject().substring(also)));
    }

    /** Every text ends with its language's own closing words. */
    private Optional<Language> languageOf(String part) {
        return Arrays.stream(Language.values())
                .filter(language -> part.stripTrailing().endsWith(texts.text(language, "closing.text", Map.of()).strip()))
                .findFirst();
    }
}
