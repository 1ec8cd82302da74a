package tsunagari.link.mypage;

import java.util.List;
import tsunagari.link.connection.Connection;

/** What has happened between a portal subject and an account of a site, over all connections of just these two. */
public interface OwnHistory {

    /** The latest that happened, newest first, at most so much; in the current transaction. */
    List<Happening> latest(Connection connection, int most);
}
