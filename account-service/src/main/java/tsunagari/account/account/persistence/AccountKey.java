package tsunagari.account.account.persistence;

import java.io.Serializable;
import java.util.Objects;

/** Primary key of {@link AccountEntity}; a class with a constructor without arguments, as JPA asks for. */
class AccountKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String site;
    private String accountId;

    AccountKey() {
    }

    AccountKey(String site, String accountId) {
        this.site = site;
        this.accountId = accountId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountKey
                && site.equals(((AccountKey) other).site) && accountId.equals(((AccountKey) other).accountId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(site, accountId);
    }
}
