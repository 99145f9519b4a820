package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.jenkins.plugins.batchrelease.release.Release;

/** The JSON of releases, versions and everything that people get with {@code -o json}. */
public final class Json {
    /** Unknown fields are skipped, so that an older reader survives a field that a newer writer added. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            // What can be derived is not kept.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Where an enumeration says what stands for the rest, a newer writer's word is that.
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "Cannot write " + value.getClass().getSimpleName() + " as JSON", impossible);
        }
    }

    /**
     * A release from its JSON.
     *
     * @throws RecordDamaged if it is not one, or was written by a newer version of this software
     */
    public static Release release(String json, String origin) {
        return read(json, Release.class, Release.SCHEMA, origin);
    }

    static <T> T read(String json, Class<T> type, int schema, String origin) {
        try {
            int found = MAPPER.readTree(json).path("schema").asInt(0);
            if (found > schema) {
                throw new RecordDamaged(
                        origin + " was written by a newer version (schema " + found + ", this one knows " + schema
                                + ").",
                        "Upgrade, then try again.");
            }
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new RecordDamaged(
                    origin + " cannot be read as a " + type.getSimpleName() + ". Somebody changed it by hand.");
        }
    }

    static com.fasterxml.jackson.databind.JsonNode read(String json, String origin) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new RecordDamaged(origin + " holds no JSON where JSON is expected. Somebody changed it by hand.");
        }
    }
}
