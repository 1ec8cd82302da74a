package tsunagari.portal.fault;

/** Knows the pairwise subject by which a client knows a portal user. */
public interface SubjectNames {

    /** The pairwise subject of a user, given by persona id or typed subject, at a client. */
    String pairwise(String client, String user);
}
