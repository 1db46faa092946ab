import { errorCode } from './reasons.js';

/** Is there a process of this number on this machine? */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
