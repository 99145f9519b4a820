// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import org.kohsuke.stapler.HttpResponses.HttpResponseException;
import org.kohsuke.stapler.StaplerRequest2;

public class FormApply {
    public static HttpResponseException success(String destination) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isApply(StaplerRequest2 req) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException showNotification(String message, NotificationType notificationType) {
        throw new UnsupportedOperationException("signatures only");
    }

    public enum NotificationType {
        SUCCESS,
        WARNING,
        ERROR
    }
}
