package io.jenkins.plugins.batchrelease.jenkins.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApproversTest {
    private static boolean named(String approvers, String user, String... groups) {
        return new Approvers(approvers).name(user, List.of(groups), String::equalsIgnoreCase, String::equals);
    }

    @Test
    void namesUsersAndGroups() {
        assertThat(named("alice, release-managers", "alice")).isTrue();
        assertThat(named("alice, release-managers", "bob", "developers", "release-managers"))
                .isTrue();
        assertThat(named("alice, release-managers", "bob", "developers")).isFalse();
    }

    @Test
    void comparesAsTheRealmDoes() {
        assertThat(named("Alice", "alice")).isTrue();
        assertThat(named("Managers", "bob", "managers")).isFalse();
    }

    @Test
    void anEmptyListNamesNobody() {
        assertThat(named("", "alice")).isFalse();
        assertThat(named(" , ", "")).isFalse();
    }
}
