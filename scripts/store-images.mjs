import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStarted, main, root, setup } from "./setup.mjs";

const icons = [16, 32, 48, 128].map((size) => ({
  source: "icon.svg",
  to: `src/public/icons/icon-${size}.png`,
  width: size,
  height: size,
}));

/** Store images other than the icons: a logo for Edge, a small and a large tile for both. */
const storeImages = [
  { source: "icon.svg", to: "store/images/logo-300.png", width: 300, height: 300 },
  { source: "tile.svg", to: "store/images/tile-440x280.png", width: 440, height: 280, ground: "#0f2240" },
  {
    source: "tile.svg",
    to: "store/images/marquee-1400x560.png",
    width: 1400,
    height: 560,
    ground: "#0f2240",
  },
];

/** Renders the icons and the store images from the SVG files in `assets`. */
async function drawAll() {
  const executablePath = await setup();
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    mkdirSync(join(root, "store/images"), { recursive: true });
    for (const { source, to, width, height, ground = "transparent" } of [...icons, ...storeImages]) {
      const data = readFileSync(join(root, "assets", source), "base64");
      await page.setViewportSize({ width, height });
      // As an image, so that the media query in the SVG sees its final size.
      await page.setContent(
        `<body style="margin: 0; background: ${ground}"><img style="display: block; width: 100vw; height: 100vh" src="data:image/svg+xml;base64,${data}">`,
      );
      await page.locator("img").evaluate((image) => image.decode());
      await page.screenshot({ path: join(root, to), omitBackground: ground === "transparent" });
      console.log(`Drawn: ${to}`);
    }
  } finally {
    await browser.close();
  }
}

if (isStarted(import.meta.url)) await main(drawAll);
