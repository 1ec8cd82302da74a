package tsunagari.contract;

/** How somebody signs in at the site. */
public record Credentials(String loginId, String password) {

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
