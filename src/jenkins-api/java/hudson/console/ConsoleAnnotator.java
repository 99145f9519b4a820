// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.console;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.MarkupText;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

public abstract class ConsoleAnnotator<T> implements Serializable {
    @CheckForNull
    public abstract ConsoleAnnotator<T> annotate(@NonNull T context, @NonNull MarkupText text);

    public static <T> ConsoleAnnotator<T> cast(ConsoleAnnotator<? super T> a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> ConsoleAnnotator<T> combine(Collection<? extends ConsoleAnnotator<? super T>> all) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> ConsoleAnnotator<T> initial(T context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> List<ConsoleAnnotator<T>> _for(T context) {
        throw new UnsupportedOperationException("signatures only");
    }
}
