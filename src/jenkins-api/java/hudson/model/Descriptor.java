// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.PluginWrapper;
import hudson.XmlFile;
import hudson.security.Permission;
import hudson.util.FormValidation.CheckMethod;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jenkins.model.GlobalConfigurationCategory;
import jenkins.model.Loadable;
import jenkins.util.io.OnMaster;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.lang.Klass;

public abstract class Descriptor<T extends Describable<T>> implements Loadable, Saveable, OnMaster {
    public final Class<? extends T> clazz;

    protected Descriptor(Class<? extends T> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Descriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Class<T> getT() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescriptorUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getDescriptorFullUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getCurrentDescriptorByNameUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public CheckMethod getCheckMethod(String fieldName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void calcFillSettings(String field, Map<String, Object> attributes) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void calcAutoCompleteSettings(String field, Map<String, Object> attributes) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public PropertyType getPropertyType(@NonNull Object instance, @NonNull String field) {
        throw new UnsupportedOperationException("signatures only");
    }

    public PropertyType getPropertyType(String field) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public PropertyType getPropertyTypeOrDie(@NonNull Object instance, @NonNull String field) {
        throw new UnsupportedOperationException("signatures only");
    }

    public PropertyType getGlobalPropertyType(String field) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getJsonSafeClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public T newInstance(@Nullable StaplerRequest2 req, @NonNull JSONObject formData) throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> T bindJSON(StaplerRequest2 req, Class<T> type, JSONObject src) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Klass<?> getKlass() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getHelpFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getHelpFile(String fieldName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getHelpFile(Klass<?> clazz, String fieldName) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void addHelpFileRedirect(
            String fieldName, Class<? extends Describable> owner, String fieldNameToRedirectTo) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isInstance(T instance) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isSubTypeOf(Class type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getConfigPage() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getGlobalConfigPage() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public GlobalConfigurationCategory getCategory() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Permission getRequiredGlobalConfigPagePermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected final String getViewPage(Class<?> clazz, String pageName) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected List<String> getPossibleViewNames(String baseName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected XmlFile getConfigFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected PluginWrapper getPlugin() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doHelp(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> T[] toArray(T... values) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> List<T> toList(T... values) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Describable<T>> Map<Descriptor<T>, T> toMap(Iterable<T> describables) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Describable<T>> List<T> newInstancesFromHeteroList(
            StaplerRequest2 req, JSONObject formData, String key, Collection<? extends Descriptor<T>> descriptors)
            throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Describable<T>> List<T> newInstancesFromHeteroList(
            StaplerRequest2 req, Object formData, Collection<? extends Descriptor<T>> descriptors)
            throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends Descriptor> T findById(Collection<? extends T> list, String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends Descriptor> T findByDescribableClassName(Collection<? extends T> list, String className) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected static Class self() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static final class PropertyType {
        public final Class clazz;
        public final Type type;
        public final String displayName;

        private PropertyType() {
            throw new UnsupportedOperationException("signatures only");
        }

        public Enum[] getEnumConstants() {
            throw new UnsupportedOperationException("signatures only");
        }

        public Class getItemType() {
            throw new UnsupportedOperationException("signatures only");
        }

        public Descriptor getItemTypeDescriptor() {
            throw new UnsupportedOperationException("signatures only");
        }

        public Descriptor getItemTypeDescriptorOrDie() {
            throw new UnsupportedOperationException("signatures only");
        }

        public List<? extends Descriptor> getApplicableDescriptors() {
            throw new UnsupportedOperationException("signatures only");
        }

        public List<? extends Descriptor> getApplicableItemDescriptors() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static final class FormException extends Exception implements HttpResponse {
        public FormException(String message, String formField) {
            throw new UnsupportedOperationException("signatures only");
        }

        public FormException(String message, Throwable cause, String formField) {
            throw new UnsupportedOperationException("signatures only");
        }

        public FormException(Throwable cause, String formField) {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getFormField() {
            throw new UnsupportedOperationException("signatures only");
        }

        public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
                throws IOException, ServletException {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static final class Self {}
}
