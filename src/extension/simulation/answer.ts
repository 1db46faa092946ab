import { version } from '../../language/version.js';
import { htmlDocument } from '../../report/document/html.js';
import { markdownDocument } from '../../report/document/markdown.js';
import { editorGround } from '../../report/paper/editor-ground.js';
import { simulationReport } from '../../report/simulation/report.js';
import { observeJob, type Tell } from '../../simulation/observed/observe.js';
import { Refused } from '../../simulation/refused.js';
import type { SimulationAnswer, SimulationOrder } from './order.js';

/** Of a message to the editor, ms: more of them would keep it busy. */
const pause = 100;

/** Simulates what is ordered, and reports it. Never throws. */
export function simulate({ job, runs, command }: SimulationOrder, tell: Tell): SimulationAnswer {
  let told = Date.now();
  const now = (done: number, of: number): void => {
    if (Date.now() - told < pause) return;
    told = Date.now();
    tell(done, of);
  };
  try {
    const document = simulationReport({ ...observeJob(version, job, runs, now), runs, command });
    return { page: htmlDocument(document, editorGround), html: htmlDocument(document), markdown: markdownDocument(document) };
  } catch (error) {
    if (error instanceof Refused && error.needs.length > 0) return { needs: error.needs };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
