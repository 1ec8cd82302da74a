/**
 * What happens to accounts and their connections, told to link-service by signed events (RFC 8417, RISC) from a
 * transactional outbox.
 */
package tsunagari.account.event;
