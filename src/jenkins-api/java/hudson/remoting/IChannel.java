// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package hudson.remoting;

interface IChannel {
    Object getProperty(Object key);

    Object waitForProperty(Object key) throws InterruptedException;
}
