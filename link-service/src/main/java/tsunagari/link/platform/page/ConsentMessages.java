package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import tsunagari.link.site.LoginIdKind;

/** Texts of マイページ属性連携認証 and of the pages for an account that is connected elsewhere. */
@MessageBundle(value = "consent", locale = "ja")
interface ConsentMessages {

    @Message
    String title();

    @Message
    String officialTitle();

    @Message
    String lead(String site, String loginId, String password);

    @Message
    String toForm();

    @Message
    String meaningSignIn();

    @Message
    String learn();

    @Message
    String gains();

    @Message
    String portalLearns();

    @Message
    String portalLearnsWhat();

    @Message
    String portalNever();

    @Message
    String portalNeverWhat(String loginId, String password);

    @Message
    String siteLearns();

    @Message
    String siteLearnsWhat();

    @Message
    String siteLearnsName();

    @Message
    String undo();

    @Message
    String undoHow();

    @Message
    String whoSite();

    @Message
    String who();

    @Message
    String name(String name);

    @Message
    String signedIn(String at);

    @Message
    String signedInUnnamed(String at);

    @Message
    String notYou();

    @Message
    String browser();

    @Message
    String valid(String until, long minutes);

    @Message
    String account();

    @Message
    String kindHint(LoginIdKind kind);

    @Message
    String agreeNote();

    @Message
    String agree();

    @Message
    String cancel();

    @Message
    String noAccount();

    @Message
    String noAccountNext();

    @Message
    String errors(int count);

    @Message
    String waiting();

    @Message
    String loginIdEmpty(String label);

    @Message
    String loginIdMalformed(String label, String hint);

    @Message
    String passwordEmpty(String label);

    @Message
    String loginIdLong(String label);

    @Message
    String passwordLong(String label);

    @Message
    String rejected(String loginId, String password);

    @Message
    String throttled(String at, long minutes);

    @Message
    String replaceTitle();

    @Message
    String replaceLead();

    @Message
    String replaceWhat();

    @Message
    String replaceMoved(String site);

    @Message
    String replaceEnded();

    @Message
    String replaceMail();

    @Message
    String replaceValid(String until, long minutes);

    @Message
    String replaceUnchanged();

    @Message
    String replaceNever(String password);

    @Message
    String elsewhereTitle();

    @Message
    String elsewhereLead();

    @Message
    String elsewhereUnchanged();

    @Message
    String elsewhereWhy();

    @Message
    String elsewhereNext();

    @Message
    String elsewhereBack();
}
