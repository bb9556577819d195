// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { copyRich, copyText } from "../../src/browser/clipboard.ts";

const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
const both = { text: "plain", html: "<b>rich</b>" };

/** The field and formats that the `copy` command received. */
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
  test("receives text through the modern API, without side effects", async () => {
    browserThat({ writes: async () => undefined });
    await copyText("a");
    expect(taken).toEqual([]);
  });

  test("receives text through the old command if the modern API is refused, and the focus stays", async () => {
    browserThat({});
    await copyText("a");
    expect(taken).toEqual([{ field: "a" }]);
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement?.textContent).toBe("here");
  });

  test("receives both formats through the old command", async () => {
    browserThat({});
    await copyRich(both);
    expect(taken).toEqual([{ field: "plain", "text/plain": "plain", "text/html": "<b>rich</b>" }]);
    await copyText("b");
    expect(taken[1]).toEqual({ field: "b" });
  });

  test("reports that both ways are refused, and leaves nothing behind", async () => {
    browserThat({ copies: false });
    await expect(copyText("a")).rejects.toThrow();
    await expect(copyRich(both)).rejects.toThrow();
    expect(document.querySelector("textarea")).toBeNull();
    browserThat({});
    await copyText("b");
    expect(taken).toEqual([{ field: "b" }]);
  });
});
