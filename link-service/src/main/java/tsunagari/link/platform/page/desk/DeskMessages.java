package tsunagari.link.platform.page.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import tsunagari.link.connection.ConnectionState;

/** Texts of the support desk's pages: in Japanese and English, because they are for no citizen. */
@MessageBundle(value = "desk", locale = "ja")
interface DeskMessages {

    @Message
    String name();

    @Message
    String title();

    @Message
    String person(String name);

    @Message
    String signOut();

    @Message
    String recorded();

    @Message
    String back();

    @Message
    String errors();

    @Message
    String error(DeskError error);

    @Message
    String byReference();

    @Message
    String referenceHint();

    @Message
    String show();

    @Message
    String byPerson();

    @Message
    String site();

    @Message
    String by();

    @Message
    String byAccount();

    @Message
    String bySubject();

    @Message
    String who();

    @Message
    String whoHint();

    @Message
    String search();

    @Message
    String byConnection();

    @Message
    String connectionId();

    @Message
    String history();

    @Message
    String signInTitle();

    @Message
    String signInLead();

    @Message
    String signInForm();

    @Message
    String token();

    @Message
    String tokenHint();

    @Message
    String signIn();

    @Message
    String caseTitle();

    @Message
    String tell();

    @Message
    String inJapanese();

    @Message
    String inEnglish();

    @Message
    String likelyCause();

    @Message
    String happened();

    @Message
    String ofConnection();

    @Message
    String foundTitle();

    @Message
    String foundLead(String site);

    @Message
    String foundNone(String site);

    @Message
    String openHistory();

    @Message
    String stateLabel();

    @Message
    String state(ConnectionState state);

    @Message
    String since();

    @Message
    String ended();

    @Message
    String portal();

    @Message
    String acknowledged();

    @Message
    String unacknowledged();

    @Message
    String connectionTitle();

    @Message
    String linkedTitle();

    @Message
    String linkedLead();

    @Message
    String linkedOpen();

    @Message
    String problemTitle();

    @Message
    String problem(DeskProblemPage.Kind kind);

    @Message
    String otherToken();
}
