import {
  ArrowLeft,
  ArrowUp,
  ArrowUpRight,
  Ban,
  BookOpen,
  Check,
  ChevronDown,
  ChevronRight,
  ChevronsDownUp,
  ChevronsUpDown,
  ChevronUp,
  ClipboardList,
  ClipboardPaste,
  Copy,
  Download,
  EllipsisVertical,
  Funnel,
  History,
  type IconNode,
  Layers,
  PanelRight,
  Play,
  Plus,
  RotateCw,
  Search,
  Settings,
  SquareArrowOutUpRight,
  StickyNote,
  Trash2,
  TriangleAlert,
  Upload,
  X,
} from "lucide";
import { h } from "preact";

const ring: IconNode[number] = ["circle", { cx: 12, cy: 12, r: 9 }];

/** 24 × 24 icons in the text color, all from Lucide so that they match. */
const icons = {
  // Our own: Lucide has no filled icons, and the filled one means that recording is on.
  recording: [ring, ["rect", { class: "filled", x: 8, y: 8, width: 8, height: 8, rx: 1.5 }]],
  record: [ring, ["circle", { class: "filled", cx: 12, cy: 12, r: 4.5 }]],
  back: ArrowLeft,
  bin: Trash2,
  book: BookOpen,
  check: Check,
  choose: PanelRight,
  clear: Ban,
  close: X,
  copy: Copy,
  copyAll: ClipboardList,
  down: ChevronDown,
  // The arrows have the same direction as in Chrome's Network panel.
  explain: ClipboardPaste,
  export: Download,
  import: Upload,
  more: EllipsisVertical,
  filter: Funnel,
  fold: ChevronsDownUp,
  unfold: ChevronsUpDown,
  group: Layers,
  history: History,
  network: SquareArrowOutUpRight,
  next: ChevronDown,
  note: StickyNote,
  outside: ArrowUpRight,
  play: Play,
  plus: Plus,
  previous: ChevronUp,
  reload: RotateCw,
  right: ChevronRight,
  search: Search,
  settings: Settings,
  up: ArrowUp,
  warning: TriangleAlert,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof icons;

/** A decorative icon; the adjacent text or the button's label names it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {icons[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
