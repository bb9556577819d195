const channel = new BroadcastChannel(`floor-${chrome.devtools.inspectedWindow.tabId}`);

chrome.devtools.network.onRequestFinished.addListener((request) => {
  if (request.response.status < 400) return;
  request.getContent((body) => {
    try {
      channel.postMessage(JSON.parse(body).error.target);
    } catch {
      // The response is not JSON or has another structure.
    }
  });
});

chrome.devtools.panels.create("Floor", "", "panel.html");
