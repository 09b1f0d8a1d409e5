import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Bans imports that would run against the flow text → syntax → model → graph → features. */
const layer = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});
const transport = ['vscode', 'vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageclient*'];
const node = ['node:*', '**/lsp/**', '**/node/**'];

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.vscode-test/', 'node_modules/', '**/*.generated.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  {
    files: ['server/service/**/*.{ts,tsx}', 'server/lsp/**/*.ts', 'server/picture/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', 'setImmediate', '__dirname', '__filename'].map(
          (name) => ({
            name,
            message: 'It is Node’s alone: server/node hands over what differs between platforms.',
          }),
        ),
      ],
    },
  },
  layer(
    ['server/service/**/*.{ts,tsx}'],
    [...transport, ...node],
    'The service knows neither editor, transport nor platform.',
  ),
  layer(
    ['server/lsp/**/*.ts'],
    ['node:*', '**/node/**', 'vscode-languageserver/*'],
    'The server around the service runs on any platform.',
  ),
  layer(['server/service/text/**/*.ts'], [...transport, ...node, '../*'], 'Text is the first layer.'),
  layer(
    ['server/service/syntax/**/*.ts'],
    [
      ...transport,
      ...node,
      '**/model/**',
      '**/graph/**',
      '**/schema/**',
      '**/rules/**',
      '**/features/**',
      '**/workspace/**',
    ],
    'Syntax builds on text alone.',
  ),
  layer(
    ['server/service/model/**/*.ts'],
    [...transport, ...node, '**/graph/**', '**/rules/**', '**/features/**', '**/workspace/**'],
    'The model builds on text and syntax.',
  ),
  layer(
    ['server/service/graph/**/*.ts'],
    [...transport, ...node, '**/rules/**', '**/features/**'],
    'The graph builds on text, syntax and model.',
  ),
  prettier,
);
