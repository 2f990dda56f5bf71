// Enlarges pictures, copies the link, and shows what the browser shows. Without it pictures are links.
(() => {
  const LOOK_EVERY = 3000;

  // A picture that is there takes the place of the one before, so that nothing flickers.
  const lookOn = () => {
    const figure = document.getElementById("now");
    if (!figure || document.hidden) return;
    const next = new Image();
    next.onload = () => {
      figure.querySelector("img").src = next.src;
      figure.hidden = false;
    };
    next.src = `${figure.dataset.picture}?at=${Date.now()}`;
  };

  const tellLink = () => {
    const link = document.getElementById("link");
    if (!link) return;
    // As the reader reached this page, whatever stands between.
    link.value = new URL(link.dataset.path, location.href).href;
    document.getElementById("copy").hidden = false;
  };

  const copy = async () => {
    const link = document.getElementById("link");
    link.select();
    let copied = false;
    try {
      await navigator.clipboard.writeText(link.value);
      copied = true;
    } catch {
      // Browsers have no clipboard for pages that came by plain HTTP from elsewhere.
      copied = document.execCommand("copy");
    }
    document.getElementById("copied").textContent = copied ? "Copied" : "Press Ctrl+C";
  };

  const frames = () => [...document.querySelectorAll(".filmstrip a")];
  let shown = 0;

  const show = (index) => {
    const dialog = document.getElementById("enlarged");
    const frame = frames()[index];
    if (!frame) return;
    shown = index;
    const picture = dialog.querySelector("img");
    picture.src = frame.href;
    picture.alt = frame.querySelector("img").alt;
    dialog.querySelector("figcaption").textContent = `${index + 1} of ${frames().length}: ${frame.innerText}`;
    dialog.querySelector("[value='-1']").disabled = index === 0;
    dialog.querySelector("[value='1']").disabled = index === frames().length - 1;
    if (!dialog.open) dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const frame = event.target.closest(".filmstrip a");
    if (frame && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      show(frames().indexOf(frame));
    }
    const step = event.target.closest("#enlarged [value]");
    if (step) show(shown + Number(step.value));
    if (event.target.id === "copy") copy();
  });

  document.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    if (document.getElementById("enlarged")?.open) {
      show(shown + step);
      event.preventDefault();
      return;
    }
    const frame = event.target.closest?.(".filmstrip a");
    const next = frame && frames()[frames().indexOf(frame) + step];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });

  tellLink();
  lookOn();
  setInterval(lookOn, LOOK_EVERY);
  document.addEventListener("visibilitychange", lookOn);
  document.addEventListener("htmx:afterSwap", tellLink);
})();
