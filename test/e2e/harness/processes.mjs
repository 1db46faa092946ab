import { readdirSync, readFileSync } from 'node:fs';

/** What every process of a run of the tests has in its environment: the folder of the run. */
export const mark = 'PLACEPREF_E2E';

/** Ids and commands of the processes of a run that are still there. None where there is no /proc to ask. */
export function processesOf(run) {
  const ids = list().filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.filter((id) => read(id, 'environ').includes(`${mark}=${run}`)).map((id) => ({ id: Number(id), command: read(id, 'cmdline').join(' ') }));
}

function list() {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}

/** A process may have ended meanwhile, or be somebody else's. */
function read(id, file) {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
