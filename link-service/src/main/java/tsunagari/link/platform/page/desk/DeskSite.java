package tsunagari.link.platform.page.desk;

/** A site to choose. @param listed whether its portal gives a list of connections */
public record DeskSite(String id, String name, boolean listed) {
}
