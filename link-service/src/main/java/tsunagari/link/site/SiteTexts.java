package tsunagari.link.site;

import java.util.List;

/**
 * What a site says of itself in one language.
 *
 * @param name the site's full name
 * @param homeTitle the title of the signed-in user's home page
 * @param loginIdLabel the label of the login id field
 * @param loginIdHint what the login id looks like, in a few words
 * @param passwordLabel the label of the password field
 * @param contact whom to ask for help
 * @param hours when the help contact answers
 * @param registrationNote where an account comes from for people who have none
 * @param menu sample functions of the site, shown on its home page
 */
public record SiteTexts(String name, String homeTitle, String loginIdLabel, String loginIdHint, String passwordLabel,
        Contact contact, String hours, String registrationNote, List<String> menu) {
}
