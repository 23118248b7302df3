import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/inline/ask.ts';
import { pageAddress } from '../lib/inline/page-address.ts';
import type { Setup } from '../lib/inline/requests.ts';
import { selectedText } from '../lib/inline/selected-text.ts';
import { SelectionCard } from '../lib/inline/selection-card.ts';
import { placeOf } from '../lib/marketplaces/place.ts';

const IS_DEMO = import.meta.env.MODE === 'demo';

interface WithSelectionCard {
  fairAskSelection?: SelectionCard;
}

/** Comes into a frame when the user asks for its selection to be checked, on any page, and shows a card about it. */
export default defineUnlistedScript(async () => {
  const here = globalThis as WithSelectionCard;
  here.fairAskSelection?.close();
  const setup = await ask<Setup>({ kind: 'setup', begins: false, place: placeOf(pageAddress(), IS_DEMO) });
  here.fairAskSelection = new SelectionCard(selectedText(), setup);
});
