// What pages do more where scripts run. Without it every form and link works too.
"use strict";

const said = (words) => { document.getElementById("said").textContent = words; };
const all = (what, within = document) => Array.from(within.querySelectorAll(what));
const isTyping = (place) => place.closest("input, select, textarea, [contenteditable]") !== null;

// Statements: the one that keys are about.

const statements = () => all(".statement[data-statement]");
const current = () => document.querySelector(".statement.current");

function mark(statement, { focus = true } = {}) {
  all(".current").forEach((other) => other.classList.remove("current"));
  if (!statement) return;
  statement.classList.add("current");
  const number = statement.dataset.statement;
  all(".sentence").filter((sentence) => sentence.dataset.of.split(" ").includes(number))
    .forEach((sentence) => {
      sentence.classList.add("current");
      const box = sentence.getBoundingClientRect();
      const room = sentence.closest("[data-text]").getBoundingClientRect();
      if (box.top < Math.max(0, room.top) || box.bottom > Math.min(innerHeight, room.bottom)) {
        sentence.scrollIntoView({ block: "center" });
      }
    });
  if (focus) statement.focus({ preventScroll: true });
  const box = statement.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) statement.scrollIntoView({ block: "nearest" });
}

function step(distance) {
  const list = statements();
  if (list.length === 0) return;
  const place = list.indexOf(current());
  const next = place < 0 ? 0 : Math.min(Math.max(place + distance, 0), list.length - 1);
  mark(list[next]);
}

// Forms that change something: the page is fetched anew and put in the place of the old one.

async function send(form) {
  const before = statements().map((statement) => statement.id);
  const place = before.indexOf(current()?.id);
  const body = new URLSearchParams(new FormData(form));
  const isMissing = form.matches("#missed *");
  if (!isMissing) body.set("back", location.pathname + location.search);
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body });
  } catch {
    return said("The server does not answer.");
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.querySelector("main");
  if (!main) return said("The server sent no page.");
  if (!answer.ok) {
    const fault = main.querySelector(".fault")?.textContent ?? answer.statusText;
    let shown = form.querySelector(".fault");
    if (!shown) {
      shown = document.createElement("p");
      shown.className = "fault";
      shown.setAttribute("role", "alert");
      form.append(shown);
    }
    shown.textContent = fault;
    return said(fault);
  }
  if (new URL(answer.url).pathname !== location.pathname) {
    location.assign(answer.url);
    return;
  }
  document.querySelector("main").replaceWith(document.adoptNode(main));
  prepare();
  // What was added, else the same one, else what has come to its place.
  const after = statements();
  const added = isMissing ? after.find((statement) => !before.includes(statement.id)) : null;
  mark(added
    ?? document.getElementById(before[place] ?? "")
    ?? after[Math.min(Math.max(place, 0), after.length - 1)]);
  said("Done.");
}

async function openCorrection(link) {
  const card = link.closest(".statement");
  const open = card.querySelector("form.correction");
  if (open) {
    open.remove();
    return card.focus();
  }
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = page.querySelector("form.correction");
  if (!answer.ok || !form) return location.assign(link.href);
  card.append(document.adoptNode(form));
  form.querySelector("input:not([type=hidden])").focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-inplace]")) {
    event.preventDefault();
    send(form);
  } else if (form.matches("[data-filters]")) {
    // Fields without a value have no place in an address that is kept.
    all("input, select", form).filter((field) => field.value === "")
      .forEach((field) => { field.disabled = true; });
    setTimeout(() => all(":disabled", form).forEach((field) => { field.disabled = false; }));
  } else if (form.matches("[data-adding]")) {
    form.querySelector("[data-working]").hidden = false;
  }
});

document.addEventListener("click", (event) => {
  const place = event.target;
  const link = place.closest("[data-correct]");
  if (link && !event.ctrlKey && !event.metaKey && document.body.matches(":not(.page-statement)")) {
    event.preventDefault();
    openCorrection(link);
    return;
  }
  const opener = place.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open).showModal();
  const sentence = place.closest(".sentence");
  if (sentence && getSelection().isCollapsed) {
    const number = sentence.dataset.of.split(" ")[0];
    mark(document.getElementById(`statement-${number}`));
  }
  const card = place.closest(".statement");
  if (card && !place.closest("a, button, input, select, textarea, label")) mark(card);
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest?.(".statement[data-statement]");
  if (card && card !== current()) mark(card, { focus: false });
});

// Keys, where they are wanted and nothing is being typed.

const areKeysOn = () => localStorage.getItem("keys") !== "off";

