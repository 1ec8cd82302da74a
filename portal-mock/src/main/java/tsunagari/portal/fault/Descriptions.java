package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import tsunagari.portal.platform.Language;

/** One line about each fault in each language: the place where it strikes, and what it does there. */
@ApplicationScoped
public class Descriptions {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public Descriptions() {
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    /** What a fault does. */
    public String of(FaultName fault, Language language) {
        // Transport faults do the same at each place: without its prefix, the name is the token endpoint's.
        String shared = fault.name().substring(fault.name().indexOf('_') + 1);
        return place(fault.place(), language) + Optional.ofNullable(texts.get(language).getProperty(fault.name()))
                .orElseGet(() -> text(shared, language));
    }

    private String place(Place place, Language language) {
        return text("place." + place, language) + text("place.separator", language);
    }

    private String text(String key, Language language) {
        return Optional.ofNullable(texts.get(language).getProperty(key)).orElseThrow(() ->
                new IllegalStateException("There is no text " + key + " in " + language.tag()));
    }

    private static Properties load(Language language) {
        Properties properties = new Properties();
        String file = "/fault/descriptions_" + language.tag() + ".properties";
        try (InputStream stream = Descriptions.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
