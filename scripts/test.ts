import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installEditors } from '../tests/editors/install.ts';
import { matrixFile } from '../tests/editors/matrix.ts';
import { BROWSER_NAMES, type BrowserName, ensureBrowser } from './browsers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = fileURLToPath(new URL('../.output/reports/', import.meta.url));
const STEP_LIMIT_MS = 20 * 60_000;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  run(): Promise<Count>;
}

/** Vitest's own summary, as its JSON reporter writes it. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Runs an npm script quietly; what it said is shown only when it failed. */
function npmRun(script: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: STEP_LIMIT_MS,
      // npm is a batch file on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      if (code !== 0) console.log(Buffer.concat(output).toString());
      resolve(code === 0);
    });
  });
}

function script(name: string, npmScript: string): Step {
  return {
    name,
    async run() {
      return (await npmRun(npmScript)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** One of the projects in vitest.config.ts. A skipped test counts as a failure: nothing may drop out unnoticed. */
function vitest(name: string, project: string): Step {
  return {
    name,
    async run() {
      const path = `${REPORTS}${project}.json`;
      const ok = await npmRun('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`);
      const report = readReport(path);
      if (!report) return { passed: 0, failed: 1 };
      const skipped = report.numPendingTests + report.numTodoTests;
      if (skipped > 0) console.log(`${skipped} tests were skipped, which counts as failed.`);
      const failed = report.numFailedTests + skipped;
      // A file that can't even be loaded fails the run and reports no test.
      return { passed: report.numPassedTests, failed: ok || failed > 0 ? failed : 1 };
    },
  };
}

const browsers: Step = {
  name: 'browsers',
  async run() {
    let failed = 0;
    for (const browser of BROWSER_NAMES) {
      try {
        console.log(`  ${browser}: ${await ensureBrowser(browser)}`);
      } catch (error) {
        failed += 1;
        console.log(error instanceof Error ? error.message : String(error));
      }
    }
    return { passed: BROWSER_NAMES.length - failed, failed };
  },
};

const editors: Step = {
  name: 'editors',
  async run() {
    try {
      await installEditors();
      return { passed: 1, failed: 0 };
    } catch (error) {
      console.log(error);
      return { passed: 0, failed: 1 };
    }
  },
};

/** The specs in a browser, and what works there in which editor. */
function endToEnd(browser: BrowserName): Step {
  const specs = vitest(`end to end in ${browser}`, `e2e-${browser}`);
  return {
    name: specs.name,
    async run() {
      const count = await specs.run();
      const file = matrixFile(browser);
      console.log(existsSync(file) ? readFileSync(file, 'utf8') : `  There is no editor matrix of ${browser}.`);
      return count;
    },
  };
}

const STEPS: readonly Step[] = [
  script('language packs', 'packs'),
  script('types', 'types'),
  script('style and lint', 'lint'),
  script('layers', 'layers'),
  script('unused code', 'knip'),
  vitest('unit tests', 'unit'),
  script('shipped builds', 'build'),
  script('demo builds', 'build:demo'),
  vitest('what ships', 'shipped'),
  script('sizes', 'size'),
  browsers,
  editors,
  script('types of the editors', 'types:editors'),
  ...BROWSER_NAMES.map(endToEnd),
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
let passed = 0;
let failed = 0;
for (const [index, step] of STEPS.entries()) {
  console.log(`[${index + 1}/${STEPS.length}] ${step.name} …`);
  const started = Date.now();
  const count = await step.run();
  passed += count.passed;
  failed += count.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${count.failed === 0 ? '  ok' : '  FAILED'}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
