package tsunagari.account.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The texts of the bundles {@code messages/mail_…}, with {@code {name}} where a value belongs. */
final class MailTexts {

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    MailTexts() {
        for (Language language : Language.values()) {
            bundles.put(language, read("/messages/mail_" + language.tag() + ".properties"));
        }
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(MailTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalStateException if the bundle has no such text */
    String text(Language language, String key, Map<String, String> values) {
        String text = bundles.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + language.tag());
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open).append(values.get(text.substring(open + 1, close)));
            from = close + 1;
        }
        return filled.append(text.substring(from)).toString();
    }
}
