/** Pictures of 16 × 16, drawn with strokes in the colour of the text. */
const pictures = {
  recording: (
    <>
      <circle cx="8" cy="8" r="6" />
      <rect class="filled" x="5.5" y="5.5" width="5" height="5" rx="1" />
    </>
  ),
  record: (
    <>
      <circle cx="8" cy="8" r="6" />
      <circle class="filled" cx="8" cy="8" r="3" />
    </>
  ),
  clear: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M3.8 12.2 12.2 3.8" />
    </>
  ),
  group: (
    <>
      <rect x="2.5" y="2.5" width="11" height="4" rx="1" />
      <path d="M4.5 9.5h7M6 12.5h4" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="2.5" width="8" height="8.5" rx="1" />
      <path d="M3.5 5h-.2a.8.8 0 0 0-.8.8v6.9c0 .4.4.8.8.8h6.4a.8.8 0 0 0 .8-.8v-.2" />
    </>
  ),
  copyAll: (
    <>
      <rect x="5.5" y="2.5" width="8" height="9" rx="1" />
      <path d="M7.5 5h4M7.5 7h4M7.5 9h2.5M3.5 5h-.2a.8.8 0 0 0-.8.8v6.9c0 .4.4.8.8.8h6.4a.8.8 0 0 0 .8-.8" />
    </>
  ),
  history: (
    <>
      <path d="M2.9 9.3a5.4 5.4 0 1 0 1-4.9L2.5 6" />
      <path d="M2.5 2.9V6h3.1M8.2 5v3.3l2.3 1.4" />
    </>
  ),
  import: <path d="M8 2.5V10M4.9 7.1 8 10l3.1-2.9M2.5 10.5v1.9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-1.9" />,
  export: <path d="M8 10V2.5M4.9 5.4 8 2.5l3.1 2.9M2.5 10.5v1.9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-1.9" />,
  settings: (
    <>
      <circle cx="8" cy="8" r="2" />
      <path d="M8 1.8v2M8 12.2v2M14.2 8h-2M3.8 8h-2M12.4 3.6 11 5M5 11l-1.4 1.4M12.4 12.4 11 11M5 5 3.6 3.6" />
    </>
  ),
  filter: <path d="M2.7 3.5h10.6L9.4 8.3v4.2l-2.8-1.4V8.3z" />,
  choose: (
    <>
      <rect x="2.5" y="3.5" width="11" height="9" rx="1" />
      <path d="M8.5 3.5v9M4.7 6.5h1.6M4.7 9.5h1.6" />
    </>
  ),
  pause: <path d="M6 4v8M10 4v8" />,
  warning: (
    <>
      <path d="M8 2.6 14 13.2H2zM8 6.6v3.1" />
      <circle class="filled" cx="8" cy="11.4" r=".7" />
    </>
  ),
  check: <path d="m3.5 8.5 3 3 6-7" />,
  up: <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  down: <path d="m5 6.5 3 3 3-3" />,
  back: <path d="M12.5 8h-9M7 4.5 3.5 8 7 11.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  // How sure a finding is: the fuller, the surer. The word always stands beside it.
  certain: (
    <>
      <circle cx="8" cy="8" r="5" />
      <circle class="filled" cx="8" cy="8" r="3" />
    </>
  ),
  likely: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path class="filled" d="M8 5a3 3 0 0 1 0 6z" />
    </>
  ),
  possible: <circle cx="8" cy="8" r="5" stroke-dasharray="2.4 1.53" />,
  outside: <path d="M5 11l7-7M6.5 4H12v5.5" />,
  network: <path d="M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3" />,
  bin: (
    <>
      <path d="M2.5 4.5h11M6 4.5V2.7h4v1.8M4 4.5l.6 8.1a1 1 0 0 0 1 .9h4.8a1 1 0 0 0 1-.9l.6-8.1" />
      <path d="M6.7 7v4M9.3 7v4" />
    </>
  ),
};

export type IconName = keyof typeof pictures;

/** A decorative picture; the name stands in words beside it or on the button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      {pictures[name]}
    </svg>
  );
}
