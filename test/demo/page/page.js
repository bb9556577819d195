const cases = await (await fetch("cases.json")).json();
const topics = document.querySelector("#topics");
const buttons = new Map();
// Never terminated: the browser drops a response together with the worker that requested it.
const worker = new Worker("worker.js");

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ask = {
  fetch: async ({ url, method, headers, body }) => {
    try {
      const response = await fetch(url, { method, headers, body });
      await response.text();
      return response.status;
    } catch (error) {
      return error.message;
    }
  },
  worker: (call) =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(call);
    }),
  iframe: ({ url }) =>
    new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.src = url;
      frame.onload = () => {
        frame.remove();
        resolve("loaded");
      };
      document.body.append(frame);
    }),
};

async function run(name) {
  const chosen = cases.find((candidate) => candidate.name === name);
  const answer = await ask[chosen.via ?? "fetch"](chosen);
  buttons.get(name).dataset.answer = answer;
}

async function failAFew() {
  for (const name of [
    "InvalidRequestBody",
    "Unauthorized",
    "Missing roles, no target",
    "429 per hour",
    "Machine not found",
    "Batch with two failures",
  ]) {
    await run(name);
    await pause(1000);
  }
}

for (const [topic, list] of Map.groupBy(cases, (one) => one.topic)) {
  const heading = document.createElement("h2");
  heading.textContent = topic;
  topics.append(heading);
  for (const { name } of list) {
    const button = document.createElement("button");
    button.textContent = name;
    button.onclick = () => run(name);
    buttons.set(name, button);
    topics.append(button, " ");
  }
}

document.querySelector("#few").onclick = failAFew;
window.run = run;
document.body.dataset.ready = "";
if (!new URLSearchParams(location.search).has("quiet")) void failAFew();
