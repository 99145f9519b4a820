// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package org.jenkinsci.remoting;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.remoting.Channel;
import java.io.NotSerializableException;
import java.io.Serializable;

public interface SerializableOnlyOverRemoting extends Serializable {
    @NonNull
    default Channel getChannelForSerialization() throws NotSerializableException {
        throw new UnsupportedOperationException("signatures only");
    }
}
