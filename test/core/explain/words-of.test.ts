import { expect, test } from "vitest";
import { placeLabel, placeOf } from "../../../src/core/explain/words-of.ts";
import { panel as de } from "../../../src/locales/de/panel.ts";
import { panel as en } from "../../../src/locales/en/panel.ts";
import { panel as ru } from "../../../src/locales/ru/panel.ts";

test("the place of an ID in a header is translated", () => {
  expect(placeOf("request-id header", de)).toBe("Header request-id");
  expect(placeOf("client-request-id request header", de)).toBe("Anfrageheader client-request-id");
  expect(placeOf("request-id header", en)).toBe("request-id header");
});

test("any other place is unchanged", () => {
  for (const place of ["error.target", "trace id", "target", ""]) expect(placeOf(place, de)).toBe(place);
});

test("a place as a label begins with a capital letter, but a name stays as it is", () => {
  expect(placeLabel("request-id header", ru)).toBe("Заголовок request-id");
  expect(placeLabel("request-id header", en)).toBe("request-id header");
  expect(placeLabel("error.target", ru)).toBe("error.target");
});
