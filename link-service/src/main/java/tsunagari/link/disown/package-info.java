/** What the owner of an account can do who was told of a connection that is not theirs. */
package tsunagari.link.disown;
