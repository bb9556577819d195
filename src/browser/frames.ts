let isDrawn = true;

/**
 * Runs UI updates at most once per animation frame, in a separate task so that the frame itself stays short. Hidden
 * pages get no frames, so they use a timeout.
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
