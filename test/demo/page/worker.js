self.addEventListener("message", async ({ data: { url, method, headers, body } }) => {
  try {
    const response = await fetch(url, { method, headers, body });
    await response.text();
    self.postMessage(response.status);
  } catch (error) {
    self.postMessage(error.message);
  }
});
