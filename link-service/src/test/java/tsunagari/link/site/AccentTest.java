package tsunagari.link.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccentTest {

    private static final Path STYLESHEET = Path.of("src/main/resources/META-INF/resources/assets/site.css");
    private static final double ENOUGH_FOR_TEXT = 4.5;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BLUE")
    void every_accent_has_a_colour_that_stands_out_from_white(Accent accent) throws IOException {
        Matcher colour = Pattern.compile("\\." + accent.cssClass() + " \\{\\s*--accent: #([0-9a-f]{6});")
                .matcher(Files.readString(STYLESHEET));

        assertThat(colour.find()).isTrue();
        assertThat(1.05 / (luminance(Integer.parseInt(colour.group(1), 16)) + 0.05)).isGreaterThanOrEqualTo(ENOUGH_FOR_TEXT);
    }

    /** Relative luminance (WCAG 2.2). */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
