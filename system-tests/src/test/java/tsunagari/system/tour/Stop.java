package tsunagari.system.tour;

import java.util.Locale;

/**
 * One page in one state, whatever the language.
 *
 * @param page what the contact sheet groups by, for instance {@code consent}
 * @param state what is special about it, for instance {@code wrong password}
 */
record Stop(String page, String state) {

    /** A file for the picture of a visit, from the contact sheet's folder. */
    String picture(String language, int width) {
        return slug(page) + "/" + slug(state) + "-" + language + "-" + width + "."
            + TourBook.PICTURES.name().toLowerCase(Locale.ROOT);
    }

    private static String slug(String words) {
        return words.toLowerCase().replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return page + ", " + state;
    }
}
