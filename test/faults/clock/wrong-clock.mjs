// Loaded into a process before anything else (`node --import`): its clock is wrong by as many milliseconds as the file
// CLOCK_WRONG_BY says at this moment. Monotonic time goes on as it does, which is what a clock that is set does as well.
import { readFileSync } from 'node:fs';

const file = process.env['CLOCK_WRONG_BY'] ?? '';
const lookMs = 50;
let wrongBy = 0;

function look() {
  try {
    wrongBy = Number(readFileSync(file, 'utf8'));
  } catch {
    wrongBy = 0;
  }
}

look();
setInterval(look, lookMs).unref();
const right = Date;
const now = () => right.now() + wrongBy;
globalThis.Date = new Proxy(right, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  apply: () => new right(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
