package dev.journeybeat.demo.shop;

/**
 * What the shipping company takes for a parcel.
 *
 * @param service as the company calls it: {@code standard}
 * @param days until the parcel arrives
 */
public record Quote(String service, String name, Money price, int days) {}
