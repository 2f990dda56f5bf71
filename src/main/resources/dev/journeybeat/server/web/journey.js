// Draws how long the steps took, on each other. Drag to zoom, click twice to see all again. Without it the
// table of steps tells the same.
(() => {
  const { spoken, colour, times, axis, fromZero, keep } = journeybeatCharts;
  const HUES = [210, 28, 145, 280, 55, 180, 330, 95, 250, 5, 120, 230];
  const charts = new Map();
  let drawn = "";

  const dark = () => matchMedia("(prefers-color-scheme: dark)").matches;
  const shade = (index) => `hsl(${HUES[index % HUES.length]} ${index === 11 ? 0 : 55}% ${dark() ? 58 : 50}%)`;

  // Each stands on those below it; the tallest is drawn first, so that the others cover it.
  const stack = (series) => {
    const sums = [];
    series.forEach((one, i) => sums.push(one.values.map((value, x) => value + (i ? sums[i - 1][x] : 0))));
    return sums.reverse();
  };

  const stacked = (chart) => ({
    rows: [chart.times, ...stack(chart.series)],
    options: (width, height) => ({
      ...frame(width, height),
      series: [
        { label: "when", value: "{YYYY}-{MM}-{DD} {HH}:{mm}" },
        ...chart.series
          .map((one, i) => ({
            label: one.label,
            stroke: shade(i),
            fill: shade(i),
            width: 1,
            points: { show: chart.times.length < 3, size: 6, fill: shade(i) },
            value: (plot, sum, series, at) => (at == null ? "–" : spoken(one.values[at])),
          }))
          .reverse(),
      ],
    }),
  });

  const lines = (chart) => ({
    rows: [chart.times, ...chart.series.map((one) => one.values)],
    options: (width, height) => ({
      ...frame(width, height),
      series: [
        { label: "when", value: "{YYYY}-{MM}-{DD} {HH}:{mm}" },
        ...chart.series.map((one, i) => ({
          label: one.label,
          stroke: colour(i ? "inconclusive" : "underway"),
          width: 2,
          points: { show: chart.times.length < 3, size: 6 },
          value: (plot, value) => spoken(value),
        })),
      ],
    }),
  });

  const frame = (width, height) => ({
    width,
    height,
    scales: { x: { range: wide }, y: { range: fromZero } },
    cursor: { drag: { x: true, y: false } },
    axes: [
      { ...axis(), values: times },
      { ...axis(), size: 60, values: (plot, splits) => splits.map(spoken) },
    ],
  });

  // uPlot gives years of room to a single point.
  const wide = (plot, min, max) => (plot.data[0].length === 1 ? [min - 3600, min + 3600] : [min, max]);

  const isZoomed = () =>
    [...charts.values()].some((chart) => {
      const { scales, data } = chart.plot();
      return scales.x.min > data[0][0] || scales.x.max < data[0][data[0].length - 1];
    });

  const draw = async () => {
    const page = document.getElementById("journey");
    const asOf = page?.dataset.asOf;
    // Whoever looks closely is not disturbed by news.
    if (!asOf || asOf === drawn || isZoomed()) return;
    drawn = asOf;
    const answer = await fetch(page.dataset.durations);
    if (!answer.ok) return;
    const data = await answer.json();
    for (const place of document.querySelectorAll("[data-chart]")) {
      charts.get(place.id)?.end();
      charts.delete(place.id);
      const chart = data[place.dataset.chart];
      if (chart?.times.length) {
        const { rows, options } = place.dataset.chart === "mail" ? lines(chart) : stacked(chart);
        charts.set(place.id, keep(place, Number(place.dataset.height), options, rows));
      }
    }
  };

  // Tab comes to the newest day; the arrows go from day to day.
  const days = () => [...document.querySelectorAll("ol.days span")];
  let day = null;
  const walkDays = () => {
    days().forEach((each, i, all) => (each.tabIndex = i === all.length - 1 ? 0 : -1));
    if (day && document.activeElement === document.body) {
      document.querySelector(`ol.days [data-day="${day}"]`)?.focus();
    }
  };
  document.addEventListener("focusin", (event) => (day = event.target.dataset?.day ?? null));
  document.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = step ? days().indexOf(event.target) : -1;
    const next = at < 0 ? null : days()[at + step];
    if (next) {
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      event.preventDefault();
    }
  });

  const begin = () => {
    walkDays();
    draw();
  };

  begin();
  document.addEventListener("htmx:afterSwap", begin);
})();
