package tsunagari.account.mail;

import java.util.Arrays;
import java.util.Optional;

/** The languages that every mail can be written in; the first is the default. */
public enum Language {

    /** Japanese. */
    JA("ja"),
    /** Japanese in short sentences with readings (やさしい日本語). */
    JA_SIMPLE("ja-simple"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The address of a page of link-service in this language: a mail leads to pages that its reader can read. */
    public String page(String address) {
        return address + (address.indexOf('?') < 0 ? "?" : "&") + "lang=" + tag;
    }

    /** The language with exactly this tag, if there is one. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
