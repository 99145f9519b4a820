/**
 * The one door to releases: plan, start, next, decide, confirm, roll back, status, history. A step, a button and a
 * command end in the same call here.
 */
package io.jenkins.plugins.batchrelease.service;
