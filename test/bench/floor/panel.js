const text = document.querySelector("output").firstChild;
const channel = new BroadcastChannel(`floor-${chrome.devtools.inspectedWindow.tabId}`);

channel.addEventListener("message", ({ data }) => {
  text.data = data;
});
