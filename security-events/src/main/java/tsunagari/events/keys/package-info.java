/** A service's own signing keys: files in a folder that its replicas share, exchanged while it runs. */
package tsunagari.events.keys;
