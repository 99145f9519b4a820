// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.DescriptorExtensionList;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Plugin;
import hudson.PluginManager;
import hudson.ProxyConfiguration;
import hudson.init.InitMilestone;
import hudson.model.AbstractCIBase;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.DescriptorByNameOwner;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.ManagementLink;
import hudson.model.ModifiableViewGroup;
import hudson.model.Node;
import hudson.model.Node.Mode;
import hudson.model.Queue;
import hudson.model.TaskListener;
import hudson.model.TopLevelItem;
import hudson.model.TopLevelItemDescriptor;
import hudson.model.User;
import hudson.model.View;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.AuthorizationStrategy;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.SecurityRealm;
import hudson.slaves.NodeDescriptor;
import hudson.util.VersionNumber;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import jenkins.model.ModelObjectWithContextMenu.ContextMenu;
import jenkins.util.io.OnMaster;
import org.kohsuke.stapler.StaplerFallback;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

public class Jenkins extends AbstractCIBase
        implements DirectlyModifiableTopLevelItemGroup,
                StaplerProxy,
                StaplerFallback,
                ModifiableViewGroup,
                AccessControlled,
                DescriptorByNameOwner,
                ModelObjectWithContextMenu,
                ModelObjectWithChildren,
                OnMaster,
                Loadable {
    public final PluginManager pluginManager;
    public static String VERSION;
    public static String SESSION_HASH;
    public static String RESOURCE_PATH;
    public static String VIEW_RESOURCE_PATH;
    public static final PermissionGroup PERMISSIONS = null;
    public static final Permission ADMINISTER = null;
    public static final Permission MANAGE = null;
    public static final Permission SYSTEM_READ = null;
    public static final Permission READ = null;
    public static final Authentication ANONYMOUS2 = null;
    public final File root;

    private Jenkins() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Jenkins get() throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Jenkins getInstanceOrNull() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public PluginManager getPluginManager() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Descriptor getDescriptor(String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Descriptor getDescriptor(Class<? extends Describable> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public NodeDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Descriptor getDescriptorOrDie(Class<? extends Describable> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T extends Descriptor> T getDescriptorByType(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Plugin getPlugin(String shortName) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public <P extends Plugin> P getPlugin(Class<P> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getFullName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Jenkins getItemGroup() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Queue getQueue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public String getRootUrl() throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    public File getRootDir() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isUseSecurity() {
        throw new UnsupportedOperationException("signatures only");
    }

    public SecurityRealm getSecurityRealm() {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> ExtensionList<T> getExtensionList(Class<T> extensionType) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExtensionList getExtensionList(String extensionType) throws ClassNotFoundException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public <T extends Describable<T>, D extends Descriptor<T>> DescriptorExtensionList<T, D> getDescriptorList(
            Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public AuthorizationStrategy getAuthorizationStrategy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isQuietingDown() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isTerminating() {
        throw new UnsupportedOperationException("signatures only");
    }

    public InitMilestone getInitLevel() {
        throw new UnsupportedOperationException("signatures only");
    }

    public TopLevelItem getItem(String name) throws AccessDeniedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Item getItem(String pathName, ItemGroup context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final Item getItem(String pathName, Item context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final <T extends Item> T getItem(String pathName, ItemGroup context, @NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final <T extends Item> T getItem(String pathName, Item context, Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public <T extends Item> T getItemByFullName(@NonNull String fullName, Class<T> type) throws AccessDeniedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Item getItemByFullName(String fullName) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public User getUser(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Authentication getAuthentication2() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T> T lookup(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static VersionNumber getVersion() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ServletContext getServletContext() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public ProxyConfiguration getProxy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setProxy(@CheckForNull ProxyConfiguration proxy) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Deprecated
    public void setNodeName(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getNodeDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Api getApi() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Descriptor getDescriptorByName(String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <P extends Plugin> List<P> getPlugins(Class<P> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSystemMessage() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Launcher createLauncher(TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getFullDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Action> getActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<TopLevelItem> getItems() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<TopLevelItem> getItems(Predicate<TopLevelItem> pred) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> List<T> getItems(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Map<String, TopLevelItem> getItemMap() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<String> getJobNames() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Action> getViewActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<String> getTopLevelItemNames() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public View getView(@CheckForNull String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<View> getViews() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addView(View v) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean canDelete(View view) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void deleteView(View view) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onViewRenamed(View view, String oldName, String newName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public View getPrimaryView() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isUpgradedFromBefore(VersionNumber v) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Computer[] getComputers() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Computer getComputer(@NonNull String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Node getNode(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Node> getNodes() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getQuietPeriod() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrlChildPrefix() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isRootUrlSecure() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getRootUrlFromRequest() {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath getWorkspaceFor(TopLevelItem item) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FilePath getRootPath() {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath createPath(String absolutePath) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isUseCrumbs() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setSecurityRealm(@CheckForNull SecurityRealm securityRealm) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setAuthorizationStrategy(@CheckForNull AuthorizationStrategy a) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getQuietDownReason() {
        throw new UnsupportedOperationException("signatures only");
    }

    public File getRootDirFor(TopLevelItem child) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public TopLevelItem createProject(@NonNull TopLevelItemDescriptor type, @NonNull String name) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public TopLevelItem createProject(@NonNull TopLevelItemDescriptor type, @NonNull String name, boolean notify)
            throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public <T extends TopLevelItem> T createProject(@NonNull Class<T> type, @NonNull String name) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public TopLevelItem createProjectFromXML(String name, InputStream xml) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T extends TopLevelItem> T copy(T src, String name) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onRenamed(TopLevelItem job, String oldName, String newName) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onDeleted(TopLevelItem item) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean canAdd(TopLevelItem item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <I extends TopLevelItem> I add(I item, String name) throws IOException, IllegalArgumentException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void remove(TopLevelItem item) throws IOException, IllegalArgumentException {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getNumExecutors() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Mode getMode() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getLabelString() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Computer createComputer() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected ConcurrentMap<Node, Computer> getComputerMap() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getDynamic(String token) {
        throw new UnsupportedOperationException("signatures only");
    }

    public TopLevelItem doCreateItem(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void checkGoodName(String name) throws Failure {
        throw new UnsupportedOperationException("signatures only");
    }

    public ContextMenu doChildrenContextMenu(StaplerRequest2 request, StaplerResponse2 response) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<ManagementLink> getManagementLinks() {
        throw new UnsupportedOperationException("signatures only");
    }

    public User getMe() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }

    public View getStaplerFallback() {
        throw new UnsupportedOperationException("signatures only");
    }
}