const keys = {
  j: () => step(1),
  k: () => step(-1),
  a: () => current()?.querySelector("[data-key=a] button")?.click(),
  r: () => current()?.querySelector("[data-key=r] button")?.click(),
  c: () => current()?.querySelector("[data-key=c]")?.click(),
  u: async () => {
    const own = current()?.querySelector("form[action='/undo'] button");
    if (own) return own.click();
    const form = document.createElement("form");
    form.action = "/undo";
    await send(form);
  },
  s: () => addSelected(),
  o: () => {
    const card = current();
    if (!card) return;
    const number = card.dataset.statement;
    const place = document.querySelector(`.places a[href="#statement-${number}"]`);
    if (place) return place.focus();
    card.closest("li")?.querySelector("blockquote footer a")?.click();
  },
  "/": () => document.getElementById("q").focus(),
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !areKeysOn()) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  const act = keys[event.key];
  if (!act || !document.getElementById("keys") && "arcus".includes(event.key)) return;
  event.preventDefault();
  act();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const form = event.target.closest?.(".statement form.correction");
  if (!form) return hideNote();
  const card = form.closest(".statement");
  form.remove();
  card.focus();
});

// A passage that is selected becomes the quote of a new statement.

function selectedWords() {
  const text = document.querySelector("[data-text]");
  const selection = getSelection();
  if (!text || selection.isCollapsed || !text.contains(selection.anchorNode)) return "";
  return selection.toString().trim();
}

function addSelected() {
  const missed = document.getElementById("missed");
  if (!missed) return;
  const words = selectedWords();
  missed.open = true;
  const quote = missed.querySelector("[name=quote]");
  if (words) quote.value = words;
  (words ? missed.querySelector("[name=actor]") : quote).focus();
}

let chooser = null;

function showChooser() {
  chooser?.remove();
  chooser = null;
  if (!document.getElementById("missed") || !selectedWords()) return;
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  chooser = document.createElement("button");
  chooser.className = "choose";
  chooser.textContent = "Add a statement from this";
  // Where it is pressed the selection must stay.
  chooser.addEventListener("mousedown", (event) => event.preventDefault());
  chooser.addEventListener("click", () => {
    addSelected();
    chooser.remove();
  });
  document.body.append(chooser);
  chooser.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 220)) + scrollX}px`;
  chooser.style.top = `${box.bottom + scrollY + 6}px`;
}

document.addEventListener("mouseup", (event) => {
  if (event.target !== chooser) setTimeout(showChooser);
});
document.addEventListener("keyup", (event) => {
  if (event.shiftKey) showChooser();
});

// The picture: what a box is known from, where the pointer rests or the keyboard is.

let note = null;

function hideNote() {
  note?.remove();
  note = null;
}

function showNote(symbol) {
  hideNote();
  const words = symbol.dataset.note;
  if (!words) return;
  note = document.createElement("div");
  note.className = "note";
  words.split("\n").forEach((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    note.append(paragraph);
  });
  document.body.append(note);
  const box = symbol.getBoundingClientRect();
  const size = note.getBoundingClientRect();
  const below = box.bottom + size.height + 12 < innerHeight || box.top < size.height + 12;
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - size.width - 8));
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${(below ? box.bottom + 6 : box.top - size.height - 6) + scrollY}px`;
}

function preparePicture() {
  all(".picture [role=graphics-symbol]").forEach((symbol) => {
    const title = symbol.querySelector("title");
    if (!title) return;
    symbol.dataset.note = title.textContent;
    // Two notes at once would hide each other; its label tells what it is.
    title.remove();
    symbol.addEventListener("mouseenter", () => showNote(symbol));
    symbol.addEventListener("mouseleave", hideNote);
    symbol.addEventListener("focusin", () => showNote(symbol));
    symbol.addEventListener("focusout", hideNote);
  });
}

// The period: two sliders over the years beside the fields.

function preparePeriod(sliders) {
  const form = sliders.closest("form");
  const [first, last] = [sliders.dataset.first, sliders.dataset.last];
  const range = (bound) => sliders.querySelector(`[data-bound=${bound}]`);
  const show = () => {
    sliders.querySelector("output").textContent =
      `${range("since").value} to ${range("until").value}`;
  };
  sliders.hidden = false;
  all("input", sliders).forEach((input) => {
    input.addEventListener("input", () => {
      if (Number(range("since").value) > Number(range("until").value)) {
        range(input.dataset.bound === "since" ? "until" : "since").value = input.value;
      }
      show();
    });
    input.addEventListener("change", () => {
      form.elements.since.value = range("since").value === first ? "" : range("since").value;
      form.elements.until.value = range("until").value === last ? "" : range("until").value;
      form.requestSubmit();
    });
  });
  show();
}

// Files that are dropped.

function prepareDrop(field) {
  const input = field.querySelector("input[type=file]");
  field.addEventListener("dragover", (event) => {
    event.preventDefault();
    field.classList.add("over");
  });
  field.addEventListener("dragleave", () => field.classList.remove("over"));
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    field.classList.remove("over");
    input.files = event.dataTransfer.files;
    field.closest("form").requestSubmit();
  });
}

function prepare() {
  preparePicture();
  all(".sliders").forEach(preparePeriod);
  all("[data-drop]").forEach(prepareDrop);
}

function prepareKeys() {
  const box = document.getElementById("keys-on");
  if (!box) return;
  box.checked = areKeysOn();
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
}

const follow = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches(".statement")) mark(target);
};

prepare();
prepareKeys();
follow();
addEventListener("hashchange", follow);
