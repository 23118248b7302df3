export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** The least distance to the edges of the window. */
export const MARGIN = 8;
/** Between the card and what it is about. */
const GAP = 8;
/** An edge of the composer this close to the words is left free with them. */
const NEAR = 48;
/** With less room than this a card is of no use, and overlaps instead. */
const LEAST_HEIGHT = 140;
/** How far the counter reaches into its composer, and how far from the corner it stays. */
const COUNTER = { inside: 8, fromCorner: 10 };

/** Where a card of a natural size goes so that it leaves a box free: below it, above it, or where there is more room, lower than it would like. */
export function placeCard(box: Box, card: Size, view: Size): Place {
  const bottom = box.top + box.height;
  const below = view.height - MARGIN - bottom - GAP;
  const above = box.top - GAP - MARGIN;
  const isBelow = card.height <= below || (card.height > above && below >= above);
  const maxHeight = Math.max(isBelow ? below : above, LEAST_HEIGHT);
  const height = Math.min(card.height, maxHeight);
  const top = isBelow ? bottom + GAP : box.top - GAP - height;
  return {
    left: within(box.left, card.width, view.width),
    top: within(top, height, view.height),
    maxHeight,
  };
}

/** How far something that begins or ends at `at` reaches: to the edge, where that is close. */
export function edgeNear(at: number, edge: number): number {
  return Math.abs(at - edge) <= NEAR ? edge : at;
}

/** Where a counter goes: on the upper corner of its composer, at the end of the lines. */
export function placeCounter(box: Box, counter: Size, isRightToLeft: boolean, view: Size): Omit<Place, 'maxHeight'> {
  const left = isRightToLeft ? box.left + COUNTER.fromCorner : box.left + box.width - COUNTER.fromCorner - counter.width;
  return {
    left: within(left, counter.width, view.width),
    top: within(box.top + COUNTER.inside - counter.height, counter.height, view.height),
  };
}

function within(start: number, length: number, room: number): number {
  return Math.round(Math.max(Math.min(start, room - MARGIN - length), MARGIN));
}
