package io.jenkins.plugins.batchrelease.embedded.api;

import io.jenkins.plugins.batchrelease.embedded.api.ApiError.Cause;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an object, in the words of the API server's validation. */
public final class Violations {

    private final List<Cause> causes = new ArrayList<>();

    public void required(String field) {
        required(field, "");
    }

    public void required(String field, String detail) {
        add("FieldValueRequired", field, "Required value", detail);
    }

    /** @param shown the value as Go would print it */
    public void invalid(String field, String shown, String detail) {
        add("FieldValueInvalid", field, "Invalid value: " + shown, detail);
    }

    public void forbidden(String field, String detail) {
        add("FieldValueForbidden", field, "Forbidden", detail);
    }

    public void duplicate(String field, String shown) {
        add("FieldValueDuplicate", field, "Duplicate value: " + shown, "");
    }

    public void notFound(String field, String shown) {
        add("FieldValueNotFound", field, "Not found: " + shown, "");
    }

    public void unsupported(String field, String value, String supported) {
        add(
                "FieldValueNotSupported",
                field,
                "Unsupported value: \"%s\": supported values: %s".formatted(value, supported),
                "");
    }

    public void tooLong(String field, int limit) {
        add("FieldValueTooLong", field, "Too long", "must have at most " + limit + " bytes");
    }

    private void add(String reason, String field, String what, String detail) {
        causes.add(new Cause(reason, field, detail.isEmpty() ? what : what + ": " + detail));
    }

    public void refuseIfAny(ResourceType type, String name) {
        if (!causes.isEmpty()) {
            throw ApiError.invalid(type, name, causes);
        }
    }
}
