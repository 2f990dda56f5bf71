"use strict";

// The banner covers the page until the visitor has answered; the answer is kept for half a year.
const banner = document.getElementById("cookie-banner");
banner.addEventListener("click", event => {
  const answer = event.target.dataset.consent;
  if (answer) {
    document.cookie = `cookie_consent=${answer}; path=/; max-age=15552000; samesite=lax`;
    banner.remove();
  }
});
