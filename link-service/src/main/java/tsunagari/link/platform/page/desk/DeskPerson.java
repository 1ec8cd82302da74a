package tsunagari.link.platform.page.desk;

/**
 * Whoever is at the desk.
 *
 * @param name what their token calls them by
 * @param support whether they may do what the support desk does; otherwise they are an auditor
 * @param signedInHere whether a cookie keeps their token, and not a proxy
 */
public record DeskPerson(String name, boolean support, boolean signedInHere) {
}
