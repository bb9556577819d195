/** Whether the call runs an advanced hunting query. */
export const isHunting = (url: string): boolean =>
  /\/(?:advancedqueries|advancedhunting)(?:\/run)?\/?(?:[?#]|$)|\/(?:microsoft\.graph\.security\.)?runHuntingQuery\/?(?:[?#(]|$)|\/hunting(?:QueryExecutor)?Service\/\w/i.test(
    url,
  );

/** Whether it uses the API of Defender for Endpoint, which has only the device tables. */
export const isEndpointHunting = (url: string): boolean =>
  /\/advancedqueries(?:\/run)?\/?(?:[?#]|$)/i.test(url);
