/**
 * The floors of the house, from the top down. Each imports only from itself and from the floors below it.
 * Floors marked `pure` run in plain Node as well: they take nothing from packages and nothing from the browser
 * (`tsconfig.pure.json` keeps the browser's own globals out of them), but for the packages that are named: those run anywhere, too.
 */
const FLOORS = [
  { name: 'entrypoints', path: 'entrypoints' },
  { name: 'components', path: 'components' },
  { name: 'inline', path: 'lib/inline' },
  { name: 'settings', path: 'lib/settings' },
  { name: 'i18n', path: 'lib/i18n' },
  { name: 'templates', path: 'lib/templates', pure: true, packages: ['intl-messageformat'] },
  { name: 'marketplaces', path: 'lib/marketplaces', pure: true },
  { name: 'rules', path: 'lib/rules', pure: true },
  { name: 'languages', path: 'lib/languages', pure: true },
  { name: 'engine', path: 'lib/engine', pure: true },
];

const anyOf = (paths) => `^(${paths.join('|')})/`;
const paths = FLOORS.map((floor) => floor.path);

const upward = FLOORS.slice(1).map((floor, index) => ({
  name: `${floor.name}-imports-downwards`,
  severity: 'error',
  comment: `${floor.path} imports only from itself and from the floors below it`,
  from: { path: anyOf([floor.path]) },
  to: { path: anyOf(paths.slice(0, index + 1)) },
}));

const pure = FLOORS.filter((floor) => floor.pure).map(({ name, path, packages = [] }) => ({
  name: `${name}-runs-anywhere`,
  severity: 'error',
  comment: 'pure floors run in Node and in the browser as they are',
  from: { path: anyOf([path]) },
  to: {
    dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
    pathNot: packages.map((one) => `^node_modules/${one}/`),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    {
      name: 'on-a-floor',
      severity: 'error',
      comment: 'every file under lib belongs to a floor',
      from: {},
      to: { path: '^lib/', pathNot: anyOf(paths) },
    },
    {
      name: 'product-stands-alone',
      severity: 'error',
      comment: 'the product imports no test and no script',
      from: { path: anyOf(paths) },
      to: { path: anyOf(['tests', 'scripts']) },
    },
    ...pure,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^#', '\\?'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
