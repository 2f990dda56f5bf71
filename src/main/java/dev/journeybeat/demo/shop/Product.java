package dev.journeybeat.demo.shop;

/**
 * A spoon.
 *
 * @param colour of its picture, as CSS writes colours
 */
public record Product(
    String sku, String name, String description, String colour, Money price, int grams) {}
