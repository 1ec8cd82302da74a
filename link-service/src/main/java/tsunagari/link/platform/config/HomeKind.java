package tsunagari.link.platform.config;

/** Where signed-in people are at home. */
public enum HomeKind {
    /** At this service's own page. */
    BUILT_IN,
    /** At the site's own pages. */
    EXTERNAL
}
