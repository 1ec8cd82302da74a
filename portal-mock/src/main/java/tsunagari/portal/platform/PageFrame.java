package tsunagari.portal.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What surrounds every page: language, links to the other languages, who is signed in. */
public record PageFrame(String tag, List<LanguageLink> languages, Optional<String> userName) {

    /** A link to this page in a language; {@code current} for the language at hand. */
    public record LanguageLink(String tag, String href, boolean current) {
    }

    /** A time as the page's reader knows it. */
    public String time(Instant at) {
        return ReaderTime.of(at, Language.ofTag(tag).orElseThrow());
    }

    /** Whether the page is in English, where Japanese words are marked as such. */
    public boolean english() {
        return tag.equals(Language.EN.tag());
    }

    /** Whether official Japanese titles need a translation beside them. */
    public boolean translated() {
        return !tag.equals(Language.JA.tag());
    }
}
