"use strict";

// Asks whether the spoon is on the shelf; until that is known it cannot be bought.
const availability = document.getElementById("availability");

async function showAvailability() {
  const reply = await fetch("/api/availability/" + encodeURIComponent(availability.dataset.sku));
  if (!reply.ok) {
    throw new Error("status " + reply.status);
  }
  const { available, text } = await reply.json();
  availability.textContent = text;
  availability.classList.toggle("sold-out", !available);
  document.getElementById("add-to-cart").disabled = !available;
}

showAvailability().catch(() => {
  availability.textContent = "We cannot say right now whether there are any.";
});
