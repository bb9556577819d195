// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { useSlots } from "../../../src/panel/list/use-slots.ts";

function Rows({ keys }: { keys: readonly string[] }) {
  const slots = useSlots(keys, "c");
  return (
    <>
      {keys.map((key, index) => (
        <p key={slots[index]} tabIndex={-1}>
          {key}
        </p>
      ))}
    </>
  );
}

const root = document.body;
const show = (keys: string) => act(() => render(<Rows keys={[...keys]} />, root));
const elements = () => [...root.children] as HTMLElement[];
const text = () => root.textContent;

test("rows that come all at once take the places of those that left", () => {
  show("abcd");
  const before = elements();
  show("wxyz");
  expect(text()).toBe("wxyz");
  expect(elements()).toEqual(before);
});

test("a row among many that stay keeps its place", () => {
  show("defghi");
  const [, e, , , h] = elements();
  show("bdehi");
  expect(text()).toBe("bdehi");
  expect([elements()[2], elements()[3]]).toEqual([e, h]);
});

test("where few stay, all places are used again", () => {
  show("efghijkl");
  const before = elements();
  show("hmlnopqr");
  expect(text()).toBe("hmlnopqr");
  expect(elements()).toEqual(before);
});

test("the active row keeps its place and the focus, whatever comes before and after it", () => {
  show("abcd");
  const row = elements()[2];
  row?.focus();
  for (const keys of ["cxyz", "uvwc", "nuvwc", "c", "wcx", "cdefgh", "ijkc"]) {
    show(keys);
    expect(text()).toBe(keys);
    expect(elements()[keys.indexOf("c")]).toBe(row);
    expect(document.activeElement).toBe(row);
  }
});

test("no row is shown twice or in the wrong order", () => {
  for (const keys of ["abc", "cab", "b", "", "xbyc", "abcdefgh", "hgfedcba"]) {
    show(keys);
    expect(text()).toBe(keys);
  }
});
