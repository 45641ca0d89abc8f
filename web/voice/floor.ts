/** Whoever may speak and listen on this page. */
export type FloorHolder = { yieldFloor(): void };

let holder: FloorHolder | undefined;

/** There is one pair of ears before a page and one loudspeaker behind it: who takes the floor silences whoever had it. */
export function takeFloor(who: FloorHolder): void {
  if (holder === who) return;
  holder?.yieldFloor();
  holder = who;
}

/** Whether they had it. */
export function leaveFloor(who: FloorHolder): boolean {
  const had = holder === who;
  if (had) holder = undefined;
  return had;
}
