// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { useSlots } from "../../src/panel/use-slots.ts";

function Rows({ keys }: { keys: readonly string[] }) {
  const slots = useSlots(keys);
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

test("a row that stays keeps its place and the focus, whatever comes before and after it", () => {
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
