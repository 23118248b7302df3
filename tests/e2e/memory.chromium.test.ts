/** In Chromium only: the specs can have it collect garbage through its debugging protocol, and Firefox has nothing of the kind. */
import { afterAll, beforeAll, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { bundledPageSide } from '../inline/bundle.ts';
import { typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { startIn } from './harness/page-side.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';

let demo: DemoServer;
let session: Session;
let script: string;

beforeAll(async () => {
  demo = await serveDemo();
  session = await launch({ extension: false });
  script = await bundledPageSide();
});

afterAll(async () => {
  await session?.close();
  await demo?.close();
});

it('composers that come and go are forgotten', async () => {
  const page = await session.open(demo.inbox());
  await page.evaluate(script);
  await startIn(page);
  await page.evaluate(async (text) => {
    const gone: WeakRef<Element>[] = [];
    (window as unknown as { gone: WeakRef<Element>[] }).gone = gone;
    const home = document.querySelector('.composers')!;
    const painted = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let index = 0; index < 200; index++) {
      const composer = index % 2 === 0 ? document.createElement('textarea') : document.createElement('div');
      if (composer instanceof HTMLTextAreaElement) composer.value = text;
      else composer.append(text);
      composer.contentEditable = composer.localName === 'div' ? 'true' : 'inherit';
      composer.style.height = '60px';
      home.append(composer);
      composer.focus();
      await painted();
      if (CSS.highlights.size === 0) throw new Error('The composer was not looked after');
      composer.remove();
      gone.push(new WeakRef(composer));
    }
  }, ASK);
  await typeInto(page, 'plain', ASK);
  await waitForMarks(page, 'plain', 1);
  const client = await page.createCDPSession();
  await until(
    'the composers to be forgotten',
    async () => {
      await client.send('HeapProfiler.collectGarbage');
      return page.evaluate(() => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((one) => one.deref()).length);
    },
    // The browser itself holds on to the last one that had the focus.
    (left) => left <= 1,
  );
  await page.close();
});
