/** What `ladder` runs. */
import { launchProgram } from '../node/launch-program';

launchProgram('cli');
