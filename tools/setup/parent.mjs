// npm does not pass every signal on: when it is stopped, what it started would stay. Node built-ins only.

const LOOK_EVERY_MS = 500;

/**
 * Tells when the npm command that started this process is gone; never for a process that npm did not start.
 * @param {() => void} tell
 */
export function whenNpmIsGone(tell) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, LOOK_EVERY_MS);
  timer.unref();
}
