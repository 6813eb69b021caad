/** `npm run layers`: holds the layers of the design. Seeing few modules is a failure too: a blind check passes anything. */
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';

const FEWEST_MODULES = 100;
const FOLDERS = ['shared', 'templates', 'electron', 'renderer'];

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden'];
  options: ICruiseOptions;
};

const { enhancedResolveOptions, ...options } = config.options;
const { output } = await cruise(
  FOLDERS,
  { ...options, validate: true, ruleSet: { ...(config.forbidden ? { forbidden: config.forbidden } : {}) } },
  { ...enhancedResolveOptions },
);
if (typeof output === 'string') throw new Error(output);
const { summary } = output;
for (const { rule, from, to } of summary.violations) {
  process.stderr.write(`${rule.severity}: ${rule.name}: ${from} -> ${to}\n`);
}
const blind = summary.totalCruised < FEWEST_MODULES;
if (blind) process.stderr.write(`Only ${summary.totalCruised} modules seen; at least ${FEWEST_MODULES} expected.\n`);
process.stderr.write(`layers: ${summary.totalCruised} modules, ${summary.error} violations\n`);
process.exitCode = summary.error > 0 || blind ? 1 : 0;
