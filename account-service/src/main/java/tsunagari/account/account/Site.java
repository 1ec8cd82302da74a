package tsunagari.account.account;

/**
 * A site whose accounts this service keeps.
 *
 * @param id identifier
 * @param loginIdKind what its citizens type as login id
 * @param linking when a connection becomes usable
 */
public record Site(SiteId id, LoginIdKind loginIdKind, LinkingMode linking) {
}
