package io.jenkins.plugins.batchrelease.jenkins.rights;

import hudson.security.AccessControlled;
import hudson.security.SecurityRealm;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import jenkins.model.Jenkins;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who may decide at a gate: who has the right to approve and, if the gate names people and groups, is among them. Naming
 * somebody gives no right: a pipeline cannot make an approver of whom the administrator did not. Administrators may always.
 * Names are compared as the security realm does.
 */
public final class Approvers {
    private final List<String> named;

    /** @param names users and groups, separated by commas; empty for nobody in particular */
    public Approvers(String names) {
        named = Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    public boolean include(Authentication who, AccessControlled where) {
        Jenkins jenkins = Jenkins.get();
        if (!jenkins.isUseSecurity() || jenkins.getACL().hasPermission2(who, Jenkins.ADMINISTER)) {
            return true;
        }
        if (!where.getACL().hasPermission2(who, Rights.APPROVE)) {
            return false;
        }
        if (named.isEmpty()) {
            return true;
        }
        SecurityRealm realm = jenkins.getSecurityRealm();
        List<String> groups = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return name(who.getName(), groups, realm.getUserIdStrategy()::equals, realm.getGroupIdStrategy()::equals);
    }

    /** Whether a user, or one of the groups the user is in, is named. */
    boolean name(
            String user,
            List<String> groups,
            BiPredicate<String, String> sameUser,
            BiPredicate<String, String> sameGroup) {
        return named.stream()
                .anyMatch(name ->
                        sameUser.test(user, name) || groups.stream().anyMatch(group -> sameGroup.test(group, name)));
    }

    @Override
    public String toString() {
        return String.join(",", named);
    }
}
