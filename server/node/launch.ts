/** What `ladder-language-server`, and the extension, run. */
import { launchProgram } from './launch-program';

launchProgram('server');
