/** Who may import whom. The names of the rules say it; `electron/tools/layers.ts` runs them and counts the modules. */
const PURE = '^(node_modules/(zod|jsep|snowball-stemmers)/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-imports-only-itself-and-pure-libraries',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', PURE] },
    },
    {
      name: 'templates-import-only-shared',
      severity: 'error',
      from: { path: '^templates/' },
      to: { pathNot: ['^templates/', '^shared/'] },
    },
    {
      name: 'renderer-imports-neither-electron-nor-templates-nor-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|templates|test)/' },
    },
    {
      name: 'electron-imports-no-renderer-and-no-test',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|test)/', pathNot: '^test/fixtures/bench-pack/' },
    },
    {
      name: 'only-the-electron-host-imports-electron',
      severity: 'error',
      from: { pathNot: '^(electron/(host-electron/|main\\.ts|preload\\.ts)|test/)' },
      to: { path: '^node_modules/electron/|^electron$' },
    },
    {
      name: 'only-the-http-host-imports-node-http',
      severity: 'error',
      from: { pathNot: '^(electron/(host-http/|browser\\.ts)|test/)' },
      to: { path: '^(node:)?https?$', dependencyTypes: ['core'] },
    },
    {
      name: 'services-know-no-shell',
      severity: 'error',
      from: { path: '^electron/(services|storage|export|worker)/' },
      to: { path: '^electron/(host-|cli|main|preload|browser|start|tools)' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
