let isDrawn = true;

/**
 * Runs what changes the page before the next picture, once for each picture, in a task of its own, because drawing is
 * long enough without it. A hidden page draws nothing, yet has to keep up.
 */
export function nextFrame(run: () => void): void {
  if (document.hidden) {
    setTimeout(run);
  } else if (isDrawn) {
    isDrawn = false;
    setTimeout(run);
    requestAnimationFrame(() => {
      isDrawn = true;
    });
  } else {
    requestAnimationFrame(() => nextFrame(run));
  }
}
