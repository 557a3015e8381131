// How a reader wants the pages: text size, contrast, colour scheme. Kept in this browser and told to nobody. It runs
// before the body is drawn, so that nothing changes before the reader's eyes; without it the system's wishes count.
(() => {
  const root = document.documentElement;
  const own = {
    read: (name) => {
      try {
        return localStorage.getItem(`display.${name}`) ?? "";
      } catch {
        return ""; // a browser that keeps nothing
      }
    },
    write: (name, value) => {
      try {
        value ? localStorage.setItem(`display.${name}`, value) : localStorage.removeItem(`display.${name}`);
      } catch {
        // it holds for this page
      }
    },
  };
  const chosen = { text: own.read("text"), contrast: own.read("contrast"), scheme: own.read("scheme") };
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const systemWantsMore = matchMedia("(prefers-contrast: more)");

  const isOn = () => ({
    dark: chosen.scheme ? chosen.scheme === "dark" : systemIsDark.matches,
    more: chosen.contrast ? chosen.contrast === "more" : systemWantsMore.matches,
  });

  const apply = () => {
    const { dark, more } = isOn();
    root.classList.add("scripted");
    root.toggleAttribute("data-large", chosen.text === "large");
    // printed pages stay as they are: dark ink on paper
    const sheets = { dark: dark && !more, contrast: more && !dark, "contrast-dark": more && dark };
    for (const [name, wanted] of Object.entries(sheets)) {
      const sheet = document.querySelector(`link[data-display="${name}"]`);
      if (sheet) sheet.media = wanted ? "screen" : "not all";
    }
  };

  const show = () => {
    const pressed = {
      text: chosen.text === "large" ? "large" : "",
      contrast: isOn().more ? "more" : "",
      scheme: chosen.scheme,
    };
    for (const button of document.querySelectorAll("button[data-display]")) {
      button.setAttribute("aria-pressed", String(pressed[button.dataset.display] === button.value));
    }
  };

  const choose = (button) => {
    const { display: name } = button.dataset;
    const isPressed = button.getAttribute("aria-pressed") === "true";
    // a switch is turned off by pressing it again; one of the schemes always holds
    if (name === "scheme") chosen.scheme = button.value;
    else if (name === "contrast") chosen.contrast = isPressed ? (systemWantsMore.matches ? "usual" : "") : "more";
    else chosen.text = isPressed ? "" : "large";
    own.write(name, chosen[name]);
    apply();
    show();
  };

  apply();
  for (const wish of [systemIsDark, systemWantsMore]) {
    wish.addEventListener("change", () => {
      apply();
      show();
    });
  }
  addEventListener("DOMContentLoaded", () => {
    show();
    for (const button of document.querySelectorAll("button[data-display]")) {
      button.addEventListener("click", () => choose(button));
    }
  });
  // another window of the same reader
  addEventListener("storage", (change) => {
    const name = change.key?.replace(/^display\./, "");
    if (name in chosen) {
      chosen[name] = change.newValue ?? "";
      apply();
      show();
    }
  });
})();
