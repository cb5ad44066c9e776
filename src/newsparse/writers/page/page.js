"use strict";
(() => {
  const { result, fields, spans } = JSON.parse(document.getElementById("data").textContent);
  const { colours, hues } = JSON.parse(document.getElementById("looks").textContent);
  const items = new Map([...result.entities, ...result.claims].map((item) => [item.id, item]));
  const isClaim = new Set(result.claims.map((item) => item.id));
  const verdicts = new Map();
  const corrected = new Map();
  const pieces = [...document.querySelectorAll(".piece")];
  const order = [...items.keys()].sort((a, b) => spans[a][0][0] - spans[b][0][0]);
  const everything = document.getElementById("everything");
  const detail = document.getElementById("detail");
  let speaker = null;
  let chosen = null;

  const shownKinds = () =>
    new Set([...document.querySelectorAll("input[data-kind]:checked")].map((box) => box.dataset.kind));

  const visible = () => {
    const kinds = shownKinds();
    const unnamed = document.getElementById("anonymous")?.checked;
    return (id) => {
      const item = items.get(id);
      if (!kinds.has(item.kind)) return false;
      if (speaker) return speaker.has(id);
      if (unnamed && "source" in item) return !item.source?.name;
      return true;
    };
  };

  function paint() {
    const show = visible();
    for (const piece of pieces) {
      const ids = piece.dataset.ids.split(" ").filter(show);
      const claims = ids.filter((id) => isClaim.has(id));
      const entities = ids.filter((id) => !isClaim.has(id));
      const coloured = claims.findLast((id) => id in colours);
      const hue = entities.length ? entities.at(-1) : claims.findLast((id) => !(id in colours));
      piece.className = "piece";
      piece.classList.toggle("marked", ids.length > 0);
      if (coloured !== undefined) piece.classList.add("claimed", `colour-${colours[coloured]}`);
      if (hue !== undefined) piece.classList.add(`hue-${hues[items.get(hue).kind]}`);
      piece.classList.toggle("boxed", claims.some((id) => !(id in colours)));
      piece.classList.toggle("lined", entities.length > 0);
      piece.classList.toggle("twice", entities.length > 1);
      piece.classList.toggle("rejected", ids.length > 0 && ids.every((id) => verdicts.get(id) === "rejected"));
      piece.classList.toggle("chosen", chosen !== null && ids.includes(chosen));
      piece.title = ids.map((id) => items.get(id).kind).join(", ");
    }
    for (const button of document.querySelectorAll(".finding")) {
      const id = button.dataset.id;
      button.classList.remove("accepted", "rejected");
      if (verdicts.has(id)) button.classList.add(verdicts.get(id));
      button.classList.toggle("corrected", corrected.has(id));
      button.classList.toggle("on", id === chosen);
      (button.closest("li") ?? button).hidden = !show(id);
    }
    for (const block of document.querySelectorAll(".speaker")) {
      block.hidden = [...block.querySelectorAll("li")].every((line) => line.hidden);
    }
    for (const button of document.querySelectorAll(".only")) {
      button.setAttribute("aria-pressed", String(speaker !== null && speaker.has(button.dataset.ids.split(" ")[0])));
    }
    everything.hidden = speaker === null && chosen === null;
    document.getElementById("reviewed").textContent = new Set([...verdicts.keys(), ...corrected.keys()]).size;
  }

  const current = (id) => corrected.get(id) ?? items.get(id);
  const read = (item, path) => path.split(".").reduce((value, name) => value?.[name], item);

  function correct(id, change) {
    const copy = structuredClone(current(id));
    change(copy);
    corrected.set(id, copy);
    verdicts.delete(id);
    paint();
  }

  function assign(item, path, value) {
    const names = path.split(".");
    const last = names.pop();
    const part = names.reduce((inner, name) => inner?.[name], item);
    if (part) part[last] = value;
  }

  function parse(text, before) {
    if (text === "") return null;
    if (typeof before === "boolean") return text === "true";
    if (typeof before === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
    return text;
  }

  function field(id, path) {
    const label = document.createElement("label");
    const name = document.createElement("span");
    const input = document.createElement("input");
    name.textContent = path.replaceAll(".", " ");
    const value = read(current(id), path);
    if (Array.isArray(value) || (value !== null && typeof value === "object")) return null;
    input.value = value ?? "";
    input.name = path;
    input.addEventListener("change", () => {
      correct(id, (item) => assign(item, path, parse(input.value, read(items.get(id), path))));
    });
    label.append(name, input);
    return label;
  }

  function choose(id, scroll = true) {
    chosen = id;
    detail.hidden = id === null;
    if (id !== null) {
      const item = current(id);
      const words = spans[id].map(([start, end]) => [...result.article.text].slice(start, end).join("")).join(" … ");
      detail.querySelector("h2").textContent = item.kind;
      detail.querySelector(".words").textContent = words;
      detail.querySelector(".maker").textContent = `found by ${item.plugin}${item.rule ? `, rule ${item.rule}` : ""}`;
      detail.querySelector("form").replaceChildren(...(fields[item.kind] ?? []).map((path) => field(id, path)).filter(Boolean));
    }
    paint();
    if (id !== null && scroll) {
      pieces.find((piece) => piece.dataset.ids.split(" ").includes(id))?.scrollIntoView({ block: "center" });
    }
  }

  function judge(verdict) {
    if (chosen === null) return;
    if (verdicts.get(chosen) === verdict) verdicts.delete(chosen);
    else verdicts.set(chosen, verdict);
    paint();
  }

  function step(by) {
    const shown = order.filter(visible());
    if (!shown.length) return;
    const at = shown.indexOf(chosen);
    choose(shown[(at + by + shown.length) % shown.length] ?? shown[0]);
  }

  // Offsets count code points, as everywhere in newsparse; the browser counts UTF-16 units.
  function offset(node, units) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    return Number(piece.dataset.start) + [...piece.textContent.slice(0, units)].length;
  }

  function respan() {
    const selection = getSelection();
    if (chosen === null || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const article = document.getElementById("article");
    if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return;
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    const text = [...result.article.text].slice(start, end).join("");
    const id = chosen;
    correct(id, (item) => {
      const span = { start, end, text };
      if (!isClaim.has(id)) Object.assign(item, span);
      else if (Array.isArray(item.content)) item.content = [span];
      else for (const name of ["content", "mention"]) if (item[name]) Object.assign(item[name], span);
      item.id = `${item.kind}:${start}-${end}`;
    });
    spans[id] = [[start, end]];
    choose(id, false);
  }

  function gold() {
    const kept = (list) =>
      list.filter((item) => verdicts.get(item.id) !== "rejected").map((item) => current(item.id));
    const named = (verdict) => order.filter((id) => verdicts.get(id) === verdict);
    const review = { accepted: named("accepted"), rejected: named("rejected"), corrected: [...corrected.keys()].sort() };
    return { ...result, entities: kept(result.entities), claims: kept(result.claims), review };
  }

  document.getElementById("download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(gold(), null, 1)}\n`], { type: "application/json" }));
    link.download = `${result.article.id ?? "article"}.gold.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  document.getElementById("article").addEventListener("click", (event) => {
    const ids = event.target.closest(".piece")?.dataset.ids.split(" ").filter(visible());
    if (!ids?.length || !getSelection().isCollapsed) return;
    // The innermost first; the next click on the same words takes the next one out.
    const inner = ids.toReversed();
    choose(inner[(inner.indexOf(chosen) + 1) % inner.length], false);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches(".finding")) choose(button.dataset.id);
    if (button?.matches(".only")) {
      const pressed = button.getAttribute("aria-pressed") === "true";
      speaker = pressed ? null : new Set(button.dataset.ids.split(" "));
      chosen = null;
      detail.hidden = true;
      paint();
    }
    if (button?.dataset.verdict) judge(button.dataset.verdict);
  });
  document.getElementById("respan").addEventListener("mousedown", (event) => event.preventDefault());
  document.getElementById("respan").addEventListener("click", respan);
  const reset = () => {
    speaker = null;
    choose(null);
  };
  everything.addEventListener("click", reset);
  for (const box of document.querySelectorAll(".filters input")) box.addEventListener("change", paint);
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = { j: () => step(1), k: () => step(-1), a: () => judge("accepted"), r: () => judge("rejected"), Escape: reset };
    keys[event.key]?.();
  });
  paint();
})();
