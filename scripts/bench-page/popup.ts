import { launch } from '../../tests/e2e/harness/session.ts';

const OPENINGS = 12;

interface WithUsable {
  usableMs?: number;
}

/** How long the popup takes, in Chromium, from being asked for until a template can be chosen, each time it is opened anew: milliseconds. */
export async function measurePopup(): Promise<number[]> {
  await using session = await launch({ browser: 'chromium' });
  const page = await session.extensionPage('popup.html');
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role="option"]')) return;
      observer.disconnect();
      // After the frame that shows it.
      requestAnimationFrame(() =>
        setTimeout(() => {
          (window as WithUsable).usableMs = performance.now();
        }),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    await page.reload();
    await page.waitForFunction(() => (window as WithUsable).usableMs !== undefined);
    times.push(await page.evaluate(() => (window as WithUsable).usableMs!));
  }
  return times;
}
