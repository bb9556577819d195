/** Smallest widths of list and Details, in pixels. */
const LEAST_LIST = 280;
const LEAST_DETAILS = 400;

/** The smallest and largest share (0 to 1) that the list may take of `room` pixels. */
export function limitsOf(room: number): readonly [least: number, most: number] {
  if (room <= LEAST_LIST + LEAST_DETAILS) return [0, 1];
  return [LEAST_LIST / room, 1 - LEAST_DETAILS / room];
}

export const between = ([least, most]: readonly [number, number], share: number): number =>
  Math.min(Math.max(share, least), most);

/** The list's share as grid track sizes; `undefined` for the default ones. */
export const lengthsOf = (share: number | undefined) =>
  share === undefined ? undefined : { "--list": `${share * 100}fr`, "--details": `${(1 - share) * 100}fr` };
