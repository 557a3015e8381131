// Adds suggestions to the search box; the form works without them. The box keeps the focus: arrow keys choose, Enter
// follows, Escape closes (the combobox pattern of ARIA 1.2).
const wait = 150;

for (const box of document.querySelectorAll("input[data-suggestions]")) {
  const list = document.createElement("ul");
  const said = document.createElement("p");
  let chosen = -1;
  let timer = 0;
  let asked = "";
  list.className = "suggestions";
  list.id = `${box.id}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0].textContent);
  said.className = "unseen";
  said.setAttribute("role", "status");
  box.form.append(list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id]]) {
    box.setAttribute(name, value);
  }

  const close = () => {
    list.replaceChildren();
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const choose = (at) => {
    const options = [...list.children];
    chosen = (at + options.length + 1) % (options.length + 1);
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < options.length) {
      box.setAttribute("aria-activedescendant", options[chosen].id);
    } else {
      // one step beyond the last is the box itself
      chosen = -1;
      box.removeAttribute("aria-activedescendant");
    }
  };

  const option = (suggestion, place) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const kind = document.createElement("small");
    item.id = `${list.id}-${place}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    link.href = suggestion.href;
    link.tabIndex = -1;
    link.append(suggestion.title);
    kind.append(suggestion.kindName);
    link.append(kind);
    item.append(link);
    return item;
  };

  const suggest = async () => {
    const words = box.value.trim();
    asked = words;
    if (words.length === 0) {
      close();
      return;
    }
    const response = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(words)}`);
    // an answer to older words, or a refusal, is no suggestion
    if (!response.ok || asked !== words) {
      return;
    }
    const found = await response.json();
    close();
    list.replaceChildren(...found.map(option));
    box.setAttribute("aria-expanded", String(found.length > 0));
    said.textContent = found.length > 0 ? box.dataset.count.replace("{0}", found.length) : "";
  };

  close();
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, wait);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.children.length === 0) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen === -1 ? list.children.length - 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      list.children[chosen].querySelector("a").click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  box.form.addEventListener("focusout", (event) => {
    if (!box.form.contains(event.relatedTarget)) {
      close();
    }
  });
}
