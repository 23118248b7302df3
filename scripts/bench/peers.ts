/** A tool that reads the same message; what it looks for differs, so times compare, findings do not. */
export interface Peer {
  readonly name: string;
  readonly run: (text: string) => unknown;
  /** Fewer runs for the slow ones. */
  readonly runs: number;
}

/** Imports a package of this folder. The project's own install does not hold it, so its types are not known. */
// biome-ignore lint/suspicious/noExplicitAny: the peers' types are installed with them, not with the project
const load = (name: string): Promise<any> => import(name);

/** Loads the peers. @throws Error when they are not installed. */
export async function loadPeers(): Promise<Peer[]> {
  const { default: writeGood } = await load('write-good');
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = await load('obscenity');
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const { default: winkNlp } = await load('wink-nlp');
  const { default: model } = await load('wink-eng-lite-web-model');
  const wink = winkNlp(model);
  const alex = await load('alex');
  const { LocalLinter } = await load('harper.js');
  const { binary } = await load('harper.js/binary');
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return [
    { name: 'write-good', run: (text) => writeGood(text), runs: 400 },
    { name: 'obscenity', run: (text) => matcher.getAllMatches(text), runs: 200 },
    { name: 'wink-nlp', run: (text) => wink.readDoc(text).tokens().out(), runs: 200 },
    { name: 'alex', run: (text) => alex.markdown(text), runs: 40 },
    { name: 'harper.js', run: (text) => linter.lint(text), runs: 40 },
  ];
}
