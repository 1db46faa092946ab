import { runShell } from './shell.js';

runShell();
