import browser from "webextension-polyfill";

/** Filters out placeholder brands such as `Not=A?Brand`. */
const isName = (brand: string) => !/not.?a.?brand/i.test(brand);

function browserName(): string {
  const { userAgentData, userAgent } = navigator as Navigator & {
    readonly userAgentData?: { readonly brands: readonly { brand: string; version: string }[] };
  };
  // The most specific brand comes last: "Chromium", then "Microsoft Edge".
  const brands = userAgentData?.brands.filter(({ brand }) => isName(brand)) ?? [];
  const brand = brands.find(({ brand }) => brand !== "Chromium") ?? brands[0];
  if (brand) return `${brand.brand} ${brand.version}`;
  return /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(userAgent)?.[0].replace("/", " ") ?? userAgent;
}

/** This extension and the browser it runs in. */
export const product = { version: browser.runtime.getManifest().version, browser: browserName() };
