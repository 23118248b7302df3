import { expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { serveDemo } from '../demo/server.ts';
import { inFirefoxWindow } from './harness/browser-ui.ts';
import { openCard, pressOnCard } from './harness/card.ts';
import { typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** What all tabs show. Firefox tells its driver nothing of the extension's own pages. */
async function openAddresses(session: Session): Promise<string[]> {
  if (session.name === 'chromium') return session.browser.targets().map((target) => target.url());
  return (await inFirefoxWindow(session, "gBrowser.browsers.map((one) => one.currentURI.spec).join(' ')")).split(' ');
}

it('the card leads to its rule in the settings', async () => {
  await using demo = await serveDemo();
  await using session = await launch();
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', 'Please leave me a 5 star review.');
  await openCard(page, (await waitForMarks(page, 'rich', 1))[0]!);
  await pressOnCard(page, translate('en', 'card.ignore-more'));
  await pressOnCard(page, translate('en', 'card.rule-settings'));
  const addresses = await until(
    'the settings in a tab of their own',
    () => openAddresses(session),
    (all) => all.some((address) => address.includes('/options.html')),
  );
  expect(addresses.some((address) => address.endsWith('/options.html#rule-rating-request'))).toBe(true);
});
