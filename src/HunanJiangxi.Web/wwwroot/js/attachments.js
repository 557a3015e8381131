// Sends files to a draft in pieces. When the line is lost, it asks how far the portal has come and goes on from there.
const pieceBytes = 2 << 20;
const pauses = [1000, 2000, 4000, 8000, 15000, 30000];

class Refused extends Error {}

const pause = (time) => new Promise((go) => setTimeout(go, time));

async function ask(box, address, options) {
  const token = document.querySelector("[name=__RequestVerificationToken]").value;
  const answer = await fetch(address, { ...options, headers: { RequestVerificationToken: token } });
  if (answer.redirected || answer.status === 401 || answer.status === 403) {
    throw new Refused(box.dataset.signedOut);
  }
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  const said = await answer.json();
  if (!answer.ok && said.received == null) {
    throw new Refused(said.message);
  }
  return said;
}

async function send(box, file, show) {
  const claim = new URLSearchParams({ name: file.name, length: file.size, modified: file.lastModified });
  let stand = await ask(box, `${box.dataset.attach}?${claim}`, { method: "POST" });
  const address = `${box.dataset.attach}/uploads/${stand.id}`;
  const id = stand.id;
  show.progress(stand.received);
  while (!stand.done) {
    const piece = file.slice(stand.received, stand.received + pieceBytes);
    stand = await ask(box, `${address}?offset=${stand.received}`, { method: "PUT", body: piece });
    show.progress(stand.received);
  }
  return id;
}

async function sendWithPatience(box, file, show) {
  let best = -1;
  let lost = 0;
  while (true) {
    try {
      return await send(box, file, {
        progress: (received) => {
          if (received > best) {
            best = received;
            lost = 0;
          }
          show.progress(received);
        },
      });
    } catch (failure) {
      if (failure instanceof Refused || lost === pauses.length) {
        throw failure;
      }
      show.words(box.dataset.waiting);
      await pause(pauses[lost++]);
    }
  }
}

function rowOf(box, file) {
  const row = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = file.size;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const words = document.createElement("span");
  words.className = "desk-hint";
  row.append(name, bar, words);
  box.querySelector(".attach-list").append(row);
  return {
    row,
    words: (text) => {
      if (words.textContent !== text) {
        words.textContent = text;
      }
    },
    progress: (received) => {
      bar.value = received;
      words.textContent = box.dataset.sending;
    },
  };
}

async function take(box, file, show) {
  show.row.querySelector("button")?.remove();
  try {
    const done = box.querySelector("[data-attach-done]");
    done.value = await sendWithPatience(box, file, show);
    show.words(box.dataset.done);
    show.row.dataset.state = "done";
    done.dispatchEvent(new Event("change", { bubbles: true }));
  } catch (failure) {
    show.row.dataset.state = "failed";
    show.words(failure instanceof Refused ? failure.message : box.dataset.lost);
    if (!(failure instanceof Refused)) {
      const again = document.createElement("button");
      again.type = "button";
      again.className = "desk-quiet";
      again.textContent = box.dataset.retry;
      again.addEventListener("click", () => take(box, file, show));
      show.row.append(again);
    }
  }
}

document.addEventListener("change", async (event) => {
  const box = event.target.matches("input[type=file]") ? event.target.closest("[data-attach]") : null;
  if (!box) {
    return;
  }
  const files = [...event.target.files].map((file) => [file, rowOf(box, file)]);
  event.target.value = "";
  // one after the other: a slow line is not made slower
  for (const [file, show] of files) {
    const fault = file.size === 0 ? box.dataset.empty : file.size > Number(box.dataset.most) ? box.dataset.large : null;
    if (fault) {
      show.row.dataset.state = "failed";
      show.words(fault);
    } else {
      await take(box, file, show);
    }
  }
});
