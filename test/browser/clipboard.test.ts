// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { copyRich, copyText } from "../../src/browser/clipboard.ts";

const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
const both = { text: "plain", html: "<b>rich</b>" };

/** What the old copy command took, field and flavours. */
let taken: Record<string, string>[];
function browserThat({ writes = refuse, copies = true }: { writes?: () => Promise<void>; copies?: boolean }) {
  taken = [];
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: writes, write: writes },
  });
  Object.assign(document, {
    execCommand: () => {
      if (!copies) return false;
      const flavours: Record<string, string> = { field: document.querySelector("textarea")?.value ?? "" };
      const event = Object.assign(new Event("copy", { cancelable: true }), {
        clipboardData: {
          setData: (type: string, data: string) => {
            flavours[type] = data;
          },
        },
      });
      document.dispatchEvent(event);
      taken.push(flavours);
      return true;
    },
  });
}

beforeEach(() => {
  document.body.innerHTML = "<button>here</button>";
  document.querySelector("button")?.focus();
});

describe("the clipboard", () => {
  test("takes text the modern way, without a trace", async () => {
    browserThat({ writes: async () => undefined });
    await copyText("a");
    expect(taken).toEqual([]);
  });

  test("takes text the old way when the modern one is refused, and the focus stays", async () => {
    browserThat({});
    await copyText("a");
    expect(taken).toEqual([{ field: "a" }]);
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement?.textContent).toBe("here");
  });

  test("takes both flavours the old way", async () => {
    browserThat({});
    await copyRich(both);
    expect(taken).toEqual([{ field: "plain", "text/plain": "plain", "text/html": "<b>rich</b>" }]);
    await copyText("b");
    expect(taken[1]).toEqual({ field: "b" });
  });

  test("says so when both ways are refused, and leaves nothing behind", async () => {
    browserThat({ copies: false });
    await expect(copyText("a")).rejects.toThrow();
    await expect(copyRich(both)).rejects.toThrow();
    expect(document.querySelector("textarea")).toBeNull();
    browserThat({});
    await copyText("b");
    expect(taken).toEqual([{ field: "b" }]);
  });
});
