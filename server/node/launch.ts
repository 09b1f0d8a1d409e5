/** What `ladder-language-server`, and the extension, run. */
import { keepHeapSmall } from './heap';
import { launchProgram } from './launch-program';

// Before anything is loaded, so that the heap does not grow by that.
keepHeapSmall();
launchProgram('server');
