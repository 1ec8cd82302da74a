package tsunagari.link.platform.page.desk;

/** What was typed at the desk. @param bySubject whether {@code who} is a portal subject; otherwise it is an account */
public record DeskInput(String reference, String site, boolean bySubject, String who, String connection) {

    /** Nothing yet. */
    public static final DeskInput NONE = new DeskInput("", "", false, "", "");
}
