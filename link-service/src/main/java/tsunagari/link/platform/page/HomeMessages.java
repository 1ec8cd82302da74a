package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import tsunagari.link.mypage.Happening;

/** Texts of the signed-in user's pages and of the ways out of them. */
@MessageBundle(value = "home", locale = "ja")
interface HomeMessages {

    @Message
    String lead(String site);

    @Message
    String connection();

    @Message
    String connectedSince();

    @Message
    String lastSignIn();

    @Message
    String firstSignIn();

    @Message
    String history();

    @Message
    String event(Happening.Kind kind);

    @Message
    String sessions();

    @Message
    String sessionsNote();

    @Message
    String sessionSince();

    @Message
    String sessionLastUsed();

    @Message
    String sessionCurrent();

    @Message
    String sessionEnd();

    @Message
    String sessionsEndOthers();

    @Message
    String release();

    @Message
    String logout();

    @Message
    String menu();

    @Message
    String menuNote();

    @Message
    String releaseTitle();

    @Message
    String releaseOfficialTitle();

    @Message
    String releaseLead(String site);

    @Message
    String releaseEffect();

    @Message
    String releaseKept();

    @Message
    String releaseAgain();

    @Message
    String releaseConfirm();

    @Message
    String releaseBack();

    @Message
    String releasedTitle();

    @Message
    String releasedLead(String site);

    @Message
    String releasedNext();

    @Message
    String signedOutTitle();

    @Message
    String signedOutLead(String site);

    @Message
    String signedOutPortal();

    @Message
    String signedOutPortalToo();

    @Message
    String signedOutEndSession();

    @Message
    String completedTitle();

    @Message
    String completedOfficialTitle();

    @Message
    String completedLead(String site);

    @Message
    String completedAt(String at);

    @Message
    String completedNext(String loginId, String password);

    @Message
    String completedOpen(String site);

    @Message
    String historyDownload();

    @Message
    String withdraw();

    @Message
    String endedAt();

    @Message
    String withdrawTitle();

    @Message
    String withdrawOfficialTitle();

    @Message
    String withdrawLead(String site);

    @Message
    String withdrawEffect();

    @Message
    String withdrawFinal();

    @Message
    String withdrawOnlyConnection();

    @Message
    String withdrawConfirm();

    @Message
    String withdrawBack();

    @Message
    String withdrawnTitle();

    @Message
    String withdrawnLead(String site);

    @Message
    String withdrawnNext();
}
