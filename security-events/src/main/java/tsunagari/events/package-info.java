/** Security Event Tokens (RFC 8417), their push delivery (RFC 8935), the outbox and the inbox. */
package tsunagari.events;
