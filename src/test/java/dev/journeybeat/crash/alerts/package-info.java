/** Kills a monitor while it alerts people, and asks them afterwards what they were told. */
package dev.journeybeat.crash.alerts;
