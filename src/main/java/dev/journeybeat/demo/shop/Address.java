package dev.journeybeat.demo.shop;

/**
 * Where a parcel goes.
 *
 * @param country its two letters
 */
public record Address(String name, String street, String postcode, String city, String country) {}
