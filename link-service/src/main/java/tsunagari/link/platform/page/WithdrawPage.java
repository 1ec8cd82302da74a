package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;

/**
 * 退会: asks whether to give the account up.
 *
 * @param connection the id of its connection, by which a form that is sent twice is known
 */
public record WithdrawPage(Frame frame, String connection) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.withdraw(this);
    }
}
