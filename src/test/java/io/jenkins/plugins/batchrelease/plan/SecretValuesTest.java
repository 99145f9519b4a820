package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretValuesTest {
    private final SecretValues values = SecretValues.in(Stream.of(
            json("{'kind':'Secret','stringData':{'a':'correct horse','pem':'BEGIN\\nbattery\\nstaple'},"
                    + "'data':{'b':'aHVudGVyMg==','short':'MQ=='}}"),
            json("{'kind':'StatefulSet','spec':{'containers':[{'env':["
                    + "{'name':'DB_PASSWORD','value':'swordfish'},{'name':'COLOUR','value':'purple'}]}]}}")));

    @Test
    void valuesOfSecretsAreHiddenInAnyForm() {
        assertThat(values.maskedIn("say correct horse, hunter2 or aHVudGVyMg==; battery alone, staple too"))
                .isEqualTo("say ***, *** or ***; *** alone, *** too");
    }

    @Test
    void variablesThatLookLikeSecretsAreHidden() {
        assertThat(values.maskedIn("login with swordfish in purple")).isEqualTo("login with *** in purple");
    }

    @Test
    void aValueOfAFewCharactersHidesNoOrdinaryText() {
        assertThat(values.maskedIn("batch 1 of 10")).isEqualTo("batch 1 of 10");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
