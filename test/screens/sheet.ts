/** A screenshot of a state, and the problems found in it. */
export interface Shot {
  readonly state: string;
  readonly look: string;
  readonly file: string;
  readonly problems: readonly string[];
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const figure = ({ file, look, problems }: Shot) => `<figure${problems.length ? ' class="bad"' : ""}>
<a href="${file}"><img src="${file}" loading="lazy" alt=""></a>
<figcaption>${escaped(look)}${problems.map((text) => `<br>${escaped(text)}`).join("")}</figcaption>
</figure>`;

/** An HTML page with all screenshots by state. */
export function sheet(shots: readonly Shot[]): string {
  const states = [...new Set(shots.map(({ state }) => state))];
  const parts = states.map((name) => {
    const all = shots.filter(({ state }) => state === name);
    return `<details><summary>${escaped(name)}</summary>${all.map(figure).join("\n")}</details>`;
  });
  return `<!DOCTYPE html><meta charset="utf-8"><title>Screens</title>
<style>
body { font: 14px system-ui; margin: 16px; background: #888 }
summary { font-size: 18px; padding: 8px 0 }
figure { display: inline-block; vertical-align: top; margin: 4px; max-width: 480px }
img { max-width: 100%; border: 1px solid #444 }
.bad img { border: 3px solid red }
</style>
${parts.join("\n")}`;
}
