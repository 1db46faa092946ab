/** What holds files of JSON against schemas, in one place: a file of the bundle of its own, loaded where such a file is read. */
export { keyFault } from '../made/key-fault.js';
export { scheduleFault } from '../made/schedule-fault.js';
export { studyFault } from '../made/study-fault.js';
