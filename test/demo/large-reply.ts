/** A response of 100,000 characters whose tracking ID is deeply nested near its end. */
export const largeReply = JSON.stringify({
  error: {
    code: "BadRequest",
    message: "Some items were refused",
    details: Array.from({ length: 290 }, (_, index) => ({
      code: `Item${index}`,
      message: "The value is not allowed here. ".repeat(6),
      target: `item ${index}`,
      innerError: { date: "2026-11-21T14:05:00", hints: ["one", "two", { more: `hint ${index}` }] },
    })),
    innerError: { date: "2026-11-21T14:05:00", "request-id": "7d3c1b52-0f3e-4a51-9d1c-5b8a2f6e4c10" },
  },
});
