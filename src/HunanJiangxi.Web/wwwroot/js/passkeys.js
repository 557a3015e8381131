// Making a passkey and signing in with one: the browser does the work, the form carries its answer to the server.
const isKnown = typeof PublicKeyCredential !== "undefined" && PublicKeyCredential.parseCreationOptionsFromJSON;

async function ask(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { RequestVerificationToken: form.querySelector("[name=__RequestVerificationToken]").value },
  });
  if (!answer.ok) {
    throw new Error(`${form.dataset.options} answered ${answer.status}`);
  }
  return answer.json();
}

async function credentialOf(form) {
  const options = await ask(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !isKnown;
  form.querySelector("[data-passkey-start]").addEventListener("click", async () => {
    const notice = form.querySelector("[data-passkey-notice]");
    notice.textContent = "";
    try {
      const credential = await credentialOf(form);
      form.querySelector("[name$=Credential]").value = JSON.stringify(credential);
      form.submit();
    } catch {
      // the person has closed the browser's dialogue, or the device has no such key
      notice.textContent = form.dataset.failed;
    }
  });
}
