// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.XmlFile;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import jakarta.servlet.ServletException;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import jenkins.model.DirectlyModifiableTopLevelItemGroup;
import jenkins.model.Loadable;
import org.kohsuke.stapler.HttpDeletable;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class AbstractItem extends Actionable
        implements Loadable, Item, HttpDeletable, AccessControlled, DescriptorByNameOwner, StaplerProxy {
    protected AbstractItem(ItemGroup parent, String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getPronoun() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayNameOrNull() {
        throw new UnsupportedOperationException("signatures only");
    }

    public File getRootDir() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ItemGroup getParent() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDescription(String description) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getFullName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getFullDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getShortUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getAbsoluteUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final Api getApi() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public final XmlFile getConfigFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void delete(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getTaskNoun() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDisplayNameOrNull(String displayName) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDisplayName(String displayName) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void doSetName(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isNameEditable() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void checkRename(@NonNull String newName) throws Failure {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void renameTo(String newName) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void movedTo(DirectlyModifiableTopLevelItemGroup destination, AbstractItem newItem, File destDir)
            throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract Collection<? extends Job> getAllJobs();

    public String getRelativeDisplayNameFrom(ItemGroup p) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getRelativeNameFromGroup(ItemGroup p) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCopiedFrom(Item src) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void performDelete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }
}
