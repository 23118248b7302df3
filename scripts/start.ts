import type { Span } from '../lib/engine/types.ts';
import { translate } from '../lib/i18n/translate.ts';
import { contentOf } from '../lib/inline/card-content.ts';
import { marketplaceById } from '../lib/marketplaces/index.ts';
import { createLint } from '../lib/marketplaces/lint.ts';
import type { Warning } from '../lib/marketplaces/types.ts';
import { serveDemo } from '../tests/demo/server.ts';
import { openCard } from '../tests/e2e/harness/card.ts';
import { typeInto } from '../tests/e2e/harness/composer.ts';
import { type Mark, marks } from '../tests/e2e/harness/marks.ts';
import { picture } from '../tests/e2e/harness/picture.ts';
import { launch, type Session } from '../tests/e2e/harness/session.ts';
import { until } from '../tests/e2e/harness/until.ts';
import { type BrowserName, ensureBrowser } from './browsers.ts';
import { buildExtension } from './build.ts';
import { readPacks } from './packs.ts';

const MARKETPLACE = 'fiverr';
const MESSAGE =
  'Thank you for the lovely project, Tomas! Please leave me a 5 star review. I will give you a 10% discount on your next order for it. ' +
  'If anything is not perfect, please contact me before you leave a review.';

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Resolves when the user closes the browser or stops the command. */
function closed(session: Session): Promise<void> {
  return new Promise((resolve) => {
    session.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Where the words are that warnings mark; words that two warnings share are marked once. */
function places(spans: readonly Span[]): string {
  return [...new Set(spans.map(({ start, end }) => `${start}–${end}`))].sort().join(', ');
}

/** What the card says of a warning. */
function cardText(warning: Warning): string {
  const content = contentOf(warning, MESSAGE, marketplaceById(MARKETPLACE), {
    locale: 'en',
    stakes: {},
    say: (key, values) => translate('en', key, values),
  });
  const words = warning.spans.map(({ start, end }) => `“${MESSAGE.slice(start, end)}”`).join(' … ');
  const { preview } = content;
  return [
    `  ${words}`,
    `    rule    ${content.name} (${warning.rule}, ${content.severity})`,
    `    reason  ${content.why} ${content.stance}`,
    ...(content.stake ? [`    stake   ${content.stake.text}`] : []),
    `    source  ${[content.source.text, content.source.url].filter(Boolean).join(' ')}`,
    ...(preview ? [`    fix     ${preview.before}[${preview.words}]${preview.after}`] : []),
  ].join('\n');
}

/** Types a message that breaks three rules, and checks that the page marks exactly the words that the rules engine names. */
async function tryOut(session: Session, address: string): Promise<void> {
  const warnings = createLint(readPacks())(MESSAGE, { marketplace: MARKETPLACE });
  if (warnings.length === 0) throw new Error('The rules engine found nothing wrong with a message that breaks three rules.');
  const expected = places(warnings.flatMap(({ spans }) => spans));
  const page = await session.open(address);
  await typeInto(page, 'rich', MESSAGE);
  const shown: Mark[] = await until(
    `the marks ${expected} in the composer`,
    () => marks(page, 'rich'),
    (found) => places(found) === expected,
  );
  console.log(`\nTyped into the demo inbox in ${session.name}:\n\n  ${MESSAGE}\n`);
  console.log(`${shown.length} places are marked on the page, for ${warnings.length} reasons:\n`);
  console.log(warnings.map(cardText).join('\n\n'));
  await openCard(page, shown[0]!);
  console.log(`\nA picture of the page: ${await picture(page, `start-${session.name}`)}`);
}

async function start(name: BrowserName): Promise<void> {
  await ensureBrowser(name);
  await buildExtension('demo', [name === 'firefox' ? 'firefox' : 'chrome']);
  await using demo = await serveDemo();
  const headless = !hasDisplay();
  await using session = await launch({ browser: name, headless });
  if (headless) {
    console.log('\nNo display here, so the demo runs without a window.');
    await tryOut(session, demo.inbox({ marketplace: MARKETPLACE, composer: 'rich' }));
  } else {
    await session.open(demo.inbox({ marketplace: MARKETPLACE }));
    console.log('\nThe demo inbox is open. Write to Tomas and ask him for a 5 star review. Close the browser or press Ctrl+C to stop.');
    await closed(session);
  }
}

try {
  await start(process.argv.includes('--firefox') ? 'firefox' : 'chromium');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
