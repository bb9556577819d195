import type { Authorization, Body, Exchange, Failure, Header } from "./failure.ts";
import { latest } from "./latest.ts";

/** Most characters of values that others are compared with; a text of a megabyte is not one of a repeated reply. */
const mostSeen = 2_000_000;

/** Returns the first of equal values among the latest. */
export function createSharing<Value>(keyOf: (value: Value) => string): (value: Value) => Value {
  let seen = new Map<string, Value>();
  let characters = 0;
  return (value) => {
    const key = keyOf(value);
    const known = seen.get(key);
    if (known !== undefined) return known;
    characters += key.length;
    if (characters > mostSeen) {
      seen = new Map();
      characters = key.length;
    }
    seen.set(key, value);
    return value;
  };
}

/** The same string for equal texts. */
export const sharedText = createSharing<string>((text) => text);
const sharedAuthorization = createSharing<Authorization>(JSON.stringify);

/** The same object for equal headers. */
export const sharedHeader = createSharing<Header>(({ name, value }) => `${name}\n${value}`);

const sharedBody = (body: Body): Body =>
  body.text === undefined ? body : { ...body, text: sharedText(body.text) };

/** Failures of one reply keep one exchange. */
const sharedExchange = latest(
  ({ request, response, authorization, ...exchange }: Exchange): Exchange => ({
    ...exchange,
    request: {
      ...request,
      headers: request.headers.map(sharedHeader),
      ...(request.body && { body: sharedBody(request.body) }),
    },
    ...(authorization && { authorization: sharedAuthorization(authorization) }),
    response: {
      ...response,
      headers: response.headers.map(sharedHeader),
      body: sharedBody(response.body),
    },
  }),
);

/**
 * The failure with the headers, token and texts of others that are equal. What comes from another thread or from the
 * database has copies of its own: with 10,000 failures in history they made 52 of 58 MB of heap.
 */
export const withShared = (failure: Failure): Failure => ({
  ...failure,
  exchange: sharedExchange(failure.exchange),
});
