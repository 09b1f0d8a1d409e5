import type { GraphReader } from '../graph/reader';
import type { Reference } from '../graph/symbols';
import { quoted } from '../text/wording';
import type { Rule } from './rule';
