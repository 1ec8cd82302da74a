/** Which implementation of the cryptographic algorithms is in force. */
package tsunagari.link.platform.crypto;
