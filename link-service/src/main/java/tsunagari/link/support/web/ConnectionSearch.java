package tsunagari.link.support.web;

/**
 * Whose connections are looked for: one of the two. Neither is an e-mail address, which could be anybody's.
 *
 * @param subject what the portal calls the person
 * @param accountId the site's account
 */
public record ConnectionSearch(String subject, String accountId) {
}
