package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"frame", "official", "person", "provider", "hub", "start", "scenario", "clock", "fault", "journal"})
    void every_language_has_the_same_keys_and_no_empty_text(String bundle) throws IOException {
        Properties japanese = load(bundle, "ja");
        for (String tag : new String[] {"ja-simple", "en"}) {
            Properties other = load(bundle, tag);
            assertThat(other.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
            assertThat(other.values()).noneMatch(text -> text.toString().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame", "person", "provider", "hub", "start", "scenario", "clock", "fault", "journal"})
    void easy_japanese_differs_and_uses_short_sentences(String bundle) throws IOException {
        Properties easy = load(bundle, "ja-simple");
        assertThat(easy).isNotEqualTo(load(bundle, "ja"));
        for (String key : easy.stringPropertyNames()) {
            String spoken = easy.getProperty(key).replaceAll("（[^）]*）|[ -~]+", "");
            assertThat(spoken.split("。")).as(key).allMatch(sentence -> sentence.length() <= 50);
        }
    }

    private static Properties load(String bundle, String tag) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream("/messages/" + bundle + "_" + tag + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
