package tsunagari.link.site;

import java.util.Locale;

/**
 * The colour by which a site's pages are told from another's: of the stripe above its name and of small marks. Buttons and
 * links are of one colour everywhere. The values are in the stylesheet.
 */
public enum Accent {
    /** As where no site is configured. */
    BLUE,
    /** Blue-green. */
    CYAN,
    /** Green. */
    GREEN,
    /** Dark orange; red is for errors. */
    ORANGE,
    /** Magenta. */
    MAGENTA,
    /** Purple. */
    PURPLE;

    /** The class of the page's body. */
    public String cssClass() {
        return "accent-" + name().toLowerCase(Locale.ROOT);
    }
}
