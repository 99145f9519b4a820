// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package hudson.remoting;

public interface Future<V> extends java.util.concurrent.Future<V> {}
