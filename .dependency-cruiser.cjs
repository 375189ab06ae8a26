/** Who may import whom. Adding a line here is a design change: say why in the pull request. */
const LAYERS = {
  core: [],
  playbook: ['core'],
  app: ['core'],
  adapters: ['app', 'core'],
  web: ['app', 'core', 'playbook'],
  cli: ['app', 'core', 'playbook'],
}

/** The domains of the core, each with the neighbours it may know besides `kernel` and `text`. */
const CORE_DOMAINS = {
  kernel: [],
  text: [],
  questions: [],
  answers: ['questions'],
  stories: ['questions'],
  delivery: ['answers'],
  interview: ['answers', 'delivery', 'questions', 'stories'],
  debrief: ['answers', 'interview', 'questions', 'stories'],
  allocation: ['questions', 'stories'],
  mentoring: ['debrief', 'questions', 'stories'],
}

const NOT_TESTS = '[.](test|contract)[.]tsx?$'
const MAIN = '^packages/(web|cli)/src/main[.]ts$'
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const onlyThese = (root, allowed) => `^${root}/(${allowed.join('|')})/`

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(([layer, allowed]) =>
      forbid(
        `layer-${layer}`,
        'Arrows point inwards; only a main.ts wires adapters.',
        { path: `^packages/${layer}/`, pathNot: [NOT_TESTS, MAIN] },
        { path: '^packages/', pathNot: onlyThese('packages', [layer, ...allowed]) },
      ),
    ),
    forbid(
      'adapters-know-ports-only',
      'An adapter implements a port; it knows no use case.',
      { path: '^packages/adapters/src/', pathNot: NOT_TESTS },
      { path: '^packages/app/src/', pathNot: '^packages/app/src/ports/' },
    ),
    forbid(
      'main-wires-only-adapters',
      'A main.ts may reach the adapters, and nothing else outside its own arrows.',
      { path: MAIN },
      { path: '^packages/', pathNot: onlyThese('packages', ['web', 'cli', 'app', 'core', 'playbook', 'adapters']) },
    ),
    ...Object.entries(CORE_DOMAINS).map(([domain, allowed]) =>
      forbid(
        `domain-${domain}`,
        'A domain knows itself, kernel, text and the neighbours listed.',
        { path: `^packages/core/src/${domain}/` },
        { path: '^packages/core/src/', pathNot: onlyThese('packages/core/src', [domain, 'kernel', 'text', ...allowed]) },
      ),
    ),
    forbid(
      'known-domain',
      'A new folder in the core needs a line in CORE_DOMAINS.',
      {},
      {
        path: '^packages/core/src/',
        pathNot: [onlyThese('packages/core/src', Object.keys(CORE_DOMAINS)), '^packages/core/src/core[.]ts$'],
      },
    ),
    forbid(
      'core-is-pure',
      'No Node module and no npm package in the core.',
      { path: '^packages/core/src/', pathNot: NOT_TESTS },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('no-drawers', 'Name the room instead.', {}, { path: '^(packages|e2e)/.*/(utils?|helpers?|misc|common|index)([.]tsx?$|/)' }),
    forbid(
      'no-orphans',
      'Nobody uses this file, and it uses nobody.',
      {
        orphan: true,
        path: '^packages/',
        pathNot: [NOT_TESTS, '[.]d[.]ts$', '/routes[.]ts$', '[.]route[.]tsx?$', '[.](json|sql|config[.]ts)$'],
      },
      {},
    ),
    forbid(
      'resolves',
      'An import that cannot be resolved escapes every other rule.',
      { pathNot: '[.]d[.]ts$' },
      { couldNotResolve: true, pathNot: ['^virtual:', '[+]types/'] },
    ),
    forbid(
      'no-undeclared',
      'npm hoists; declare what you import.',
      { pathNot: NOT_TESTS },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('no-cycles', 'Extract what both need, or turn one arrow round.', {}, { circular: true }),
    forbid('tests-are-leaves', 'Nothing imports a test.', {}, { path: '[.]test[.]tsx?$' }),
  ],
  options: {
    exclude: { path: ['/dist/', '/build/', '[.]react-router'] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
