import type { Format, FormatName } from './format';

/** Each format is loaded when it is asked for. */
export const loadFormat: Readonly<Record<FormatName, () => Promise<Format>>> = {
  pretty: async () => (await import('./pretty')).prettyFormat,
  json: async () => (await import('./json')).jsonFormat,
  sarif: async () => (await import('./sarif')).sarifFormat,
  github: async () => (await import('./github')).githubFormat,
  junit: async () => (await import('./junit')).junitFormat,
};
