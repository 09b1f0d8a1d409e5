/**
 * Starts the general YAML server without the 200 ms by which it holds back each validation: else it would be that delay
 * that is measured. Nothing else of it is altered. Validations that wait are still taken together.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const settings = require('yaml-language-server/out/server/src/yamlSettings.js');

settings.SettingsState = class extends settings.SettingsState {
  /** @override */
  validationDelayMs = 0;
};
require('yaml-language-server/out/server/src/server.js');
