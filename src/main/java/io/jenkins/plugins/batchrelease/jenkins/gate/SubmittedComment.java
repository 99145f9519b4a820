package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.release.Comment;
import jakarta.servlet.ServletException;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * The comment that goes with the prompt's other button. The native form sends its fields with either button, but hands them
 * over only with the first; the request that is being answered still has them.
 */
final class SubmittedComment {
    private static final Logger LOGGER = Logger.getLogger(SubmittedComment.class.getName());

    private SubmittedComment() {}

    /** Empty if no form was sent: an abort, or a face of Jenkins that sends none. */
    static String ofRequest() {
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        if (request == null || request.getParameter("json") == null) {
            return "";
        }
        try {
            return in(request.getSubmittedForm());
        } catch (ServletException | RuntimeException unreadable) {
            LOGGER.log(Level.FINE, "A rejection without a readable form", unreadable);
            return "";
        }
    }

    /** One parameter is an object, several are a list of them. */
    static String in(JSONObject form) {
        Object parameter = form.opt("parameter");
        if (parameter instanceof JSONArray several) {
            for (Object one : several) {
                String comment = value(one);
                if (!comment.isEmpty()) {
                    return comment;
                }
            }
            return "";
        }
        return value(parameter);
    }

    private static String value(Object parameter) {
        return parameter instanceof JSONObject one && Question.COMMENT.equals(one.optString("name"))
                ? Comment.of(one.optString("value").strip())
                : "";
    }
}
