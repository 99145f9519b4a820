package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document as it was read, before anybody asked whether it describes an object.
 *
 * @param content anything, also {@code null} in JSON's sense
 * @param place where it begins
 */
record RawDocument(JsonNode content, Place place) {}
