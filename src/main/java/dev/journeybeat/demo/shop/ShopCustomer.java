package dev.journeybeat.demo.shop;

/** Somebody with an account in the shop. */
public record ShopCustomer(long id, String email, String name) {}
