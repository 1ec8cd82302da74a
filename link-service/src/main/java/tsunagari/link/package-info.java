/** OpenID Connect relying party: runs the handshake with the portal and records connections. */
package tsunagari.link;
