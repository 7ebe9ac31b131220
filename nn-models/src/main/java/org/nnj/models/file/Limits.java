package org.nnj.models.file;

/**
 * How much a file may ask for. What is beyond is refused before anything is allocated for it.
 *
 * @param headerBytes the longest header
 * @param tensors the most tensors
 * @param dataBytes the most bytes of numbers
 */
public record Limits(int headerBytes, int tensors, long dataBytes) {}
