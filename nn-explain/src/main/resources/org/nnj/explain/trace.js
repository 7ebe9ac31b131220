"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const steps = JSON.parse(byId("data").textContent);
  const cards = [...document.querySelectorAll(".card")];
  const links = [...document.querySelectorAll(".contents a")];
  const units = [...document.querySelectorAll(".unit")];
  const edges = [...document.querySelectorAll("line[id]")];
  const columns = [...document.querySelectorAll(".column")];
  const symbols = [...document.querySelectorAll("#network .symbol")];
  const homes = symbols.map((symbol) => symbol.textContent);
  const place = byId("place");
  let current = 0;

  const short = (value) => {
    if (value === null) return "!";
    const size = Math.abs(value);
    if (value === 0) return "0";
    const text = size >= 1000 || size < 0.001 ? value.toExponential(0) : size >= 100 ? value.toFixed(0)
      : size >= 10 ? value.toFixed(1) : size < 0.1 ? value.toFixed(3) : value.toFixed(2);
    return text.replace("-", "−").replace("e+", "e").replace("e−0", "0").replace(/^(−?)0\./, "$1.");
  };

  const paint = (element, value, most) => {
    element.classList.remove("pos", "neg");
    if (value) element.classList.add(value > 0 ? "pos" : "neg");
    element.style.setProperty("--h", most > 0 ? (Math.abs(value) / most).toFixed(3) : "0");
  };

  const clear = () => {
    for (const unit of units) {
      unit.classList.remove("pos", "neg", "now", "faded");
      unit.lastElementChild.textContent = "";
    }
    for (const edge of edges) edge.classList.remove("pos", "neg", "faded");
    byId("cost").classList.remove("now");
    byId("cost").lastElementChild.textContent = "C";
  };

  const largest = (values) => Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));

  // what step i writes into the drawing; "now" if it is the one that is looked at
  const apply = (step, now) => {
    if (step.on === "units") {
      symbols[step.layer].textContent = step.symbol;
      const most = largest(step.values);
      step.values.forEach((value, i) => {
        const unit = byId(`u-${step.layer}-${i}`);
        unit.classList.remove("faded");
        unit.classList.toggle("now", now);
        unit.lastElementChild.textContent = short(value);
        paint(unit, value, most);
      });
    } else if (step.on === "edges") {
      const most = largest(step.values);
      const own = edges.filter((edge) => edge.id.startsWith(`e-${step.layer}-`));
      own.forEach((edge, i) => {
        edge.classList.toggle("faded", !now);
        paint(edge, step.values[i], most);
      });
    } else if (step.on === "cost") {
      byId("cost").classList.toggle("now", now);
      byId("cost").lastElementChild.textContent = "C = " + short(step.values[0]);
    }
  };

  const draw = () => {
    clear();
    symbols.forEach((symbol, layer) => { symbol.textContent = homes[layer]; });
    for (let i = 0; i <= current; i++) {
      if (i > 0 && steps[i].phase !== steps[i - 1].phase) {
        for (const unit of units) if (unit.lastElementChild.textContent) unit.classList.add("faded");
      }
      apply(steps[i], i === current);
    }
    columns.forEach((column, layer) => column.classList.toggle("here", layer === steps[current].layer));
  };

  const show = (index, tell) => {
    current = Math.max(0, Math.min(steps.length - 1, index));
    cards.forEach((card, i) => { card.hidden = i !== current; });
    links.forEach((link, i) => {
      if (i === current) link.setAttribute("aria-current", "step"); else link.removeAttribute("aria-current");
    });
    place.value = String(current + 1);
    place.setAttribute("aria-valuetext", `${current + 1}: ${steps[current].symbol}`);
    byId("count").textContent = `${current + 1} of ${steps.length}`;
    byId("first").disabled = byId("back").disabled = current === 0;
    byId("last").disabled = byId("forward").disabled = current === steps.length - 1;
    if (tell) byId("told").textContent = `Step ${current + 1}: ${steps[current].symbol}, ${steps[current].words}`;
    draw();
  };

  const go = (index) => show(index, true);
  byId("first").addEventListener("click", () => go(0));
  byId("back").addEventListener("click", () => go(current - 1));
  byId("forward").addEventListener("click", () => go(current + 1));
  byId("last").addEventListener("click", () => go(steps.length - 1));
  place.addEventListener("input", () => go(Number(place.value) - 1));
  links.forEach((link, i) => link.addEventListener("click", (event) => { event.preventDefault(); go(i); }));
  document.addEventListener("keydown", (event) => {
    if (event.target === place || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: steps.length - 1 }[event.key];
    if (move !== undefined && !event.target.closest(".scroll")) { event.preventDefault(); go(move); }
  });
  addEventListener("hashchange", () => go(fromHash()));
  const fromHash = () => Number((/^#step-(\d+)$/.exec(location.hash) || [0, 1])[1]) - 1;
  for (const card of cards) card.removeAttribute("id"); // or the browser scrolls to the card, away from the drawing
  document.documentElement.classList.add("js");
  show(fromHash(), false);
})();
