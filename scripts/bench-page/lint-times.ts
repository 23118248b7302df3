import type { Session } from '../../tests/e2e/harness/session.ts';
import type { Harper } from './peer.ts';
import type { BenchServer } from './server.ts';
import { longMessage, TYPED } from './texts.ts';

const LINTS = 12;

/** Milliseconds that harper.js takes in the page for the long message, once after each key typed at its end. */
export async function lintTimes(session: Session, server: BenchServer): Promise<number[]> {
  const page = await session.open(server.page({ peer: true }));
  const times = await page.evaluate(
    async (message, typed, count) => {
      const { harper } = globalThis as unknown as { harper: Harper };
      const binary = harper.createBinaryModuleFromUrl(new URL('/harper.wasm', location.href).href);
      const linter = new harper.LocalLinter({ binary });
      await linter.setup();
      const taken: number[] = [];
      for (let key = 0; key <= count; key++) {
        const start = performance.now();
        await linter.lint(message + typed.slice(0, key));
        taken.push(performance.now() - start);
      }
      // The first one makes what the others use.
      return taken.slice(1);
    },
    longMessage(true),
    TYPED,
    LINTS,
  );
  await page.close();
  return times;
}
