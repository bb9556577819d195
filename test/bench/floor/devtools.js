const channel = new BroadcastChannel(`floor-${chrome.devtools.inspectedWindow.tabId}`);

chrome.devtools.network.onRequestFinished.addListener((request) => {
  if (request.response.status < 400) return;
  request.getContent((body) => {
    try {
      channel.postMessage(JSON.parse(body).error.target);
    } catch {
      // A reply that is no JSON, or of another form.
    }
  });
});

chrome.devtools.panels.create("Floor", "", "panel.html");
