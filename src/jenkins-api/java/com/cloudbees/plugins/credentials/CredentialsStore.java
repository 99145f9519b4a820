// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.domains.Domain;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.model.Descriptor;
import hudson.model.ModelObject;
import hudson.model.Saveable;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;

public abstract class CredentialsStore implements AccessControlled, Saveable {
    public CredentialsStore(Class<? extends CredentialsProvider> providerClass) {
        throw new UnsupportedOperationException("signatures only");
    }

    public CredentialsStore() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final CredentialsProvider getProviderOrDie() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public final CredentialsProvider getProvider() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public final Set<CredentialsScope> getScopes() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public abstract ModelObject getContext();

    public boolean hasPermission2(@NonNull Authentication a, @NonNull Permission permission) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void checkPermission(@NonNull Permission p) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean hasPermission(@NonNull Permission p) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Domain> getDomains() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Domain getDomainByName(@CheckForNull String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isDomainsModifiable() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public abstract List<Credentials> getCredentials(@NonNull Domain domain);

    public final boolean addDomain(@NonNull Domain domain, Credentials... credentials) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean addDomain(@NonNull Domain domain, List<Credentials> credentials) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean removeDomain(@NonNull Domain domain) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean updateDomain(@NonNull Domain current, @NonNull Domain replacement) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract boolean addCredentials(@NonNull Domain domain, @NonNull Credentials credentials) throws IOException;

    public abstract boolean removeCredentials(@NonNull Domain domain, @NonNull Credentials credentials)
            throws IOException;

    public abstract boolean updateCredentials(
            @NonNull Domain domain, @NonNull Credentials current, @NonNull Credentials replacement) throws IOException;

    public final boolean isApplicable(Descriptor<?> descriptor) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected boolean _isApplicable(Descriptor<?> descriptor) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final List<CredentialsDescriptor> getCredentialsDescriptors() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getRelativeLinkToContext() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getRelativeLinkToAction() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getRelativeLinkTo(Domain domain) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getContextDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
