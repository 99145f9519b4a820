/** The controllers of a cluster: they turn StatefulSets, Deployments and the like into pods. */
package io.jenkins.plugins.batchrelease.embedded.controller;
