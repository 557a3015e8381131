// One letter does at the desk what the button that bears it does. Letters typed into a field stay letters.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
    return;
  }
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) {
    return;
  }
  const desk = document.querySelector('[data-review-keys="on"]');
  const wanted = desk?.querySelector(`[data-review-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!wanted) {
    return;
  }
  event.preventDefault();
  if (wanted.matches("input, select, textarea")) {
    wanted.focus();
  } else {
    wanted.click();
  }
});

// The row that a key or a decision has opened takes the focus, so that eyes and screen readers are there too.
new MutationObserver((changes) => {
  const opened = changes.map((change) => change.target).find((row) => row.getAttribute("aria-expanded") === "true");
  if (opened?.matches(".review-row")) {
    opened.focus({ preventScroll: true });
    opened.scrollIntoView({ block: "start" });
  }
}).observe(document.documentElement, { subtree: true, attributeFilter: ["aria-expanded"] });
