// What all charts share: colours of the page, durations as people read them, and 24 hours.
const journeybeatCharts = (() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const spoken = (millis) =>
    millis == null ? "–" : millis < 1000 ? Math.round(millis) + " ms" : +(millis / 1000).toFixed(1) + " s";

  // light-dark() is only resolved where a property uses it.
  const colour = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(--${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };

  // The day below where it changes; the array is uPlot's.
  const times = [
    [3600 * 24 * 28, "{MMM} {YYYY}", null, null, null, null, null, null, 1],
    [3600 * 24, "{D} {MMM}", null, null, null, null, null, null, 1],
    [60, "{HH}:{mm}", "\n{D} {MMM}", null, "\n{D} {MMM}", null, null, null, 1],
    [1, "{HH}:{mm}:{ss}", "\n{D} {MMM}", null, "\n{D} {MMM}", null, null, null, 1],
  ];

  const axis = () => ({
    stroke: colour("quiet"),
    grid: { stroke: colour("line"), width: 1 },
    ticks: { stroke: colour("line"), width: 1 },
    font: "12px system-ui, sans-serif",
  });

  // Zero stands at the bottom, whatever the values.
  const fromZero = (plot, min, max) => [0, (max || 1) * 1.1];

  // Drawn anew where the colours change, resized where the room does.
  const keep = (place, height, options, rows) => {
    let plot;
    const anew = () => {
      plot?.destroy();
      plot = new uPlot(options(place.clientWidth, height), rows, place);
    };
    anew();
    dark.addEventListener("change", anew);
    const room = new ResizeObserver(() => {
      if (place.clientWidth !== plot.width) {
        plot.setSize({ width: place.clientWidth, height });
      }
    });
    room.observe(place);
    return {
      plot: () => plot,
      end: () => {
        dark.removeEventListener("change", anew);
        room.disconnect();
        plot.destroy();
      },
    };
  };

  return { spoken, colour, times, axis, fromZero, keep };
})();
